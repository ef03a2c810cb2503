import { useContext } from 'preact/hooks';
import type { Briefing } from '../../model/briefing.ts';
import type { BriefingProblem } from '../../model/briefing-read.ts';
import { readBriefing } from '../../model/briefing-read.ts';
import { tell } from '../../model/messages.ts';
import { chapterOfView } from '../../state/briefing.ts';
import { adopted, canGrow, newDraft, withChapter, withDraft } from '../../state/briefing-draft.ts';
import { StoreContext } from '../context.ts';
import { takeDrafts } from './drafts.ts';
import { openFile } from './files.ts';

function titleOf(n: number): Briefing['title'] {
  return { zh: tell('zh', 'briefing.newTitle', { n }), en: tell('en', 'briefing.newTitle', { n }) };
}

function chapterTitle(n: number): Briefing['title'] {
  return { zh: tell('zh', 'briefing.chapter', { n }), en: tell('en', 'briefing.chapter', { n }) };
}

/** What a person does with their own briefings. */
export function useDraftActions() {
  const store = useContext(StoreContext);
  if (!store) throw new Error('A component stands outside of StoreContext.');
  const drafts = () => store.getState().drafts ?? [];

  function put(draft: Briefing) {
    takeDrafts(store as NonNullable<typeof store>, withDraft(drafts(), draft));
  }

  return {
    put,
    create(): Briefing {
      const draft = newDraft(drafts(), titleOf(drafts().length + 1));
      put(draft);
      return draft;
    },
    remove(id: string) {
      takeDrafts(
        store,
        drafts().filter((draft) => draft.id !== id),
      );
    },
    /** Takes what the map shows as the last chapter. */
    addView(id: string | null): Briefing {
      const state = store.getState();
      const found = drafts().find((draft) => draft.id === id) ?? drafts().at(-1);
      const draft = found && canGrow(found) ? found : newDraft(drafts(), titleOf(drafts().length + 1));
      const { chosen, plan } = state;
      const record =
        chosen.kind === 'project'
          ? plan.projects.find((entry) => entry.id === chosen.id)
          : chosen.kind === 'city'
            ? plan.cities.find((entry) => entry.id === chosen.id)
            : chosen.kind === 'unit'
              ? plan.units.find((entry) => entry.id === chosen.id)
              : undefined;
      const number = draft.chapters.length + 1;
      const title = record ? { zh: record.name, en: record.nameEn } : chapterTitle(number);
      const chapter = chapterOfView(state, `chapter-${number}`, title);
      const grown = withChapter(draft, chapter);
      put(grown);
      return grown;
    },
    /** The view of now for a chapter that keeps its words. */
    viewFor(id: string): ReturnType<typeof chapterOfView> {
      return chapterOfView(store.getState(), id, chapterTitle(1));
    },
    async open(file: File): Promise<{ draft: Briefing | null; problems: readonly BriefingProblem[] }> {
      const { briefing, problems } = readBriefing(await openFile(file), store.getState().plan);
      if (!briefing) return { draft: null, problems };
      const draft = adopted(drafts(), briefing, []);
      put(draft);
      return { draft, problems };
    },
  };
}
