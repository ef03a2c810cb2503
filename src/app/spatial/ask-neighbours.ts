import type { Neighbour, SpatialPlan, SpatialShapes } from '../../state/spatial/neighbours.ts';
import { createNeighbourClient, type NeighbourClient } from './neighbour-client.ts';

function startWorker() {
  return new Worker(new URL('./spatial-worker.ts', import.meta.url), { type: 'module' });
}

const clients = new WeakMap<SpatialShapes, NeighbourClient>();

/** What lies near a project; null where another question was asked meanwhile. One worker for the loaded shapes. */
export function askNeighbours(
  plan: SpatialPlan,
  shapes: SpatialShapes,
  projectId: string,
  withinKm: number,
): Promise<Neighbour[] | null> {
  const client = clients.get(shapes) ?? createNeighbourClient(plan, shapes, startWorker);
  clients.set(shapes, client);
  return client.ask(projectId, withinKm);
}
