import type { Box, Km } from './plane.ts';
import { between, type Corner, type Segment, type Shape } from './shape.ts';

// These run some million times for one answer: they keep to numbers and make no objects.

function clamped(share: number): number {
  return Math.max(0, Math.min(1, share));
}

/** The share of a segment that is nearest to a point. */
export function nearestShare(x: number, y: number, segment: Segment): number {
  const { east, north, lengthKm } = segment;
  if (lengthKm === 0) return 0;
  return clamped(((x - segment.x) * east + (y - segment.y) * north) / (lengthKm * lengthKm));
}

/**
 * As `nearestShare`, but for distance less uncertainty: along a line whose uncertainty grows, the least
 * of that lies further on. The function is convex, so its only turning point, clamped, is the least.
 */
export function leastClearShare(x: number, y: number, segment: Segment): number {
  const { from, to, east, north, lengthKm } = segment;
  const growth = to.uncertaintyKm - from.uncertaintyKm;
  if (growth === 0) return nearestShare(x, y, segment);
  if (Math.abs(growth) >= lengthKm) return growth > 0 ? 1 : 0;
  const slope = growth / lengthKm;
  const [px, py] = [x - segment.x, y - segment.y];
  const along = (px * east + py * north) / lengthKm;
  const aside = Math.abs(px * north - py * east) / lengthKm;
  return clamped((along + (aside * slope) / Math.sqrt(1 - slope * slope)) / lengthKm);
}

export function distanceAt(x: number, y: number, segment: Segment, share: number): number {
  const dx = x - segment.x - segment.east * share;
  const dy = y - segment.y - segment.north * share;
  return Math.sqrt(dx * dx + dy * dy);
}

export function uncertaintyAt({ from, to }: Segment, share: number): number {
  return from.uncertaintyKm + (to.uncertaintyKm - from.uncertaintyKm) * share;
}

/** Distance to a segment with the segment's uncertainty taken off, where that is least. */
export function clearanceOfSegment(x: number, y: number, segment: Segment): number {
  const share = leastClearShare(x, y, segment);
  return distanceAt(x, y, segment, share) - uncertaintyAt(segment, share);
}

export function boxDistanceOf(x: number, y: number, box: Box): number {
  const east = Math.max(0, box[0] - x, x - box[2]);
  const north = Math.max(0, box[1] - y, y - box[3]);
  return Math.sqrt(east * east + north * north);
}

/** The nearest place of a shape. */
export interface Nearest {
  distanceKm: number;
  spot: Corner;
  segment: Segment;
  /** Of the way along the segment. */
  share: number;
}

/** The nearest place of a shape's lines or rings; null where all of it is `withinKm` away or farther. */
export function nearestOn(at: Km, shape: Shape, withinKm = Number.POSITIVE_INFINITY): Nearest | null {
  const x = at[0];
  const y = at[1];
  let best: Segment | null = null;
  let [bestKm, bestShare] = [withinKm, 0];
  for (const chunk of shape.chunks) {
    if (boxDistanceOf(x, y, chunk.box) >= bestKm) continue;
    for (const segment of chunk.segments) {
      const share = nearestShare(x, y, segment);
      const km = distanceAt(x, y, segment, share);
      if (km < bestKm) {
        best = segment;
        bestKm = km;
        bestShare = share;
      }
    }
  }
  return (
    best && {
      distanceKm: bestKm,
      spot: between(best.from, best.to, bestShare),
      segment: best,
      share: bestShare,
    }
  );
}

/** Whether a place that is `uncertaintyKm` uncertain stays off a shape's lines or rings, whatever both do. */
export function isClearOf({ at, uncertaintyKm }: Corner, shape: Shape): boolean {
  const x = at[0];
  const y = at[1];
  for (const chunk of shape.chunks) {
    if (boxDistanceOf(x, y, chunk.box) - chunk.mostUncertainKm > uncertaintyKm) continue;
    for (const segment of chunk.segments)
      if (clearanceOfSegment(x, y, segment) <= uncertaintyKm) return false;
  }
  return true;
}

/** Where a ring's segment passes the height `y`, or NaN. */
export function passOf(segment: Segment, y: number): number {
  const rise = y - segment.y;
  // Half open, so that a corner at that height counts once.
  if (rise > 0 === rise > segment.north) return Number.NaN;
  return segment.x + (segment.east * rise) / segment.north;
}

/** Whether a point lies in an area; holes are outside. */
export function isWithin(at: Km, area: Shape): boolean {
  const x = at[0];
  const y = at[1];
  if (area.kind !== 'area' || boxDistanceOf(x, y, area.box) > 0) return false;
  let inside = false;
  for (const { box, segments } of area.chunks) {
    // Only what is passed to the east counts.
    if (y < box[1] || y > box[3] || x > box[2]) continue;
    for (const segment of segments) if (passOf(segment, y) > x) inside = !inside;
  }
  return inside;
}

/** The shares at which two segments cross, or null. */
export function crossingOf(a: Segment, b: Segment): { first: number; second: number } | null {
  const turn = a.east * b.north - a.north * b.east;
  if (turn === 0) return null;
  const x = b.x - a.x;
  const y = b.y - a.y;
  const first = (x * b.north - y * b.east) / turn;
  if (first < 0 || first >= 1) return null;
  const second = (x * a.north - y * a.east) / turn;
  return second >= 0 && second < 1 ? { first, second } : null;
}
