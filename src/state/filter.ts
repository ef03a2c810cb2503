import type { CategoryId } from '../model/category.ts';
import type { Accuracy, Project } from '../model/project.ts';

/** Which projects are shown: the legend's switches that are off. */
export interface Filter {
  categoriesOff: readonly CategoryId[];
  accuraciesOff: readonly Accuracy[];
}

/** The sites of (四)–(六) are a second subject: they wait behind their switch. */
export const startFilter: Filter = { categoriesOff: ['site'], accuraciesOff: [] };

export const wholeFilter: Filter = { categoriesOff: [], accuraciesOff: [] };

export function passes(project: Project, filter: Filter): boolean {
  return !filter.categoriesOff.includes(project.category) && !filter.accuraciesOff.includes(project.accuracy);
}

/** `list` with `value` added where it lacks it, removed where it has it. */
export function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((entry) => entry !== value) : [...list, value];
}
