import type { OwnValues } from '../model/own-sheet/own-sheet.ts';
import type { ProgressStateId } from '../model/progress/state.ts';
import type { Project } from '../model/project.ts';
import { ownValuesOf } from './own-sheet.ts';
import { progressAt, recordDay } from './progress.ts';
import type { Data } from './store.ts';

/** What of the state decides what is told of the projects. */
export type Telling = Pick<Data, 'plan' | 'asOf' | 'ownSheet'>;

/** What became of a project as every view tells it, and by whom. */
export interface ToldState {
  state: ProgressStateId;
  /** As precise as it is known; null where nothing is known. */
  since: string | null;
  by: 'public' | 'own';
}

function ownSince({ state, actualStart, actualFinish }: OwnValues): string | null {
  if (state === 'in_service') return actualFinish ?? null;
  return state === 'under_way' ? (actualStart ?? null) : null;
}

/** By the office's own sheet where that speaks, else by the public record. Null for sites, of which none is kept. */
export function toldState(project: Project, telling: Telling): ToldState | null {
  const own = ownValuesOf(telling, project.id);
  if (own?.state) return { state: own.state, since: ownSince(own), by: 'own' };
  const progress = progressAt(project, recordDay(telling));
  return progress && { state: progress.state, since: progress.since, by: 'public' };
}
