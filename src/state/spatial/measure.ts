import { area, length, lineString, polygon } from '@turf/turf';
import type { LngLat } from './region.ts';

export interface Measure {
  /** Along the points; of an area the way round it. */
  lengthKm: number;
  /** Inside of the points' ring; 0 with less than three. */
  areaKm2: number;
}

/** Length along the points and the area inside of them, on the globe. */
export function measure(points: readonly LngLat[]): Measure {
  const positions = points.map((point) => [...point]);
  const [first] = positions;
  return {
    lengthKm: positions.length > 1 ? length(lineString(positions), { units: 'kilometers' }) : 0,
    areaKm2: first && positions.length > 2 ? area(polygon([[...positions, first]])) / 1e6 : 0,
  };
}
