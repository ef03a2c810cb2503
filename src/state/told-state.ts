import type { ProgressStateId } from '../model/progress/state.ts';
import type { Project } from '../model/project.ts';
import { progressAt, recordDay } from './progress.ts';
import type { Data } from './store.ts';

/** What of the state decides what is told of the projects. */
export type Telling = Pick<Data, 'plan' | 'asOf'>;

/** What became of a project as every view tells it, and by whom. */
export interface ToldState {
  state: ProgressStateId;
  /** As precise as it is known; null where nothing is known. */
  since: string | null;
  by: 'public';
}

/** Null for sites, of which no record is kept. */
export function toldState(project: Project, telling: Telling): ToldState | null {
  const progress = progressAt(project, recordDay(telling));
  return progress && { state: progress.state, since: progress.since, by: 'public' };
}
