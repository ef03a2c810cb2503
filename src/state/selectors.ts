import { type CategoryId, categories, type GroupId } from '../model/category.ts';
import type { Task } from '../model/document.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import type { Bounds } from './camera.ts';
import { type FacetId, type Filter, type FilterContext, facetValues, passes } from './filter.ts';
import { forFiles, lightSwitchOf } from './own-sheet.ts';
import { remembered } from './remembered.ts';
import type { Chosen } from './selection.ts';
import { type LngLat, ringOf, touches } from './spatial/region.ts';
import type { Data } from './store.ts';
import { toldState } from './told-state.ts';

/** What the filter reads of the state. */
export type Filterable = Pick<Data, 'plan' | 'filter' | 'shapes' | 'settled' | 'asOf' | 'ownSheet'>;

const touching = remembered(
  (shapes: Data['shapes'], ring: readonly LngLat[] | null): ReadonlySet<string> | null =>
    shapes &&
    ring &&
    new Set(
      shapes.shapes.features
        .filter((feature) => feature.geometry && touches(feature.geometry, ring))
        .map((feature) => String(feature.id)),
    ),
);

const inRegionOf = remembered((shapes: Data['shapes'], region: Filter['region']) =>
  touching(shapes, region && ringOf(region)),
);

const inViewOf = remembered((shapes: Data['shapes'], bounds: Bounds | null) => {
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  return touching(shapes, [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ]);
});

const tasksById = remembered((plan: Plan) => new Map(plan.tasks.map((task) => [task.id, task])));

const contextOf = remembered(
  (
    plan: Plan,
    inView: ReadonlySet<string> | null,
    inRegion: ReadonlySet<string> | null,
    asOf: string | null,
    ownSheet: Data['ownSheet'],
  ): FilterContext => ({
    taskOf: (id) => tasksById(plan).get(id),
    stateOf: (project) => toldState(project, { plan, asOf, ownSheet })?.state ?? null,
    lightOf: (project) => lightSwitchOf({ plan, asOf, ownSheet }, project.id),
    inView,
    inRegion,
  }),
);

/** What the filter depends on besides the projects. */
export function filterContext({ plan, filter, shapes, settled, asOf, ownSheet }: Filterable): FilterContext {
  return contextOf(
    plan,
    filter.inView ? inViewOf(shapes, settled) : null,
    filter.region ? inRegionOf(shapes, filter.region) : null,
    asOf,
    ownSheet,
  );
}

/** The projects that would pass another filter than the one that is set: asked for once, not remembered. */
export function projectsPassing(state: Filterable): readonly Project[] {
  const context = filterContext(state);
  return state.plan.projects.filter((project) => passes(project, state.filter, context));
}

let lastVisible: readonly Project[] = [];

/** Another filter may let the same projects pass: the answer is the same object then, and nothing is drawn anew. */
const filtered = remembered((plan: Plan, filter: Filter, context: FilterContext) => {
  const visible = plan.projects.filter((project) => passes(project, filter, context));
  const isAsBefore =
    visible.length === lastVisible.length &&
    visible.every((project, index) => project === lastVisible[index]);
  if (!isAsBefore) lastVisible = visible;
  return lastVisible;
});

/** The projects that pass the filter: the map, every list, count and export show these. */
export function visibleProjects(state: Filterable): readonly Project[] {
  return filtered(state.plan, state.filter, filterContext(state));
}

/** The same as exported files hold them: where the sheet decides what is shown and is not wanted in files, without it. */
export function projectsInFiles(state: Filterable & Pick<Data, 'isOwnInFiles'>): readonly Project[] {
  const { progress, lightsOff } = state.filter;
  const goesBySheet = state.ownSheet !== null && (progress.length > 0 || lightsOff.length > 0);
  return goesBySheet && !state.isOwnInFiles ? projectsPassing(forFiles(state)) : visibleProjects(state);
}

const idsOf = remembered((projects: readonly Project[]) => new Set(projects.map((project) => project.id)));

export function visibleIds(state: Filterable): ReadonlySet<string> {
  return idsOf(visibleProjects(state));
}

export function projectOf(plan: Plan, id: string): Project | undefined {
  return plan.projects.find((project) => project.id === id);
}

export function taskOf(plan: Plan, id: string): Task | undefined {
  return plan.tasks.find((task) => task.id === id);
}

export function tasksOfUnit(plan: Plan, unitId: string): Task[] {
  return plan.tasks.filter((task) => task.units.includes(unitId));
}

export function projectsOfUnit(plan: Plan, unitId: string): Project[] {
  const taskIds = new Set(tasksOfUnit(plan, unitId).map((task) => task.id));
  return plan.projects.filter((project) => taskIds.has(project.taskId));
}

export function projectsOfCity(plan: Plan, cityId: string): Project[] {
  return plan.projects.filter((project) => project.cities.includes(cityId));
}

/** Without the other sites, which are counted apart wherever there is a number. */
export function withoutSites(projects: readonly Project[]): Project[] {
  return projects.filter((project) => project.kind !== 'site');
}

export function projectsOfTask(plan: Plan, taskId: string): Project[] {
  return plan.projects.filter((project) => project.taskId === taskId);
}

/** The tasks whose projects lie in the city, in the order of the text. */
export function tasksOfCity(plan: Plan, cityId: string): Task[] {
  const taskIds = new Set(projectsOfCity(plan, cityId).map((project) => project.taskId));
  return plan.tasks.filter((task) => taskIds.has(task.id));
}

const litIds = remembered((plan: Plan, chosen: Chosen): ReadonlySet<string> => {
  const projects =
    chosen.kind === 'unit'
      ? projectsOfUnit(plan, chosen.id)
      : chosen.kind === 'city'
        ? projectsOfCity(plan, chosen.id)
        : chosen.kind === 'task'
          ? projectsOfTask(plan, chosen.id)
          : [];
  return new Set(projects.map((project) => project.id));
});

const followed = remembered((id: string): Chosen => ({ kind: 'task', id }));

/** Projects that light up because their city, unit or task is chosen, or because their task is being read. */
export function litProjectIds(state: Pick<Data, 'plan' | 'chosen' | 'following'>): ReadonlySet<string> {
  const { plan, chosen, following } = state;
  return litIds(plan, chosen.kind === 'none' && following ? followed(following) : chosen);
}

export interface Count {
  mapped: number;
  unlocated: number;
}

const noCount: Count = { mapped: 0, unlocated: 0 };

const counted = remembered(
  (plan: Plan, filter: Filter, context: FilterContext): Record<FacetId, ReadonlyMap<string, Count>> => {
    const counts = (facet: FacetId): ReadonlyMap<string, Count> => {
      const result = new Map<string, Count>();
      for (const project of plan.projects) {
        if (!passes(project, filter, context, facet)) continue;
        for (const value of facetValues(facet, project, filter, context)) {
          const { mapped, unlocated } = result.get(value) ?? noCount;
          const isUnlocated = project.accuracy === 'unlocated';
          result.set(value, {
            mapped: mapped + Number(!isUnlocated),
            unlocated: unlocated + Number(isUnlocated),
          });
        }
      }
      return result;
    };
    return {
      category: counts('category'),
      accuracy: counts('accuracy'),
      stage: counts('stage'),
      progress: counts('progress'),
      light: counts('light'),
      city: counts('city'),
      unit: counts('unit'),
      section: counts('section'),
    };
  },
);

/** How many projects each value of a facet would show, given all other parts of the filter. */
export function facetCounts(state: Filterable, facet: FacetId): ReadonlyMap<string, Count> {
  return counted(state.plan, state.filter, filterContext(state))[facet];
}

export function facetCount(state: Filterable, facet: FacetId, value: string): Count {
  return facetCounts(state, facet).get(value) ?? noCount;
}

/** How many projects of a group of categories pass the rest of the filter. */
export function groupCount(state: Filterable, group: GroupId): number {
  const members = categories.filter((entry) => entry.group === group);
  return members.reduce((sum, { id }) => {
    const { mapped, unlocated } = facetCount(state, 'category', id);
    return sum + mapped + unlocated;
  }, 0);
}

/** How many projects pass the rest of the filter, sites left out. */
export function plainCount(state: Filterable): number {
  return categories.reduce((sum, { id }) => {
    const { mapped, unlocated } = facetCount(state, 'category', id);
    return id === 'site' ? sum : sum + mapped + unlocated;
  }, 0);
}

/** City × category over the visible projects, by `${cityId} ${categoryId}`. */
export const cityMatrix = remembered((projects: readonly Project[]): ReadonlyMap<string, Project[]> => {
  const cells = new Map<string, Project[]>();
  for (const project of projects)
    for (const city of project.cities) {
      const key = `${city} ${project.category}`;
      cells.set(key, [...(cells.get(key) ?? []), project]);
    }
  return cells;
});

const among = remembered(
  (projects: readonly Project[], ids: ReadonlySet<string> | null) =>
    ids && projects.filter(({ id }) => ids.has(id)),
);

/** The visible projects that the map's frame holds something of; null while that is not known. */
export function visibleInView(state: Filterable): readonly Project[] | null {
  return among(visibleProjects(state), inViewOf(state.shapes, state.settled));
}

/** Categories of which the map's frame holds something, by any place that it draws; null while that is not known. */
export const categoriesInView = remembered(
  (plan: Plan, shapes: Data['shapes'], settled: Bounds | null): ReadonlySet<CategoryId> | null => {
    const ids = inViewOf(shapes, settled);
    return ids && new Set(plan.projects.filter(({ id }) => ids.has(id)).map((project) => project.category));
  },
);
