import type { Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import type { ScreenPoint } from '../../state/slices/choice.ts';
import type { AppStore } from '../../state/store.ts';
import { choicesOf, namedAt, type Picked, pick, tolerancePx } from '../pick.ts';

function toleranceNow(): number {
  return window.matchMedia('(pointer: coarse)').matches ? tolerancePx.coarse : tolerancePx.fine;
}

/** Pointer → state: what lies under it, what is chosen, and the points of what is being drawn. */
export function followPointer(map: MapLibreMap, store: AppStore) {
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

  map.on('mousemove', hoverAt);
  map.on('mouseout', () => store.getState().hover(null));
  map.on('movestart', () => store.getState().propose(null));
  map.on('click', clickAt);
  map.on('dblclick', (event) => {
    if (!store.getState().sketch?.isOpen) return;
    event.preventDefault();
    store.getState().finishSketch();
  });
}
