import writeExcelFile, { type Sheet } from 'write-excel-file/universal';
import { tell } from '../model/messages.ts';
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

/** Upper bounds in bytes of what the library writes around a cell, and of one character. */
const cellBytes = 44;
const characterBytes = 3;

/** Bytes of the largest part of the workbook, rounded up: a sheet, or the texts that all sheets share. */
export function estimateLargestPart(tables: readonly Table[]): number {
  const texts = new Set(
    tables
      .flatMap((table) => [...table.headers, ...table.rows.flat()])
      .filter((cell) => typeof cell === 'string'),
  );
  let shared = 0;
  // &quot; is the longest escape, six bytes for one.
  for (const text of texts)
    shared += cellBytes + text.length * characterBytes + 5 * (text.match(/[<>&"']/g)?.length ?? 0);
  const sheets = tables.map(
    (table) => 2_000 + (table.rows.length + 1) * (table.headers.length + 1) * cellBytes,
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
