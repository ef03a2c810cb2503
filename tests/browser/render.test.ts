/**
 * Some twenty views of the WebGL map against pictures in render/. `RENDER_REFERENCES=write` writes these anew;
 * look at them before you commit them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { PNG } from 'pngjs';
import { describe, it } from 'vitest';
import type { CategoryId } from '../../src/model/category.ts';
import type { Language } from '../../src/model/language.ts';
import { type PaletteId, paletteIds } from '../../src/model/look/palette.ts';
import { at, expect, useSite, type Visit } from './driver.ts';
import {
  differingShare,
  distinctColours,
  type Ink,
  inkOf,
  mostDiffering,
  referenceFile,
  strayInk,
} from './render/compare.ts';

const folder = join(import.meta.dirname, 'render');
const inkFile = join(folder, 'ink.json');
const isWriting = process.env.RENDER_REFERENCES === 'write';

/** Small enough to be drawn in software in a second or two. */
const viewport = { width: 720, height: 480 };

const overview = at([113.2, 30.9], 6.9);
const west = at([111.7, 30.75], 8.5);
const east = at([114.7, 30.5], 8.5);
const ezhou = at([115.0, 30.33], 10.5);
const jingmen = at([112.15, 30.95], 10.5);

interface View {
  name: string;
  place: string;
  chosen?: string;
  language?: Language;
}

/** A line, an area, a point, a city or nothing is chosen; the next view is always at another place. */
const viewsOf: Record<PaletteId, readonly View[]> = {
  light: [
    { name: 'overview', place: overview },
    { name: 'west-line', place: west, chosen: 'project=xiangyang-changde-railway' },
    { name: 'jingmen-en', place: jingmen, language: 'en' },
    { name: 'overview-city', place: overview, chosen: 'city=xiangyang' },
    { name: 'east', place: east },
    { name: 'ezhou-point', place: ezhou, chosen: 'project=ezhou-airport' },
    { name: 'west-area-en', place: west, chosen: 'project=dongfengqu-irrigation', language: 'en' },
  ],
  dark: [
    { name: 'overview-line', place: overview, chosen: 'project=xiangyang-changde-railway' },
    { name: 'west', place: west },
    { name: 'ezhou', place: ezhou },
    { name: 'overview-en', place: overview, language: 'en' },
    { name: 'east-city', place: east, chosen: 'city=ezhou' },
    { name: 'jingmen-area', place: jingmen, chosen: 'project=zhanghe-irrigation' },
    { name: 'east-point-en', place: east, chosen: 'project=tianhe-third-runway', language: 'en' },
  ],
  projector: [
    { name: 'overview', place: overview },
    { name: 'west-line', place: west, chosen: 'project=xiangyang-changde-railway' },
    { name: 'jingmen', place: jingmen },
    { name: 'overview-area', place: overview, chosen: 'project=north-hubei-water-2' },
    { name: 'east-en', place: east, language: 'en' },
    { name: 'ezhou-city', place: ezhou, chosen: 'city=huangshi' },
    { name: 'east-point', place: east, chosen: 'project=ezhou-airport' },
  ],
};

function addressOf(palette: PaletteId, { place, chosen, language }: View, off?: CategoryId): string {
  const parts = ['v=1', chosen, off && `off=${off}.site`, language && `lang=${language}`];
  return `#${[...parts, palette !== 'light' && `palette=${palette}`, place].filter(Boolean).join('&')}`;
}

interface Reference {
  picture: PNG;
  ink: Ink;
}

function readInk(): Record<string, Ink> {
  return JSON.parse(readFileSync(inkFile, 'utf8'));
}

function readReference(name: string): Reference {
  return { picture: PNG.sync.read(readFileSync(join(folder, `${name}.png`))), ink: readInk()[name] ?? {} };
}

function writeReference(name: string, picture: PNG, ink: Ink) {
  writeFileSync(join(folder, `${name}.png`), referenceFile(picture));
  const all = Object.entries({ ...readInk(), [name]: ink }).sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(inkFile, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`);
}

/** Opens a view on a page with nothing but the map and its names. */
async function openMap(site: ReturnType<typeof useSite>, address: string): Promise<Visit> {
  const visit = await site.open({ hash: address, viewport, deviceScaleFactor: 1 });
  await expect(visit.page.locator('html')).toHaveAttribute('data-map', 'webgl', { timeout: 90_000 });
  await visit.page.evaluate(() => {
    const sheet = document.styleSheets[0];
    // What is not there covers nothing, and names stand everywhere.
    sheet?.insertRule('.app > :not(.map-names-frame) { display: none !important; }', sheet.cssRules.length);
  });
  return visit;
}

/** Another address on the same page, as the back button leads there. */
async function show({ page }: Visit, address: string) {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, address);
}

async function picture({ page }: Visit): Promise<PNG> {
  return PNG.sync.read(await page.screenshot({ timeout: 120_000 }));
}

/** For a reference: the map that has stood still for seconds. */
async function stillPicture(visit: Visit): Promise<PNG> {
  let still = 0;
  let now = await picture(visit);
  while (still < 2) {
    const before = now;
    await setTimeout(500);
    now = await picture(visit);
    still = now.data.equals(before.data) ? still + 1 : 0;
  }
  return now;
}

/** What is wrong with a picture; empty where it is as it was. */
function faultsOf(picture: PNG, palette: PaletteId, reference: Reference): string[] {
  const differing = differingShare(picture, reference.picture);
  return [
    ...(differing > mostDiffering ? [`${(differing * 100).toFixed(1)} % of the pixels differ`] : []),
    ...strayInk(inkOf(picture, palette), reference.ink).map(
      (category) => `not as much ${category} as before`,
    ),
  ];
}

describe('the drawn map', () => {
  const site = useSite();
  const weakened: View = { name: '', place: west, chosen: 'project=xiangyang-changde-railway' };

  // One test on one page: in software a page takes longer to start than all its views to be drawn.
  it('looks as in its pictures, and the comparison notices a layer or a palette less', async () => {
    const visit = await openMap(site, addressOf('light', { name: '', place: east }));
    for (const palette of paletteIds)
      for (const view of viewsOf[palette]) {
        const name = `${palette}-${view.name}`;
        await show(visit, addressOf(palette, view));
        if (isWriting) {
          const picture = await stillPicture(visit);
          writeReference(name, picture, inkOf(picture, palette));
          continue;
        }
        const reference = readReference(name);
        await expect(async () => {
          expect(faultsOf(await picture(visit), palette, reference), name).toEqual([]);
        }).toPass({ timeout: 30_000 });
      }

    const reference = readReference('light-west-line');
    for (const category of ['rail', 'waterway', 'gas'] as const) {
      await show(visit, addressOf('light', weakened, category));
      await expect(async () => {
        const faults = faultsOf(await picture(visit), 'light', reference);
        expect(faults).toContain(`not as much ${category} as before`);
      }).toPass({ timeout: 30_000 });
    }
    await show(visit, addressOf('dark', weakened));
    await expect(async () => {
      expect(faultsOf(await picture(visit), 'light', reference).join()).toContain('pixels differ');
    }).toPass({ timeout: 30_000 });

    await show(visit, addressOf('light', weakened));
    await expect(async () => {
      const now = await picture(visit);
      expect(distinctColours(now)).toBeGreaterThan(500);
      const ink = inkOf(now, 'light');
      for (const category of ['rail', 'waterway', 'gas', 'grid_dc'] as const)
        expect(ink[category], category).toBeGreaterThan(100);
    }).toPass({ timeout: 30_000 });
    expect(visit.complaints).toEqual([]);
  }, 600_000);
});
