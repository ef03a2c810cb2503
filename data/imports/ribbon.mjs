/**
 * A river's water as one clean polygon: its mid-line, widened to both banks as the water mask measures them.
 * The polygons of the source step like stairs along a river and break off; widths are the part of them to trust.
 */
import { normals, resample, smoothSeries } from './line.mjs';

const STEP_KM = 0.3;
const REACH_KM = 2;
/** Widths are the median, then the mean, of so many samples: shards and the mouths of lakes drop out. */
const MEDIAN_SAMPLES = 25;
const MEAN_SIGMA = 5;

/** Kilometres of water from a point towards a bank; null when the point is on land. */
function waterReach([lng, lat], [dLng, dLat], isWater) {
  if (!isWater([lng, lat])) return null;
  let km = 0;
  while (km < REACH_KM && isWater([lng + dLng * (km + 0.05), lat + dLat * (km + 0.05)])) km += 0.05;
  return km;
}

/** Where the source has no water, the window widens until it has; with none in reach, the fallback. */
function runningMedian(values, samples, fallback) {
  return values.map((_, i) => {
    for (const window of [samples, samples * 3, samples * 9]) {
      const half = (window - 1) / 2;
      const seen = values
        .slice(Math.max(0, i - half), i + half + 1)
        .filter((value) => value !== null)
        .sort((a, b) => a - b);
      if (seen.length >= samples / 5) return seen[Math.floor(seen.length / 2)];
    }
    return fallback;
  });
}

/** Samples along the line: [{point, normal, left, right}], half widths in km, at least minKm. */
export function measureRibbon(line, isWater, minKm) {
  const points = resample(line, STEP_KM);
  const across = normals(points);
  const side = (sign) => {
    const raw = points.map((point, i) =>
      waterReach(
        point,
        across[i].map((d) => d * sign),
        isWater,
      ),
    );
    const median = runningMedian(raw, MEDIAN_SAMPLES, minKm).map((km) => Math.max(km, minKm));
    return smoothSeries(median, MEAN_SIGMA);
  };
  const [left, right] = [side(1), side(-1)];
  return points.map((point, i) => ({ point, normal: across[i], left: left[i], right: right[i] }));
}

/** Quadrilaterals between neighbouring samples; their union is the ribbon (no fold on the inside of a bend). */
export function ribbonPieces(samples) {
  const bank = ({ point, normal }, km) => [point[0] + normal[0] * km, point[1] + normal[1] * km];
  const pieces = [];
  for (let i = 0; i + 1 < samples.length; i++) {
    const [a, b] = [samples[i], samples[i + 1]];
    const ring = [bank(a, a.left), bank(a, -a.right), bank(b, -b.right), bank(b, b.left)];
    pieces.push([[...ring, ring[0]]]);
  }
  return pieces;
}
