import type { PublishedLength } from '../../model/project.ts';
import type { Place } from './gazetteer.ts';
import { distanceKm } from './plane.ts';

/** Known waypoints farther apart than this say nothing about the line between them. */
const knownEveryKm = 45;
const knownShare = 0.75;
/** A drawn length over a comparable published one, outside of which the line is not the real one. */
export const lengthRatio = { least: 0.85, most: 1.1 } as const;

/**
 * How well a line is known, by rule:
 * `symbol` when it is no longer than twice its largest uncertainty;
 * `approximate` when at least 75 % of it runs between known waypoints (sourced
 * coordinates good to 5 km, not interpolated, not fitted to a length) that are
 * at most 45 km apart, and it is 0.85 to 1.1 times as long as any comparable
 * published length; else `schematic`.
 */
export function classifyLine(
  through: readonly Place[],
  drawnKm: number,
  published: readonly Pick<PublishedLength, 'km' | 'comparable'>[],
): 'approximate' | 'schematic' | 'symbol' {
  if (drawnKm <= 2 * Math.max(...through.map((place) => place.uncertaintyKm))) return 'symbol';
  const fits = published
    .filter((length) => length.comparable)
    .every(({ km }) => drawnKm / km >= lengthRatio.least && drawnKm / km <= lengthRatio.most);
  return fits && shareBetweenKnown(through) >= knownShare ? 'approximate' : 'schematic';
}

/** Share of the chain of waypoints that runs between known ones at most 45 km apart (0 to 1). */
export function shareBetweenKnown(through: readonly Place[]): number {
  let [total, covered, sinceKnown] = [0, 0, 0];
  let known: Place | null = null;
  for (const [at, place] of through.entries()) {
    const before = through[at - 1];
    const leg = before ? distanceKm(before.position, place.position) : 0;
    total += leg;
    sinceKnown += leg;
    if (!place.known) continue;
    if (known && distanceKm(known.position, place.position) <= knownEveryKm) covered += sinceKnown;
    [known, sinceKnown] = [place, 0];
  }
  return total > 0 ? covered / total : 0;
}
