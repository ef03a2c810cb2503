import { type OwnField, type OwnFieldId, ownFieldIds, ownFields } from '../../model/own-sheet/field.ts';
import type { OwnValues } from '../../model/own-sheet/own-sheet.ts';
import { cellText, columnLetters, type Grid, mergeAt, seenCellAt } from './grid.ts';
import { findHeadings, type ReadColumn } from './headings.ts';
import { type KnownRecord, likelyRecords, recordsNamed } from './known-record.ts';
import {
  barePercent,
  type ColumnSense,
  isFigure,
  type LeftOutReason,
  percentStyleOf,
  readValue,
} from './values.ts';

/** Where something stands: rows are counted from 1, as office programs show them. */
export interface At {
  sheet: string;
  row: number;
}

/** A value that does not count, and why. */
export interface LeftOut extends At {
  column: string;
  heading: string;
  value: string;
  reason: LeftOutReason;
}

export interface UnderstoodRow extends At {
  id: string;
  values: OwnValues;
}

/** A row of which it is not clear what it is about; the person may say it. */
export interface UnclearRow extends At {
  /** As the sheet calls it. */
  idText: string;
  name: string;
  why: 'unknown' | 'idAndNameDiffer' | 'sameName';
  /** Ids that may be meant, the likeliest first. */
  offers: readonly string[];
  values: OwnValues;
}

export interface SkippedColumn {
  sheet: string;
  column: string;
  heading: string;
  why: NonNullable<ReadColumn['why']>;
}

/** What was understood of a workbook, before any of it counts. */
export interface OwnReading {
  rows: readonly UnderstoodRow[];
  unclear: readonly UnclearRow[];
  leftOut: readonly LeftOut[];
  skippedColumns: readonly SkippedColumn[];
  /** Rows of sums, which repeat what other rows say. */
  totals: readonly At[];
  /** Rows that name a known record and say nothing of it. */
  blank: number;
}

const totalWord = /^(合计|小计|总计|共计|累计|汇总|合 *计|总 *计|total|subtotal|sum)([:：(（\s].*)?$/i;

interface Body {
  grid: Grid;
  columns: readonly ReadColumn[];
  firstRow: number;
}

function fieldColumns({ columns }: Body): { field: OwnField; column: ReadColumn }[] {
  return ownFields.flatMap((field) => {
    const column = columns.find(({ meaning }) => meaning === field.id);
    return column ? [{ field, column }] : [];
  });
}

function textOf(body: Body, row: number, meaning: 'id' | 'name'): string {
  const column = body.columns.find((entry) => entry.meaning === meaning);
  return column ? cellText(seenCellAt(body.grid, row, column.column)) : '';
}

function isTotal(body: Body, row: number): boolean {
  const first = body.grid.rows[row]?.map(cellText).find((text) => text !== '') ?? '';
  return [textOf(body, row, 'id'), textOf(body, row, 'name'), first].some((text) => totalWord.test(text));
}

function senseOf(body: Body, field: OwnField, column: ReadColumn, rows: readonly number[]): ColumnSense {
  const bare =
    field.kind === 'percent'
      ? rows.flatMap((row) => barePercent(seenCellAt(body.grid, row, column.column)) ?? [])
      : [];
  return { unit: column.unit, percentStyle: percentStyleOf(bare), dateSystem: body.grid.dateSystem };
}

interface ReadRow extends At {
  idText: string;
  name: string;
  values: OwnValues;
}

function readRows(body: Body, rows: readonly number[]): { read: ReadRow[]; leftOut: LeftOut[] } {
  const { grid } = body;
  const leftOut: LeftOut[] = [];
  const fields = fieldColumns(body).map(({ field, column }) => ({
    field,
    column,
    sense: senseOf(body, field, column, rows),
  }));
  const read = rows.map((row) => {
    const values: Partial<Record<OwnFieldId, string | number>> = {};
    for (const { field, column, sense } of fields) {
      const cell = seenCellAt(grid, row, column.column);
      const merge = mergeAt(grid, row, column.column);
      const isShared = merge !== undefined && merge.endRow > merge.startRow && isFigure(field);
      const answer = readValue(field.kind, cell, sense);
      if (answer === null) continue;
      if ('value' in answer && !isShared) values[field.id] = answer.value;
      else
        leftOut.push({
          sheet: grid.name,
          row: row + 1,
          column: columnLetters(column.column),
          heading: column.heading,
          value: cellText(cell),
          reason: 'reason' in answer ? answer.reason : 'mergedFigure',
        });
    }
    return {
      sheet: grid.name,
      row: row + 1,
      idText: textOf(body, row, 'id'),
      name: textOf(body, row, 'name'),
      values: values as OwnValues,
    };
  });
  return { read, leftOut };
}

/** Which record a row is about, or why that is not clear. */
function recordOf(
  { idText, name }: ReadRow,
  known: readonly KnownRecord[],
): { id: string } | Pick<UnclearRow, 'why' | 'offers'> {
  const named = recordsNamed(known, name);
  const byId = known.find(({ id }) => id === idText.toLowerCase());
  if (byId) {
    const isOther = named.length > 0 && !named.includes(byId);
    return isOther
      ? { why: 'idAndNameDiffer', offers: [byId.id, ...named.map(({ id }) => id)] }
      : { id: byId.id };
  }
  const [only, ...others] = named;
  if (only && others.length === 0 && looksLikeNoId(idText)) return { id: only.id };
  if (named.length > 1) return { why: 'sameName', offers: named.map(({ id }) => id) };
  return { why: 'unknown', offers: only ? [only.id] : likelyRecords(known, name || idText) };
}

/** Nothing, or a number in a row of its own: 1, 2.3, (3), 三. */
function looksLikeNoId(text: string): boolean {
  return /^[\d.()（）、一二三四五六七八九十]*$/.test(text);
}

function addRow(
  rows: Map<string, UnderstoodRow>,
  taken: { entry: UnderstoodRow; body: Body },
  leftOut: LeftOut[],
) {
  const { entry, body } = taken;
  const before = rows.get(entry.id);
  if (!before) {
    rows.set(entry.id, entry);
    return;
  }
  const values: Partial<Record<OwnFieldId, string | number | undefined>> = { ...before.values };
  for (const id of ownFieldIds) {
    const value = entry.values[id];
    if (value === undefined) continue;
    const said = before.values[id];
    if (said === undefined) values[id] = value;
    if (said === undefined || said === value) continue;
    delete values[id];
    const column = body.columns.find(({ meaning }) => meaning === id);
    leftOut.push({
      sheet: entry.sheet,
      row: entry.row,
      column: column ? columnLetters(column.column) : '',
      heading: column?.heading ?? '',
      value: `${said} / ${value}`,
      reason: 'twoRowsDiffer',
    });
  }
  rows.set(entry.id, { ...before, values: values as OwnValues });
}

/**
 * Reads the sheets of a workbook that look like the office's ledger; null where none does. What is clear is
 * understood, everything else is named.
 */
export function readOwnSheet(grids: readonly Grid[], known: readonly KnownRecord[]): OwnReading | null {
  const bodies = grids.flatMap((grid): Body[] => {
    const headings = findHeadings(grid);
    return headings ? [{ grid, columns: headings.columns, firstRow: headings.row + 1 }] : [];
  });
  if (bodies.length === 0) return null;
  const rows = new Map<string, UnderstoodRow>();
  const unclear: UnclearRow[] = [];
  const leftOut: LeftOut[] = [];
  const totals: At[] = [];
  let blank = 0;
  for (const body of bodies) {
    const { grid, firstRow } = body;
    const below = grid.rows.map((_, row) => row).slice(firstRow);
    totals.push(
      ...below.filter((row) => isTotal(body, row)).map((row) => ({ sheet: grid.name, row: row + 1 })),
    );
    const meant = below.filter(
      (row) => !isTotal(body, row) && grid.rows[row]?.some(({ value }) => value !== null),
    );
    const { read, leftOut: out } = readRows(body, meant);
    leftOut.push(...out);
    for (const entry of read) {
      const says = Object.keys(entry.values).length > 0;
      const about = recordOf(entry, known);
      if ('id' in about) {
        if (says) addRow(rows, { entry: { ...entry, id: about.id }, body }, leftOut);
        else blank++;
      } else if (says) unclear.push({ ...entry, ...about });
    }
  }
  return {
    rows: [...rows.values()].map(({ sheet, row, id, values }) => ({ sheet, row, id, values })),
    unclear,
    leftOut,
    skippedColumns: bodies.flatMap(({ grid, columns }) =>
      columns.flatMap(({ column, heading, why }) =>
        why ? [{ sheet: grid.name, column: columnLetters(column), heading, why }] : [],
      ),
    ),
    totals,
    blank,
  };
}
