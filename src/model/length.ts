import type { Language } from './language.ts';
import { tell } from './messages/messages.ts';
import type { Project, PublishedLength } from './project.ts';

type Measured = Pick<Project, 'uncertaintyKm'>;

/**
 * How far off the length of these drawn lines together may be, km. Each line is as uncertain as its least
 * certain waypoint; those of several lines are independent, so their squares add up.
 */
export function lengthUncertaintyKm(lines: readonly Measured[]): number {
  return Math.hypot(...lines.map(({ uncertaintyKm }) => uncertaintyKm?.[1] ?? 0));
}

/** A length as far as its uncertainty supports it; `isUnder` where all that is known is that it is less than `km`. */
export interface RoundedLength {
  km: number;
  isUnder: boolean;
}

/**
 * Rounds to the place of the uncertainty's first digit, as measurements are written (JCGM 100, 7.2.6), but never
 * finer than whole kilometres: 288.4 within 8 km is 288, 1168.9 within 16 km is 1170, 3.8 within 20 km is less than 10.
 */
export function roundLength(km: number, uncertaintyKm: number): RoundedLength {
  const stepKm = Math.max(1, 10 ** Math.floor(Math.log10(Math.max(1, uncertaintyKm))));
  const rounded = Math.round(km / stepKm) * stepKm;
  return rounded === 0 && km > 0 ? { km: stepKm, isUnder: true } : { km: rounded, isUnder: false };
}

/** The number without its unit, for a column that names it: `1170`, or less than ten as the language writes it. */
export function lengthFigure({ km, isUnder }: RoundedLength, language: Language): string {
  return isUnder ? tell(language, 'length.under', { n: km }) : String(km);
}

export function lengthText(length: RoundedLength, language: Language): string {
  return tell(language, 'length.km', { n: lengthFigure(length, language) });
}

/** The drawn length of a line; null of what is no line. */
export function drawnLength(project: Pick<Project, 'lengthKm' | 'uncertaintyKm'>): RoundedLength | null {
  return project.lengthKm === null ? null : roundLength(project.lengthKm, lengthUncertaintyKm([project]));
}

/** A share of 0 to 1 in per cent: neither nothing nor everything unless it is. */
export function shareText(share: number, language: Language): string {
  if (share > 0 && share < 0.01) return tell(language, 'share.under');
  if (share > 0.99 && share < 1) return tell(language, 'share.over');
  return tell(language, 'share.percent', { n: Math.round(share * 100) });
}

/** The published length that measures what is drawn, or else the first one. */
export function mainLength(published: readonly PublishedLength[]): PublishedLength | undefined {
  return published.find((length) => length.comparable) ?? published[0];
}

/** By how much the drawn line is shorter or longer than published; '' where that cannot be said or is nothing. */
export function lengthDifference({ lengthKm, published }: Project, language: Language): string {
  const length = published.find(({ comparable }) => comparable);
  if (lengthKm === null || !length || lengthKm === length.km) return '';
  const share = shareText(Math.abs(lengthKm / length.km - 1), language);
  return tell(language, lengthKm < length.km ? 'length.shorter' : 'length.longer', { share });
}

/** What the drawn length measures: from where to where, and how; '' of what has no two ends. */
export function drawnBasis({ ends, accuracy }: Project, language: Language): string {
  if (!ends) return '';
  return tell(language, accuracy === 'schematic' ? 'length.drawnSchematic' : 'length.drawn', {
    from: ends[0].name[language],
    to: ends[1].name[language],
  });
}

/** Why the drawn and the published length differ, as far as it is known what each measures; '' where there are not both. */
export function whyLengthsDiffer(project: Project, language: Language): string {
  const length = mainLength(project.published);
  const drawn = drawnBasis(project, language);
  if (project.lengthKm === null || !length || drawn === '') return '';
  const published = length.what[language];
  if (!length.comparable) return tell(language, 'length.notComparable', { drawn, published });
  const difference = lengthDifference(project, language);
  return difference && tell(language, 'length.differs', { difference, drawn, published });
}
