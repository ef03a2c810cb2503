import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { ExportInput } from '../../src/export/export-format.ts';
import { exportFormats } from '../../src/export/formats.ts';
import { tablesOf } from '../../src/export/tables.ts';
import { estimateLargestPart } from '../../src/export/xlsx.ts';
import { hostileNames, hostileProjects, inputOf, plan } from './read-input.ts';

const format = exportFormats.find(({ id }) => id === 'xlsx');

async function write(input: ExportInput) {
  if (!format) throw new Error('no xlsx format');
  return format.write(input);
}

async function read(bytes: Uint8Array) {
  return readExcelFile(Buffer.from(bytes), { trim: false });
}

/** A sheet's cells of the column, the header left out. */
function column(sheets: Awaited<ReturnType<typeof read>>, sheet: string, header: string) {
  const data = sheets.find((entry) => entry.sheet === sheet)?.data;
  if (!data) throw new Error(`no sheet ${sheet}`);
  const index = data[0]?.indexOf(header) ?? -1;
  if (index < 0) throw new Error(`no column ${header}`);
  return data.slice(1).map((row) => row[index]);
}

describe('the workbook', () => {
  it('has its sheets, and the list’s projects in the list’s order', async () => {
    const projects = plan.projects.toReversed();
    const file = await write(inputOf(projects));
    expect(file.name).toBe(`湖北重大工程_${projects.length}项_2026-11-24.xlsx`);
    const sheets = await read(file.bytes);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['工程', '任务', '单位', '来源', '台账']);
    expect(column(sheets, '工程', '名称')).toEqual(projects.map(({ name }) => name));
    expect(column(sheets, '工程', '编号')).toEqual(projects.map(({ id }) => id));
    expect(column(sheets, '任务', '任务编号')).toEqual(plan.tasks.map(({ id }) => id));
    expect(column(sheets, '单位', '名称')).toEqual(plan.units.map(({ name }) => name));
  });

  it('counts the exported projects in the task, unit and ledger sheets', async () => {
    const projects = plan.projects.filter(({ category }) => category === 'rail');
    const sheets = await read((await write(inputOf(projects))).bytes);
    const counts = column(sheets, '任务', '本表工程数') as number[];
    expect(counts.reduce((sum, n) => sum + n, 0)).toBe(projects.length);
    const items = column(sheets, '台账', '项目');
    expect(column(sheets, '台账', '项数')[items.indexOf('本表')]).toBe(projects.length);
    expect(column(sheets, '台账', '项数')[items.indexOf('文本点名的工程')]).toBe(plan.ledger.named);
  });

  it('keeps numbers numbers and says which sentence, which unit first, which length', async () => {
    const project = plan.projects.find(({ id }) => id === 'jingmen-jingzhou-railway');
    if (!project) throw new Error('the plan lacks the railway');
    const sheets = await read((await write(inputOf([project]))).bytes);
    expect(column(sheets, '工程', '图上长 km')).toEqual([Math.round(project.lengthKm ?? 0)]);
    expect(column(sheets, '工程', '图上与公布为何不同')).toEqual([expect.stringContaining('新建正线全长')]);
    expect(column(sheets, '工程', '最大误差 km')).toEqual([project.uncertaintyKm?.[1]]);
    expect(column(sheets, '工程', '公布长 km')).toEqual([project.published[0]?.km]);
    expect(column(sheets, '工程', '原句')).toEqual([
      '规划建设武汉至宜昌、武汉至合肥、襄阳至常德、荆门至荆州、仙桃至监利铁路等工程。',
    ]);
    expect(column(sheets, '工程', '责任单位')).toEqual([
      '省发改委（排首位）、省交通运输厅、长江中游城市群相关城市人民政府',
    ]);
    expect(column(sheets, '工程', '城市')).toEqual(['荆门、荆州']);
  });

  it('marks what is not on the map, with the reason', async () => {
    const projects = plan.projects.filter(({ accuracy }) => accuracy === 'unlocated');
    const sheets = await read((await write(inputOf(projects))).bytes);
    expect(projects.length).toBeGreaterThan(0);
    expect(column(sheets, '工程', '精度')).toEqual(projects.map(() => '未上图'));
    expect(column(sheets, '工程', '备注')).toEqual(
      projects.map(({ unlocatedReason }) => expect.stringContaining(`未上图：${unlocatedReason?.zh}`)),
    );
  });

  it('freezes and emboldens the header of every sheet and sets the widths', async () => {
    const parts = unzipSync((await write(inputOf())).bytes);
    const sheets = Object.keys(parts).filter((path) => /worksheets\/sheet\d+\.xml$/.test(path));
    expect(sheets).toHaveLength(5);
    const styles = strFromU8(parts['xl/styles.xml'] ?? new Uint8Array());
    const fonts = styles.match(/<font>.*?<\/font>|<font\/>/g) ?? [];
    const formats = styles.match(/<cellXfs.*<\/cellXfs>/s)?.[0].match(/<xf [^>]*>/g) ?? [];
    for (const path of sheets) {
      const sheet = strFromU8(parts[path] ?? new Uint8Array());
      expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(sheet).toMatch(/<col [^>]*width="\d+/);
      const style = sheet.match(/<c r="A1" s="(\d+)"/)?.[1];
      const font = formats[Number(style)]?.match(/fontId="(\d+)"/)?.[1];
      expect(fonts[Number(font)]).toContain('<b/>');
    }
  });

  it('neutralises formulas and keeps every other character that XML can hold', async () => {
    const sheets = await read((await write(inputOf(hostileProjects))).bytes);
    expect(column(sheets, '工程', '名称')).toEqual(
      hostileNames.map((name) =>
        (/^[=+\-@\t\r＝]/.test(name) ? `'${name}` : name).replace('\u0000\u0008', '').replace('\uD800', ''),
      ),
    );
  });

  it('compresses without a worker, which the page’s security policy would block', async () => {
    for (const language of ['zh', 'en'] as const) {
      const input = inputOf(plan.projects, { language });
      const parts = unzipSync((await write(input)).bytes);
      const largest = Math.max(...Object.values(parts).map(({ length }) => length));
      expect(estimateLargestPart(tablesOf(input))).toBeGreaterThanOrEqual(largest);
    }
    const many = Array.from({ length: 40 }, () => plan.projects).flat();
    await expect(write(inputOf(many))).rejects.toThrow(/CSV/);
  });

  it('has the names, order and count of any subset in both languages', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(plan.projects),
        fc.constantFrom('zh' as const, 'en' as const),
        async (projects, language) => {
          const sheets = await read((await write(inputOf(projects, { language }))).bytes);
          const [sheet, header] = language === 'zh' ? ['工程', '英文名'] : ['Projects', 'Name'];
          expect(column(sheets, sheet, header)).toEqual(projects.map(({ nameEn }) => nameEn));
        },
      ),
      { numRuns: 15 },
    );
  });
});
