import type { Element } from '@xmldom/xmldom';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportFormats } from '../../src/export/formats.ts';
import { readAddress } from '../../src/state/address/address.ts';
import {
  elementsOf,
  type OfficePackage,
  openPackage,
  packageFaults,
  parsePart,
  relationsOf,
} from './office-package.ts';
import { inputOf, plan } from './read-input.ts';

const site = 'https://map.example/plan/';

async function write(other: Parameters<typeof inputOf>[1] = {}) {
  const format = exportFormats.find(({ id }) => id === 'xlsx');
  if (!format) throw new Error('no xlsx format');
  return (await format.write(inputOf(plan.projects, { site, ...other }))).bytes;
}

let bytes: Uint8Array;
let file: OfficePackage;

beforeAll(async () => {
  bytes = await write();
  file = openPackage(bytes);
});

function sheetNames(): string[] {
  return [...file.parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
}

function only(sheet: string, name: string): Element {
  const [element, ...others] = elementsOf(parsePart(file, sheet), name);
  if (!element || others.length > 0) throw new Error(`${sheet} has not one ${name}`);
  return element;
}

function attributes(element: Element): Record<string, string> {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}

/** What the workbook names for a sheet: print area, titles, filter. */
function definedNames(kind: string): Map<string, string> {
  const sheets = elementsOf(parsePart(file, 'xl/workbook.xml'), 'sheet').map((sheet) =>
    sheet.getAttribute('name'),
  );
  return new Map(
    elementsOf(parsePart(file, 'xl/workbook.xml'), 'definedName')
      .filter((name) => name.getAttribute('name') === `_xlnm.${kind}`)
      .map((name) => [sheets[Number(name.getAttribute('localSheetId'))] ?? '', name.textContent ?? '']),
  );
}

describe('the workbook as a package', () => {
  it('is without a fault: every type, relation and size of it holds', async () => {
    expect(packageFaults(bytes)).toEqual([]);
    expect(packageFaults(await write({ site: null, language: 'en' }))).toEqual([]);
  });

  it('refers to texts and styles that are there, and keeps within what office programs allow', () => {
    const shared = elementsOf(parsePart(file, 'xl/sharedStrings.xml'), 'si');
    const [formats] = elementsOf(parsePart(file, 'xl/styles.xml'), 'cellXfs');
    const styles = [...(formats?.getElementsByTagName('xf') ?? [])];
    for (const text of shared) expect(text.textContent?.length).toBeLessThanOrEqual(32_767);
    for (const sheet of sheetNames()) {
      const document = parsePart(file, sheet);
      for (const cell of elementsOf(document, 'c')) {
        expect(Number(cell.getAttribute('s') ?? 0)).toBeLessThan(styles.length);
        if (cell.getAttribute('t') === 's') expect(Number(cell.textContent)).toBeLessThan(shared.length);
      }
      for (const row of elementsOf(document, 'row'))
        expect(Number(row.getAttribute('ht'))).toBeLessThanOrEqual(409);
      for (const column of elementsOf(document, 'col'))
        expect(Number(column.getAttribute('width'))).toBeLessThanOrEqual(255);
      const order = [...(document.documentElement?.childNodes ?? [])].map(({ nodeName }) => nodeName);
      const schema = [
        'sheetPr',
        'sheetViews',
        'cols',
        'sheetData',
        'autoFilter',
        'hyperlinks',
        'printOptions',
        'pageMargins',
        'pageSetup',
        'headerFooter',
      ];
      expect(order).toEqual(schema.filter((name) => order.includes(name)));
    }
  });
});

describe('the workbook on paper', () => {
  it('is A4 landscape and one page wide, on as many pages as it takes', () => {
    for (const sheet of sheetNames()) {
      expect(attributes(only(sheet, 'pageSetup'))).toMatchObject({
        paperSize: '9',
        orientation: 'landscape',
        fitToWidth: '1',
        fitToHeight: '0',
      });
      expect(only(sheet, 'pageSetUpPr').getAttribute('fitToPage')).toBe('1');
    }
  });

  it('repeats the header row, and leaves ids and references to the screen', () => {
    expect([...definedNames('Print_Titles').values()]).toEqual(
      ['工程', '任务', '单位', '来源', '台账'].map((name) => `'${name}'!$1:$1`),
    );
    const shared = elementsOf(parsePart(file, 'xl/sharedStrings.xml'), 'si').map(
      ({ textContent }) => textContent,
    );
    const headers =
      elementsOf(parsePart(file, sheetNames()[0] ?? ''), 'row')[0]?.getElementsByTagName('c') ?? [];
    const titles = [...headers].map((cell) => shared[Number(cell.textContent)]);
    const [, last = ''] = /:\$([A-Z]+)\$/.exec(definedNames('Print_Area').get('工程') ?? '') ?? [];
    const printed = titles.slice(0, last.charCodeAt(0) - 64);
    expect(last).toHaveLength(1);
    expect(printed[0]).toBe('名称');
    expect(printed).toEqual(
      expect.arrayContaining(['责任单位', '城市', '精度', '图上长 km', '公布长 km', '备注']),
    );
    expect(printed).not.toContain('编号');
    expect(titles.at(-1)).toBe('编号');
  });

  it('says source, dates and page at the foot of every page, in what office programs allow', () => {
    for (const sheet of sheetNames()) {
      const footer = only(sheet, 'oddFooter').textContent ?? '';
      expect(footer).toContain(plan.document.number);
      expect(footer).toContain(`数据 ${plan.updated} · 制图 2026-11-24`);
      expect(footer).toContain('第 &P 页，共 &N 页');
      expect(footer.length).toBeLessThanOrEqual(255);
    }
  });

  it('wraps its texts and makes the rows as high as the longest needs', () => {
    const styles = elementsOf(parsePart(file, 'xl/styles.xml'), 'cellXfs')[0]?.getElementsByTagName(
      'alignment',
    );
    for (const alignment of styles ?? []) expect(alignment.getAttribute('wrapText')).toBe('1');
    const heights = elementsOf(parsePart(file, sheetNames()[1] ?? ''), 'row').map((row) =>
      Number(row.getAttribute('ht')),
    );
    expect(Math.max(...heights)).toBeGreaterThan(100);
    expect(Math.min(...heights)).toBeLessThan(60);
  });
});

describe('the workbook on the screen', () => {
  it('has a filter over every column of every sheet', () => {
    for (const sheet of sheetNames()) {
      const cells = elementsOf(parsePart(file, sheet), 'c').map((cell) => cell.getAttribute('r') ?? '');
      const last = [...(elementsOf(parsePart(file, sheet), 'row')[0]?.getElementsByTagName('c') ?? [])].at(
        -1,
      );
      const rows = Math.max(...cells.map((cell) => Number(/\d+/.exec(cell)?.[0])));
      expect(only(sheet, 'autoFilter').getAttribute('ref')).toBe(
        `A1:${last?.getAttribute('r')?.replace(/\d+/, '')}${rows}`,
      );
    }
    expect(definedNames('_FilterDatabase').size).toBe(sheetNames().length);
  });

  it('links every project, task and unit to its own page', () => {
    const opened = sheetNames().map((sheet) => {
      const targets = new Map(relationsOf(file, sheet).map(({ id, target }) => [id, target]));
      return elementsOf(parsePart(file, sheet), 'hyperlink').map((link) => {
        expect(targets.get(link.getAttribute('r:id') ?? '')).toBe(site);
        return readAddress(link.getAttribute('location') ?? '', plan).start.chosen;
      });
    });
    expect(opened).toEqual([
      plan.projects.map(({ id }) => ({ kind: 'project', id })),
      plan.tasks.map(({ id }) => ({ kind: 'task', id })),
      plan.units.map(({ id }) => ({ kind: 'unit', id })),
      [],
      [],
    ]);
  });

  it('has no links where the page is a file that nobody else has', async () => {
    const alone = openPackage(await write({ site: null }));
    for (const sheet of sheetNames()) {
      expect(elementsOf(parsePart(alone, sheet), 'hyperlink')).toEqual([]);
      expect(relationsOf(alone, sheet)).toEqual([]);
    }
  });
});
