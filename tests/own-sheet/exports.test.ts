import { strFromU8, unzipSync } from 'fflate';
import type { FeatureCollection } from 'geojson';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import type { ExportedFile, ExportFormatId } from '../../src/export/export-format.ts';
import { exportFormats } from '../../src/export/formats.ts';
import { printDocument } from '../../src/export/picture/print-document.ts';
import { composePicture } from '../../src/export/picture/sheet.ts';
import { writePptx } from '../../src/export/slides/pptx.ts';
import { planBounds } from '../../src/model/extent.ts';
import type { CountingSheet } from '../../src/model/own-sheet/own-sheet.ts';
import { writeAddress } from '../../src/state/address/address.ts';
import { chapterOfView } from '../../src/state/briefing/chapter-view.ts';
import { forFiles } from '../../src/state/own-sheet.ts';
import { nothingChosen } from '../../src/state/selection.ts';
import { projectsInFiles, visibleProjects } from '../../src/state/selectors.ts';
import { createAppStore } from '../../src/state/store.ts';
import { toMarkup } from '../../src/staticmap/node.ts';
import { inputOf, plan } from '../export/read-input.ts';
import { deckOf, drawNothing } from '../export-picture/deck-input.ts';

const [project, other] = plan.projects.filter(({ kind }) => kind !== 'site');
if (!project || !other) throw new Error('The plan names no two projects.');

const secret = '绝密问题七七七';
const sheet: CountingSheet = {
  fileName: '绝密文件名.xlsx',
  readOn: '2026-11-28',
  judgedOn: '2026-11-28',
  rows: {
    [project.id]: { state: 'suspended', percent: 35.5, investment: 1200, problem: secret },
    [project.taskId]: { remark: secret },
  },
};

function storeWithSheet() {
  const store = createAppStore(plan);
  store.getState().takeOwnSheet(sheet, null);
  return store;
}

async function written(id: ExportFormatId, own: CountingSheet | null): Promise<ExportedFile> {
  const format = exportFormats.find((entry) => entry.id === id);
  if (!format) throw new Error(`no ${id}`);
  return format.write(inputOf(plan.projects, { own }));
}

/** All text in a file, archives unpacked. */
function textIn({ bytes }: ExportedFile): string {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isArchive
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes);
}

describe('exported files', () => {
  it.each(['xlsx', 'csv', 'geojson', 'kml'] as const)('hold the sheet where it is wanted: %s', async (id) => {
    const [withSheet, without] = await Promise.all([written(id, sheet), written(id, null)]);
    expect(textIn(withSheet)).toContain(secret);
    expect(textIn(without)).not.toContain('绝密');
  });

  it('hold it as a sheet, columns, fields and values', async () => {
    const book = await readExcelFile(Buffer.from((await written('xlsx', sheet)).bytes));
    const own = book.find((entry) => entry.sheet === '督办台账（内部）')?.data ?? [];
    const heads = own[0] ?? [];
    const row = own.find((cells) => cells[0] === project.name) ?? [];
    const cell = (head: string) => row[heads.indexOf(head)];
    expect([cell('台账灯'), cell('台账状态'), cell('台账完成率（%）'), cell('台账总投资（万元）')]).toEqual([
      '黄',
      '暂缓',
      35.5,
      1200,
    ]);
    const json = JSON.parse(textIn(await written('geojson', sheet))) as FeatureCollection;
    const properties = (id: string) => json.features.find((feature) => feature.id === id)?.properties;
    expect(properties(project.id)?.own).toEqual({ ...sheet.rows[project.id], light: 'yellow' });
    expect(properties(other.id)?.own).toBeNull();
    expect(textIn(await written('kml', sheet))).toContain('<Data name="own_percent">');
  });

  it('hold it in pictures’ credits and in the lists of prints and slides', async () => {
    const deck = deckOf('overview');
    const picture = {
      plan,
      layers: deck.layers,
      visible: [project],
      chosen: nothingChosen,
      bounds: planBounds,
      palette: 'light',
      language: 'zh',
      title: 'x',
      date: '2026-11-28',
    } as const;
    for (const own of [sheet, null]) {
      const wanted = own ? 'toContain' : 'not.toContain';
      const check = (text: string, part: string) =>
        own ? expect(text, wanted).toContain(part) : expect(text, wanted).not.toContain(part);
      check(toMarkup(composePicture({ ...picture, own, size: 'wide' })), '含内部资料');
      check(
        printDocument({ ...picture, own, size: 'a4' })
          .map(toMarkup)
          .join(''),
        secret,
      );
      check(
        textIn(await writePptx({ ...deck, slides: [], listed: [project], own }, {}, drawNothing)),
        secret,
      );
    }
  }, 120_000);

  it('go by the public record unless the person wants the sheet in them', () => {
    const store = storeWithSheet();
    store.getState().narrow({ progress: ['suspended'] });
    const ids = (state: Parameters<typeof projectsInFiles>[0]) => projectsInFiles(state).map(({ id }) => id);
    expect(visibleProjects(store.getState())).toContain(project);
    expect(ids(store.getState())).not.toContain(project.id);
    expect(forFiles(store.getState()).ownSheet).toBeNull();
    store.getState().putOwnInFiles(true);
    expect(ids(store.getState())).toContain(project.id);
    store.getState().takeOwnSheet(sheet, sheet);
    expect(store.getState().isOwnInFiles).toBe(false);
  });
});

describe('links and shared briefings', () => {
  it('hold nothing of the sheet', () => {
    const store = storeWithSheet();
    const { toggleLight, choose, putOwnInFiles } = store.getState();
    toggleLight('green');
    putOwnInFiles(true);
    choose({ kind: 'project', id: project.id });
    const plainStore = createAppStore(plan);
    plainStore.getState().choose({ kind: 'project', id: project.id });
    expect(writeAddress(store.getState())).toBe(writeAddress(plainStore.getState()));
    const title = { zh: 'x', en: 'x' };
    const chapter = chapterOfView(store.getState(), 'a', title);
    expect(chapter).toEqual(chapterOfView(plainStore.getState(), 'a', title));
  });
});
