import { categoryIds } from '../model/category.ts';
import { languages } from '../model/language.ts';
import { paletteIds } from '../model/look/palette.ts';
import type { Plan } from '../model/plan.ts';
import { accuracies } from '../model/project.ts';
import { unwrapped } from './address-wrapping.ts';
import { type Filter, startFilter } from './filter.ts';
import type { Chosen } from './selection.ts';
import { mostCorners, type Region } from './spatial/region.ts';
import {
  type AddressedKey,
  columnIds,
  type Data,
  mostPinned,
  type Pinned,
  plain,
  type Start,
  views,
} from './store.ts';

/** Longer than any address that the app writes; what is beyond is not read. */
export const longestAddress = 8000;

const version = '1';

const chosenKinds = ['project', 'city', 'unit', 'task'] as const;

export type Addressed = Pick<Data, AddressedKey> & Partial<Pick<Data, 'playing'>>;

/** One `name=value` of an address: how it is written, and how it is read into a start. */
interface Part {
  name: string;
  /** Null where the state is as at the start. */
  write(state: Addressed): string | null;
  /** Whether the value was understood. */
  read(value: string, start: Required<Pick<Start, 'filter'>> & Start, plan: Plan): boolean;
}

function differs(a: readonly string[], b: readonly string[]): boolean {
  return a.length !== b.length || a.some((entry) => !b.includes(entry));
}

/** What is off, in table order, so that one state has one address. `none` says that nothing is. */
function written<T extends string>(off: readonly T[], all: readonly T[]): string {
  return all.filter((id) => off.includes(id)).join('.') || 'none';
}

function isOneOf<T extends string>(all: readonly T[], value: string | null): value is T {
  return value !== null && (all as readonly string[]).includes(value);
}

/** Ids of `all` joined by dots; null where none of them is known. */
function readList<T extends string>(all: readonly T[], text: string): T[] | null {
  const ids = text.split('.').filter((id): id is T => isOneOf(all, id));
  return ids.length === 0 && text !== 'none' ? null : ids;
}

/** The id that a retired one became; the id itself where it was never retired. */
function current(plan: Plan, id: string): string {
  return Object.hasOwn(plan.redirects, id) ? (plan.redirects[id] ?? id) : id;
}

function recordsOf(plan: Plan, kind: (typeof chosenKinds)[number]): readonly { id: string }[] {
  return { project: plan.projects, city: plan.cities, unit: plan.units, task: plan.tasks }[kind];
}

function find(plan: Plan, kind: (typeof chosenKinds)[number], text: string): Chosen | null {
  const id = current(plan, text);
  return recordsOf(plan, kind).some((record) => record.id === id) ? { kind, id } : null;
}

/** A part that is one of a few words. */
function word<Key extends 'view' | 'reading' | 'language' | 'palette'>(
  name: string,
  key: Key,
  all: readonly Data[Key][],
): Part {
  return {
    name,
    write: (state) => (state[key] === plain[key] ? null : state[key]),
    read(value, start) {
      if (!isOneOf(all, value)) return false;
      Object.assign(start, { [key]: value });
      return true;
    },
  };
}

/** A part of the filter that lists what is wanted. */
function list(
  name: string,
  key: 'cities' | 'units' | 'sections',
  all: (plan: Plan) => readonly { id: string }[],
): Part {
  return {
    name,
    write: ({ filter }) => filter[key].join('.') || null,
    read(value, { filter }, plan) {
      const ids = readList(
        all(plan).map(({ id }) => id),
        value
          .split('.')
          .map((id) => current(plan, id))
          .join('.'),
      );
      if (ids) Object.assign(filter, { [key]: ids });
      return ids !== null;
    },
  };
}

function flag(name: string, key: 'sharedByCities' | 'firstUnitOnly' | 'inView'): Part {
  return {
    name,
    write: ({ filter }) => (filter[key] ? '1' : null),
    read(value, { filter }) {
      if (value !== '1') return false;
      Object.assign(filter, { [key]: true });
      return true;
    },
  };
}

function degrees(position: readonly number[]): string {
  return position.map((degree) => Number(degree.toFixed(4))).join('_');
}

function isOnEarth([lng, lat]: readonly number[]): boolean {
  return lng !== undefined && lat !== undefined && Math.abs(lng) <= 180 && Math.abs(lat) <= 85;
}

function writeRegion(region: Region): string {
  return region.kind === 'circle'
    ? `o_${degrees(region.center)}_${region.radiusKm}`
    : region.points.map(degrees).join('~');
}

function readRegion(text: string): Region | null {
  if (text.startsWith('o_')) {
    const [lng = Number.NaN, lat = Number.NaN, radiusKm = Number.NaN] = text.slice(2).split('_').map(Number);
    return isOnEarth([lng, lat]) && radiusKm > 0 && radiusKm <= 1000
      ? { kind: 'circle', center: [lng, lat], radiusKm }
      : null;
  }
  const points = text.split('~').map((corner) => {
    const [lng = Number.NaN, lat = Number.NaN] = corner.split('_').map(Number);
    return [lng, lat] as const;
  });
  const isSound = points.length >= 3 && points.length <= mostCorners && points.every(isOnEarth);
  return isSound ? { kind: 'polygon', points } : null;
}

function readCamera(text: string): Data['camera'] {
  const [lng = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = text.split('_').map(Number);
  return isOnEarth([lng, lat]) && zoom >= 0 && zoom <= 22 ? { center: [lng, lat], zoom } : null;
}

/** The table of an address's parts, in the order in which they are written. */
const parts: readonly Part[] = [
  ...chosenKinds.map(
    (kind): Part => ({
      name: kind,
      write: ({ chosen }) => (chosen.kind === kind ? chosen.id : null),
      read(value, start, plan) {
        const chosen = find(plan, kind, value);
        if (chosen) start.chosen = chosen;
        return chosen !== null;
      },
    }),
  ),
  word('view', 'view', views),
  {
    name: 'off',
    write: ({ filter }) =>
      differs(filter.categoriesOff, startFilter.categoriesOff)
        ? written(filter.categoriesOff, categoryIds)
        : null,
    read(value, { filter }) {
      const ids = readList(categoryIds, value);
      if (ids) filter.categoriesOff = ids;
      return ids !== null;
    },
  },
  {
    name: 'blur',
    write: ({ filter }) =>
      differs(filter.accuraciesOff, startFilter.accuraciesOff)
        ? written(filter.accuraciesOff, accuracies)
        : null,
    read(value, { filter }) {
      const ids = readList(accuracies, value);
      if (ids) filter.accuraciesOff = ids;
      return ids !== null;
    },
  },
  list('in', 'cities', (plan) => plan.cities),
  flag('shared', 'sharedByCities'),
  list('by', 'units', (plan) => plan.units),
  flag('first', 'firstUnitOnly'),
  list('part', 'sections', (plan) => plan.sections),
  {
    name: 'stage',
    write: ({ filter }) => filter.stages.join('.') || null,
    read(value, { filter }, plan) {
      const stages = readList([...new Set(plan.projects.map((project) => project.stage))], value);
      if (stages) filter.stages = stages;
      return stages !== null;
    },
  },
  flag('here', 'inView'),
  {
    name: 'region',
    write: ({ filter }) => filter.region && writeRegion(filter.region),
    read(value, { filter }) {
      filter.region = readRegion(value);
      return filter.region !== null;
    },
  },
  {
    name: 'pin',
    write: ({ pinned }) => pinned.map(({ kind, id }) => `${kind}.${id}`).join('_') || null,
    read(value, start, plan) {
      const pinned = value.split('_').flatMap((text): Pinned[] => {
        const [kind, id = ''] = text.split('.');
        if (!isOneOf(['project', 'city', 'unit'] as const, kind ?? null)) return [];
        const chosen = find(plan, kind as Pinned['kind'], id);
        return chosen ? [chosen as Pinned] : [];
      });
      if (pinned.length > 0) start.pinned = pinned.slice(0, mostPinned);
      return pinned.length > 0;
    },
  },
  {
    name: 'compare',
    write: ({ comparing }) => (comparing ? '1' : null),
    read(value, start) {
      start.comparing = value === '1';
      return start.comparing;
    },
  },
  {
    name: 'sort',
    write: ({ sort }) => sort && `${sort.isDescending ? '-' : ''}${sort.column}`,
    read(value, start) {
      const column = value.replace(/^-/, '');
      if (!isOneOf(columnIds, column)) return false;
      start.sort = { column, isDescending: value.startsWith('-') };
      return true;
    },
  },
  {
    name: 'cols',
    write: ({ columns }) => columns?.join('.') ?? null,
    read(value, start) {
      const ids = value.split('.');
      // The name is always one of them.
      if (!ids.includes('name') || !ids.every((id) => isOneOf(columnIds, id))) return false;
      start.columns = columnIds.filter((id) => ids.includes(id));
      return true;
    },
  },
  word('text', 'reading', ['repaired', 'seed']),
  word('lang', 'language', languages),
  word('palette', 'palette', paletteIds),
  {
    name: 'type',
    write: ({ largeType }) => (largeType ? 'large' : null),
    read(value, start) {
      start.largeType = value === 'large';
      return start.largeType;
    },
  },
  {
    name: 'at',
    write: ({ camera }) => camera && `${degrees(camera.center)}_${Number(camera.zoom.toFixed(2))}`,
    read(value, start) {
      const camera = readCamera(value);
      if (camera) start.camera = camera;
      return camera !== null;
    },
  },
  {
    name: 'brief',
    write: ({ playing }) => (playing ? `${playing.id}.${playing.chapter}` : null),
    read(value, start) {
      const [, id, chapter, packed] = /^(?:([a-z0-9-]{1,80})\.(\d{1,3})|~([\w-]+))$/.exec(value) ?? [];
      if (id) start.playing = { id, chapter: Number(chapter) };
      else if (packed) start.packedBriefing = packed;
      return id !== undefined || packed !== undefined;
    },
  },
];

/** What of the state a chapter leaves to the person; the rest is the chapter's. */
const writtenWhilePlaying = ['brief', 'lang', 'text'];

const byName = new Map(parts.map((part) => [part.name, part]));

/** The state as the part of the address after `#`; what is as at the start is left out. */
export function writeAddress(state: Addressed): string {
  const written = parts.flatMap((part) => {
    if (state.playing && !writtenWhilePlaying.includes(part.name)) return [];
    const value = part.write(state);
    return value === null ? [] : [`${part.name}=${encodeURIComponent(value)}`];
  });
  return written.length === 0 ? '' : [`v=${version}`, ...written].join('&');
}

interface Read {
  start: Start;
  unread: string[];
}

function readParts(text: string, plan: Plan): Read {
  const filter: Filter = { ...startFilter };
  const start: Start & { filter: Filter } = { filter };
  const unread: string[] = [];
  for (const [name, value] of new URLSearchParams(text)) {
    const isVersion = name === 'v' && value === version;
    if (!isVersion && !byName.get(name)?.read(value, start, plan)) unread.push(name);
  }
  return { start, unread };
}

/** Whether nothing of an address was left out: what was read of it is written the same again. */
function isWhole({ form, start, unread }: Read & { form: string }): boolean {
  const partsOf = (text: string) => [...new URLSearchParams(text)].map((part) => part.join('=')).sort();
  return (
    unread.length === 0 && String(partsOf(form)) === String(partsOf(writeAddress({ ...plain, ...start })))
  );
}

/**
 * Reads an address written by `writeAddress`, or by a person, whatever was put around it on its way. Unknown, stale
 * or broken parts are left out and named in `unread`, in their order.
 */
export function readAddress(text: string, plan: Plan): Read {
  const address = text.slice(0, longestAddress + 1).replace(/^#/, '');
  const forms = unwrapped(address).map((form) => ({ form, ...readParts(form, plan) }));
  const fewest = Math.min(...forms.map(({ unread }) => unread.length));
  const { start, unread } =
    forms.find(isWhole) ?? forms.find((form) => form.unread.length === fewest) ?? readParts(address, plan);
  const best = { start, unread };
  return text.length > longestAddress ? { ...best, unread: ['…', ...best.unread] } : best;
}
