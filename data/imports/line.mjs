/** Pure work on lines, [[lng, lat], …] in degrees. */
import { distanceKm, KM_PER_DEGREE } from './ground.mjs';

export const lengthKm = (line) =>
  line.slice(1).reduce((sum, point, i) => sum + distanceKm(line[i], point), 0);

/** Points every stepKm along the line, first and last kept. */
export function resample(line, stepKm) {
  const points = [line[0]];
  let rest = stepKm;
  for (let i = 0; i + 1 < line.length; i++) {
    const km = distanceKm(line[i], line[i + 1]);
    let at = rest;
    for (; at < km; at += stepKm) {
      const t = at / km;
      points.push([
        line[i][0] + t * (line[i + 1][0] - line[i][0]),
        line[i][1] + t * (line[i + 1][1] - line[i][1]),
      ]);
    }
    rest = at - km;
  }
  points.push(line.at(-1));
  return points;
}

/** Gaussian mean over numbers or points' coordinates; weights beyond the ends are dropped. */
export function smoothSeries(values, sigma) {
  const reach = Math.ceil(3 * sigma);
  return values.map((_, i) => {
    // the window shrinks towards the ends, so that the ends stay where they are
    const half = Math.min(reach, i, values.length - 1 - i);
    let [sum, weight] = [0, 0];
    for (let k = -half; k <= half; k++) {
      const w = Math.exp(-(k * k) / (2 * sigma * sigma));
      sum += w * values[i + k];
      weight += w;
    }
    return sum / weight;
  });
}

/** Smooth a line by a Gaussian of sigmaKm along it; takes the staircase off a way over cells. */
export function smoothLine(line, sigmaKm) {
  const stepKm = 0.15;
  const points = resample(line, stepKm);
  const lngs = smoothSeries(
    points.map(([lng]) => lng),
    sigmaKm / stepKm,
  );
  const lats = smoothSeries(
    points.map(([, lat]) => lat),
    sigmaKm / stepKm,
  );
  return lngs.map((lng, i) => [lng, lats[i]]);
}

/** Douglas–Peucker with a tolerance in km. */
export function simplify(line, toleranceKm) {
  const keep = new Set([0, line.length - 1]);
  const stack = [[0, line.length - 1]];
  while (stack.length > 0) {
    const [a, b] = stack.pop();
    let [worst, worstKm] = [-1, toleranceKm];
    for (let i = a + 1; i < b; i++) {
      const km = distanceToSegmentKm(line[i], line[a], line[b]);
      if (km > worstKm) [worst, worstKm] = [i, km];
    }
    if (worst < 0) continue;
    keep.add(worst);
    stack.push([a, worst], [worst, b]);
  }
  return line.filter((_, i) => keep.has(i));
}

function distanceToSegmentKm(point, a, b) {
  return distanceKm(point, nearestOnSegment(point, a, b));
}

function nearestOnSegment(point, a, b) {
  const cos = Math.cos((point[1] * Math.PI) / 180);
  const [dx, dy] = [(b[0] - a[0]) * cos, b[1] - a[1]];
  const squared = dx * dx + dy * dy;
  const t =
    squared === 0
      ? 0
      : Math.min(1, Math.max(0, ((point[0] - a[0]) * cos * dx + (point[1] - a[1]) * dy) / squared));
  return [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])];
}

/** The point of a line nearest to a place: {point, km}. */
export function nearestOnLine(place, line) {
  let best = { point: line[0], km: Infinity };
  for (let i = 0; i + 1 < line.length; i++) {
    const point = nearestOnSegment(place, line[i], line[i + 1]);
    const km = distanceKm(place, point);
    if (km < best.km) best = { point, km };
  }
  return best;
}

/** Unit normals to the left of the line at each point, as [lng, lat] degrees that span one km. */
export function normals(line) {
  return line.map((point, i) => {
    const a = line[Math.max(0, i - 1)];
    const b = line[Math.min(line.length - 1, i + 1)];
    const cos = Math.cos((point[1] * Math.PI) / 180);
    const [dx, dy] = [(b[0] - a[0]) * cos, b[1] - a[1]];
    const length = Math.hypot(dx, dy) || 1;
    return [-dy / length / cos / KM_PER_DEGREE, dx / length / KM_PER_DEGREE];
  });
}
