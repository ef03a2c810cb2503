import type { Map as MapLibreMap } from 'maplibre-gl';
import type { AppStore } from '../../state/store.ts';
import { groundFiles } from '../sources.ts';
import type { Condition } from './condition.ts';

/** A GPU takes a few ms for a frame; so long takes only what a name does not tell to be emulated. */
const slowFrameMs = 120;

/** The first frames prepare what the later ones use. */
const warmUpFrames = 3;

/**
 * Lets a frame be finished before the next one is begun. A canvas that is not shown yet is not paced by the browser:
 * without a GPU its frames would queue up, and the page stand still for seconds after. Returns what ends it and says
 * how long frames took, in ms.
 */
function drawOneFrameAtATime(map: MapLibreMap): () => number[] {
  const gl = map.getCanvas().getContext('webgl2');
  const pixel = new Uint8Array(4);
  const tookMs: number[] = [];
  const wait = () => {
    const startMs = performance.now();
    gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, pixel);
    tookMs.push(performance.now() - startMs);
  };
  map.on('render', wait);
  return () => {
    map.off('render', wait);
    return tookMs.slice(warmUpFrames);
  };
}

function areSlow(tookMs: readonly number[]): boolean {
  const sorted = [...tookMs].sort((a, b) => a - b);
  return (sorted[Math.floor(sorted.length / 2)] ?? 0) > slowFrameMs;
}

/** Waits until nobody has the vector map in hand. */
function whenFree(store: AppStore, act: () => void) {
  if (!store.getState().inHand) {
    act();
    return;
  }
  const stop = store.subscribe(
    ({ inHand }) => inHand,
    (inHand) => {
      if (inHand) return;
      stop();
      act();
    },
  );
}

export interface Presence {
  /** What writes the names; it never rejects. */
  writer: Promise<unknown>;
  /** Is told where frames take longer than the vector map does. */
  tooSlow(): void;
  /** Draws anew after a context that was lost. */
  renew(): void;
}

/**
 * Map → state: whether WebGL draws the map now, what it has drawn, and what failed. It is shown once it is drawn, its
 * names are there, and nobody moves the map that stood in for it.
 */
export function tellPresence(
  map: MapLibreMap,
  store: AppStore,
  condition: Condition,
  { writer, tooSlow, renew }: Presence,
) {
  const stopWaiting = drawOneFrameAtATime(map);
  function takeOver() {
    if (condition.isLost) return;
    if (map.isMoving() || !map.areTilesLoaded()) map.once('idle', () => whenFree(store, takeOver));
    else store.getState().setMapState('webgl');
  }
  map.once('idle', () => {
    if (areSlow(stopWaiting())) tooSlow();
    // A browser that draws in software because a person wishes it so draws on.
    if (store.getState().drawnWith?.renderer === 'vector') return;
    // Not before its names: the first paint has them already.
    void writer.then(() => whenFree(store, takeOver));
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
