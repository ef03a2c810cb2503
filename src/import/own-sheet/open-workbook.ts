import { EncryptedFileError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { zipDirectory } from '../zip-directory.ts';
import type { Grid, GridCell } from './grid.ts';
import {
  highestRatio,
  largestFileBytes,
  largestUnpackedBytes,
  mostColumns,
  mostRows,
  smallPartBytes,
} from './limits.ts';

/** Why a file is not read at all. */
export type WorkbookFault =
  | 'notWorkbook'
  | 'oldXls'
  | 'encrypted'
  | 'macros'
  | 'otherFormat'
  | 'tooLarge'
  | 'tooManyRows'
  | 'damaged'
  | 'noTable';

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const zipFile = [0x50, 0x4b];

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Names inside a compound file are in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  const last = Math.min(bytes.length - wanted.length, 4_000_000);
  for (let at = 0; at <= last; at++)
    if (bytes[at] === wanted[0] && wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

/** What can be said of a file before it is unpacked; null where it may be read. */
function faultBeforeUnpacking(bytes: Uint8Array): WorkbookFault | null {
  if (bytes.length > largestFileBytes) return 'tooLarge';
  if (startsWith(bytes, compoundFile)) return holdsName(bytes, 'EncryptedPackage') ? 'encrypted' : 'oldXls';
  if (!startsWith(bytes, zipFile)) return 'notWorkbook';
  const entries = zipDirectory(bytes);
  if (!entries) return 'damaged';
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name));
  if (has(/vbaProject\.bin$/i)) return 'macros';
  if (has(/^xl\/workbook\.bin$/i) || (has(/^content\.xml$/) && has(/^mimetype$/))) return 'otherFormat';
  if (!has(/^xl\/workbook\.xml$/i)) return 'notWorkbook';
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const isBomb = entries.some(
    ({ packedBytes, unpackedBytes }) =>
      unpackedBytes > smallPartBytes && unpackedBytes > highestRatio * Math.max(1, packedBytes),
  );
  return unpacked > largestUnpackedBytes || isBomb ? 'tooLarge' : null;
}

type Workbook = Awaited<ReturnType<typeof readXlsx>>;
type Sheet = Workbook['sheets'][number];

const errorValue = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!|CALC!|GETTING_DATA)$/;

function cellOf(sheet: Sheet, row: number, column: number): GridCell {
  const cell = sheet.cells?.get(`${row},${column}`);
  const value = cell?.formula === undefined ? sheet.rows[row]?.[column] : (cell.value ?? cell.formulaResult);
  if (typeof value === 'string' && (cell?.type === 'error' || errorValue.test(value)))
    return { value, trouble: 'formulaError' };
  if (cell?.formula !== undefined && (value === null || value === undefined))
    return { value: `=${cell.formula}`, trouble: 'noCachedValue' };
  if (value === null || value === undefined || (typeof value === 'string' && value.trim() === ''))
    return { value: null };
  const isPercent = typeof value === 'number' && (cell?.style?.numFmt?.includes('%') ?? false);
  return { value, ...(isPercent && { isPercent }) };
}

function gridOf(sheet: Sheet, dateSystem: Grid['dateSystem']): Grid {
  return {
    name: sheet.name,
    dateSystem,
    merges: sheet.merges ?? [],
    rows: sheet.rows.map((row, rowIndex) =>
      row.slice(0, mostColumns).map((_, column) => cellOf(sheet, rowIndex, column)),
    ),
  };
}

/** The visible sheets of an .xlsx workbook, or why it is not read. Never rejects. */
export async function openWorkbook(
  bytes: Uint8Array,
): Promise<{ grids: readonly Grid[] } | { fault: WorkbookFault }> {
  const fault = faultBeforeUnpacking(bytes);
  if (fault) return { fault };
  try {
    const { sheets, dateSystem } = await readXlsx(bytes, {
      readStyles: true,
      sheets: (info) => !info.hidden && !info.veryHidden,
      maxRows: mostRows + 1,
    });
    if (sheets.some(({ rows }) => rows.length > mostRows)) return { fault: 'tooManyRows' };
    return { grids: sheets.map((sheet) => gridOf(sheet, dateSystem === '1904' ? 1904 : 1900)) };
  } catch (error) {
    return { fault: error instanceof EncryptedFileError ? 'encrypted' : 'damaged' };
  }
}
