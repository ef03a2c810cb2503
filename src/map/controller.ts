import {
  type GeoJSONSource,
  LngLat,
  Map as MapLibreMap,
  type MapMouseEvent,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { farBounds, fitAirPx, roomBeside } from '../model/extent.ts';
import tokens from '../model/look/tokens.json' with { type: 'json' };
import type { Bounds, Camera } from '../state/camera.ts';
import { isNear, sameCamera } from '../state/camera.ts';
import { litProjectIds, projectOf, visibleIds, visibleProjects } from '../state/selectors.ts';
import { boundsToShow, type ScreenPoint } from '../state/slices/choice.ts';
import { bunchCells } from '../state/spatial/bunching.ts';
import type { AppState, AppStore } from '../state/store.ts';
import type { BunchingOverlay } from './bunching-overlay.ts';
import type { FeatureState } from './expressions.ts';
import { drawImage } from './images.ts';
import { areaOpacities } from './layers/areas.ts';
import { isSelectionLayer, selectionLayers } from './layers/selection.ts';
import { choicesOf, namedAt, type Picked, pick, tolerancePx } from './pick.ts';
import { prefersReducedMotion } from './reduced-motion.ts';
import { shownData } from './shown.ts';
import { sketchData } from './sketch.ts';
import { groundFiles } from './sources.ts';
import { areasInFocus, mapStyle, type StyleInput } from './style.ts';

const projectSources = ['shapes', 'strands', 'bands', 'points'] as const;

const nobody: ReadonlySet<string> = new Set();

/** Which features are in each state. */
const noStates: Record<FeatureState, ReadonlySet<string>> = {
  selected: nobody,
  hovered: nobody,
  lit: nobody,
  dimmed: nobody,
  focused: nobody,
};

const featureStates = Object.keys(noStates) as FeatureState[];

const earthKm = 40075.017;

/** Placing names takes time from moving the map. */
const passEveryMs = 250;

/** Width of the world at zoom 0. */
const worldPx = 512;

function toleranceNow(): number {
  return window.matchMedia('(pointer: coarse)').matches ? tolerancePx.coarse : tolerancePx.fine;
}

/** Whether this browser can draw the map at all. */
export function canDraw(): boolean {
  return document.createElement('canvas').getContext('webgl2') !== null;
}

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
 * The only holder of a Map: store → map by syncs that compare with what they did last, map events → store.
 * The map is shown once it is drawn and `writer`, which never rejects, is done. Returns what ends it. Throws where the browser cannot start WebGL.
 */
export function createMapController(
  container: HTMLElement,
  store: AppStore,
  dataUrl: string,
  writer: Promise<unknown>,
): () => void {
  setWorkerUrl(workerUrl);
  let styledWith: readonly unknown[] = [];
  /** The project that the layers of the selection are about. */
  let marked: StyleInput['selected'] = null;
  const isInStyle = (state: AppState) =>
    styledWith[0] === state.shapes && styledWith[1] === visibleProjects(state);

  function styleInput(state: AppState): StyleInput {
    const { palette, chosen, plan } = state;
    const selected = chosen.kind === 'project' ? (projectOf(plan, chosen.id) ?? null) : null;
    return {
      palette,
      selected,
      dataUrl,
      projects: plan.projects,
      shown: shownData(state.shapes, visibleProjects(state)),
    };
  }

  function styleOf(state: AppState) {
    const input = styleInput(state);
    styledWith = [state.shapes, visibleProjects(state)];
    marked = input.selected;
    return mapStyle(input);
  }

  const first = store.getState();
  const firstBounds = boundsToShow(first);
  const map = new MapLibreMap({
    container,
    style: styleOf(first),
    ...(first.camera
      ? { center: [...first.camera.center], zoom: first.camera.zoom }
      : {
          bounds: [...firstBounds],
          fitBoundsOptions: { padding: paddingOf(first) },
        }),
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

  function paddingOf(state: AppState) {
    const { clientWidth, clientHeight } = container;
    const { top, right, bottom, left } = roomBeside(state.padding, clientWidth, clientHeight);
    return {
      top: top + fitAirPx,
      right: right + fitAirPx,
      bottom: bottom + fitAirPx,
      left: left + fitAirPx,
    };
  }

  /** Whether the app moves the map, to a place that is known. */
  let isFlying = false;

  function flyTo({ center, zoom: wished }: Camera, durationMs: number) {
    const zoom = Math.min(Math.max(wished, map.getMinZoom()), map.getMaxZoom());
    isFlying = true;
    // The names of the place are there when the map arrives.
    store.getState().standAt({ center, zoom });
    map.easeTo({
      center: [...center],
      zoom,
      duration: prefersReducedMotion() ? 0 : durationMs,
    });
  }

  function frame(bounds: Bounds, durationMs: number) {
    const padding = paddingOf(store.getState());
    const { center, zoom } = map.cameraForBounds([...bounds], { padding, maxZoom: 10.5 }) ?? {};
    // Not known where the window has no size.
    if (!center || zoom === undefined) return;
    const { lng, lat } = LngLat.convert(center);
    flyTo({ center: [lng, lat], zoom }, durationMs);
  }

  function syncShown(state: AppState) {
    const shown = shownData(state.shapes, visibleProjects(state));
    for (const id of projectSources) map.getSource<GeoJSONSource>(id)?.setData(shown[id]);
    changeLayers('areas', paintAreas);
  }

  function paintAreas() {
    const state = store.getState();
    const shown = shownData(state.shapes, visibleProjects(state));
    const { hatch, outline } = areaOpacities(state.palette, areasInFocus(shown));
    map.setPaintProperty('area-hatch', 'fill-opacity', hatch);
    map.setPaintProperty('area-outline', 'line-opacity', outline);
  }

  function syncSketch(state: AppState) {
    map.getSource<GeoJSONSource>('sketch')?.setData(sketchData(state.sketch, state.filter.region));
  }

  function setStates(name: FeatureState, before: ReadonlySet<string>, now: ReadonlySet<string>) {
    // Written as false rather than removed: a removal followed by a write in one frame throws.
    const write = (id: string, value: boolean) => {
      for (const source of projectSources) map.setFeatureState({ source, id }, { [name]: value });
      map.setFeatureState({ source: 'cities', id }, { [name]: value });
    };
    for (const id of before) if (!now.has(id)) write(id, false);
    for (const id of now) if (!before.has(id)) write(id, true);
  }

  let drawn = noStates;

  function syncStates(state: AppState) {
    const { chosen, hovered, focus } = state;
    const now: typeof noStates = {
      selected: new Set(chosen.kind === 'project' || chosen.kind === 'city' ? [chosen.id] : []),
      hovered: new Set(hovered ? [hovered.id] : []),
      lit: litProjectIds(state),
      dimmed: new Set(focus ? [...visibleIds(state)].filter((id) => !focus.has(id)) : []),
      focused: focus ?? nobody,
    };
    for (const name of featureStates) setStates(name, drawn[name], now[name]);
    drawn = now;
  }

  function syncSelection(state: AppState) {
    const { selected, palette } = styleInput(state);
    if (selected === marked) return;
    marked = selected;
    for (const id of map.getLayersOrder()) if (isSelectionLayer(id)) map.removeLayer(id);
    for (const layer of selectionLayers(selected, palette)) map.addLayer(layer);
  }

  const waiting = new Map<string, () => void>();

  /**
   * Changes layers once no source of projects takes new data; of several changes of a kind the last one counts. Where
   * a tile is asked for twice, for its data and for its layers, MapLibre may take the second answer for the first
   * and read features of the new data from the old.
   */
  function changeLayers(kind: string, change: () => void) {
    waiting.set(kind, change);
    changeLayersNow();
  }

  function changeLayersNow() {
    const isResting = projectSources.every((id) => map.getSource(id) && map.isSourceLoaded(id));
    if (waiting.size === 0 || !isResting || isLost) return;
    const changes = [...waiting.values()];
    waiting.clear();
    for (const change of changes) change();
  }

  let overlay: Promise<BunchingOverlay> | null = null;

  async function syncBunching(state: AppState) {
    // deck.gl weighs more than the rest of the page's own code: it comes when it is asked for.
    if (!state.bunching && !overlay) return;
    overlay ??= import('./bunching-overlay.ts').then(({ createBunchingOverlay }) => {
      const created = createBunchingOverlay();
      map.addControl(created.control);
      return created;
    });
    const { show } = await overlay;
    const { bunching, palette, shapes } = store.getState();
    show(bunching ? bunchCells(visibleProjects(store.getState()), shapes) : [], palette);
  }

  /** What is to be seen, until the map has come to rest there. */
  let wish = first.camera ? null : firstBounds;
  let styled = false;
  let isLost = false;
  const unsubscribes = [
    store.subscribe(
      (state) => state.destination,
      (destination) => {
        wish = destination?.bounds ?? null;
        if (!destination) return;
        const { playing } = store.getState();
        frame(destination.bounds, playing ? tokens.motion.briefingCameraMs : tokens.motion.cameraMs);
      },
    ),
    store.subscribe(
      (state) => state.padding,
      // The panel about a choice comes after the wish to see it: what is free is known only then.
      () => wish && !store.getState().camera && frame(wish, tokens.motion.cameraMs),
    ),
    store.subscribe(
      (state) => state.camera,
      (camera) => {
        if (!camera || sameCamera(camera, cameraNow())) return;
        flyTo(camera, tokens.motion.panelMs);
      },
    ),
    store.subscribe(visibleProjects, () => styled && syncShown(store.getState())),
    store.subscribe(
      (state) => state.shapes,
      () => styled && syncShown(store.getState()),
    ),
    store.subscribe(
      (state) => [state.chosen, state.hovered?.id, state.following, state.focus, visibleIds(state)] as const,
      () => styled && syncStates(store.getState()),
      { equalityFn: (a, b) => a.every((entry, index) => entry === b[index]) },
    ),
    store.subscribe(
      (state) => [state.sketch, state.filter.region] as const,
      () => styled && syncSketch(store.getState()),
      { equalityFn: (a, b) => a[0] === b[0] && a[1] === b[1] },
    ),
    store.subscribe(
      (state) => [state.bunching, visibleProjects(state), state.palette] as const,
      () => {
        syncBunching(store.getState()).catch((error: unknown) =>
          store.getState().report({ id: 'bunching', detail: String(error) }),
        );
      },
      { equalityFn: (a, b) => a.every((entry, index) => entry === b[index]) },
    ),
    store.subscribe(
      (state) => state.chosen,
      () => changeLayers('selection', () => styled && syncSelection(store.getState())),
    ),
    store.subscribe(
      (state) => state.palette,
      () => changeLayers('style', () => map.setStyle(styleOf(store.getState()), { diff: true })),
    ),
  ];

  function cameraNow(): Camera {
    const { lng, lat } = map.getCenter();
    return { center: [lng, lat], zoom: map.getZoom() };
  }

  function lookAround() {
    const camera = cameraNow();
    const kmPerPx = (earthKm * Math.cos((camera.center[1] * Math.PI) / 180)) / (worldPx * 2 ** camera.zoom);
    const seen = map.getBounds();
    const bounds = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()] as const;
    store.getState().see({ ...camera, kmPerPx, bounds });
  }

  /** Tells where the map stands, once nothing moves it any further. */
  function rest() {
    if (map.isMoving()) return;
    isFlying = false;
    store.getState().standAt(cameraNow());
  }

  let lastPassMs = Number.NEGATIVE_INFINITY;

  /** A person who moves the map far finds names on the way. */
  function pass() {
    const { standpoint, seen, standAt } = store.getState();
    const now = performance.now();
    if (isFlying || !standpoint || !seen || now - lastPassMs < passEveryMs || isNear(standpoint, seen))
      return;
    lastPassMs = now;
    standAt(cameraNow());
  }

  /** What lies under a point of the window: a name means its project before what it lies over. */
  function pickAt(at: ScreenPoint): Picked {
    const picked = pick(map, at, toleranceNow());
    const name = map.isMoving() ? undefined : namedAt(store.getState().named, at);
    return name ? { ...picked, projects: [...new Set([name, ...picked.projects])] } : picked;
  }

  function hoverAt({ point }: MapMouseEvent) {
    const at = [point.x, point.y] as const;
    const { projects, city } = pickAt(at);
    const [project] = projects;
    const isSketching = store.getState().sketch?.isOpen ?? false;
    map.getCanvas().style.cursor = isSketching ? 'crosshair' : project || city ? 'pointer' : '';
    if (project) store.getState().hover({ kind: 'project', id: project, at });
    else store.getState().hover(city ? { kind: 'city', id: city, at } : null);
  }

  function clickAt({ point, lngLat }: MapMouseEvent) {
    if (store.getState().sketch?.isOpen) {
      store.getState().addSketchPoint([lngLat.lng, lngLat.lat]);
      return;
    }
    const choices = choicesOf(pickAt([point.x, point.y]));
    const [only] = choices;
    if (!only) store.getState().clearChoice();
    else if (choices.length === 1) store.getState().choose(only, 'map');
    else store.getState().propose({ choices, at: [point.x, point.y] });
  }

  map.setMissingStyleImageResolver((id) => {
    const image = drawImage(id, store.getState().plan.projects);
    if (image) map.addImage(id, image.data, image.options);
  });
  map.on('style.load', () => {
    styled = true;
    drawn = noStates;
    syncStates(store.getState());
    // The style brings what was shown when it was made: sent again only where that has changed since.
    if (!isInStyle(store.getState())) syncShown(store.getState());
    syncSketch(store.getState());
    lookAround();
    rest();
  });
  const stopWaiting = drawOneFrameAtATime(map);
  map.once('idle', () => {
    stopWaiting();
    // Not before its names: the first paint has them already.
    void writer.then(() => !isLost && store.getState().setMapState('webgl'));
  });
  // A browser may take the context away, under load or when a laptop sleeps; it gives it back by itself.
  map.on('webglcontextlost', () => {
    isLost = true;
    styled = false;
    store.getState().setMapState('static');
  });
  map.on('webglcontextrestored', () => {
    isLost = false;
    waiting.clear();
    // MapLibre brings back the style of then: what was chosen, filtered and painted since comes with a new one.
    map.setStyle(styleOf(store.getState()), { diff: false });
    map.once('idle', () => store.getState().setMapState('webgl'));
  });
  map.on('error', (event) => {
    // A file that is there but broken fails in a worker, which names no file: the source says which it is.
    const file = Object.entries(groundFiles).find(
      ([id]) => 'sourceId' in event && id === event.sourceId,
    )?.[1];
    const detail =
      file && !event.error.message.includes(file) ? `${file}: ${event.error.message}` : event.error.message;
    store.getState().report({ id: file ? 'ground' : 'map', detail });
  });
  map.on('mousemove', hoverAt);
  map.on('mouseout', () => store.getState().hover(null));
  map.on('movestart', ({ originalEvent }) => {
    if (originalEvent) isFlying = false;
    store.getState().propose(null);
  });
  map.on('click', clickAt);
  map.on('dblclick', (event) => {
    if (!store.getState().sketch?.isOpen) return;
    event.preventDefault();
    store.getState().finishSketch();
  });
  map.on('move', () => {
    lookAround();
    pass();
  });
  map.on('sourcedata', changeLayersNow);
  map.on('idle', () => {
    changeLayersNow();
    wish = null;
    const { seen, settled, settle, markDrawn } = store.getState();
    markDrawn();
    if (seen && settled?.join() !== seen.bounds.join()) settle(seen.bounds);
  });
  // One move may end where the next begins.
  map.on('moveend', () => requestAnimationFrame(rest));
  map.on('moveend', ({ originalEvent }) => {
    if (!originalEvent) return;
    store.getState().moveCamera(cameraNow());
  });
  map.on('resize', () => {
    const state = store.getState();
    if (!state.camera) frame(boundsToShow(state), 0);
  });

  return () => {
    for (const unsubscribe of unsubscribes) unsubscribe();
    map.remove();
  };
}
