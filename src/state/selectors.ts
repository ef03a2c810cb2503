import type { CategoryId, GroupId } from '../model/category.ts';
import { categories } from '../model/category.ts';
import type { Task } from '../model/document.ts';
import type { Plan } from '../model/plan.ts';
import type { Accuracy, Project } from '../model/project.ts';
import { passes } from './filter.ts';
import type { Chosen } from './selection.ts';
import type { Data } from './store.ts';

/** The last answer is kept while the argument is the same object. */
function remembered<A extends readonly unknown[], R>(compute: (...args: A) => R): (...args: A) => R {
  let last: { args: A; result: R } | null = null;
  return (...args) => {
    if (last && args.every((arg, index) => arg === last?.args[index])) return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}

const filtered = remembered((plan: Plan, filter: Data['filter']) =>
  plan.projects.filter((project) => passes(project, filter)),
);

/** The projects that pass the filter: the map, every list, count and export show these. */
export function visibleProjects(state: Pick<Data, 'plan' | 'filter'>): readonly Project[] {
  return filtered(state.plan, state.filter);
}

const idsOf = remembered((projects: readonly Project[]) => new Set(projects.map((project) => project.id)));

export function visibleIds(state: Pick<Data, 'plan' | 'filter'>): ReadonlySet<string> {
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

/** Projects that light up because their city, unit or task is chosen. */
export function litProjectIds(state: Pick<Data, 'plan' | 'chosen'>): ReadonlySet<string> {
  return litIds(state.plan, state.chosen);
}

export interface Count {
  mapped: number;
  unlocated: number;
}

function count(projects: readonly Project[]): Count {
  const unlocated = projects.filter((project) => project.accuracy === 'unlocated').length;
  return { mapped: projects.length - unlocated, unlocated };
}

/** How many of a category there are, whatever the legend's switch for it says. */
export function categoryCounts(plan: Plan): Record<CategoryId, Count> {
  return Object.fromEntries(
    categories.map(({ id }) => [id, count(plan.projects.filter((project) => project.category === id))]),
  ) as Record<CategoryId, Count>;
}

export function groupCount(plan: Plan, group: GroupId): number {
  const members = new Set(categories.filter((entry) => entry.group === group).map((entry) => entry.id));
  return plan.projects.filter((project) => members.has(project.category)).length;
}

/** How many of the projects that pass the category switches are of an accuracy class. */
export function accuracyCount(state: Pick<Data, 'plan' | 'filter'>, accuracy: Accuracy): number {
  return state.plan.projects.filter(
    (project) => project.accuracy === accuracy && passes(project, { ...state.filter, accuraciesOff: [] }),
  ).length;
}
