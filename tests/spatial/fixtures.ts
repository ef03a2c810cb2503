import type { Geometry } from 'geojson';
import { type Km, toLngLat } from '../../src/state/spatial/plane.ts';
import { type Shape, shapeOf } from '../../src/state/spatial/shape.ts';

function made(id: string, geometry: Geometry, uncertaintyKm: number | readonly number[]): Shape {
  const shape = shapeOf(id, geometry, uncertaintyKm);
  if (!shape) throw new Error(`No shape ${id}.`);
  return shape;
}

const position = (km: Km) => [...toLngLat(km)];

/** A line through places given in km east and north of the middle of Hubei. */
export function line(
  id: string,
  points: readonly Km[],
  uncertaintyKm: number | readonly number[] = 1,
): Shape {
  return made(id, { type: 'LineString', coordinates: points.map(position) }, uncertaintyKm);
}

export function point(id: string, at: Km, uncertaintyKm = 1): Shape {
  return made(id, { type: 'Point', coordinates: position(at) }, uncertaintyKm);
}

/** A square with its middle at a place. */
export function square(id: string, [x, y]: Km, half: number, uncertaintyKm = 1): Shape {
  const corners: Km[] = [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
    [x - half, y - half],
  ];
  return made(id, { type: 'Polygon', coordinates: [corners.map(position)] }, uncertaintyKm);
}
