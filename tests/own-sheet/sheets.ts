import { type CellValue, type WriteSheet, writeXlsx } from 'hucre';
import { openWorkbook } from '../../src/import/own-sheet/open-workbook.ts';
import { readOwnSheet } from '../../src/import/own-sheet/read-own-sheet.ts';
import { ownRecords } from '../../src/model/own-sheet/record.ts';
import { plan } from '../state/plan.ts';

export const known = ownRecords(plan).map(({ id, name, nameEn, alsoNamed }) => ({
  id,
  names: [name, nameEn, ...alsoNamed],
}));

/** A workbook of one sheet with the rows. */
export async function workbook(
  rows: readonly (readonly CellValue[])[],
  more: Partial<WriteSheet> & { dateSystem?: '1900' | '1904' } = {},
): Promise<Uint8Array> {
  const { dateSystem, ...sheet } = more;
  return writeXlsx({
    ...(dateSystem && { dateSystem }),
    sheets: [{ name: '台账', rows: rows.map((row) => [...row]), ...sheet }],
  });
}

/** What is understood of a workbook's bytes; throws where it is not read at all. */
export async function understood(bytes: Uint8Array) {
  const opened = await openWorkbook(bytes);
  if ('fault' in opened) throw new Error(opened.fault);
  const reading = readOwnSheet(opened.grids, known);
  if (!reading) throw new Error('noTable');
  return reading;
}

/** The same of the rows of one sheet. */
export async function understoodRows(...args: Parameters<typeof workbook>) {
  return understood(await workbook(...args));
}
