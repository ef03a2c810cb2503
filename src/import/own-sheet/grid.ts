/** A cell of a workbook as far as it can be read. */
export interface GridCell {
  /** A date is midnight UTC of its day. */
  value: string | number | boolean | Date | null;
  /** A formula that gave an error, or whose value was not saved; `value` then says which. */
  trouble?: 'formulaError' | 'noCachedValue';
  /** A number that the sheet shows as a percentage. */
  isPercent?: true;
}

export interface Merge {
  startRow: number;
  startCol: number;
  endRow: number;
  endCol: number;
}

/** One sheet: rows and columns are counted from 0. */
export interface Grid {
  name: string;
  /** From which year the workbook counts its days. */
  dateSystem: 1900 | 1904;
  merges: readonly Merge[];
  rows: readonly (readonly GridCell[])[];
}

const empty: GridCell = { value: null };

export function cellAt(grid: Grid, row: number, column: number): GridCell {
  return grid.rows[row]?.[column] ?? empty;
}

export function mergeAt(grid: Grid, row: number, column: number): Merge | undefined {
  return grid.merges.find(
    (merge) =>
      row >= merge.startRow && row <= merge.endRow && column >= merge.startCol && column <= merge.endCol,
  );
}

/** The cell as a person sees it: what is merged shows its first cell. */
export function seenCellAt(grid: Grid, row: number, column: number): GridCell {
  const merge = mergeAt(grid, row, column);
  return merge ? cellAt(grid, merge.startRow, merge.startCol) : cellAt(grid, row, column);
}

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/** What a cell says, for people. */
export function cellText({ value }: GridCell): string {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  return value === null ? '' : String(value).trim();
}
