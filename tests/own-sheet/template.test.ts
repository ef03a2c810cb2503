import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { writeOwnWorkbook } from '../../src/export/own-sheet/own-workbook.ts';
import { ownRecords } from '../../src/model/own-sheet/record.ts';
import { plan } from '../state/plan.ts';
import { understood } from './sheets.ts';

const sheet = {
  fileName: 'a.xlsx',
  readOn: '2026-11-27',
  rows: {
    'ezhou-airport': {
      state: 'in_service',
      percent: 100,
      investment: 3_206_300,
      spent: 3_000_000.5,
      plannedStart: '2019',
      plannedFinish: '2022-07',
      actualStart: '2018-12-26',
      actualFinish: '2022-07-17',
      unit: '省发改委',
      person: '张三',
      problem: '=1+1',
      remark: '第一行\n第二行',
    },
    'task-5-1-1': { percent: 35.5, problem: '资金缺口 3 亿元' },
  },
} as const;

describe('the workbook of the ledger', () => {
  it('names every task and project once, its ids locked and its other cells open', async () => {
    const { bytes } = await writeOwnWorkbook(plan, null, { language: 'zh', date: '2026-11-27' });
    const [ledger] = (await readXlsx(bytes, { readStyles: true })).sheets;
    const ids = ledger?.rows.slice(2).map(([id]) => id);
    expect(ids).toHaveLength(plan.tasks.length + plan.projects.length);
    expect(new Set(ids)).toEqual(new Set(ownRecords(plan).map(({ id }) => id)));
    expect(ledger?.protection?.sheet).toBe(true);
    expect(ledger?.cells?.get('2,0')?.style?.protection?.locked).not.toBe(false);
    expect(ledger?.cells?.get('2,2')?.style?.protection?.locked).toBe(false);
    expect(ledger?.dataValidations?.find(({ type }) => type === 'list')?.values).toContain('部分投用');
    expect(ledger?.pageSetup).toMatchObject({
      paperSize: 'a3',
      orientation: 'landscape',
      printTitlesRow: '$1:$2',
    });
  });

  it.each(['zh', 'en'] as const)('says nothing while it is empty: %s', async (language) => {
    const { bytes } = await writeOwnWorkbook(plan, null, { language, date: '2026-11-27' });
    const reading = await understood(bytes);
    expect(reading).toMatchObject({ rows: [], unclear: [], leftOut: [], skippedColumns: [], totals: [] });
    expect(reading.blank).toBe(plan.tasks.length + plan.projects.length);
  });

  it.each(['zh', 'en'] as const)('comes back as it was written: %s', async (language) => {
    const { bytes } = await writeOwnWorkbook(plan, sheet, { language, date: '2026-11-27' });
    const reading = await understood(bytes);
    expect(reading.leftOut).toEqual([]);
    expect(Object.fromEntries(reading.rows.map(({ id, values }) => [id, values]))).toEqual(sheet.rows);
  });

  const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find(existsSync);

  it.runIf(office)('comes back the same from LibreOffice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'own-sheet-'));
    try {
      const { bytes } = await writeOwnWorkbook(plan, sheet, { language: 'zh', date: '2026-11-27' });
      writeFileSync(join(folder, 'ledger.xlsx'), bytes);
      execFileSync(
        office ?? '',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'xlsx:Calc MS Excel 2007 XML',
          '--outdir',
          join(folder, 'saved'),
          join(folder, 'ledger.xlsx'),
        ],
        { stdio: 'pipe', timeout: 110_000 },
      );
      const reading = await understood(readFileSync(join(folder, 'saved/ledger.xlsx')));
      expect(reading.leftOut).toEqual([]);
      expect(Object.fromEntries(reading.rows.map(({ id, values }) => [id, values]))).toEqual(sheet.rows);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
