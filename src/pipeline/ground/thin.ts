import type { Vertex } from './course.ts';
import { type Km, planeAt } from './plane.ts';

/**
 * The vertices that a line needs to stay within `toleranceKm` of itself
 * (Douglas–Peucker); its ends, and the ends of what has no uncertainty, stay.
 */
export function thinned(line: readonly Vertex[], toleranceKm: number): Vertex[] {
  const origin = line[Math.floor(line.length / 2)];
  if (!origin || line.length < 3) return [...line];
  const plane = planeAt(origin.position);
  const points = line.map((vertex) => plane.toKm(vertex.position));
  const kept = new Set([0, line.length - 1]);
  line.forEach((vertex, at) => {
    const before = line[at - 1];
    if (before && (vertex.uncertaintyKm === null) !== (before.uncertaintyKm === null))
      kept.add(at).add(at - 1);
  });
  const fixed = [...kept].sort((a, b) => a - b);
  const spans = fixed.slice(1).map((to, at): [number, number] => [fixed[at] ?? 0, to]);
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [farthest, worst] = [-1, toleranceKm];
    for (let at = from + 1; at < to; at++) {
      const off = distanceToSpan(points[at], points[from], points[to]);
      if (off > worst) [farthest, worst] = [at, off];
    }
    if (farthest < 0) continue;
    kept.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, at) => kept.has(at));
}

function distanceToSpan(p: Km | undefined, a: Km | undefined, b: Km | undefined): number {
  if (!p || !a || !b) return 0;
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const square = dx * dx + dy * dy;
  const share =
    square === 0 ? 0 : Math.max(0, Math.min(1, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / square));
  return Math.hypot(p[0] - a[0] - share * dx, p[1] - a[1] - share * dy);
}
