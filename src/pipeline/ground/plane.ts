import type { LngLat } from './check-geometry.ts';

/** Kilometres east and north of a plane's origin. */
export type Km = [number, number];

const kmPerDegree = 111.195;

/** A flat map around an origin, true to about 0.1 % within 100 km of it. */
export interface Plane {
  toKm(position: LngLat): Km;
  toLngLat(km: Km): LngLat;
}

export function planeAt([lng, lat]: LngLat): Plane {
  const east = kmPerDegree * Math.cos((lat * Math.PI) / 180);
  return {
    toKm: (position) => [(position[0] - lng) * east, (position[1] - lat) * kmPerDegree],
    toLngLat: ([x, y]) => [lng + x / east, lat + y / kmPerDegree],
  };
}

/** Great-circle distance. */
export function distanceKm(a: LngLat, b: LngLat): number {
  const rad = Math.PI / 180;
  const chord =
    Math.sin(((b[1] - a[1]) * rad) / 2) ** 2 +
    Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * Math.sin(((b[0] - a[0]) * rad) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.sqrt(chord));
}

/** Distance from the start at each vertex. */
export function chainageKm(line: readonly LngLat[]): number[] {
  let km = 0;
  return line.map((position, at) => {
    const before = line[at - 1];
    if (before) km += distanceKm(before, position);
    return km;
  });
}

/** The position `km` along a line, and the vertex before it; clamped to the line. */
export function pointAlong(
  line: readonly LngLat[],
  chainage: readonly number[],
  km: number,
): { position: LngLat; after: number } {
  const next = chainage.findIndex((at) => at > km);
  const after = next < 0 ? line.length - 2 : Math.max(0, next - 1);
  const [a, b] = [line[after], line[after + 1]];
  if (!a || !b) throw new Error('A line needs two vertices.');
  const from = chainage[after] ?? 0;
  const span = (chainage[after + 1] ?? from) - from;
  const share = span > 0 ? Math.min(1, Math.max(0, (km - from) / span)) : 0;
  return { position: [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share], after };
}

/** Distance from the start to the point of a line that is nearest to `to`. */
export function nearestKm(line: readonly LngLat[], chainage: readonly number[], to: LngLat): number {
  const plane = planeAt(to);
  let [nearest, least] = [0, Number.POSITIVE_INFINITY];
  const points = line.map((position) => plane.toKm(position));
  for (const [at, b] of points.entries()) {
    const a = points[at - 1] ?? b;
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
    const square = dx * dx + dy * dy;
    const share = square === 0 ? 1 : Math.min(1, Math.max(0, -(a[0] * dx + a[1] * dy) / square));
    const off = Math.hypot(a[0] + share * dx, a[1] + share * dy);
    const [before, here] = [chainage[at - 1] ?? 0, chainage[at] ?? 0];
    if (off < least) [nearest, least] = [before + (here - before) * share, off];
  }
  return nearest;
}

/** Five decimals, about a metre. */
export function round5([lng, lat]: LngLat): LngLat {
  return [Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5];
}
