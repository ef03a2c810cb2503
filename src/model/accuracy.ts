import type { Bilingual } from './language.ts';
import { type Accuracy, hasSymbol, type Project } from './project.ts';

export interface AccuracyClass {
  id: Accuracy;
  label: Bilingual;
  /** What the class says, in a few words, for the legend and the panel. */
  meaning: Bilingual;
  /** The same of places, where it is not that of lines. */
  placeMeaning?: Bilingual;
}

/** The one table of accuracy classes, best first. */
export const accuracyClasses: readonly AccuracyClass[] = [
  {
    id: 'exact',
    label: { zh: '准确', en: 'Exact' },
    meaning: { zh: '实测或公布坐标', en: 'surveyed or published position' },
  },
  {
    id: 'approximate',
    label: { zh: '近似', en: 'Approximate' },
    meaning: { zh: '过已知站点', en: 'through known stations or junctions' },
    placeMeaning: { zh: '位置大致知道', en: 'the place is roughly known' },
  },
  {
    id: 'schematic',
    label: { zh: '示意', en: 'Schematic' },
    meaning: { zh: '色带表示误差', en: 'the band is the uncertainty' },
  },
  { id: 'area', label: { zh: '范围', en: 'Area' }, meaning: { zh: '按县域表示', en: 'drawn by counties' } },
  {
    id: 'symbol',
    label: { zh: '符号', en: 'Symbol' },
    meaning: { zh: '未定或太短', en: 'undecided, or too short to draw' },
  },
  {
    id: 'unlocated',
    label: { zh: '未上图', en: 'Not on the map' },
    meaning: { zh: '只在清单中', en: 'in the lists only' },
  },
];

export function accuracyClassOf(id: Accuracy): AccuracyClass {
  const found = accuracyClasses.find((entry) => entry.id === id);
  if (!found) throw new Error(`No accuracy class ${id}`);
  return found;
}

/** A class as a legend has it. */
export interface AccuracyRow {
  id: Accuracy;
  label: Bilingual;
  meaning: Bilingual;
  /** Whether all of the class that are shown are symbols, not lines: then its sample is one too. */
  isOfPlaces: boolean;
}

/** The accuracy classes of what is shown, best first: what dashes, bands, hatching and dashed rings say. */
export function accuracyRows(projects: readonly Project[]): AccuracyRow[] {
  return accuracyClasses.flatMap(({ id, label, meaning, placeMeaning = meaning }) => {
    const members = projects.filter(({ accuracy }) => accuracy === id);
    if (members.length === 0) return [];
    const isOfPlaces = members.every(hasSymbol);
    return [{ id, label, meaning: isOfPlaces ? placeMeaning : meaning, isOfPlaces }];
  });
}
