import { LngLat, type Map as MapLibreMap } from 'maplibre-gl';
import { fitAirPx, roomBeside } from '../../model/extent.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import { type Bounds, type Camera, isNear, sameCamera } from '../../state/camera.ts';
import { boundsToShow } from '../../state/slices/choice.ts';
import type { AppState, AppStore } from '../../state/store.ts';
import { prefersReducedMotion } from '../reduced-motion.ts';
import { type Sync, whenChanged } from './sync.ts';

const earthKm = 40075.017;

/** Placing names takes time from moving the map. */
const passEveryMs = 250;

/** Width of the world at zoom 0. */
const worldPx = 512;

/** What of the map no panel covers, less air, as MapLibre takes it. */
export function paddingOf(state: Pick<AppState, 'padding'>, container: HTMLElement) {
  const { clientWidth, clientHeight } = container;
  const { top, right, bottom, left } = roomBeside(state.padding, clientWidth, clientHeight);
  return {
    top: top + fitAirPx,
    right: right + fitAirPx,
    bottom: bottom + fitAirPx,
    left: left + fitAirPx,
  };
}

/** Where the map opens. */
export function openingView(first: AppState, container: HTMLElement) {
  if (first.camera) return { center: first.camera.center as [number, number], zoom: first.camera.zoom };
  return {
    bounds: [...boundsToShow(first)] as [number, number, number, number],
    fitBoundsOptions: { padding: paddingOf(first, container) },
  };
}

/** Camera ↔ state: goes where the state wishes, and tells where the map is, goes and rests. */
export function syncCamera(map: MapLibreMap, store: AppStore, first: AppState): Sync[] {
  /** Whether the app moves the map, to a place that is known. */
  let isFlying = false;
  /** What is to be seen, until the map has come to rest there. */
  let wish = first.camera ? null : boundsToShow(first);
  let lastPassMs = Number.NEGATIVE_INFINITY;

  function cameraNow(): Camera {
    const { lng, lat } = map.getCenter();
    return { center: [lng, lat], zoom: map.getZoom() };
  }

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
    const padding = paddingOf(store.getState(), map.getContainer());
    const { center, zoom } = map.cameraForBounds([...bounds], { padding, maxZoom: 10.5 }) ?? {};
    // Not known where the window has no size.
    if (!center || zoom === undefined) return;
    const { lng, lat } = LngLat.convert(center);
    flyTo({ center: [lng, lat], zoom }, durationMs);
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

  /** A person who moves the map far finds names on the way. */
  function pass() {
    const { standpoint, seen, standAt } = store.getState();
    const now = performance.now();
    if (isFlying || !standpoint || !seen || now - lastPassMs < passEveryMs || isNear(standpoint, seen))
      return;
    lastPassMs = now;
    standAt(cameraNow());
  }

  map.on('style.load', () => {
    lookAround();
    rest();
  });
  map.on('movestart', ({ originalEvent }) => {
    if (originalEvent) isFlying = false;
  });
  map.on('move', () => {
    lookAround();
    pass();
  });
  // One move may end where the next begins.
  map.on('moveend', () => requestAnimationFrame(rest));
  map.on('moveend', ({ originalEvent }) => {
    if (originalEvent) store.getState().moveCamera(cameraNow());
  });
  map.on('idle', () => {
    wish = null;
    const { seen, settled, settle } = store.getState();
    if (seen && settled?.join() !== seen.bounds.join()) settle(seen.bounds);
  });
  map.on('resize', () => {
    const state = store.getState();
    if (!state.camera) frame(boundsToShow(state), 0);
  });

  return [
    whenChanged(
      first,
      ({ destination }) => [destination],
      ({ destination, playing }) => {
        wish = destination?.bounds ?? null;
        if (!destination) return;
        frame(destination.bounds, playing ? tokens.motion.briefingCameraMs : tokens.motion.cameraMs);
      },
    ),
    whenChanged(
      first,
      ({ padding }) => [padding],
      // The panel about a choice comes after the wish to see it: what is free is known only then.
      ({ camera }) => wish && !camera && frame(wish, tokens.motion.cameraMs),
    ),
    whenChanged(
      first,
      ({ camera }) => [camera],
      ({ camera }) => {
        if (camera && !sameCamera(camera, cameraNow())) flyTo(camera, tokens.motion.panelMs);
      },
    ),
  ];
}
