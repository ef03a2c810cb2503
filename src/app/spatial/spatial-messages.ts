import type { Neighbour, SpatialPlan, SpatialShapes } from '../../state/spatial/neighbours.ts';

/** What the worker is told: first the data, then questions. */
export type ToWorker =
  | { kind: 'load'; plan: SpatialPlan; shapes: SpatialShapes }
  | { kind: 'ask'; question: number; projectId: string; withinKm: number };

/** Its answer to one question, or why there is none. */
export type FromWorker = { question: number; neighbours: Neighbour[] } | { question: number; fault: string };
