import { type CategoryId, categories, categoryIds, type GroupId } from '../../model/category.ts';
import type { LightSwitch } from '../../model/own-sheet/light.ts';
import type { Plan } from '../../model/plan.ts';
import { progressStateIds } from '../../model/progress/state.ts';
import { type Accuracy, accuracies } from '../../model/project.ts';
import { type AddressPart, current, isOnEarth, readList, writeDegrees } from '../address/part.ts';
import { type Filter, startFilter, toggled, wholeFilter } from '../filter.ts';
import { mostCorners, type Region } from '../spatial/region.ts';
import type { SetState } from './set-state.ts';

export interface FilterData {
  filter: Filter;
}

export interface FilterActions {
  toggleCategory(id: CategoryId): void;
  toggleAccuracy(id: Accuracy): void;
  toggleLight(id: LightSwitch): void;
  /** Changes parts of the filter. */
  narrow(part: Partial<Filter>): void;
  /** Shows one group of categories only, or all projects where it is the only one shown already. */
  showGroup(group: GroupId | 'all'): void;
  /** The filter as at the start, all accuracy classes and the sites included. */
  showEverything(): void;
  clearFilter(): void;
}

export function createFiltering(set: SetState<FilterData>): FilterData & FilterActions {
  const narrow = (part: (filter: Filter) => Partial<Filter>) =>
    set(({ filter }) => ({ filter: { ...filter, ...part(filter) } }));
  return {
    filter: startFilter,
    toggleCategory: (id) => narrow(({ categoriesOff }) => ({ categoriesOff: toggled(categoriesOff, id) })),
    toggleAccuracy: (id) => narrow(({ accuraciesOff }) => ({ accuraciesOff: toggled(accuraciesOff, id) })),
    toggleLight: (id) => narrow(({ lightsOff }) => ({ lightsOff: toggled(lightsOff, id) })),
    narrow: (part) => narrow(() => part),
    showGroup: (group) => {
      const off = categories
        .filter((category) => (group === 'all' ? category.id === 'site' : category.group !== group))
        .map((category) => category.id);
      narrow(() => ({ categoriesOff: off }));
    },
    clearFilter: () => set({ filter: startFilter }),
    showEverything: () => set({ filter: wholeFilter }),
  };
}

/** A filter as an address reads it: what it does not say is as at the start. */
type Part = AddressPart<FilterData>;

function narrowed(start: Partial<FilterData>, part: Partial<Filter> | null): boolean {
  if (part) start.filter = { ...(start.filter ?? startFilter), ...part };
  return part !== null;
}

function differs(a: readonly string[], b: readonly string[]): boolean {
  return a.length !== b.length || a.some((entry) => !b.includes(entry));
}

/** A part that lists what is off, in table order, so that one state has one address. `none` says that nothing is. */
function offPart<Key extends 'categoriesOff' | 'accuraciesOff'>(
  name: string,
  key: Key,
  all: readonly Filter[Key][number][],
): Part {
  return {
    name,
    write: ({ filter }) => {
      const off: readonly string[] = filter[key];
      return differs(off, startFilter[key]) ? all.filter((id) => off.includes(id)).join('.') || 'none' : null;
    },
    read(value, start) {
      const ids = readList<string>(all, value);
      return narrowed(start, ids && { [key]: ids });
    },
  };
}

/** A part that lists what is wanted. */
function listPart(
  name: string,
  key: 'cities' | 'units' | 'sections',
  all: (plan: Plan) => readonly { id: string }[],
): Part {
  return {
    name,
    write: ({ filter }) => filter[key].join('.') || null,
    read(value, start, plan) {
      const wanted = value.split('.').map((id) => current(plan, id));
      const ids = readList(
        all(plan).map(({ id }) => id),
        wanted.join('.'),
      );
      return narrowed(start, ids && { [key]: ids });
    },
  };
}

function flagPart(name: string, key: 'sharedByCities' | 'firstUnitOnly' | 'inView'): Part {
  return {
    name,
    write: ({ filter }) => (filter[key] ? '1' : null),
    read: (value, start) => narrowed(start, value === '1' ? { [key]: true } : null),
  };
}

function writeRegion(region: Region): string {
  return region.kind === 'circle'
    ? `o_${writeDegrees(region.center)}_${region.radiusKm}`
    : region.points.map(writeDegrees).join('~');
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

export const filterAddress: readonly Part[] = [
  offPart('off', 'categoriesOff', categoryIds),
  offPart('blur', 'accuraciesOff', accuracies),
  listPart('in', 'cities', (plan) => plan.cities),
  flagPart('shared', 'sharedByCities'),
  listPart('by', 'units', (plan) => plan.units),
  flagPart('first', 'firstUnitOnly'),
  listPart('part', 'sections', (plan) => plan.sections),
  {
    name: 'stage',
    write: ({ filter }) => filter.stages.join('.') || null,
    read(value, start, plan) {
      const stages = readList([...new Set(plan.projects.map((project) => project.stage))], value);
      return narrowed(start, stages && { stages });
    },
  },
  {
    name: 'state',
    write: ({ filter }) => progressStateIds.filter((id) => filter.progress.includes(id)).join('.') || null,
    read(value, start) {
      const progress = readList(progressStateIds, value);
      return narrowed(start, progress && { progress });
    },
  },
  flagPart('here', 'inView'),
  {
    name: 'region',
    write: ({ filter }) => filter.region && writeRegion(filter.region),
    read(value, start) {
      const region = readRegion(value);
      return narrowed(start, region && { region });
    },
  },
];
