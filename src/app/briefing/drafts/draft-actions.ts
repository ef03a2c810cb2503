import { useContext } from 'preact/hooks';
import type { Briefing, Chapter } from '../../../model/briefing/briefing.ts';
import { readBriefing } from '../../../model/briefing/read.ts';
import { tell } from '../../../model/messages/messages.ts';
import { nameOfView } from '../../../state/briefing/chapter-name.ts';
import { chapterOfView } from '../../../state/briefing/chapter-view.ts';
import {
  adopted,
  canGrow,
  freshId,
  freshTitle,
  isNumbered,
  newDraft,
  reworded,
  withChapter,
  withDraft,
} from '../../../state/briefing/draft.ts';
import { StoreContext } from '../../context.ts';
import { openFile } from '../files.ts';
import { takeDrafts } from './keep.ts';
import { notices } from './notices.ts';

function titleOf(n: number): Briefing['title'] {
  return { zh: tell('zh', 'briefing.newTitle', { n }), en: tell('en', 'briefing.newTitle', { n }) };
}

/** What a title was if it was one with a number, the number being that in either language. */
function numbered(
  key: 'briefing.newTitle' | 'briefing.chapter',
  { zh, en }: Briefing['title'],
): Briefing['title'][] {
  return [zh, en].flatMap((title) => {
    const n = /\d+/.exec(title)?.[0];
    return n === undefined ? [] : [{ zh: tell('zh', key, { n }), en: tell('en', key, { n }) }];
  });
}

function titlesOf(entries: readonly { title: Briefing['title'] }[]): Briefing['title'][] {
  return entries.map(({ title }) => title);
}

/** What a person does with their own briefings. */
export function useDraftActions() {
  const store = useContext(StoreContext);
  if (!store) throw new Error('A component stands outside of StoreContext.');
  const drafts = () => store.getState().drafts ?? [];
  const language = () => store.getState().language;

  const take = (list: readonly Briefing[]) => takeDrafts(store, list);
  const put = (draft: Briefing) => take(withDraft(drafts(), draft));
  const nameOf = (view: Chapter) => nameOfView(view, store.getState().plan);
  const madeNames = (chapter: Chapter) => [nameOf(chapter), ...numbered('briefing.chapter', chapter.title)];
  const created = () => newDraft(drafts(), freshTitle(titleOf(drafts().length + 1), titlesOf(drafts())));

  /** The view of now as a chapter with the name that it gets of itself. */
  const viewAs = (id: string): Chapter => {
    const view = chapterOfView(store.getState(), id, { zh: '', en: '' });
    return { ...view, title: nameOf(view) };
  };

  return {
    put,
    create(): Briefing {
      const draft = created();
      put(draft);
      return draft;
    },
    /** Can be undone until the next one. */
    remove(draft: Briefing) {
      notices.setState({ deleted: { draft, index: drafts().indexOf(draft) } });
      take(drafts().filter(({ id }) => id !== draft.id));
    },
    /** Puts the deleted briefing back at its place. */
    putBack() {
      const { deleted } = notices.getState();
      if (!deleted) return;
      notices.setState({ deleted: null });
      const list = [...drafts()];
      const id = freshId(
        deleted.draft.id,
        list.map((draft) => draft.id),
      );
      list.splice(deleted.index, 0, { ...deleted.draft, id });
      take(list);
    },
    /** The draft's title as a person typed it in the language that is set. */
    retitled(draft: Briefing, wording: string): Briefing {
      return {
        ...draft,
        title: reworded(draft.title, language(), wording, numbered('briefing.newTitle', draft.title)),
      };
    },
    /** The same for one of its chapters. */
    titleOfChapter(chapter: Chapter, wording: string): Chapter['title'] {
      return reworded(chapter.title, language(), wording, madeNames(chapter));
    },
    /** Takes what the map shows as the last chapter. */
    addView(id: string | null): Briefing {
      const found = drafts().find((draft) => draft.id === id) ?? drafts().at(-1);
      const draft = found && canGrow(found) ? found : created();
      const chapter = viewAs(`chapter-${draft.chapters.length + 1}`);
      const grown = withChapter(draft, {
        ...chapter,
        title: freshTitle(chapter.title, titlesOf(draft.chapters)),
      });
      put(grown);
      return grown;
    },
    /** What changes of a chapter that shows the view of now: its words stay, and so does a name that a person gave. */
    viewFor(draft: Briefing, chapter: Chapter): Partial<Chapter> {
      const { camera, filter, chosen, focus, quote, title } = viewAs(chapter.id);
      const isMade = madeNames(chapter).some(
        (made) => isNumbered(chapter.title.zh, made.zh) && isNumbered(chapter.title.en, made.en),
      );
      const others = draft.chapters.filter(({ id }) => id !== chapter.id);
      return {
        camera,
        filter,
        chosen,
        focus,
        quote,
        ...(isMade && { title: freshTitle(title, titlesOf(others)) }),
      };
    },
    /** Adopts the briefing of a file; what is wrong with it is told by the panel. */
    async open(file: File): Promise<Briefing | null> {
      const { briefing, problems } = readBriefing(await openFile(file), store.getState().plan);
      const draft = briefing && adopted(drafts(), briefing, []);
      notices.setState(({ files }) => ({ files: { ...files, [draft?.id ?? '']: problems } }));
      if (draft) put(draft);
      return draft;
    },
  };
}
