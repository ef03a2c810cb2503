import { categoryIds } from '../model/category.ts';
import { languages } from '../model/language.ts';
import { paletteIds } from '../model/palette.ts';
import type { Plan } from '../model/plan.ts';
import { accuracies } from '../model/project.ts';
import { startFilter } from './filter.ts';
import type { Chosen } from './selection.ts';
import { type Data, type Start, views } from './store.ts';

/** Longer than any address that the app writes; what is beyond is not read. */
const longestAddress = 2000;

const version = '1';

const chosenKinds = ['project', 'city', 'unit', 'task'] as const;

export type Addressed = Pick<
  Data,
  'chosen' | 'filter' | 'view' | 'reading' | 'language' | 'palette' | 'camera'
>;

function differs(a: readonly string[], b: readonly string[]): boolean {
  return a.length !== b.length || a.some((entry) => !b.includes(entry));
}

/** What is off, in table order, so that one state has one address. `none` says that nothing is. */
function written<T extends string>(off: readonly T[], all: readonly T[]): string {
  return all.filter((id) => off.includes(id)).join('.') || 'none';
}

/** The state as the part of the address after `#`; what is as at the start is left out. */
export function writeAddress(state: Addressed): string {
  const parts: string[] = [];
  const { chosen, filter, camera } = state;
  if (chosen.kind !== 'none') parts.push(`${chosen.kind}=${chosen.id}`);
  if (state.view !== 'map') parts.push(`view=${state.view}`);
  if (differs(filter.categoriesOff, startFilter.categoriesOff))
    parts.push(`off=${written(filter.categoriesOff, categoryIds)}`);
  if (differs(filter.accuraciesOff, startFilter.accuraciesOff))
    parts.push(`blur=${written(filter.accuraciesOff, accuracies)}`);
  if (state.reading !== 'repaired') parts.push(`text=${state.reading}`);
  if (state.language !== 'zh') parts.push(`lang=${state.language}`);
  if (state.palette !== 'light') parts.push(`palette=${state.palette}`);
  if (camera)
    parts.push(`at=${camera.center.map((degree) => degree.toFixed(4)).join('_')}_${camera.zoom.toFixed(2)}`);
  return parts.length === 0 ? '' : [`v=${version}`, ...parts].join('&');
}

function isOneOf<T extends string>(all: readonly T[], value: string | null): value is T {
  return value !== null && (all as readonly string[]).includes(value);
}

function exists(plan: Plan, chosen: Chosen): boolean {
  if (chosen.kind === 'none') return true;
  const records = { project: plan.projects, city: plan.cities, unit: plan.units, task: plan.tasks };
  return records[chosen.kind].some((record) => record.id === chosen.id);
}

function readCamera(text: string): Data['camera'] {
  const [lng = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = text.split('_').map(Number);
  const sound = Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && zoom >= 0 && zoom <= 22;
  return sound ? { center: [lng, lat], zoom } : null;
}

/** Ids of `all` joined by dots; null where none of them is known. */
function readList<T extends string>(all: readonly T[], text: string): T[] | null {
  const ids = text.split('.').filter((id): id is T => isOneOf(all, id));
  return ids.length === 0 && text !== 'none' ? null : ids;
}

/**
 * Reads an address written by `writeAddress`, or by a person. Unknown, stale or
 * broken parts are left out and named in `unread`, in their order.
 */
export function readAddress(text: string, plan: Plan): { start: Start; unread: string[] } {
  const parts = new URLSearchParams(text.replace(/^#/, '').slice(0, longestAddress));
  const start: Start = {};
  const unread: string[] = [];
  if (text.length > longestAddress) unread.push('…');
  const filter = { ...startFilter };

  const readers: Record<string, (value: string) => boolean> = {
    v: (value) => value === version,
    view: (value) => keep(views, value, (view) => ({ view })),
    text: (value) => keep(['repaired', 'seed'] as const, value, (reading) => ({ reading })),
    lang: (value) => keep(languages, value, (language) => ({ language })),
    palette: (value) => keep(paletteIds, value, (palette) => ({ palette })),
    at: (value) => {
      const camera = readCamera(value);
      if (camera) start.camera = camera;
      return camera !== null;
    },
    off: (value) => {
      const ids = readList(categoryIds, value);
      if (ids) start.filter = Object.assign(filter, { categoriesOff: ids });
      return ids !== null;
    },
    blur: (value) => {
      const ids = readList(accuracies, value);
      if (ids) start.filter = Object.assign(filter, { accuraciesOff: ids });
      return ids !== null;
    },
  };
  for (const kind of chosenKinds)
    readers[kind] = (id) => {
      const chosen: Chosen = { kind, id };
      const found = exists(plan, chosen);
      if (found) start.chosen = chosen;
      return found;
    };

  function keep<T extends string>(all: readonly T[], value: string, part: (value: T) => Start): boolean {
    if (!isOneOf(all, value)) return false;
    Object.assign(start, part(value));
    return true;
  }

  for (const [name, value] of parts) {
    // A name such as `__proto__` is nobody's part.
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
    if (!read?.(value)) unread.push(name);
  }
  return { start, unread };
}
