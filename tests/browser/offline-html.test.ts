import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { expect as playwrightExpect } from 'playwright/test';
import { PNG } from 'pngjs';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { writeOfflinePage } from '../../src/export/offline/offline-page.ts';
import { rasterise } from '../../src/export/picture/rasterise.ts';
import { composePicture } from '../../src/export/picture/sheet.ts';
import { sheetSizes } from '../../src/export/picture/sheet-size.ts';
import { printHandout } from '../../src/export/slides/handout.ts';
import { planBounds } from '../../src/model/extent.ts';
import { languages } from '../../src/model/language.ts';
import { nothingChosen } from '../../src/state/selection.ts';
import { toMarkup } from '../../src/staticmap/node.ts';
import { deckOf } from '../export-picture/deck-input.ts';
import { layers, plan } from '../staticmap/picture.ts';
import { launchBrowser } from './launch.ts';

/** Patient, for a busy machine. */
const expectPage = playwrightExpect.configure({ timeout: 30_000 });

const deck = deckOf('overview');
const count = deck.slides.length;

const printCss = new URL('../../src/export/picture/print.css', import.meta.url);

let browser: Browser;
let folder: string;
let markup: string;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  const { bytes } = await writeOfflinePage(deck);
  markup = new TextDecoder().decode(bytes);
  writeFileSync(join(folder, 'page.html'), bytes);
  browser = await launchBrowser('none');
});
afterEach(() => page?.context().close());
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

async function open(options: { javaScriptEnabled?: boolean } = {}, hash = '') {
  const context = await browser.newContext({
    offline: true,
    viewport: { width: 1366, height: 768 },
    ...options,
  });
  page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(join(folder, 'page.html')).href + hash);
  return { complaints, requests };
}

describe('the offline page', () => {
  it('refers to nothing outside itself and stays below 3 MB', () => {
    const outside = markup.replaceAll('http://www.w3.org/2000/svg', '');
    expect(outside).not.toMatch(/https?:\/\/|src=|href="(?!#)|url\((?!#)|@import/);
    expect(Buffer.byteLength(markup)).toBeLessThan(3_000_000);
    const ids = [...markup.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('runs from a disk without a network and turns its pages by keys', async () => {
    const { complaints, requests } = await open();
    const place = page.getByRole('status');
    await expectPage(place).toHaveText('首页');
    for (const [index, { title }] of deck.slides.entries()) {
      await page.keyboard.press(['PageDown', 'ArrowRight', ' '][index % 3] ?? '');
      await expectPage(place).toHaveText(`${index + 1} / ${count}`);
      await expectPage(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
      await expectPage(page.getByRole('img').first()).toBeVisible();
    }
    await page.keyboard.press('PageUp');
    await expectPage(place).toHaveText(`${count - 1} / ${count}`);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await expectPage(place).toHaveText('台账与来源');
    await page.keyboard.press('3');
    await expectPage(place).toHaveText(`3 / ${count}`);
    await expectPage(
      page.getByRole('heading', { level: 2, name: deck.slides[2]?.title ?? '' }),
    ).toBeVisible();
    // Enter ends the number; only after it does it go on.
    await page.keyboard.press('Enter');
    await expectPage(place).toHaveText(`3 / ${count}`);
    await page.keyboard.press('Enter');
    await expectPage(place).toHaveText(`4 / ${count}`);
    await page.keyboard.press('Home');
    await expectPage(place).toHaveText('首页');
    expect(complaints).toEqual([]);
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
  });

  it('shows notes by N, black by B, and a page by its address', async () => {
    await open({}, '#3');
    await expectPage(page.getByRole('status')).toHaveText(`3 / ${count}`);
    const notes = page.getByRole('complementary', { name: '讲稿' });
    await expectPage(notes).toBeHidden();
    await page.keyboard.press('n');
    await expectPage(notes).toBeVisible();
    const black = page.getByRole('button', { name: '黑屏，按 B 回来' });
    await page.keyboard.press('b');
    await expectPage(black).toBeVisible();
    await page.keyboard.press('b');
    await expectPage(black).toBeHidden();
    await page.getByRole('button', { name: '下一页' }).click();
    await expectPage(page.getByRole('status')).toHaveText(`4 / ${count}`);
  });

  it('says on every chapter where it comes from, who is responsible and what dashes mean', async () => {
    await open({}, '#2');
    const chapter = page.locator('section:visible');
    await expectPage(chapter).toContainText('依据鄂政办发〔2022〕16号');
    await expectPage(chapter).toContainText('位置为示意，不是设计线位');
    await expectPage(chapter).toContainText('责任单位：省发改委、省交通运输厅');
    await expectPage(chapter.getByRole('listitem').filter({ hasText: '示意 · 色带表示误差' })).toBeVisible();
    await expectPage(page.getByRole('img').first()).toHaveAttribute(
      'aria-label',
      /突出 9 项：武汉至宜昌铁路/,
    );
  });

  it('keeps map and legend on the screen beside a long caption', async () => {
    const [first] = deck.slides;
    if (!first) throw new Error('The deck has no chapters.');
    const long = { ...first, caption: '长江中游城市群发展要坚持稳中求进。'.repeat(36) };
    const { bytes } = await writeOfflinePage({ ...deck, slides: [long] });
    await open();
    writeFileSync(join(folder, 'long.html'), bytes);
    await page.goto(`${pathToFileURL(join(folder, 'long.html')).href}#1`);
    await expectPage(page.getByRole('status')).toHaveText('1 / 1');
    const bar = await page.getByRole('navigation').boundingBox();
    for (const shown of [page.getByRole('img').first(), page.getByRole('listitem').last()]) {
      const box = await shown.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? Number.NaN)).toBeLessThan(bar?.y ?? 0);
    }
    const caption = await page.locator('section:visible .caption').boundingBox();
    expect((caption?.y ?? 0) + (caption?.height ?? Number.NaN)).toBeLessThan(bar?.y ?? 0);
  });

  it('is read whole with script off', async () => {
    await open({ javaScriptEnabled: false });
    for (const { title } of deck.slides)
      await expectPage(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
  });
});

describe('the handout', () => {
  it.each(languages)('prints every row of the legend on its chapter’s page: %s', async (language) => {
    await open();
    await page.goto('about:blank');
    await page.emulateMedia({ media: 'print' });
    // A4 across without its margins.
    const pxPerMm = 96 / 25.4;
    await page.setViewportSize({ width: Math.round(281 * pxPerMm), height: Math.round(194 * pxPerMm) });
    const markup = printHandout(deckOf('overview', language)).map(toMarkup).join('');
    await page.setContent(
      `<!doctype html><html lang="${language}"><style>${readFileSync(printCss, 'utf8')}</style><div class="print-document">${markup}</div></html>`,
    );
    const chapters = await page.locator('.handout-chapter').all();
    expect(chapters.length).toBe(count);
    for (const chapter of chapters) {
      const top = (await chapter.boundingBox())?.y ?? 0;
      const rows = await chapter.locator('li').all();
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        const box = await row.boundingBox();
        expect((box?.y ?? 0) + (box?.height ?? Number.NaN) - top).toBeLessThan(190 * pxPerMm);
      }
    }
    const first = chapters[0]?.locator('li');
    // Eleven categories, and five ways in which a place is known.
    expect(await first?.count()).toBe(16);
  });
});

describe('the PNG of a map sheet', () => {
  it.each([2, 4])('has %i times the size, and is not blank', async (scale) => {
    await open();
    await page.goto('about:blank');
    const svg = toMarkup(
      composePicture({
        plan,
        layers,
        visible: plan.projects,
        chosen: nothingChosen,
        bounds: planBounds,
        palette: 'light',
        language: 'zh',
        title: '当前视图',
        size: 'wide',
        date: '2026-11-24',
      }),
    );
    const bytes = await page.evaluate(
      `(${rasterise.toString()})(${JSON.stringify(svg)}, ${JSON.stringify(sheetSizes.wide)}, ${scale})
        .then((bytes) => new Promise((resolve) => {
          const reader = new FileReader();
          reader.onload = () => resolve(reader.result.split(',')[1]);
          reader.readAsDataURL(new Blob([bytes]));
        }))`,
    );
    const png = PNG.sync.read(Buffer.from(String(bytes), 'base64'));
    expect([png.width, png.height]).toEqual([1600 * scale, 900 * scale]);
    const colours = new Set<number>();
    for (let at = 0; at < png.data.length; at += 4 * 97) colours.add(png.data.readUInt32BE(at));
    expect(colours.size).toBeGreaterThan(100);
  });
});
