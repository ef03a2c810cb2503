/** The map as SVG: before the first line of script, without WebGL, and while the WebGL map is gone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, it } from 'vitest';
import { at, expect, plan, projectNamed, useSite, type Visit } from './driver.ts';
import { distinctColours } from './render/compare.ts';

const html = readFileSync(join(import.meta.dirname, '../../dist/index.html'), 'utf8');

/** The projects of a plan that are more than named places; the default view shows those that have a place. */
const shown = plan.projects.filter((project) => project.category !== 'site');
const mapped = shown.filter((project) => project.anchor);

const airport = projectNamed('ezhou-airport');
const overAirport = `#v=1&${at(airport.anchor ?? [0, 0], 11)}`;

/** More than any flat ground with a panel beside it has. */
const manyColours = 200;

/** A part of the window where no panel lies. */
const bareMap = { x: 480, y: 180, width: 600, height: 400 };

function inHtml(pattern: RegExp): string[] {
  return [...new Set([...html.matchAll(pattern)].map(([, value = '']) => value))];
}

function featureButton({ page }: Visit, id: string) {
  return page.locator(`[data-feature="${id}"]`);
}

function drawnFeature({ page }: Visit, id: string) {
  return page.locator(`.static-map-frame [data-id="${id}"]`);
}

async function mapIs({ page }: Visit, state: 'webgl' | 'static') {
  await expect(page.locator('html')).toHaveAttribute('data-map', state, { timeout: 120_000 });
}

async function staticMapDrawn(visit: Visit) {
  await mapIs(visit, 'static');
  await expect(visit.page.locator('.static-map-frame svg')).toBeVisible();
}

async function openByKey(visit: Visit, id: string) {
  await featureButton(visit, id).focus();
  await visit.page.keyboard.press('Enter');
  await expect(visit.panelTitle).toHaveText(projectNamed(id).name);
  // The panel takes the focus a moment after it has its name.
  await expect(visit.panelTitle).toBeFocused();
}

async function coloursOnMap({ page }: Visit): Promise<number> {
  return distinctColours(PNG.sync.read(await page.screenshot({ clip: bareMap, timeout: 120_000 })));
}

interface Written {
  text: string;
  x: number;
  y: number;
}

/** What is written on the map, and where its middle is in the window. */
async function written({ page }: Visit, where: string): Promise<Written[]> {
  const all = await page.locator(`${where} text`).evaluateAll((texts) =>
    texts.map((text) => {
      const { left, right, top, bottom } = text.getBoundingClientRect();
      return { text: text.textContent ?? '', x: (left + right) / 2, y: (top + bottom) / 2 };
    }),
  );
  return all.sort((a, b) => (a.text === b.text ? a.x - b.x || a.y - b.y : a.text < b.text ? -1 : 1));
}

/** What is written otherwise or elsewhere by more than two px. */
function otherwise(before: readonly Written[], now: readonly Written[]): string[] {
  const isThere = ({ text, x, y }: Written, among: readonly Written[]) =>
    among.some((other) => other.text === text && Math.hypot(other.x - x, other.y - y) <= 2);
  const say = ({ text, x, y }: Written) => `${text} ${Math.round(x)} ${Math.round(y)}`;
  return [
    ...before.filter((entry) => !isThere(entry, now)).map((entry) => `before: ${say(entry)}`),
    ...now.filter((entry) => !isThere(entry, before)).map((entry) => `now: ${say(entry)}`),
  ];
}

/** So many times in a row the same is read, names are taken to have found their places. */
const restingReads = 8;

/** What is written once names have found their places: they are placed in steps, after the map has come to rest. */
async function restingNames(visit: Visit, where: string): Promise<Written[]> {
  let last = await written(visit, where);
  let equal = 0;
  await expect
    .poll(
      async () => {
        await visit.page.evaluate(
          () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 })),
        );
        const now = await written(visit, where);
        equal = now.length > 0 && otherwise(last, now).length === 0 ? equal + 1 : 0;
        last = now;
        return equal;
      },
      { intervals: [30], timeout: 120_000 },
    )
    .toBeGreaterThanOrEqual(restingReads);
  return last;
}

/** By how much each symbol of the first paint lies beside its feature's place in the WebGL map, in px. */
async function jumps({ page }: Visit): Promise<{ id: string; px: number }[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGGElement>('.is-wide [id^="wide-feature-"][transform]')].map((symbol) => {
      const id = symbol.getAttribute('data-id') ?? '';
      const button = document.querySelector(`[data-feature="${id}"]`)?.getBoundingClientRect();
      const place = symbol.getScreenCTM();
      if (!button || !place) return { id, px: Number.POSITIVE_INFINITY };
      const x = button.left + button.width / 2 - place.e;
      const y = button.top + button.height / 2 - place.f;
      return { id, px: Math.hypot(x, y) };
    }),
  );
}

describe('index.html before any script', () => {
  const site = useSite('none');

  it('holds every mapped feature and the list of all projects, in at most 90 kB gzipped', () => {
    expect(inHtml(/data-id="([^"]+)"/g).sort()).toEqual(mapped.map(({ id }) => id).sort());
    expect(inHtml(/class="row-name"[^>]*>([^<]+)</g).sort()).toEqual(shown.map(({ name }) => name).sort());
    expect(mapped).toHaveLength(34);
    expect(shown).toHaveLength(38);
    expect(gzipSync(html).length).toBeLessThanOrEqual(90_000);
  });

  it('shows map and list with script off', async () => {
    const visit = await site.open({ javaScriptEnabled: false });
    for (const { name } of shown)
      await expect(visit.page.getByRole('listitem').filter({ hasText: name }).first()).toBeAttached();
    await expect(visit.page.locator('#wide-feature-ezhou-airport')).toBeVisible();
    expect(await coloursOnMap(visit)).toBeGreaterThan(manyColours);
    expect(visit.complaints).toEqual([]);
  });
});

describe('the WebGL map', () => {
  const site = useSite();

  it('comes up where the first paint was, and the static map stands in for it when its context is lost', async () => {
    const visit = await site.open({ viewport: { width: 1440, height: 900 } });
    const { page } = visit;
    await mapIs(visit, 'webgl');
    const overWebgl = '.map-names';
    // What the first paint wrote is what stands over the drawn map, name by name.
    const firstWritten = await written(visit, '.first-paint-box.is-wide');
    expect(firstWritten.length).toBeGreaterThan(30);
    await expect.poll(async () => otherwise(firstWritten, await written(visit, overWebgl))).toEqual([]);
    for (const size of [
      { width: 1440, height: 900 },
      { width: 1280, height: 720 },
    ]) {
      await page.setViewportSize(size);
      // A browser that draws in software may give a resized page its first frame only after many seconds.
      await expect(async () => {
        const all = await jumps(visit);
        expect(all.length).toBeGreaterThanOrEqual(10);
        expect(
          all.filter(({ px }) => px > 2),
          `${size.width} px wide`,
        ).toEqual([]);
      }).toPass({ timeout: 120_000 });
    }

    const extension = await page
      .locator('#map canvas')
      .evaluateHandle((canvas: HTMLCanvasElement) =>
        canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context'),
      );
    const names = await restingNames(visit, overWebgl);
    await extension.evaluate((context) => context?.loseContext());
    await staticMapDrawn(visit);
    await expect.poll(async () => otherwise(names, await written(visit, '.static-map-frame'))).toEqual([]);
    expect(await coloursOnMap(visit)).toBeGreaterThan(manyColours);
    await openByKey(visit, 'ezhou-airport');

    await extension.evaluate((context) => context?.restoreContext());
    await mapIs(visit, 'webgl');
    expect(await coloursOnMap(visit)).toBeGreaterThan(manyColours);
    await expect(page.locator('.static-map-frame')).toHaveCount(0);
    await expect(visit.panelTitle).toHaveText(airport.name);
    await openByKey(visit, 'yangtze-han-diversion');

    // Lost once more: the static map is there in the very next frame.
    const framesWithout = await extension.evaluate(async (context) => {
      const lost = new Promise((resolve) =>
        document.querySelector('#map canvas')?.addEventListener('webglcontextlost', resolve),
      );
      context?.loseContext();
      await lost;
      let frames = 0;
      while (!document.querySelector('.static-map-frame > svg') && frames < 100) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        frames++;
      }
      return frames;
    });
    expect(framesWithout).toBeLessThanOrEqual(1);
  }, 480_000);
});

describe('without WebGL', () => {
  const site = useSite('none');

  it('a click on a symbol opens its panel', async () => {
    const visit = await site.open({ hash: overAirport });
    await staticMapDrawn(visit);
    await visit.clickMiddle();
    await expect(visit.panelTitle).toHaveText('鄂州机场');
    expect(visit.complaints).toEqual([]);
  });

  it('a drag pans, plus zooms in, and a switch in the legend takes features off', async () => {
    const visit = await site.open({ hash: overAirport });
    await staticMapDrawn(visit);
    const symbol = drawnFeature(visit, 'ezhou-airport').last();
    const { x, y } = visit.middle();
    const centre = async () => {
      const box = await symbol.boundingBox();
      return box && [Math.round(box.x + box.width / 2 - x), Math.round(box.y + box.height / 2 - y)];
    };
    // Beside the symbol, so that the drag starts on bare ground.
    await visit.page.mouse.move(x + 60, y + 40);
    await visit.page.mouse.down();
    await visit.page.mouse.move(x + 160, y - 40, { steps: 4 });
    await visit.page.mouse.up();
    await expect
      .poll(async () => {
        const [dx = 0, dy = 0] = (await centre()) ?? [];
        return Math.hypot(dx - 100, dy + 80);
      })
      .toBeLessThan(3);
    await visit.page.getByRole('button', { name: '放大' }).click();
    await expect.poll(() => visit.hash).toMatch(/at=[\d.]+_[\d.]+_12/);
    await visit.legendRow('机场').click();
    await expect(drawnFeature(visit, 'ezhou-airport')).toHaveCount(0);
    await expect(featureButton(visit, 'ezhou-airport')).toHaveCount(0);
  });

  it('buttons move it too, and it is said once where it has come to rest', async () => {
    const visit = await site.open({ hash: overAirport });
    await staticMapDrawn(visit);
    const { page } = visit;
    const [lng = 0, lat = 0] = airport.anchor ?? [];
    const centre = () => /at=([\d.]+)_([\d.]+)_/.exec(visit.hash)?.slice(1).map(Number) ?? [];
    await page.getByRole('button', { name: '平移地图' }).click();
    await page.getByRole('button', { name: '向东' }).click();
    await expect.poll(() => (centre()[0] ?? 0) - lng).toBeGreaterThan(0.05);
    await page.getByRole('button', { name: '向北' }).click();
    await expect.poll(() => (centre()[1] ?? 0) - lat).toBeGreaterThan(0.03);
    await expect(
      page.getByRole('status').filter({ hasText: /^地图宽约 \d+ 公里，看得见 \d+ 项工程$/ }),
    ).toHaveCount(1);
  });

  it('keys alone reach and open every feature', async () => {
    const visit = await site.open({ hash: '#v=1&off=none' });
    await staticMapDrawn(visit);
    for (const project of plan.projects.filter((entry) => entry.anchor)) await openByKey(visit, project.id);
    expect(visit.complaints).toEqual([]);
  });

  it('a feature is a sentence, and arrows lead on to the next', async () => {
    const visit = await site.open();
    await staticMapDrawn(visit);
    for (const project of mapped) {
      const sentence = await featureButton(visit, project.id).getAttribute('aria-label');
      expect(sentence).toContain(project.name);
      for (const city of plan.cities.filter(({ id }) => project.cities.includes(id)))
        expect(sentence).toContain(city.name.replace(/市$/, ''));
    }
    const focused = visit.page.locator('[data-feature]:focus');
    await featureButton(visit, 'ezhou-airport').focus();
    const [lng = 0] = airport.anchor ?? [];
    await visit.page.keyboard.press('ArrowLeft');
    await expect(focused).not.toHaveAttribute('data-feature', 'ezhou-airport');
    const next = await focused.getAttribute('data-feature');
    expect(projectNamed(next ?? '').anchor?.[0]).toBeLessThan(lng);
    await visit.page.keyboard.press('c');
    await expect(focused).not.toHaveAttribute('data-feature', next ?? '');
    await featureButton(visit, 'wuhan-yichang-railway').focus();
    const met = [];
    for (let step = 0; step < 2; step++) {
      await visit.page.keyboard.press('l');
      met.push(await focused.getAttribute('data-feature'));
    }
    expect(new Set([...met, 'wuhan-yichang-railway']).size).toBe(3);
    await visit.page.keyboard.press('Enter');
    await expect(visit.panelTitle).toBeFocused();
    await visit.page.keyboard.press('Escape');
    await expect(focused).toHaveAttribute('data-feature', met[1] ?? '');
  });
});
