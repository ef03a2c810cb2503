import { crossingOf, distanceAt, isWithin, leastClearShare, nearestShare, uncertaintyAt } from './nearest.ts';
import { boxDistanceKm, type Km } from './plane.ts';
import { between, type Chunk, type Corner, type Segment, type Shape, touchKm } from './shape.ts';

/** A place along a shape's path: so much of the way from one corner to the next. */
export interface Along {
  path: number;
  after: number;
  share: number;
}

export interface Crossing {
  at: Km;
  first: Along;
  second: Along;
}

export interface Meeting {
  /** 0 where they touch or one lies in the other. */
  distanceKm: number;
  /** Where both are nearest, on each. */
  spots: readonly [Km, Km];
  /** The distance less both uncertainties at one spot: at most 0 where they may touch, else the least. */
  gapKm: number;
  /** Both uncertainties together, at that spot. */
  uncertaintyKm: number;
  crossings: readonly Crossing[];
}

const nowhere: Km = [Number.NaN, Number.NaN];

/**
 * Distance, crossings and gap of two shapes. Of two segments that don't cross, an end of one is nearest to
 * the other; that holds for the distance less linear uncertainties too, where these change by less than
 * 1 km in a km.
 */
export function meet(a: Shape, b: Shape): Meeting {
  let [distance, gap, uncertainty] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  let spots: readonly [Km, Km] = [nowhere, nowhere];
  const crossings: Crossing[] = [];

  /** An end of a segment against the other segment. */
  function take(end: Corner, other: Segment, isFirst: boolean) {
    const x = end.at[0];
    const y = end.at[1];
    const share = nearestShare(x, y, other);
    const km = distanceAt(x, y, other, share);
    if (km < distance) {
      distance = km;
      const spot = between(other.from, other.to, share).at;
      spots = isFirst ? [end.at, spot] : [spot, end.at];
    }
    const most = Math.max(other.from.uncertaintyKm, other.to.uncertaintyKm);
    if (gap <= 0 || km - end.uncertaintyKm - most >= gap) return;
    const clearShare = leastClearShare(x, y, other);
    const its = uncertaintyAt(other, clearShare);
    const here = distanceAt(x, y, other, clearShare) - its - end.uncertaintyKm;
    if (here >= gap) return;
    gap = here;
    uncertainty = its + end.uncertaintyKm;
  }

  function takeCrossing(one: Segment, two: Segment) {
    const found = crossingOf(one, two);
    if (!found) return;
    const spot = between(one.from, one.to, found.first);
    if (crossings.length === 0) {
      distance = 0;
      spots = [spot.at, spot.at];
      uncertainty = spot.uncertaintyKm + between(two.from, two.to, found.second).uncertaintyKm;
      gap = -uncertainty;
    }
    crossings.push({
      at: spot.at,
      first: { path: one.path, after: one.after, share: found.first },
      second: { path: two.path, after: two.after, share: found.second },
    });
  }

  /** Whether nothing in there can be nearer, touch with less doubt, or cross. */
  function isBeyond(chunk: Chunk, other: Pick<Chunk, 'box' | 'mostUncertainKm'>): boolean {
    const km = boxDistanceKm(chunk.box, other.box);
    if (km === 0) return false;
    const sum = chunk.mostUncertainKm + other.mostUncertainKm;
    return km >= distance && (gap <= 0 || km - sum >= gap);
  }

  for (const chunk of a.chunks) {
    if (isBeyond(chunk, b)) continue;
    for (const other of b.chunks) {
      if (isBeyond(chunk, other)) continue;
      for (const one of chunk.segments)
        for (const two of other.segments) {
          takeCrossing(one, two);
          if (distance === 0) continue;
          take(one.from, two, true);
          take(one.to, two, true);
          take(two.from, one, false);
          take(two.to, one, false);
        }
    }
  }

  const inner = distance > touchKm && (cornerWithin(a, b) ?? cornerWithin(b, a));
  if (inner) {
    const edge = (a.kind === 'area' ? a : b).mostUncertainKm;
    distance = 0;
    spots = [inner.at, inner.at];
    uncertainty = inner.uncertaintyKm + edge;
    gap = Math.min(gap, -uncertainty);
  }
  const touches = distance < touchKm;
  return {
    distanceKm: touches ? 0 : distance,
    spots,
    gapKm: touches ? Math.min(0, gap) : gap,
    uncertaintyKm: uncertainty,
    crossings,
  };
}

/** A corner that lies in the area: without a crossing, so does all of its path. */
function cornerWithin(shape: Shape, area: Shape): Corner | undefined {
  return shape.paths.map(([corner]) => corner).find((corner) => corner && isWithin(corner.at, area));
}
