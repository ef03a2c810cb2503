import type { LngLat } from './region.ts';

/** Kilometres east and north on the plane. */
export type Km = readonly [number, number];

const earthKm = 6371.0088;
const rad = Math.PI / 180;

// An equidistant conic map with two true parallels: scale is within 0.1 % in Hubei and 2 % as far as
// the projects' lines go.
const [south, north] = [29.5 * rad, 32.5 * rad];
const middle: LngLat = [112.5, 31];
const cone = (Math.cos(south) - Math.cos(north)) / (north - south);
const apex = Math.cos(south) / cone + south;
const middleRadius = earthKm * (apex - middle[1] * rad);

/** Flattens a position, so that distances can be taken by Pythagoras. */
export function toKm([lng, lat]: LngLat): Km {
  const radius = earthKm * (apex - lat * rad);
  const angle = cone * (lng - middle[0]) * rad;
  return [radius * Math.sin(angle), middleRadius - radius * Math.cos(angle)];
}

export function toLngLat([x, y]: Km): LngLat {
  const down = middleRadius - y;
  const lat = (apex - Math.hypot(x, down) / earthKm) / rad;
  return [middle[0] + Math.atan2(x, down) / cone / rad, lat];
}

export function distanceKm(a: Km, b: Km): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** West, south, east, north on the plane. */
export type Box = readonly [number, number, number, number];

export function boxOf(points: readonly Km[]): Box {
  let [west, south, east, north] = [
    Number.POSITIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [x, y] of points) {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

/** 0 where the boxes overlap. */
export function boxDistanceKm(a: Box, b: Box): number {
  const x = Math.max(0, b[0] - a[2], a[0] - b[2]);
  const y = Math.max(0, b[1] - a[3], a[1] - b[3]);
  return Math.hypot(x, y);
}
