import { isCertain } from './certain.ts';
import { type Crossing, meet } from './meeting.ts';
import { toLngLat } from './plane.ts';
import type { LngLat } from './region.ts';
import type { Shape } from './shape.ts';
import { corridorKm, insideKm } from './shared.ts';

/** Surest first. */
export const relationKinds = ['certain', 'corridor', 'possible', 'near', 'far'] as const;

export type RelationKind = (typeof relationKinds)[number];

export interface Relation {
  kind: RelationKind;
  /** As drawn; 0 where they touch or one lies in the other. */
  distanceKm: number;
  /** Both uncertainties together, where they come closest. */
  uncertaintyKm: number;
  /** Kilometres together: in one corridor, or of the line inside the area. */
  sharedKm: number;
  /** How many of both are areas: `certain` then means inside of it, or that both overlap. */
  areas: 0 | 1 | 2;
  /** Where the drawn lines or edges cross. */
  crossings: readonly LngLat[];
  /** Where the first and the second are nearest to each other. */
  spots: readonly [LngLat, LngLat];
}

/** Farther than this is far. */
export const nearKm = 50;

/**
 * How two projects lie to each other, given how uncertain both are. Of u, the uncertainty at a spot, that
 * of both together counts:
 *
 * - `certain`: survives every shift within the uncertainties. A line passes through another from one
 *   side to the other: it is farther than u from it before and after, crosses it an odd number of times
 *   between, and the other's ends are farther than u from that stretch. Or a place of one lies
 *   deeper than u in an area, or deep in two areas. A point is never certain to lie on a line.
 * - `corridor`: within u, and within 10 km, lines run the same way (to 30°) for more than 5 km.
 * - `possible`: somewhere the distance is at most u; a mere touch counts.
 * - `near`: at most 50 km apart; `far`: more.
 *
 * More uncertainty never makes a relation `certain`, and never takes `possible` away.
 */
export function relate(a: Shape, b: Shape): Relation {
  // In one order always, so that both orders give one answer to the last digit.
  if (a.id > b.id) {
    const { spots, ...rest } = relate(b, a);
    return { ...rest, spots: [spots[1], spots[0]] };
  }
  const meeting = meet(a, b);
  const isPossible = meeting.gapKm <= 0;
  const isSure = isPossible && isCertain(a, b, meeting.crossings);
  const sharedKm = isPossible ? sharedOf(a, b, meeting.crossings) : 0;
  const areLines = a.kind === 'line' && b.kind === 'line';
  const kind = isSure
    ? 'certain'
    : areLines && sharedKm > 0
      ? 'corridor'
      : isPossible
        ? 'possible'
        : meeting.distanceKm <= nearKm
          ? 'near'
          : 'far';
  return {
    kind,
    distanceKm: meeting.distanceKm,
    uncertaintyKm: meeting.uncertaintyKm,
    sharedKm,
    areas: areasIn(a, b),
    crossings: meeting.crossings.map((crossing) => toLngLat(crossing.at)),
    spots: [toLngLat(meeting.spots[0]), toLngLat(meeting.spots[1])],
  };
}

function areasIn(a: Shape, b: Shape): Relation['areas'] {
  if (a.kind === 'area' && b.kind === 'area') return 2;
  return a.kind === 'area' || b.kind === 'area' ? 1 : 0;
}

function sharedOf(a: Shape, b: Shape, crossings: readonly Crossing[]): number {
  if (a.kind === 'line' && b.kind === 'line') return corridorKm(a, b);
  if (a.kind === 'line' && b.kind === 'area') {
    return insideKm(
      a,
      b,
      crossings.map((crossing) => crossing.first),
    );
  }
  if (b.kind === 'line' && a.kind === 'area') {
    return insideKm(
      b,
      a,
      crossings.map((crossing) => crossing.second),
    );
  }
  return 0;
}
