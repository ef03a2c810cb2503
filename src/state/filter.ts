import type { CategoryId } from '../model/category.ts';
import type { Task } from '../model/document.ts';
import type { LightSwitch } from '../model/own-sheet/light.ts';
import type { ProgressStateId } from '../model/progress/state.ts';
import type { Accuracy, Project } from '../model/project.ts';
import type { Region } from './spatial/region.ts';

/**
 * Which projects are shown. The legend's switches list what is off; the other facets list what is wanted,
 * and an empty list wants everything. Facets combine by "and", the values of one by "or".
 */
export interface Filter {
  categoriesOff: readonly CategoryId[];
  accuraciesOff: readonly Accuracy[];
  /** The plan's verbs. */
  stages: readonly string[];
  /** What became of them, as of the day that is set. */
  progress: readonly ProgressStateId[];
  /** Lights of the office's own sheet that are hidden: in no address. */
  lightsOff: readonly LightSwitch[];
  cities: readonly string[];
  /** Only what all of `cities` share. */
  sharedByCities: boolean;
  units: readonly string[];
  /** Only where one of `units` is listed first. */
  firstUnitOnly: boolean;
  sections: readonly string[];
  /** Only what the map shows now. */
  inView: boolean;
  /** Only what lies in or crosses a drawn region. */
  region: Region | null;
}

/** The sites of (四)–(六) are a second subject: they wait behind their switch. */
export const startFilter: Filter = {
  categoriesOff: ['site'],
  accuraciesOff: [],
  stages: [],
  progress: [],
  lightsOff: [],
  cities: [],
  sharedByCities: false,
  units: [],
  firstUnitOnly: false,
  sections: [],
  inView: false,
  region: null,
};

export const wholeFilter: Filter = { ...startFilter, categoriesOff: [] };

/** The facets that have values to choose from and counts beside them. */
export const facetIds = [
  'category',
  'accuracy',
  'stage',
  'progress',
  'light',
  'city',
  'unit',
  'section',
] as const;

export type FacetId = (typeof facetIds)[number];

/** What a project's filter depends on besides the project. */
export interface FilterContext {
  taskOf(id: string): Task | undefined;
  /** Null for sites. */
  stateOf(project: Project): ProgressStateId | null;
  /** Null without an office's own sheet. */
  lightOf(project: Project): LightSwitch | null;
  /** Ids that the map shows now; null while that is not known. */
  inView: ReadonlySet<string> | null;
  /** Ids in the drawn region; null while that is not known. */
  inRegion: ReadonlySet<string> | null;
}

function wants(list: readonly string[], values: readonly string[]): boolean {
  return list.length === 0 || list.some((entry) => values.includes(entry));
}

function unitsThatCount(task: Task | undefined, filter: Filter): readonly string[] {
  const units = task?.units ?? [];
  return filter.firstUnitOnly ? units.slice(0, 1) : units;
}

/** The values that a project has for a facet. */
export function facetValues(
  facet: FacetId,
  project: Project,
  filter: Filter,
  context: FilterContext,
): readonly string[] {
  const task = context.taskOf(project.taskId);
  switch (facet) {
    case 'category':
      return [project.category];
    case 'accuracy':
      return [project.accuracy];
    case 'stage':
      return [project.stage];
    case 'progress': {
      const state = context.stateOf(project);
      return state ? [state] : [];
    }
    case 'light': {
      const light = context.lightOf(project);
      return light ? [light] : [];
    }
    case 'city':
      return project.cities;
    case 'unit':
      return unitsThatCount(task, filter);
    case 'section':
      return task ? [task.sectionId] : [];
  }
}

/** Whether a project passes, leaving out what the filter says of one facet. */
export function passes(
  project: Project,
  filter: Filter,
  context: FilterContext,
  without: FacetId | null = null,
): boolean {
  const values = (facet: FacetId) => facetValues(facet, project, filter, context);
  const { cities } = filter;
  const checks: Record<FacetId, () => boolean> = {
    category: () => !filter.categoriesOff.includes(project.category),
    accuracy: () => !filter.accuraciesOff.includes(project.accuracy),
    stage: () => wants(filter.stages, values('stage')),
    progress: () => wants(filter.progress, values('progress')),
    light: () => !filter.lightsOff.some((id) => id === context.lightOf(project)),
    city: () =>
      filter.sharedByCities
        ? cities.every((id) => project.cities.includes(id))
        : wants(cities, project.cities),
    unit: () => wants(filter.units, values('unit')),
    section: () => wants(filter.sections, values('section')),
  };
  return (
    facetIds.every((facet) => facet === without || checks[facet]()) &&
    (!filter.inView || (context.inView?.has(project.id) ?? true)) &&
    (!filter.region || (context.inRegion?.has(project.id) ?? true))
  );
}

/** `list` with `value` added where it lacks it, removed where it has it. */
export function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((entry) => entry !== value) : [...list, value];
}

/** How many of the filter's parts are not as at the start. */
export function narrowings(filter: Filter): number {
  const lists = [
    filter.stages,
    filter.progress,
    filter.cities,
    filter.units,
    filter.sections,
    filter.accuraciesOff,
    filter.lightsOff,
  ];
  const categories = filter.categoriesOff.filter((id) => id !== 'site').length > 0;
  return (
    lists.filter((list) => list.length > 0).length +
    Number(categories) +
    Number(filter.inView) +
    Number(filter.region !== null)
  );
}
