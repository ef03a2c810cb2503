import {
  type Neighbour,
  neighboursOf,
  type SpatialPlan,
  type SpatialShapes,
} from '../../state/spatial/neighbours.ts';
import type { FromWorker, ToWorker } from './spatial-messages.ts';

/** The part of a Worker that is used here. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  terminate(): void;
}

export interface NeighbourClient {
  /** Null where a later question was asked meanwhile. Rejects only where the main thread fails as well. */
  ask(projectId: string, withinKm: number): Promise<Neighbour[] | null>;
}

/** A worker that says nothing for so long is taken for blocked. */
const patienceMs = 4000;

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    // Safari has no idle callback.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 });
    else setTimeout(resolve, 0);
  });
}

/** Only what the questions read crosses over to the worker. */
function slimPlan({ projects, tasks }: SpatialPlan): SpatialPlan {
  return {
    projects: projects.map(({ id, taskId, uncertaintyKm, ends }) => ({ id, taskId, uncertaintyKm, ends })),
    tasks: tasks.map(({ id, units }) => ({ id, units })),
  };
}

/**
 * Asks a worker; where it can't be started, fails or stays silent, the answer is found on the main thread
 * when that is idle, from then on always.
 */
export function createNeighbourClient(
  plan: SpatialPlan,
  shapes: SpatialShapes,
  startWorker: () => WorkerLike,
  silenceMs = patienceMs,
): NeighbourClient {
  let newest = 0;
  let worker: WorkerLike | null = null;
  const waiting = new Map<number, { take(neighbours: Neighbour[]): void; giveUp(): void }>();

  function dropWorker() {
    worker?.terminate();
    worker = null;
    for (const { giveUp } of [...waiting.values()]) giveUp();
  }

  try {
    worker = startWorker();
    worker.onmessage = ({ data }) => {
      const entry = waiting.get(data.question);
      if ('fault' in data) entry?.giveUp();
      else entry?.take(data.neighbours);
    };
    worker.onerror = dropWorker;
    worker.postMessage({
      kind: 'load',
      plan: slimPlan(plan),
      shapes: { shapes: shapes.shapes, bands: shapes.bands },
    });
  } catch {
    // A policy or an old browser forbids workers: the main thread answers.
    worker = null;
  }

  function askWorker(question: number, projectId: string, withinKm: number): Promise<Neighbour[] | null> {
    return new Promise((resolve) => {
      if (!worker) {
        resolve(null);
        return;
      }
      const timer = setTimeout(dropWorker, silenceMs);
      const settle = (neighbours: Neighbour[] | null) => {
        clearTimeout(timer);
        waiting.delete(question);
        resolve(neighbours);
      };
      waiting.set(question, { take: settle, giveUp: () => settle(null) });
      worker.postMessage({ kind: 'ask', question, projectId, withinKm });
    });
  }

  return {
    async ask(projectId, withinKm) {
      const question = ++newest;
      let neighbours = await askWorker(question, projectId, withinKm);
      if (question !== newest) return null;
      if (!neighbours) {
        await whenIdle();
        if (question !== newest) return null;
        neighbours = neighboursOf(projectId, plan, shapes, withinKm);
      }
      return neighbours;
    },
  };
}
