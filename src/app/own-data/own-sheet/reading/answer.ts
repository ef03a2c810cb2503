import { openWorkbook } from '../../../../import/own-sheet/open-workbook.ts';
import { readOwnSheet } from '../../../../import/own-sheet/read-own-sheet.ts';
import type { FileAnswer, ToOwnSheetWorker } from './worker-messages.ts';

/** What is understood of a file, or why it is not read. */
export async function answer({ bytes, known }: ToOwnSheetWorker): Promise<FileAnswer> {
  const opened = await openWorkbook(bytes);
  if ('fault' in opened) return opened;
  const reading = readOwnSheet(opened.grids, known);
  return reading ? { reading } : { fault: 'noTable' };
}
