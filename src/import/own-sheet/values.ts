import type { OwnFieldId, OwnFieldKind } from '../../model/own-sheet/field.ts';
import { ownStateWords } from '../../model/own-sheet/state-words.ts';
import { cellText, type GridCell } from './grid.ts';
import { type MoneyUnit, unitIn } from './headings.ts';

/** Why a value is left out. */
export type LeftOutReason =
  | 'formulaError'
  | 'noCachedValue'
  | 'notDate'
  | 'notPercent'
  | 'percentUnclear'
  | 'notMoney'
  | 'noUnit'
  | 'notState'
  | 'notText'
  | 'tooLong'
  | 'mergedFigure'
  | 'twoRowsDiffer';

export type ReadValue = { value: string | number } | { reason: LeftOutReason } | null;

/** How the column writes percentages: as shares of 1, of 100, or so that 0.5 could be either. */
export type PercentStyle = 'ofOne' | 'ofHundred' | 'unclear';

export interface ColumnSense {
  unit: MoneyUnit | null;
  percentStyle: PercentStyle;
  dateSystem: 1900 | 1904;
}

const longestText = 2000;

/** What people write into a cell that says nothing. */
const nothing = /^([-—–_/\\.·]+|无|暂无|没有|n\/?a|none|nil|null)$/i;

function halfWidth(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

const firstYear = 1950;
const lastYear = 2100;

function calendarDate(year: number, month?: number, day?: number): ReadValue {
  if (year < firstYear || year > lastYear) return { reason: 'notDate' };
  if (month === undefined) return { value: String(year) };
  if (month < 1 || month > 12) return { reason: 'notDate' };
  const ofMonth = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return { value: ofMonth };
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day >= 1 && day <= lastDay
    ? { value: `${ofMonth}-${String(day).padStart(2, '0')}` }
    : { reason: 'notDate' };
}

const dayMs = 86_400_000;
const dayZero = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

function dateOfNumber(number: number, dateSystem: 1900 | 1904): ReadValue {
  const whole = Math.floor(number);
  if (whole === number) {
    if (whole >= firstYear && whole <= lastYear) return calendarDate(whole);
    if (whole >= firstYear * 100 && whole <= lastYear * 100 + 12)
      return calendarDate(Math.floor(whole / 100), whole % 100);
    if (whole >= firstYear * 10_000 && whole <= lastYear * 10_000 + 1231)
      return calendarDate(Math.floor(whole / 10_000), Math.floor(whole / 100) % 100, whole % 100);
  }
  const date = new Date(dayZero[dateSystem] + whole * dayMs);
  if (Number.isNaN(date.getTime())) return { reason: 'notDate' };
  return calendarDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function dateOfText(text: string, dateSystem: 1900 | 1904): ReadValue {
  const found =
    /^(\d{4}) ?(?:年|[-/.] ?)(?:(\d{1,2}) ?(?:月|(?=[-/.]|$| ))(?:[-/.]? ?(\d{1,2}) ?日?)?)?[初中末底]?(?: \d{1,2}:\d\d(?::\d\d)?)?$/.exec(
      text.replace(/ ?([年月日]) ?/g, '$1').replace(/年(底|末)$/, '年'),
    );
  if (found) {
    const [, year, month, day] = found.map((part) => (part === undefined ? undefined : Number(part)));
    return calendarDate(year ?? 0, month, day);
  }
  // A number that was typed as a text.
  if (/^\d{4}(\d{2}(\d{2})?)?$|^\d{5}$/.test(text)) return dateOfNumber(Number(text), dateSystem);
  return { reason: 'notDate' };
}

function readDate(cell: GridCell, { dateSystem }: ColumnSense): ReadValue {
  const { value } = cell;
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? { reason: 'notDate' }
      : calendarDate(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
  if (typeof value === 'number') return dateOfNumber(value, dateSystem);
  return typeof value === 'string' ? dateOfText(halfWidth(value), dateSystem) : { reason: 'notDate' };
}

function numberIn(text: string): number | null {
  const found = /^(-?\d{1,3}(?:,\d{3})+|-?\d+)?(\.\d+)?$/.exec(text);
  if (!found || text === '' || text === '-') return null;
  const number = Number(text.replaceAll(',', ''));
  return Number.isFinite(number) ? number : null;
}

/** The bare number of a percentage that carries no sign of its own; null where there is none. */
export function barePercent({ value, isPercent }: GridCell): number | null {
  if (typeof value === 'number') return isPercent ? null : value;
  return typeof value === 'string' ? numberIn(halfWidth(value)) : null;
}

/**
 * Whether a column's bare numbers are shares of 1 or of 100. It is clear where some are above 1, or where none is
 * and some lie between 0 and 1; what could still be either is left out by `readPercent`.
 */
export function percentStyleOf(bare: readonly number[]): PercentStyle {
  if (bare.some((number) => number > 1)) return 'ofHundred';
  return bare.some((number) => number > 0 && number < 1) ? 'ofOne' : 'unclear';
}

function rounded(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}

function percent(number: number): ReadValue {
  return number >= 0 && number <= 100 ? { value: rounded(number) } : { reason: 'notPercent' };
}

function readPercent(cell: GridCell, { percentStyle }: ColumnSense): ReadValue {
  const { value, isPercent } = cell;
  if (typeof value === 'number' && isPercent) return percent(value * 100);
  if (typeof value === 'string') {
    const signed = /^(.+?) ?%$/.exec(halfWidth(value));
    const number = signed?.[1] === undefined ? null : numberIn(signed[1]);
    if (number !== null) return percent(number);
  }
  const bare = barePercent(cell);
  if (bare === null) return { reason: 'notPercent' };
  if (bare === 0) return { value: 0 };
  if (percentStyle === 'ofOne') return percent(bare * 100);
  // 1 or 0.5 among 35 and 60 may be 1 % or 100 %, 0.5 % or 50 %.
  if (percentStyle === 'unclear' || bare <= 1) return { reason: 'percentUnclear' };
  return percent(bare);
}

function money(number: number, unit: MoneyUnit | null): ReadValue {
  if (number < 0) return { reason: 'notMoney' };
  if (number === 0) return { value: 0 };
  return unit === null ? { reason: 'noUnit' } : { value: rounded(number * unit) };
}

function readMoney({ value, isPercent }: GridCell, { unit }: ColumnSense): ReadValue {
  if (typeof value === 'number' && !isPercent) return money(value, unit);
  if (typeof value !== 'string') return { reason: 'notMoney' };
  const [, digits = '', said] = /^(?:¥ ?)?(.+?) ?((?:[亿万] ?)?元|[亿万])?$/.exec(halfWidth(value)) ?? [];
  const number = numberIn(digits);
  if (number === null) return { reason: 'notMoney' };
  return money(number, said ? unitIn(said.endsWith('元') ? said : `${said}元`) : unit);
}

function readState(cell: GridCell): ReadValue {
  const state = ownStateWords.get(halfWidth(cellText(cell)).toLowerCase());
  return state ? { value: state } : { reason: 'notState' };
}

function readText(cell: GridCell): ReadValue {
  if (typeof cell.value === 'boolean') return { reason: 'notText' };
  // The exports put it in front of what would be taken for a formula.
  const text = cellText(cell).replace(/^'(?=[=+\-@＝＋－＠])/, '');
  return text.length > longestText ? { reason: 'tooLong' } : { value: text };
}

const readers: Record<OwnFieldKind, (cell: GridCell, sense: ColumnSense) => ReadValue> = {
  date: readDate,
  percent: readPercent,
  money: readMoney,
  state: readState,
  text: readText,
};

/** Reads a cell as the kind of its column; null where it says nothing. */
export function readValue(kind: OwnFieldKind, cell: GridCell, sense: ColumnSense): ReadValue {
  if (cell.trouble) return { reason: cell.trouble };
  if (cell.value === null || nothing.test(halfWidth(cellText(cell)))) return null;
  return readers[kind](cell, sense);
}

/** A figure over several merged rows is their sum or their mean, nobody knows which. */
export function isFigure(field: { id: OwnFieldId; kind: OwnFieldKind }): boolean {
  return field.kind === 'money' || field.kind === 'percent';
}
