import type { OwnSheet } from '../../../model/own-sheet/own-sheet.ts';
import type { AppStore } from '../../../state/store.ts';
import { download, today } from '../../take-away/files.ts';

/** Hands out the ledger as a workbook: the empty template where `sheet` is null. Rejects where the writer cannot be loaded. */
export async function saveWorkbook(store: AppStore, sheet: OwnSheet | null) {
  const { plan, language } = store.getState();
  const { writeOwnWorkbook } = await import('../../../export/own-sheet/own-workbook.ts');
  download(await writeOwnWorkbook(plan, sheet, { language, date: today() }));
}
