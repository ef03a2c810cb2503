import type { MapGeoJSONFeature, Map as MapLibreMap, PointLike } from 'maplibre-gl';
import { categories } from '../model/category.ts';
import { lineAccuracies } from '../model/look/stroke.ts';
import type { Chosen } from '../state/selection.ts';
import type { NamedPlace } from '../state/slices/surface.ts';

/** How far from a feature a pointer still means it, in px. */
export const tolerancePx = { fine: 5, coarse: 14 } as const;

const lineLayerIds = categories
  .filter(({ line }) => line !== null)
  .flatMap(({ id }) => lineAccuracies.map((accuracy) => `line-${id}-${accuracy}-base`));

export interface Picked {
  /** Lines and symbols, topmost first. */
  projects: string[];
  areas: string[];
  city: string | null;
}

function ids(features: readonly MapGeoJSONFeature[]): string[] {
  return [...new Set(features.map((feature) => String(feature.properties.id)))];
}

/** Everything of the plan that lies under a screen point. */
export function pick(map: MapLibreMap, [x, y]: readonly [number, number], tolerance: number): Picked {
  const box: [PointLike, PointLike] = [
    [x - tolerance, y - tolerance],
    [x + tolerance, y + tolerance],
  ];
  const under = (where: PointLike | [PointLike, PointLike], layers: readonly string[]) =>
    ids(map.queryRenderedFeatures(where, { layers: layers.filter((id) => map.getLayer(id)) }));
  return {
    projects: under(box, ['points', ...lineLayerIds]),
    areas: under([x, y], ['area-hatch']),
    city: under([x, y], ['plan-cities'])[0] ?? null,
  };
}

/** The project whose name lies under a screen point. */
export function namedAt(named: readonly NamedPlace[], [x, y]: readonly [number, number]): string | undefined {
  return named.find(({ boxes }) =>
    boxes.some(({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom),
  )?.id;
}

/** What a click there may mean, the likeliest first. Without a line or a symbol, areas stand beside the city. */
export function choicesOf(picked: Picked): Chosen[] {
  const city: Chosen[] = picked.city ? [{ kind: 'city', id: picked.city }] : [];
  if (picked.projects.length > 0) return picked.projects.map((id) => ({ kind: 'project', id }));
  return [...picked.areas.map((id): Chosen => ({ kind: 'project', id })), ...city];
}
