import { createStore } from 'zustand/vanilla';
import type { Briefing } from '../../../model/briefing/briefing.ts';
import type { BriefingProblem } from '../../../model/briefing/read.ts';

interface Notices {
  /** What is wrong with the files that were opened, by the briefing's id; under '' the last one of no use. */
  files: Readonly<Record<string, readonly BriefingProblem[]>>;
  /** Lists of problems that the person has put away. */
  closed: readonly (readonly BriefingProblem[])[];
  /** The last briefing that was deleted, and where it stood. */
  deleted: { draft: Briefing; index: number } | null;
}

/** What the panel has to tell: it outlives the panel, which goes while a briefing is played. */
export const notices = createStore<Notices>()(() => ({ files: {}, closed: [], deleted: null }));
