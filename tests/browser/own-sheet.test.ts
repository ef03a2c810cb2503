/** The office's own ledger: from the template to the map, on this machine only. */
import { readFileSync } from 'node:fs';
import { openXlsx, readXlsx, saveXlsx } from 'hucre/xlsx';
import { describe, it } from 'vitest';
import { expect, projectNamed, useSite, type Visit } from './driver.ts';

const site = useSite('none');
const airport = projectNamed('ezhou-airport');

const menu = ({ page }: Visit) => page.getByRole('button', { name: '导出', exact: true });
const banner = ({ page }: Visit) => page.getByRole('complementary', { name: '督办台账' });
const preview = ({ page }: Visit) => page.getByRole('dialog', { name: '读懂了什么' });

async function template({ page }: Visit): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /下载模板/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^督办台账_模板_\d{4}-\d\d-\d\d\.xlsx$/);
  return readFileSync(await download.path());
}

/** The template with cells of one row filled in by their headings. */
async function filled(bytes: Uint8Array, id: string, values: Record<string, string | number>) {
  const book = await openXlsx(bytes);
  const [sheet] = book.sheets;
  if (!sheet) throw new Error('The template has no sheet.');
  const row = sheet.rows.findIndex(([first]) => first === id);
  for (const [heading, value] of Object.entries(values)) {
    const column = sheet.rows[1]?.indexOf(heading) ?? -1;
    expect(column).toBeGreaterThan(1);
    const line = sheet.rows[row];
    if (line) line[column] = value;
    const cell = sheet.cells?.get(`${row},${column}`);
    if (cell) Object.assign(cell, { value, type: typeof value });
  }
  return Buffer.from(await saveXlsx(book));
}

/** Drops a file on the page as a person does, by the browser's own event. */
async function drop({ page }: Visit, name: string, bytes: Uint8Array) {
  const held = await page.evaluateHandle(
    ({ base64, fileName }) => {
      const data = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([data], fileName));
      return transfer;
    },
    { base64: Buffer.from(bytes).toString('base64'), fileName: name },
  );
  await page.dispatchEvent('body', 'dragover', { dataTransfer: held });
  await page.dispatchEvent('body', 'drop', { dataTransfer: held });
}

describe('the office’s own ledger', () => {
  it('goes from the template to panel, table and map, stays over a reload, and is removed', async () => {
    const visit = await site.open();
    const { page } = visit;
    await menu(visit).click();
    const empty = await template(visit);
    await page.keyboard.press('Escape');
    const first = await filled(empty, airport.id, {
      状态: '部分投用',
      完成率: 0.5,
      计划完工: '2022-07',
      存在问题: '还缺一条跑道',
    });

    await drop(visit, '台账.xlsx', first);
    await expect(preview(visit)).toContainText('读懂 1 行');
    await expect(preview(visit)).toContainText(airport.name);
    await expect(preview(visit)).toContainText('50%');
    await expect(banner(visit)).toBeHidden();
    await preview(visit).getByRole('button', { name: '采用这张表' }).click();
    await expect(preview(visit)).toBeHidden();
    await expect(banner(visit)).toContainText('台账 1 项');
    await expect(page.locator(`[data-light="${airport.id}"]`)).toHaveCount(1);

    await visit.showView('表格');
    const row = page.getByRole('row', { name: new RegExp(airport.name) });
    await expect(row).toContainText('部分投用');
    await expect(row).toContainText('红');
    await expect(row).toContainText('50%');
    expect(visit.hash).not.toContain('own');

    await row.getByRole('button').click();
    await expect(visit.panel).toContainText('本单位台账（内部）');
    await expect(visit.panel).toContainText('过了计划完工 2022-07，没有完工');
    await expect(visit.panel).toContainText('还缺一条跑道');
    await expect(visit.panel).toContainText('按本单位台账');

    await page.reload();
    await expect(banner(visit)).toContainText('台账 1 项');
    await expect(visit.panel).toContainText('还缺一条跑道');

    await drop(visit, '台账2.xlsx', await filled(empty, airport.id, { 状态: '投用', 完成率: '100%' }));
    await expect(preview(visit)).toContainText('改了 4 处');
    await preview(visit).getByRole('button', { name: '采用这张表' }).click();
    await expect(visit.panel.getByText('绿', { exact: true }).first()).toBeVisible();

    await banner(visit).getByRole('button', { name: '台账一览' }).click();
    const list = page.getByRole('dialog', { name: '台账一览' });
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      list.getByRole('button', { name: '导出台账' }).click(),
    ]);
    const back = await readXlsx(readFileSync(await saved.path()));
    expect(back.sheets[0]?.rows.find(([id]) => id === airport.id)?.slice(2, 4)).toEqual(['投用', 1]);
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden();

    await banner(visit).getByRole('button', { name: '从这台电脑删除' }).click();
    await expect(banner(visit)).toBeHidden();
    await page.reload();
    await expect(visit.panelTitle).toBeVisible();
    await expect(visit.panel).not.toContainText('本单位台账');
    await expect(banner(visit)).toBeHidden();

    expect(
      visit.requests.filter((address) => !address.startsWith(site.origin) && !address.startsWith('blob:')),
    ).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  it('says in a sentence why a file is not read, and changes nothing', async () => {
    const visit = await site.open();
    await drop(visit, '旧台账.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]));
    await expect(visit.faults.filter({ hasText: '旧台账.xls 是旧的 .xls 格式' })).toBeVisible();
    await drop(visit, '照片.heic', new Uint8Array([1]));
    await expect(visit.faults.filter({ hasText: '拖进来的文件' })).toContainText('照片.heic');
    await expect(banner(visit)).toBeHidden();
  });

  it('works until the page is closed where the browser keeps nothing, and says so', async () => {
    const visit = await site.open();
    const { page } = visit;
    await page.evaluate(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    await menu(visit).click();
    const bytes = await filled(await template(visit), airport.id, { 完成率: 0.5 });
    await drop(visit, '台账.xlsx', bytes);
    await preview(visit).getByRole('button', { name: '采用这张表' }).click();
    await expect(banner(visit)).toContainText('关掉页面就没有了');
    await banner(visit).getByRole('button', { name: '从这台电脑删除' }).click();
    await expect(banner(visit)).toBeHidden();
  });
});
