import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppStore } from '../../state/store.ts';
import { groundFiles } from '../sources.ts';
import type { Condition } from './condition.ts';

/**
 * Lets a frame be finished before the next one is begun; returns what ends it. A canvas that is not shown yet is
 * not paced by the browser: without a GPU its frames would queue up, and the page stand still for seconds after.
 */
function drawOneFrameAtATime(map: MapLibreMap): () => void {
  const gl = map.getCanvas().getContext('webgl2');
  const pixel = new Uint8Array(4);
  const wait = () => gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
  map.on('render', wait);
  return () => map.off('render', wait);
}

/**
 * Map → state: whether WebGL draws the map now, what it has drawn, and what failed. It is shown once it is drawn and
 * `writer`, which never rejects, is done. A context that was lost comes back with what `renew` draws.
 */
export function tellPresence(
  map: MapLibreMap,
  store: AppStore,
  condition: Condition,
  writer: Promise<unknown>,
  renew: () => void,
) {
  const stopWaiting = drawOneFrameAtATime(map);
  map.once('idle', () => {
    stopWaiting();
    // Not before its names: the first paint has them already.
    void writer.then(() => !condition.isLost && store.getState().setMapState('webgl'));
  });
  map.on('idle', () => store.getState().markDrawn());
  // A browser may take the context away, under load or when a laptop sleeps; it gives it back by itself.
  map.on('webglcontextlost', () => store.getState().setMapState('static'));
  map.on('webglcontextrestored', () => {
    renew();
    map.once('idle', () => store.getState().setMapState('webgl'));
  });
  map.on('error', (event) => {
    // A file that is there but broken fails in a worker, which names no file: the source says which it is.
    const file = Object.entries(groundFiles).find(
      ([id]) => 'sourceId' in event && id === event.sourceId,
    )?.[1];
    const { message } = event.error;
    const detail = file && !message.includes(file) ? `${file}: ${message}` : message;
    store.getState().report({ id: file ? 'ground' : 'map', detail });
  });
}
