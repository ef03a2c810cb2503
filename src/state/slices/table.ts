import { type AddressPart, isOneOf } from '../address/part.ts';
import type { SetState } from './set-state.ts';

/** Columns of the table. */
export const columnIds = [
  'name',
  'category',
  'stage',
  'state',
  'since',
  'lastEvent',
  'accuracy',
  'uncertaintyKm',
  'lengthKm',
  'publishedKm',
  'cities',
  'units',
  'task',
  'lengthBasis',
] as const;

/** Those that tell what became of the projects. */
export const progressColumns: readonly ColumnId[] = ['state', 'since', 'lastEvent'];

export type ColumnId = (typeof columnIds)[number];

export interface Sort {
  column: ColumnId;
  isDescending: boolean;
}

export interface TableData {
  /** How the table is sorted; null as the text has it. */
  sort: Sort | null;
  /** The table's columns as picked; null where the window's width decides. */
  columns: readonly ColumnId[] | null;
}

export interface TableActions {
  /** Sorts by a column, then the other way round, then as the text has it. */
  sortBy(column: ColumnId): void;
  pickColumns(columns: readonly ColumnId[]): void;
}

export function createTable(set: SetState<TableData>): TableData & TableActions {
  return {
    sort: null,
    columns: null,
    sortBy: (column) =>
      set(({ sort }) => {
        if (sort?.column !== column) return { sort: { column, isDescending: false } };
        return { sort: sort.isDescending ? null : { column, isDescending: true } };
      }),
    pickColumns: (columns) => set({ columns }),
  };
}

export const tableAddress: readonly AddressPart<TableData>[] = [
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
];
