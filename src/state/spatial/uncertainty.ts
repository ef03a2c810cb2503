import type { Geometry, LineString } from 'geojson';
import { isWithin, nearestOn } from './nearest.ts';
import { toKm } from './plane.ts';
import type { LngLat } from './region.ts';
import { shapeOf } from './shape.ts';

/**
 * The uncertainty at each corner of a line, read back from its band, whose edge is that far away. Towards an
 * end off the map a line has no band: nothing but its direction is known, and `unbandedKm` stands.
 */
export function uncertaintyAlong(
  line: LineString,
  band: Geometry | undefined,
  [leastKm, mostKm]: readonly [number, number],
  unbandedKm: number,
): number | number[] {
  const shape = band && shapeOf('', band, 0);
  if (!shape) return unbandedKm;
  if (unbandedKm - leastKm < 1) return unbandedKm;
  return line.coordinates.map(([lng = 0, lat = 0]) => {
    const at = toKm([lng, lat] satisfies LngLat);
    if (!isWithin(at, shape)) return unbandedKm;
    return Math.min(mostKm, Math.max(leastKm, nearestOn(at, shape)?.distanceKm ?? mostKm));
  });
}
