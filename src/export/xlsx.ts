import writeExcelFile, { type Sheet } from 'write-excel-file/universal';
import { tell } from '../model/messages/messages.ts';
import { type Cell, neutralise } from './cell.ts';
import type { ExportedFile, ExportInput } from './export-format.ts';
import { nameFile } from './file-name.ts';
import { type Table, tablesOf } from './tables.ts';

/** A longer text makes office programs call the file damaged. */
const longestCell = 32_767;

/**
 * From this size on the library compresses a part in a worker made of a blob.
 * The page's security policy forbids that, and the export would never end.
 */
const largestPartBytes = 160_000;

/** Upper bound of the bytes that the library writes around a cell or a text, and before the first one. */
const cellBytes = 44;
const headBytes = 2_000;

/** Bytes of the largest part of the workbook, rounded up: a sheet, or the texts that all sheets share. */
export function estimateLargestPart(tables: readonly Table[]): number {
  const texts = new Set(
    tables
      .flatMap((table) => [...table.headers, ...table.rows.flat()])
      .filter((cell) => typeof cell === 'string'),
  );
  const encoder = new TextEncoder();
  // &quot; is the longest escape, six bytes for one.
  const escaped = (text: string) => encoder.encode(text).length + 5 * (text.match(/[<>&"']/g)?.length ?? 0);
  const shared = [...texts].reduce((bytes, text) => bytes + cellBytes + escaped(text), headBytes);
  const sheets = tables.map(
    (table) => headBytes + (table.rows.length + 1) * (table.headers.length + 1) * cellBytes,
  );
  return Math.max(shared, ...sheets);
}

function write(cell: Cell) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' as const };
  return {
    value: neutralise(cell).slice(0, longestCell),
    type: String,
    wrap: true,
    alignVertical: 'top' as const,
  };
}

function sheetOf({ name, headers, widths, rows }: Table): Sheet<Blob> {
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data: [
      headers.map((header) => ({
        value: header,
        type: String,
        fontWeight: 'bold' as const,
        wrap: true,
        alignVertical: 'top' as const,
        backgroundColor: '#E4EFF0',
      })),
      ...rows.map((row) => row.map(write)),
    ],
  };
}

/** The workbook. Rejects where it would be larger than the page can compress. */
export async function writeXlsx(input: ExportInput): Promise<ExportedFile> {
  const tables = tablesOf(input);
  if (estimateLargestPart(tables) >= largestPartBytes)
    throw new Error(tell(input.language, 'export.tooLarge', { n: input.projects.length }));
  const blob = await writeExcelFile(tables.map(sheetOf)).toBlob();
  return {
    name: nameFile(input, 'xlsx'),
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array(await blob.arrayBuffer()),
  };
}
