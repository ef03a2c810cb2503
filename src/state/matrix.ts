import { type CategoryId, categories } from '../model/category.ts';
import type { City } from '../model/city.ts';
import { type Task, type Unit, type UnitKind, unitKinds } from '../model/document.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import { type Filter, startFilter } from './filter.ts';
import { cityMatrix, type Filterable, projectsPassing } from './selectors.ts';

/** One cell of city × category. */
export interface CityCell {
  cityId: string;
  categoryId: CategoryId;
}

/** The cell that the filter narrows to: one city and one category. */
export function cellOfFilter({ cities, categoriesOff }: Filter): CityCell | null {
  const [cityId, ...moreCities] = cities;
  const [category, ...more] = categories.filter(({ id }) => !categoriesOff.includes(id));
  if (!cityId || !category || moreCities.length > 0 || more.length > 0) return null;
  return { cityId, categoryId: category.id };
}

export function isCell(a: CityCell | null, b: CityCell): boolean {
  return a?.cityId === b.cityId && a.categoryId === b.categoryId;
}

/** What takes the filter's city and categories back to the start. */
const noCell = { cities: [], categoriesOff: startFilter.categoriesOff } satisfies Partial<Filter>;

/** What narrows the filter to the cell, or widens it again where it is that cell. */
export function toggledCell(filter: Filter, cell: CityCell): Partial<Filter> {
  if (isCell(cellOfFilter(filter), cell)) return noCell;
  return {
    cities: [cell.cityId],
    categoriesOff: categories.map(({ id }) => id).filter((id) => id !== cell.categoryId),
  };
}

/**
 * The filter that city × category counts by: the one that is set. While one of its own cells is the filter it
 * counts as if that were not, or all its other cells would be empty.
 */
export function matrixFilter(filter: Filter): Filter {
  return cellOfFilter(filter) ? { ...filter, ...noCell } : filter;
}

/** The projects that city × category counts. */
export function matrixProjects(state: Filterable): readonly Project[] {
  return projectsPassing({ ...state, filter: matrixFilter(state.filter) });
}

export interface CityRow {
  /** Null for the projects that lie in none of the plan's cities. */
  city: City | null;
  /** How many projects, by `categories`. */
  counts: readonly number[];
  total: number;
}

export interface CityTable {
  rows: readonly CityRow[];
  /**
   * By `categories`; a project counts once, however many cities it crosses, so that a total may be less than
   * the sum of its column.
   */
  totals: readonly number[];
  total: number;
  /** The largest number in a city's cell. */
  most: number;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** City × category: how many of the projects cross each city or lie in it. */
export function cityTable(plan: Plan, projects: readonly Project[]): CityTable {
  const cells = cityMatrix(projects);
  const countBy = (list: readonly Project[]) =>
    categories.map(({ id }) => list.filter((project) => project.category === id).length);
  const rows = plan.cities.map((city): CityRow => {
    const counts = categories.map(({ id }) => cells.get(`${city.id} ${id}`)?.length ?? 0);
    return { city, counts, total: sum(counts) };
  });
  const elsewhere = projects.filter((project) => project.cities.length === 0);
  return {
    rows:
      elsewhere.length === 0
        ? rows
        : [...rows, { city: null, counts: countBy(elsewhere), total: elsewhere.length }],
    totals: countBy(projects),
    total: projects.length,
    most: Math.max(0, ...rows.flatMap((row) => row.counts)),
  };
}

/** How strongly a cell is shaded: 0 for none, up to `steps` for the most. */
export function heatStep(count: number, most: number, steps: number): number {
  return count <= 0 || most <= 0 ? 0 : Math.min(steps, Math.ceil((count / most) * steps));
}

/** How a unit stands in a task: listed first, or after the first. */
export type Listing = 'first' | 'further';

export function listingOf(task: Task, unitId: string): Listing | null {
  const index = task.units.indexOf(unitId);
  if (index < 0) return null;
  return index === 0 ? 'first' : 'further';
}

export interface UnitRow {
  unit: Unit;
  /** By `plan.tasks`. */
  listings: readonly (Listing | null)[];
  /** In how many tasks it is listed, and in how many of them first. */
  listed: number;
  first: number;
}

export interface UnitGroup {
  kind: UnitKind;
  rows: readonly UnitRow[];
}

/** Unit × task, the units by kind; kinds without a unit are left out. */
export function unitGroups(plan: Plan): UnitGroup[] {
  return unitKinds.flatMap((kind) => {
    const rows = plan.units
      .filter((unit) => unit.kind === kind)
      .map((unit): UnitRow => {
        const listings = plan.tasks.map((task) => listingOf(task, unit.id));
        const listed = listings.filter((listing) => listing !== null).length;
        return { unit, listings, listed, first: listings.filter((listing) => listing === 'first').length };
      });
    return rows.length > 0 ? [{ kind, rows }] : [];
  });
}

/** How many of the projects each task names, by `plan.tasks`. */
export function taskCounts(plan: Plan, projects: readonly Project[]): number[] {
  return plan.tasks.map((task) => projects.filter((project) => project.taskId === task.id).length);
}

/** Where a task stands in the document: chapter and section, such as 五（二）, and its number there. */
export interface TaskPlace {
  section: string;
  number: string;
}

export function taskPlace(plan: Plan, task: Task): TaskPlace {
  const index = plan.sections.findIndex((section) => section.id === task.sectionId);
  const section = plan.sections[index];
  const chapter = plan.sections
    .slice(0, Math.max(0, index))
    .filter(({ level }) => level === 1)
    .at(-1);
  const chapterNumber = section?.level === 2 ? (chapter?.number ?? '') : '';
  return { section: `${chapterNumber}${section?.number ?? ''}`, number: task.number };
}
