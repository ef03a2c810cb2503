import type { Bilingual } from './language.ts';
import type { SymbolId } from './look/symbol.ts';
import tokens from './look/tokens.json' with { type: 'json' };

/** Category ids in draw order, lowest first. */
export const categoryIds = [
  'irrigation',
  'waterway',
  'gas',
  'water_transfer',
  'grid_ac',
  'grid_dc',
  'expressway',
  'rail',
  'port_rail',
  'bridge',
  'airport',
  'site',
] as const;

export type CategoryId = (typeof categoryIds)[number];

export const groupIds = ['transport', 'energy', 'water', 'other'] as const;

export type GroupId = (typeof groupIds)[number];

export const groupLabels: Record<GroupId, Bilingual> = {
  transport: { zh: '交通', en: 'Transport' },
  energy: { zh: '能源', en: 'Energy' },
  water: { zh: '水利', en: 'Water' },
  other: { zh: '其他', en: 'Other' },
};

/** What a line carries besides its colour, so that colour alone never tells categories apart. */
export type Ornament =
  | 'ribbon'
  | 'beads'
  | 'tube+chevron'
  | 'hollow-squares'
  | 'solid-squares'
  | 'double'
  | 'ticks'
  | 'dense-ticks';

/** Line widths in px at zoom 6, 8, 10 and 12, linear between. */
export type WidthsPx = Record<'6' | '8' | '10' | '12', number>;

export interface Category {
  id: CategoryId;
  label: Bilingual;
  group: GroupId;
  symbol: SymbolId;
  /** How its lines are drawn; null where it is never a line. */
  line: { ornament: Ornament; widthPx: WidthsPx } | null;
  /** How the legend shows it: as certain as a line, an area or a point of it can be, or as what is undecided. */
  sample: 'approximate' | 'area' | 'exact' | 'symbol';
}

function lineOf(id: CategoryId, ornament: Ornament): Category['line'] {
  const widthPx = tokens.categories[id].widthPx;
  if (!widthPx) throw new Error(`tokens.json has no line width for ${id}`);
  return { ornament, widthPx };
}

/** The one table of categories, in the order in which lists and the legend show them. */
export const categories: readonly Category[] = [
  {
    id: 'rail',
    label: { zh: '铁路', en: 'Railway' },
    group: 'transport',
    symbol: 'rail',
    line: lineOf('rail', 'ticks'),
    sample: 'approximate',
  },
  {
    id: 'port_rail',
    label: { zh: '疏港铁路', en: 'Port railway' },
    group: 'transport',
    symbol: 'port-rail',
    line: lineOf('port_rail', 'dense-ticks'),
    sample: 'approximate',
  },
  {
    id: 'expressway',
    label: { zh: '公路', en: 'Highway' },
    group: 'transport',
    symbol: 'expressway',
    line: lineOf('expressway', 'double'),
    sample: 'approximate',
  },
  {
    id: 'bridge',
    label: { zh: '跨江通道', en: 'River crossing' },
    group: 'transport',
    symbol: 'bridge',
    line: null,
    sample: 'symbol',
  },
  {
    id: 'waterway',
    label: { zh: '航道', en: 'Waterway' },
    group: 'transport',
    symbol: 'waterway',
    line: lineOf('waterway', 'ribbon'),
    sample: 'approximate',
  },
  {
    id: 'airport',
    label: { zh: '机场', en: 'Airport' },
    group: 'transport',
    symbol: 'airport',
    line: null,
    sample: 'exact',
  },
  {
    id: 'grid_ac',
    label: { zh: '特高压交流', en: 'UHV AC grid' },
    group: 'energy',
    symbol: 'grid-ac',
    line: lineOf('grid_ac', 'hollow-squares'),
    sample: 'approximate',
  },
  {
    id: 'grid_dc',
    label: { zh: '特高压直流', en: 'UHV DC grid' },
    group: 'energy',
    symbol: 'grid-dc',
    line: lineOf('grid_dc', 'solid-squares'),
    sample: 'approximate',
  },
  {
    id: 'gas',
    label: { zh: '油气输送', en: 'Gas pipeline' },
    group: 'energy',
    symbol: 'gas',
    line: lineOf('gas', 'beads'),
    sample: 'approximate',
  },
  {
    id: 'water_transfer',
    label: { zh: '水资源配置', en: 'Water transfer' },
    group: 'water',
    symbol: 'water-transfer',
    line: lineOf('water_transfer', 'tube+chevron'),
    sample: 'approximate',
  },
  {
    id: 'irrigation',
    label: { zh: '大中型灌区', en: 'Irrigation district' },
    group: 'water',
    symbol: 'irrigation',
    line: null,
    sample: 'area',
  },
  {
    id: 'site',
    label: { zh: '其他点位', en: 'Other site' },
    group: 'other',
    symbol: 'site',
    line: null,
    sample: 'exact',
  },
];

const byId = new Map(categories.map((category) => [category.id, category]));

export function categoryOf(id: CategoryId): Category {
  const category = byId.get(id);
  if (!category) throw new Error(`No category ${id}`);
  return category;
}
