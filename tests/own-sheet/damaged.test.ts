import { strToU8, unzipSync, zipSync } from 'fflate';
import { type CellValue, writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { openWorkbook } from '../../src/import/own-sheet/open-workbook.ts';
import { plan } from '../state/plan.ts';
import { understood, understoodRows, workbook } from './sheets.ts';

const airport = 'ezhou-airport';
const name = plan.projects.find(({ id }) => id === airport)?.name ?? '';

/** What is read of the one row about the airport. */
async function valuesOf(...args: Parameters<typeof workbook>) {
  const { rows, leftOut } = await understoodRows(...args);
  return { values: rows.find(({ id }) => id === airport)?.values ?? {}, leftOut };
}

function reasons(leftOut: readonly { reason: string }[]) {
  return leftOut.map(({ reason }) => reason);
}

describe('columns', () => {
  it('are known by other names, with units, stars and spaces, in any order', async () => {
    const { values } = await valuesOf([
      ['* 项目 名称', '形象进度', '概算总投资（亿元）', '累计投资(万元)', '牵头单位', '负责人', '问题：'],
      [name, '80%', 320.63, 1500, '省交通运输厅', '李四', '缺土地指标'],
    ]);
    expect(values).toEqual({
      percent: 80,
      investment: 3_206_300,
      spent: 1500,
      unit: '省交通运输厅',
      person: '李四',
      problem: '缺土地指标',
    });
  });

  it('that nobody knows are named, not guessed', async () => {
    const { skippedColumns } = await understoodRows([
      ['编号', '完成率', '审计意见'],
      [airport, '1%', '好'],
    ]);
    expect(skippedColumns).toEqual([
      { sheet: '台账', column: 'C', heading: '审计意见', why: 'unknownHeading' },
    ]);
  });

  it('that mean the same: the one called as in the template counts, else neither', async () => {
    const first = await understoodRows([
      ['编号', '进度', '完成率'],
      [airport, '10%', '20%'],
    ]);
    expect(first.rows[0]?.values).toEqual({ percent: 20 });
    expect(first.skippedColumns).toMatchObject([{ column: 'B', why: 'sameAsAnother' }]);
    const second = await understoodRows([
      ['编号', '进度', '形象进度', '备注'],
      [airport, '10%', '20%', 'x'],
    ]);
    expect(second.rows[0]?.values).toEqual({ remark: 'x' });
    expect(second.skippedColumns).toHaveLength(2);
  });

  it('have their headings under a title, in two rows with merged cells', async () => {
    const { values } = await valuesOf(
      [
        ['2026 年督办台账'],
        ['编号', '计划', null, '实际', null, '投资（亿元）', null],
        [null, '开工', '完工', '开工', '完工', '总投资', '累计完成投资'],
        [airport, '2019', '2022-07', '2018-12-26', '2022-07-17', 3.2, 3],
      ],
      {
        merges: [
          { startRow: 0, startCol: 0, endRow: 0, endCol: 6 },
          { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
          { startRow: 1, startCol: 1, endRow: 1, endCol: 2 },
          { startRow: 1, startCol: 3, endRow: 1, endCol: 4 },
          { startRow: 1, startCol: 5, endRow: 1, endCol: 6 },
        ],
      },
    );
    expect(values).toEqual({
      plannedStart: '2019',
      plannedFinish: '2022-07',
      actualStart: '2018-12-26',
      actualFinish: '2022-07-17',
      investment: 32_000,
      spent: 30_000,
    });
  });
});

describe('rows', () => {
  it('that are blank, headings of groups or sums say nothing', async () => {
    const { rows, unclear, totals } = await understoodRows([
      ['序号', '名称', '总投资（万元）'],
      [null, '一、机场', null],
      [1, name, 5],
      [null, null, null],
      [null, '小计', 5],
      ['合计', null, 5],
    ]);
    expect(rows.map(({ id, row }) => [id, row])).toEqual([[airport, 3]]);
    expect(unclear).toEqual([]);
    expect(totals.map(({ row }) => row)).toEqual([5, 6]);
  });

  it('with an unknown id are offered by name and do not count', async () => {
    const { rows, unclear } = await understoodRows([
      ['编号', '名称', '完成率'],
      ['E-017', name, '5%'],
      ['x', `${name}（花湖）`, '6%'],
      ['y', '别的什么', '7%'],
    ]);
    expect(rows).toEqual([]);
    expect(unclear.map(({ why, offers }) => [why, offers[0]])).toEqual([
      ['unknown', airport],
      ['unknown', airport],
      ['unknown', undefined],
    ]);
  });

  it('whose id and name differ do not count', async () => {
    const { rows, unclear } = await understoodRows([
      ['编号', '名称', '完成率'],
      [airport, plan.projects.find(({ id }) => id !== airport)?.name ?? '', '5%'],
    ]);
    expect(rows).toEqual([]);
    expect(unclear[0]?.why).toBe('idAndNameDiffer');
  });

  it('about the same one count where they agree', async () => {
    const { values, leftOut } = await valuesOf([
      ['编号', '完成率', '备注', '责任人'],
      [airport, '5%', 'a', null],
      [airport, '6%', 'a', '王五'],
    ]);
    expect(values).toEqual({ remark: 'a', person: '王五' });
    expect(leftOut).toMatchObject([{ row: 3, column: 'B', value: '5 / 6', reason: 'twoRowsDiffer' }]);
  });

  it('share a merged text, but not a merged figure', async () => {
    const other = plan.projects.find(({ id }) => id !== airport)?.id ?? '';
    const { rows, leftOut } = await understoodRows(
      [
        ['编号', '责任单位', '总投资（万元）'],
        [airport, '省发改委', 100],
        [other, null, null],
      ],
      {
        merges: [
          { startRow: 1, startCol: 1, endRow: 2, endCol: 1 },
          { startRow: 1, startCol: 2, endRow: 2, endCol: 2 },
        ],
      },
    );
    expect(rows.map(({ values }) => values)).toEqual([{ unit: '省发改委' }, { unit: '省发改委' }]);
    expect(reasons(leftOut)).toEqual(['mergedFigure', 'mergedFigure']);
  });
});

describe('dates', () => {
  const read = async (value: CellValue, more: Parameters<typeof workbook>[1] = {}) => {
    const { values, leftOut } = await valuesOf(
      [
        ['编号', '计划完工'],
        [airport, value],
      ],
      more,
    );
    return values.plannedFinish ?? leftOut[0]?.reason;
  };

  it.each([
    ['2025-6-3', '2025-06-03'],
    ['2025/06/30', '2025-06-30'],
    ['2025.6', '2025-06'],
    ['2025年6月30日', '2025-06-30'],
    ['2025 年 6 月', '2025-06'],
    ['２０２５年６月底', '2025-06'],
    ['2025年底', '2025'],
    ['2025', '2025'],
    ['20250630', '2025-06-30'],
    ['2025-06-30 00:00:00', '2025-06-30'],
    [2025, '2025'],
    [202_506, '2025-06'],
    [20_250_630, '2025-06-30'],
    [45_838, '2025-06-30'],
    [new Date(Date.UTC(2025, 5, 30)), '2025-06-30'],
    ['2025-02-30', 'notDate'],
    ['6/30/25', 'notDate'],
    ['上半年', 'notDate'],
    ['尽快', 'notDate'],
    [3.5, 'notDate'],
    [true, 'notDate'],
    ['—', undefined],
  ])('%s is %s', async (value, wanted) => {
    expect(await read(value)).toBe(wanted);
  });

  it('count from 1904 where the workbook does', async () => {
    expect(await read(45_838 - 1462, { dateSystem: '1904' })).toBe('2025-06-30');
    expect(await read(new Date(Date.UTC(2025, 5, 30)), { dateSystem: '1904' })).toBe('2025-06-30');
  });
});

describe('percentages', () => {
  const read = async (...cells: CellValue[]) => {
    const ids = plan.projects.map(({ id }) => id).slice(0, cells.length);
    const { rows, leftOut } = await understoodRows([
      ['编号', '完成率'],
      ...cells.map((cell, index) => [ids[index] ?? '', cell]),
    ]);
    return ids.map((id, index) => {
      const value = rows.find((row) => row.id === id)?.values.percent;
      return value ?? leftOut.find(({ row }) => row === index + 2)?.reason;
    });
  };

  it('are of 1 where none is above it, of 100 where some is', async () => {
    expect(await read(0.35, 0, 1)).toEqual([35, 0, 100]);
    expect(await read(35, 100, 0)).toEqual([35, 100, 0]);
    expect(await read('35%', '35.5 ％', '0.5%')).toEqual([35, 35.5, 0.5]);
  });

  it('that may be either are left out', async () => {
    expect(await read(35, 0.5, 1)).toEqual([35, 'percentUnclear', 'percentUnclear']);
    expect(await read(1)).toEqual(['percentUnclear']);
    expect(await read(135, '-3%', '快了')).toEqual(['notPercent', 'notPercent', 'notPercent']);
  });

  it('are what the sheet shows', async () => {
    const { values } = await valuesOf(
      [
        ['编号', '完成率'],
        [airport, 1],
      ],
      { cells: new Map([['1,1', { value: 1, type: 'number', style: { numFmt: '0%' } }]]) },
    );
    expect(values).toEqual({ percent: 100 });
  });
});

describe('money', () => {
  const read = async (heading: string, value: CellValue, above?: string) => {
    const { values, leftOut } = await valuesOf([
      ...(above ? [[above]] : []),
      ['编号', heading],
      [airport, value],
    ]);
    return values.investment ?? leftOut[0]?.reason;
  };

  it('is in the unit that the heading, the table or the cell names', async () => {
    expect(await read('总投资（万元）', 12.5)).toBe(12.5);
    expect(await read('总投资(亿元)', 12.5)).toBe(125_000);
    expect(await read('总投资（元）', 12_500)).toBe(1.25);
    expect(await read('总投资', 12.5, '单位：亿元')).toBe(125_000);
    expect(await read('总投资', '12.5 亿元')).toBe(125_000);
    expect(await read('总投资（万元）', '1,234.5')).toBe(1234.5);
  });

  it('without a unit, below nothing or no figure is left out', async () => {
    expect(await read('总投资', 12.5)).toBe('noUnit');
    expect(await read('总投资（万元）', -1)).toBe('notMoney');
    expect(await read('总投资（万元）', '约 3 亿')).toBe('notMoney');
  });
});

it('reads the saved value of a formula, and names errors and values that were not saved', async () => {
  const { values, leftOut } = await valuesOf(
    [['编号', '总投资（万元）', '累计完成投资（万元）', '完成率'], [airport]],
    {
      cells: new Map([
        ['1,1', { value: null, type: 'formula' as const, formula: '1+1', formulaResult: 2 }],
        ['1,2', { value: null, type: 'formula' as const, formula: '1/0', formulaResult: '#DIV/0!' }],
        ['1,3', { value: null, type: 'formula' as const, formula: 'C2/B2' }],
      ]),
    },
  );
  expect(values).toEqual({ investment: 2 });
  expect(leftOut).toMatchObject([
    { column: 'D', reason: 'noCachedValue' },
    { column: 'C', value: '#DIV/0!', reason: 'formulaError' },
  ]);
});

it('names what is no state', async () => {
  const { rows, leftOut } = await understoodRows([
    ['编号', '状态'],
    [airport, '已开工'],
    [plan.projects[0]?.id ?? '', '差不多了'],
  ]);
  expect(rows.map(({ values }) => values.state)).toEqual(['under_way']);
  expect(leftOut).toMatchObject([{ value: '差不多了', reason: 'notState', heading: '状态' }]);
});

describe('a file that is not read', () => {
  const good = () =>
    workbook([
      ['编号', '完成率'],
      [airport, '5%'],
    ]);
  const faultOf = async (bytes: Uint8Array) => {
    const opened = await openWorkbook(bytes);
    return 'fault' in opened ? opened.fault : null;
  };
  const withPart = async (part: string, content: Uint8Array) =>
    zipSync({ ...unzipSync(await good()), [part]: content });

  it('says why', async () => {
    expect(await faultOf(new Uint8Array())).toBe('notWorkbook');
    expect(await faultOf(strToU8('<html><table><tr><td>编号</td></tr></table></html>'))).toBe('notWorkbook');
    expect(await faultOf(zipSync({ 'word/document.xml': strToU8('<x/>') }))).toBe('notWorkbook');
    expect(await faultOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, ...new Uint8Array(600)]))).toBe('oldXls');
    expect(
      await faultOf(
        await writeXlsx({
          sheets: [{ name: 'a', rows: [['编号']] }],
          encryption: { password: 'x', spinCount: 10 },
        }),
      ),
    ).toBe('encrypted');
    expect(await faultOf(await withPart('xl/vbaProject.bin', strToU8('x')))).toBe('macros');
    expect(await faultOf(await withPart('xl/workbook.bin', strToU8('x')))).toBe('otherFormat');
    expect(
      await faultOf(await withPart('xl/worksheets/sheet1.xml', strToU8('<worksheet><sheetData><row'))),
    ).toBe('damaged');
    expect(await faultOf((await good()).slice(0, 700))).toBe('damaged');
  });

  it('is too large, packed or unpacked', async () => {
    expect(await faultOf(new Uint8Array(20_000_001))).toBe('tooLarge');
    expect(await faultOf(await withPart('xl/media/a.xml', new Uint8Array(60_000_000)))).toBe('tooLarge');
    const rows = Array.from({ length: 5002 }, (_, row) => [row]);
    expect(await faultOf(await workbook(rows))).toBe('tooManyRows');
  });

  it('holds no ledger', async () => {
    await expect(
      understoodRows([
        ['姓名', '电话'],
        ['a', 1],
      ]),
    ).rejects.toThrow('noTable');
    await expect(understoodRows([])).rejects.toThrow('noTable');
  });

  it('never throws, whatever bytes are changed', async () => {
    const bytes = await good();
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let round = 0; round < 300; round++) {
      const changed = bytes.slice(0, random(4) === 0 ? random(bytes.length) : bytes.length);
      for (let count = random(8); count >= 0 && changed.length > 0; count--)
        changed[random(changed.length)] = random(256);
      const opened = await openWorkbook(changed);
      if ('grids' in opened)
        await understood(changed).catch((error: Error) => expect(error.message).toBe('noTable'));
    }
  });
});
