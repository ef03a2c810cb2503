import { useContext, useEffect, useState } from 'preact/hooks';
import type { Briefing } from '../../model/briefing.ts';
import { type BriefingProblem, readBriefing, resolveBriefing } from '../../model/briefing-read.ts';
import type { Plan } from '../../model/plan.ts';
import type { AppStore } from '../../state/store.ts';
import { StoreContext } from '../context.ts';
import { keep, readKept } from './keep.ts';

/** How long after the last change it is kept. */
const pauseMs = 400;

/** Puts the drafts into the store, and with their numbers among the briefings that can be played. */
export function takeDrafts(store: AppStore, drafts: readonly Briefing[]) {
  const { plan } = store.getState();
  store.getState().takeDrafts(
    drafts,
    drafts.filter(({ chapters }) => chapters.length > 0).map((draft) => resolveBriefing(draft, 'own', plan)),
  );
}

function isEmptyDraft(json: unknown): json is Briefing {
  const { id, title, chapters } = (json ?? {}) as Partial<Briefing>;
  return typeof id === 'string' && typeof title?.zh === 'string' && chapters?.length === 0;
}

function readAll(
  kept: readonly unknown[],
  plan: Plan,
): { drafts: Briefing[]; problems: Record<string, BriefingProblem[]> } {
  const drafts: Briefing[] = [];
  const problems: Record<string, BriefingProblem[]> = {};
  for (const json of kept) {
    if (isEmptyDraft(json)) drafts.push(json);
    else {
      const read = readBriefing(json, plan);
      if (!read.briefing) continue;
      drafts.push(read.briefing);
      if (read.problems.length > 0) problems[read.briefing.id] = read.problems;
    }
  }
  return { drafts, problems };
}

/**
 * Reads the person's own briefings once they are needed, and keeps them whenever they change. Tells whether
 * the browser keeps them at all, and what of them the plan no longer has.
 */
export function useDrafts(isNeeded: boolean): {
  isRefused: boolean;
  problems: Record<string, BriefingProblem[]>;
} {
  const store = useContext(StoreContext);
  const [isRefused, setRefused] = useState(false);
  const [problems, setProblems] = useState<Record<string, BriefingProblem[]>>({});

  useEffect(() => {
    if (!isNeeded || !store || store.getState().drafts) return;
    readKept().then(
      (kept) => {
        const read = readAll(kept, store.getState().plan);
        setProblems(read.problems);
        takeDrafts(store, read.drafts);
      },
      () => {
        setRefused(true);
        takeDrafts(store, []);
      },
    );
  }, [isNeeded, store]);

  useEffect(() => {
    if (!store) return;
    let timer: number | undefined;
    let waiting: readonly Briefing[] | null = null;
    function write() {
      if (!waiting) return;
      const drafts = waiting;
      waiting = null;
      keep(drafts).then(
        () => setRefused(false),
        () => setRefused(true),
      );
    }
    const unsubscribe = store.subscribe(
      (state) => state.drafts,
      (drafts, before) => {
        // The first are those that were read.
        if (!drafts || !before) return;
        waiting = drafts;
        window.clearTimeout(timer);
        timer = window.setTimeout(write, pauseMs);
      },
    );
    window.addEventListener('pagehide', write);
    return () => {
      unsubscribe();
      window.removeEventListener('pagehide', write);
      window.clearTimeout(timer);
      write();
    };
  }, [store]);

  return { isRefused, problems };
}
