import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
import { planBounds } from '../../src/model/extent.ts';
import { nothingChosen } from '../../src/state/selection.ts';
import { toMarkup } from '../../src/staticmap/node.ts';
import { deckOf } from '../export-picture/deck-input.ts';
import { layers, plan } from '../staticmap/picture.ts';
import { launchBrowser } from './launch.ts';

/** Patient, for a busy machine. */
const expectPage = playwrightExpect.configure({ timeout: 30_000 });

const deck = deckOf('overview');
const count = deck.slides.length + 2;

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
    await expectPage(place).toHaveText(`1 / ${count}`);
    for (const [index, { title }] of deck.slides.entries()) {
      await page.keyboard.press(['PageDown', 'ArrowRight', ' '][index % 3] ?? '');
      await expectPage(place).toHaveText(`${index + 2} / ${count}`);
      await expectPage(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
      await expectPage(page.getByRole('img').first()).toBeVisible();
    }
    await page.keyboard.press('PageUp');
    await expectPage(place).toHaveText(`${count - 2} / ${count}`);
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    await expectPage(place).toHaveText(`${count} / ${count}`);
    await page.keyboard.press('3');
    await expectPage(place).toHaveText(`3 / ${count}`);
    await page.keyboard.press('Home');
    await expectPage(place).toHaveText(`1 / ${count}`);
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

  it('is read whole with script off', async () => {
    await open({ javaScriptEnabled: false });
    for (const { title } of deck.slides)
      await expectPage(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
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
