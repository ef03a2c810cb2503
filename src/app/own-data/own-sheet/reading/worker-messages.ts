import type { KnownRecord } from '../../../../import/own-sheet/known-record.ts';
import type { WorkbookFault } from '../../../../import/own-sheet/open-workbook.ts';
import type { OwnReading } from '../../../../import/own-sheet/read-own-sheet.ts';

export interface ToOwnSheetWorker {
  bytes: Uint8Array;
  known: readonly KnownRecord[];
}

export type FileAnswer = { reading: OwnReading } | { fault: WorkbookFault | 'tooSlow' };
