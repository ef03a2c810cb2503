import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { farBounds } from '../model/extent.ts';
import tokens from '../model/look/tokens.json' with { type: 'json' };
import type { AppStore } from '../state/store.ts';
import { prefersReducedMotion } from './reduced-motion.ts';
import { mapStyle } from './style.ts';
import { syncBunching } from './syncs/bunching.ts';
import { openingView, syncCamera } from './syncs/camera.ts';
import { watchCondition } from './syncs/condition.ts';
import { layersAtRest } from './syncs/layers-at-rest.ts';
import { followPointer } from './syncs/pointer.ts';
import { tellPresence } from './syncs/presence.ts';
import { syncShown } from './syncs/shown.ts';
import { syncSketch } from './syncs/sketch.ts';
import { syncStates } from './syncs/states.ts';
import { styleInput, syncStyle } from './syncs/style.ts';
import type { Sync } from './syncs/sync.ts';

/**
 * The only holder of a Map: store → map by syncs that compare with what they did last, map events → store.
 * `writer` writes the names and never rejects; `tooSlow` is told where WebGL draws slower than the vector map does. Returns what ends it. Throws where the browser cannot start WebGL.
 */
export function createMapController(
  container: HTMLElement,
  store: AppStore,
  dataUrl: string,
  writer: Promise<unknown>,
  tooSlow: () => void,
): () => void {
  setWorkerUrl(workerUrl);
  const first = store.getState();
  const map = new MapLibreMap({
    container,
    style: mapStyle(styleInput(first, dataUrl)),
    ...openingView(first, container),
    minZoom: 4,
    maxZoom: 13,
    maxBounds: [...farBounds],
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: prefersReducedMotion() ? 0 : tokens.motion.stateMs,
    keyboard: true,
    locale: {},
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();

  const condition = watchCondition(map);
  const layers = layersAtRest(map, condition);
  const shown = syncShown(map, store, condition, layers);
  shown.styledWith(first);
  const style = syncStyle(map, store, first, condition, layers, dataUrl);
  const syncs: Sync[] = [
    ...syncCamera(map, store, first),
    shown.sync,
    syncStates(map, condition),
    syncSketch(map, condition),
    syncBunching(map, store, first),
    ...style.syncs,
  ];
  const syncAll: Sync = (state) => {
    for (const sync of syncs) sync(state);
  };

  followPointer(map, store);
  tellPresence(map, store, condition, {
    writer,
    tooSlow,
    renew() {
      layers.drop();
      // MapLibre brings back the style of then: what was chosen, filtered and painted since comes with a new one.
      style.renew({ diff: false });
      shown.styledWith(store.getState());
    },
  });
  map.on('style.load', () => syncAll(store.getState()));
  const unsubscribe = store.subscribe(syncAll);
  return () => {
    unsubscribe();
    map.remove();
  };
}
