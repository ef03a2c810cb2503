import { detailOf } from '../../model/error-detail.ts';
import { neighboursOf, type SpatialPlan, type SpatialShapes } from '../../state/spatial/neighbours.ts';
import type { FromWorker, ToWorker } from './spatial-messages.ts';

let loaded: { plan: SpatialPlan; shapes: SpatialShapes } | null = null;

function answer(message: Extract<ToWorker, { kind: 'ask' }>): FromWorker {
  const { question, projectId, withinKm } = message;
  try {
    if (!loaded) throw new Error('asked before the data came');
    return { question, neighbours: neighboursOf(projectId, loaded.plan, loaded.shapes, withinKm) };
  } catch (error) {
    return { question, fault: detailOf(error) };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'load') loaded = { plan: data.plan, shapes: data.shapes };
  else self.postMessage(answer(data));
});
