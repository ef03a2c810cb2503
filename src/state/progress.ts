import type { ProgressEvent } from '../model/progress/event.ts';
import {
  eventsBy,
  type ProgressStateId,
  type ProgressAt as PublicProgress,
  progressAt as progressByEvents,
  progressStateIds,
} from '../model/progress/state.ts';
import type { Project } from '../model/project.ts';
import type { Data } from './store.ts';

/** The day that every view is as of, `YYYY-MM-DD`. */
export function recordDay({ plan, asOf }: Pick<Data, 'plan' | 'asOf'>): string {
  return asOf ?? plan.progressAsOf;
}

/** What the public record says of a project as of a day. */
export interface ProjectProgress extends PublicProgress {
  /** Events that had certainly happened by that day, oldest first. */
  events: readonly ProgressEvent[];
  last: ProgressEvent | null;
  /** False where nobody has looked yet: then its state is unknown for want of looking. */
  isLookedFor: boolean;
}

const known = new WeakMap<Project, Map<string, ProjectProgress>>();

/**
 * What became of a project as of a day (`YYYY-MM-DD`) by the public record: the one selector of every view. Null for
 * sites, of which no record is kept. The same object for the same question.
 */
export function progressAt(project: Project, date: string): ProjectProgress | null {
  if (project.kind === 'site') return null;
  const byDay = known.get(project) ?? new Map<string, ProjectProgress>();
  known.set(project, byDay);
  const before = byDay.get(date);
  if (before) return before;
  const events = eventsBy(project.progress?.events ?? [], date);
  const now = {
    ...progressByEvents(project.progress?.events ?? [], date),
    events,
    last: events.at(-1) ?? null,
    isLookedFor: project.progress !== null,
  };
  byDay.set(date, now);
  return now;
}

/** How many projects are in each state, in the order of the states. */
export interface StateCount {
  id: ProgressStateId;
  n: number;
  /** Of these, how many nobody has looked for yet. */
  unread: number;
}

/** What `projects` became, sites left out: the counts of all states sum to the number of the others. */
export function stateCounts(
  projects: readonly Project[],
  stateOf: (project: Project) => ProgressStateId | null,
): readonly StateCount[] {
  return progressStateIds.map((id) => {
    const own = projects.filter((project) => project.kind !== 'site' && stateOf(project) === id);
    return {
      id,
      n: own.length,
      unread: id === 'unknown' ? own.filter(({ progress }) => progress === null).length : 0,
    };
  });
}
