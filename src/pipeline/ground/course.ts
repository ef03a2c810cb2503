import type { LngLat } from './check-geometry.ts';
import type { Place } from './gazetteer.ts';
import { chainageKm, type Km, nearestKm, planeAt, pointAlong } from './plane.ts';

/** A vertex of a drawn line, with its uncertainty; null where only the direction counts. */
export interface Vertex {
  position: LngLat;
  uncertaintyKm: number | null;
}

function vertexOf(place: Place, position: LngLat = place.position): Vertex {
  return { position, uncertaintyKm: place.offMap ? null : place.uncertaintyKm };
}

/** Straight spans from waypoint to waypoint: power lines, pipelines, tunnels. */
export function straight(through: readonly Place[]): Vertex[] {
  return through.map((place) => vertexOf(place));
}

/** An arc's chords stay this close to it. */
const sagKm = 0.01;

/**
 * Straight spans with circular arcs for corners. The arc has the radius given,
 * or a smaller one where that would leave the waypoint by more than its
 * uncertainty or use more than half of a span.
 */
export function filleted(through: readonly Place[], radiusKm: number): Vertex[] {
  return through.flatMap((place, at) => {
    const [before, after] = [through[at - 1], through[at + 1]];
    if (!before || !after) return [vertexOf(place)];
    return fillet(before, place, after, radiusKm).map((position) => vertexOf(place, position));
  });
}

function fillet(before: Place, corner: Place, after: Place, radiusKm: number): LngLat[] {
  const plane = planeAt(corner.position);
  const [a, aKm] = unit(plane.toKm(before.position));
  const [b, bKm] = unit(plane.toKm(after.position));
  // The angle by which the line turns; 0 is straight on.
  const turn = Math.PI - Math.acos(Math.max(-1, Math.min(1, a[0] * b[0] + a[1] * b[1])));
  if (turn < 0.002) return [corner.position];
  const half = turn / 2;
  const radius = Math.min(
    radiusKm,
    corner.uncertaintyKm / (1 / Math.cos(half) - 1),
    (0.5 * Math.min(aKm, bKm)) / Math.tan(half),
  );
  const tangent = radius * Math.tan(half);
  const [middle] = unit([a[0] + b[0], a[1] + b[1]]);
  const centre: Km = [(middle[0] * radius) / Math.cos(half), (middle[1] * radius) / Math.cos(half)];
  const from = Math.atan2(a[1] * tangent - centre[1], a[0] * tangent - centre[0]);
  const way = a[0] * b[1] - a[1] * b[0] > 0 ? -1 : 1;
  const steps = Math.max(2, Math.ceil(turn / (2 * Math.acos(1 - sagKm / Math.max(radius, 2 * sagKm)))));
  return Array.from({ length: steps + 1 }, (_, step) => {
    const angle = from + (way * turn * step) / steps;
    return plane.toLngLat([centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)]);
  });
}

function unit([x, y]: Km): [Km, number] {
  const length = Math.hypot(x, y);
  return [[x / length, y / length], length];
}

/** A smooth curve through the waypoints: a river of which only some points are known. */
export function curved(through: readonly Place[]): Vertex[] {
  const line = through.map((place) => place.position);
  return followed(through, line);
}

/**
 * The part of `line` from the first to the last waypoint, as a smooth curve
 * through its vertices: a river. Uncertainty runs from waypoint to waypoint
 * along the line.
 */
export function followed(through: readonly Place[], line: readonly LngLat[]): Vertex[] {
  const chainage = chainageKm(line);
  const stops = through.map((place) => nearestKm(line, chainage, place.position));
  const [from, to] = [stops[0] ?? 0, stops.at(-1) ?? 0];
  const inner = line.filter((_, at) => (chainage[at] ?? 0) > from && (chainage[at] ?? 0) < to);
  const part = [pointAlong(line, chainage, from).position, ...inner, pointAlong(line, chainage, to).position];
  const curve = smoothed(part);
  // The curve is a little longer than the line: waypoints keep their share of the way.
  const curveKm = chainageKm(curve);
  const stretch = (to - from) / (curveKm.at(-1) ?? 1);
  return curve.map((position, at) => ({
    position,
    uncertaintyKm: uncertaintyAt(from + (curveKm[at] ?? 0) * stretch, stops, through),
  }));
}

/** Between its two waypoints, in proportion to the way from one to the other. */
function uncertaintyAt(km: number, stops: readonly number[], through: readonly Place[]): number {
  const after = stops.findIndex((stop) => stop >= km - 1e-9);
  const [last, first] = [after < 0 ? through.length - 1 : after, Math.max(0, after - 1)];
  const [a, b] = [through[first], through[last]];
  const [from, to] = [stops[first] ?? km, stops[last] ?? km];
  if (!a || !b) throw new Error('A line needs two waypoints.');
  const share = to > from ? Math.min(1, Math.max(0, (km - from) / (to - from))) : 1;
  return a.uncertaintyKm + (b.uncertaintyKm - a.uncertaintyKm) * share;
}

/** Points of a curve in each span of its line. */
const pointsInSpan = 8;

/** A curve through all points (centripetal Catmull–Rom, which neither loops nor overshoots). */
function smoothed(line: readonly LngLat[]): LngLat[] {
  const plane = planeAt(line[0] ?? [0, 0]);
  const points = line.map((position) => plane.toKm(position));
  return line.flatMap((position, at) => {
    const [p1, p2] = [points[at], points[at + 1]];
    if (!p1 || !p2) return [position];
    const p0 = points[at - 1] ?? mirrored(p2, p1);
    const p3 = points[at + 2] ?? mirrored(p1, p2);
    return Array.from({ length: pointsInSpan }, (_, step) =>
      step === 0 ? position : plane.toLngLat(catmullRom(p0, p1, p2, p3, step / pointsInSpan)),
    );
  });
}

function mirrored(point: Km, about: Km): Km {
  return [2 * about[0] - point[0], 2 * about[1] - point[1]];
}

function catmullRom(p0: Km, p1: Km, p2: Km, p3: Km, share: number): Km {
  const knot = (from: number, a: Km, b: Km) => from + Math.sqrt(Math.hypot(b[0] - a[0], b[1] - a[1]));
  const t1 = knot(0, p0, p1);
  const t2 = knot(t1, p1, p2);
  const t3 = knot(t2, p2, p3);
  const t = t1 + (t2 - t1) * share;
  const mix = (a: Km, b: Km, from: number, to: number): Km => {
    const w = (t - from) / (to - from);
    return [a[0] + (b[0] - a[0]) * w, a[1] + (b[1] - a[1]) * w];
  };
  const [a, b, c] = [mix(p0, p1, 0, t1), mix(p1, p2, t1, t2), mix(p2, p3, t2, t3)];
  return mix(mix(a, b, 0, t2), mix(b, c, t1, t3), t1, t2);
}
