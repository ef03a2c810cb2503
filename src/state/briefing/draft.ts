import { type Briefing, briefingVersion, type Chapter, mostChapters } from '../../model/briefing/briefing.ts';
import type { Bilingual, Language } from '../../model/language.ts';

/** `name`, or the first `name-2`, `name-3` … that is not taken. */
export function freshId(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name;
  for (let n = 2; ; n += 1) if (!taken.includes(`${name}-${n}`)) return `${name}-${n}`;
}

/** A briefing without chapters, the newest of the person's own. */
export function newDraft(drafts: readonly Briefing[], title: Bilingual): Briefing {
  const id = freshId(
    'own',
    drafts.map((draft) => draft.id),
  );
  return { version: briefingVersion, id, title, chapters: [] };
}

/** The drafts with `draft` in the place of its former self, or last. */
export function withDraft(drafts: readonly Briefing[], draft: Briefing): Briefing[] {
  return drafts.some(({ id }) => id === draft.id)
    ? drafts.map((entry) => (entry.id === draft.id ? draft : entry))
    : [...drafts, draft];
}

/** Whether a draft's title is the one, or was numbered after it. */
export function isNumbered(title: string, from: string): boolean {
  return title.startsWith(from) && /^(（\d+）| \(\d+\))?$/.test(title.slice(from.length));
}

/** The title, with the next number after it where one of `others` has it already. */
export function freshTitle(title: Bilingual, others: readonly Bilingual[]): Bilingual {
  const taken = (candidate: Bilingual) =>
    others.some(({ zh, en }) => zh === candidate.zh || en === candidate.en);
  let candidate = title;
  for (let n = 2; taken(candidate); n += 1)
    candidate = { zh: `${title.zh}（${n}）`, en: `${title.en} (${n})` };
  return candidate;
}

/** One that comes from a file or a link gets an id and a title of its own, unless the very same is there already. */
export function adopted(drafts: readonly Briefing[], briefing: Briefing, taken: readonly string[]): Briefing {
  const id = briefing.id.startsWith('own') ? briefing.id : `own-${briefing.id}`.slice(0, 70);
  const contentOf = (entry: Briefing) => JSON.stringify({ ...entry, id: '', title: null });
  const same = drafts.find(
    (draft) =>
      isNumbered(draft.title.zh, briefing.title.zh) &&
      isNumbered(draft.title.en, briefing.title.en) &&
      contentOf(draft) === contentOf(briefing),
  );
  if (same) return same;
  return {
    ...briefing,
    id: freshId(id, [...taken, ...drafts.map((draft) => draft.id)]),
    title: freshTitle(
      briefing.title,
      drafts.map((draft) => draft.title),
    ),
  };
}

export function canGrow(draft: Briefing): boolean {
  return draft.chapters.length < mostChapters;
}

export function withChapter(draft: Briefing, chapter: Chapter): Briefing {
  const id = freshId(
    chapter.id,
    draft.chapters.map((entry) => entry.id),
  );
  return { ...draft, chapters: [...draft.chapters, { ...chapter, id }] };
}

/** The chapter at `from` stands at `to` then; places beyond the ends are those of the ends. */
export function moved(draft: Briefing, from: number, to: number): Briefing {
  const chapters = [...draft.chapters];
  const [chapter] = chapters.splice(from, 1);
  if (!chapter) return draft;
  chapters.splice(Math.max(0, Math.min(to, chapters.length)), 0, chapter);
  return { ...draft, chapters };
}

export function changed(draft: Briefing, index: number, part: Partial<Chapter>): Briefing {
  return {
    ...draft,
    chapters: draft.chapters.map((chapter, at) => (at === index ? { ...chapter, ...part } : chapter)),
  };
}

export function without(draft: Briefing, index: number): Briefing {
  return { ...draft, chapters: draft.chapters.filter((_, at) => at !== index) };
}

/** The draft with a deleted chapter back at its place; whatever else was done since stays. */
export function restored(draft: Briefing, chapter: Chapter, index: number): Briefing {
  const { id } = chapter;
  const grown = withChapter(draft, chapter);
  return draft.chapters.some((entry) => entry.id === id) ? draft : moved(grown, draft.chapters.length, index);
}

/** Whether words are in the writing of the language. */
function isWrittenIn(language: Language, words: string): boolean {
  return /\p{Script=Han}/u.test(words) === (language === 'zh');
}

/**
 * What a person types stands in both languages until they type the other one too: the other language follows while it
 * is empty, still says what the app made (`made`), or says the same. Of words that are the same in both, one in its own
 * writing over one in the other's is taken for the translation; it leaves the other alone.
 */
export function reworded(
  text: Bilingual,
  language: Language,
  wording: string,
  made: readonly Bilingual[] = [],
): Bilingual {
  const other = language === 'zh' ? 'en' : 'zh';
  const isTranslation =
    wording !== '' && isWrittenIn(language, wording) && !isWrittenIn(language, text[language]);
  const follows =
    text[other] === '' ||
    (text[other] === text[language] && !isTranslation) ||
    made.some((words) => isNumbered(text[other], words[other]));
  return { ...text, [language]: wording, ...(follows && { [other]: wording }) };
}

/** What was done to drafts since they were `before`. */
export interface DraftChanges {
  changed: readonly Briefing[];
  gone: readonly string[];
}

export function changesSince(before: readonly Briefing[], drafts: readonly Briefing[]): DraftChanges {
  return {
    changed: drafts.filter((draft) => !before.includes(draft)),
    gone: before.map(({ id }) => id).filter((id) => drafts.every((draft) => draft.id !== id)),
  };
}

/** The same changes made to drafts that others may have changed; drafts that nothing was done to stay as they are. */
export function withChanges(drafts: readonly Briefing[], { changed, gone }: DraftChanges): Briefing[] {
  return changed.reduce(
    withDraft,
    drafts.filter(({ id }) => !gone.includes(id)),
  );
}
