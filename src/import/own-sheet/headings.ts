import { type KeyColumnId, keyColumns, type OwnFieldId, ownFields } from '../../model/own-sheet/field.ts';
import { cellAt, cellText, type Grid, mergeAt, seenCellAt } from './grid.ts';

/** 元 in one 万元. */
export type MoneyUnit = 1e-4 | 1 | 1e4;

export interface ReadColumn {
  column: number;
  /** As the sheet writes it. */
  heading: string;
  /** Null where it is not known, or not clear, what the column says. */
  meaning: KeyColumnId | OwnFieldId | null;
  why: 'unknownHeading' | 'sameAsAnother' | null;
  /** In 万元, of money; null where the heading names none. */
  unit: MoneyUnit | null;
}

export interface Headings {
  /** The last row of the headings. */
  row: number;
  columns: readonly ReadColumn[];
}

/** A heading stands in one of the first rows. */
const lastHeadingRow = 30;

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[[({【〔].*?[\])}】〕]/g, '')
    .replace(/[\s*:：、]/g, '')
    .replace(/(万元|亿元|元|%)$/, '');
}

const meanings = new Map<string, KeyColumnId | OwnFieldId>();
/** The template's own headings: where two columns would mean the same, these are what was meant. */
const ownHeadings = new Set<string>();
for (const [id, { label, alsoCalled }] of [
  ...Object.entries(keyColumns),
  ...ownFields.map((field) => [field.id, field] as const),
]) {
  for (const name of [label.zh, label.en, ...alsoCalled]) meanings.set(plain(name), id as OwnFieldId);
  for (const name of [label.zh, label.en]) ownHeadings.add(plain(name));
}

/** The unit of money that a text names, in 万元; null where it names none. */
export function unitIn(text: string): MoneyUnit | null {
  const found = /(亿|万)?\s*元|[（(]\s*(亿|万)\s*[)）]/.exec(text.normalize('NFKC'));
  if (!found) return null;
  const factor = found[1] ?? found[2];
  return factor === '亿' ? 1e4 : factor === '万' ? 1 : 1e-4;
}

/** What stands over a column in the rows before the headings' last, the nearest first. */
function textsAbove(grid: Grid, row: number, column: number): string[] {
  const own = mergeAt(grid, row, column);
  const texts: string[] = [];
  for (let above = (own?.startRow ?? row) - 1; above >= Math.max(0, row - 2); above--) {
    const text = cellText(seenCellAt(grid, above, column));
    if (text) texts.push(text);
  }
  return texts;
}

function readColumn(grid: Grid, row: number, column: number): ReadColumn | null {
  const heading = cellText(seenCellAt(grid, row, column));
  const merge = mergeAt(grid, row, column);
  // Of a heading over several columns the first is meant.
  if (!heading || (merge && merge.startCol < column)) return null;
  const above = textsAbove(grid, row, column);
  const names = [...above.map((text) => plain(text) + plain(heading)), plain(heading)];
  const meaning = names.map((name) => meanings.get(name)).find((found) => found !== undefined) ?? null;
  const unit = [heading, ...above].map(unitIn).find((found) => found !== null) ?? null;
  return { column, heading, meaning, why: meaning === null ? 'unknownHeading' : null, unit };
}

/** 「单位：万元」 over the table holds for all of it. */
function unitOfTable(grid: Grid, headingRow: number): MoneyUnit | null {
  const texts = grid.rows
    .slice(0, headingRow)
    .flatMap((row) => row.map(cellText))
    .filter((text) => /单位\s*[:：]|unit\s*:/i.test(text.normalize('NFKC')));
  const units = [...new Set(texts.flatMap((text) => unitIn(text) ?? []))];
  return units.length === 1 ? (units[0] ?? null) : null;
}

/** Two columns that would mean the same: the one that is called so in the template, or neither. */
function withoutDoubles(columns: readonly ReadColumn[]): ReadColumn[] {
  return columns.map((entry) => {
    const rivals = columns.filter(({ meaning }) => meaning !== null && meaning === entry.meaning);
    const named = rivals.filter(({ heading }) => ownHeadings.has(plain(heading)));
    const isMeant = rivals.length === 1 || (named.length === 1 && named[0] === entry);
    return entry.meaning === null || isMeant ? entry : { ...entry, meaning: null, why: 'sameAsAnother' };
  });
}

/** The row of headings that says most; null where none names a task or project and anything about it. */
export function findHeadings(grid: Grid): Headings | null {
  let best: { headings: Headings; known: number } | null = null;
  for (let row = 0; row < Math.min(grid.rows.length, lastHeadingRow); row++) {
    const widest = Math.max(0, ...grid.rows.slice(row, row + 1).map(({ length }) => length));
    const columns = Array.from({ length: widest }, (_, column) => readColumn(grid, row, column)).flatMap(
      (entry) => entry ?? [],
    );
    const known = columns.filter(({ meaning }) => meaning !== null).length;
    const names = columns.some(({ meaning }) => meaning === 'id' || meaning === 'name');
    const says = columns.some(({ meaning }) => meaning !== null && meaning !== 'id' && meaning !== 'name');
    // Of headings in several rows the last one that adds something is where they end.
    const isLower =
      best !== null && known === best.known && cellText(cellAt(grid, row, columns[0]?.column ?? 0)) === '';
    if (names && says && (best === null || known > best.known || isLower))
      best = { headings: { row, columns: withoutDoubles(columns) }, known };
  }
  if (!best) return null;
  const { row, columns } = best.headings;
  const shared = unitOfTable(grid, row);
  return { row, columns: columns.map((entry) => ({ ...entry, unit: entry.unit ?? shared })) };
}
