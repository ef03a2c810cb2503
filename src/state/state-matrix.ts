import type { City } from '../model/city.ts';
import { type Unit, unitKinds } from '../model/document.ts';
import type { ProgressStateId } from '../model/progress/state.ts';
import type { Project } from '../model/project.ts';
import type { Filter } from './filter.ts';
import { stateCounts } from './progress.ts';
import { type Filterable, projectsOfUnit, projectsPassing, withoutSites } from './selectors.ts';
import { type Telling, toldState } from './told-state.ts';

/** What the rows of a matrix of states are, by the facet of the filter that wants one. */
export type StateRowsBy = 'cities' | 'units';

/** One cell: a city or a unit, and a state. */
export interface StateCell {
  rowId: string;
  state: ProgressStateId;
}

/** The cell that the filter narrows to: one city or unit and one state. */
export function stateCellOf(filter: Filter, by: StateRowsBy): StateCell | null {
  const [rowId, ...moreRows] = filter[by];
  const [state, ...moreStates] = filter.progress;
  return rowId && state && moreRows.length + moreStates.length === 0 ? { rowId, state } : null;
}

export function isStateCell(a: StateCell | null, b: StateCell): boolean {
  return a?.rowId === b.rowId && a.state === b.state;
}

/** What narrows the filter to the cell, or widens it again where it is that cell. */
export function toggledStateCell(filter: Filter, by: StateRowsBy, cell: StateCell): Partial<Filter> {
  const isOn = isStateCell(stateCellOf(filter, by), cell);
  return { [by]: isOn ? [] : [cell.rowId], progress: isOn ? [] : [cell.state] };
}

/**
 * The projects that the matrix counts, sites left out: those of the filter. While one of its own cells is the filter
 * it counts as if that were not, or all its other cells would be empty.
 */
export function stateMatrixProjects(state: Filterable, by: StateRowsBy): readonly Project[] {
  const { filter } = state;
  const whole = stateCellOf(filter, by) ? { ...filter, [by]: [], progress: [] } : filter;
  return withoutSites(projectsPassing({ ...state, filter: whole }));
}

export interface StateRow {
  /** Null for the projects that lie in none of the plan's cities. */
  record: City | Unit | null;
  /** How many projects, by `progressStateIds`. */
  counts: readonly number[];
  total: number;
}

export interface StateTable {
  rows: readonly StateRow[];
  /** By `progressStateIds`; a project counts once, however many rows it is in. */
  totals: readonly number[];
  total: number;
  /** The largest number in a cell of a city or a unit. */
  most: number;
}

function rowsOf(telling: Telling, projects: readonly Project[], by: StateRowsBy) {
  const { plan } = telling;
  if (by === 'units') {
    const inOrder = unitKinds.flatMap((kind) => plan.units.filter((unit) => unit.kind === kind));
    return inOrder.flatMap((unit) => {
      const named = projectsOfUnit(plan, unit.id);
      // Units that no project names would only ever count 0.
      return named.length > 0
        ? [{ record: unit, own: projects.filter((entry) => named.includes(entry)) }]
        : [];
    });
  }
  const elsewhere = projects.filter(({ cities }) => cities.length === 0);
  return [
    ...plan.cities.map((city) => ({
      record: city,
      own: projects.filter(({ cities }) => cities.includes(city.id)),
    })),
    ...(elsewhere.length > 0 ? [{ record: null, own: elsewhere }] : []),
  ];
}

/** City × state or unit × state of the projects, as of the day that is told. */
export function stateTable(telling: Telling, projects: readonly Project[], by: StateRowsBy): StateTable {
  const count = (list: readonly Project[]) =>
    stateCounts(list, (project) => toldState(project, telling)?.state ?? null).map(({ n }) => n);
  const rows = rowsOf(telling, projects, by).map(
    ({ record, own }): StateRow => ({ record, counts: count(own), total: withoutSites(own).length }),
  );
  const totals = count(projects);
  return {
    rows,
    totals,
    total: totals.reduce((sum, n) => sum + n, 0),
    most: Math.max(0, ...rows.filter(({ record }) => record).flatMap(({ counts }) => counts)),
  };
}
