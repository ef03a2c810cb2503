/**
 * How long until the whole map is on the screen: our built site beside bare pages of map libraries with the same
 * data, each opened in a fresh browser context. Needs `npm run build` and `npm install` in tests/bench;
 * writes RESULTS.md.
 */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, platform, release, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { type Graphics, launchBrowser } from '../browser/launch.ts';
import { serveSite } from '../browser/site-server.ts';

const runs = 5;
const libraries = ['maplibre', 'leaflet', 'openlayers', 'echarts'] as const;
const dist = join(import.meta.dirname, '../../dist');

declare global {
  interface Window {
    /** When a library's page had been through its last work for the picture, in ms after the navigation's start. */
    drawnMs?: number;
    /** When the frame with all of it was on the screen. */
    shownMs?: number;
  }
}

interface Times {
  drawn: number;
  shown: number;
}

const names: Record<string, string> = {
  ours: 'This site, first paint (SVG in the HTML)',
  maplibre: 'MapLibre GL, bare',
  leaflet: 'Leaflet, SVG renderer, bare',
  openlayers: 'OpenLayers, bare',
  echarts: 'ECharts, canvas, bare',
};

async function fullPicture(browser: Browser, url: string, isOurs: boolean): Promise<Times> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(
    // Our whole map is in the HTML: it is on the screen with the first contentful paint, once all is parsed.
    (ours) => {
      if (!ours) return window.drawnMs && window.shownMs && { drawn: window.drawnMs, shown: window.shownMs };
      const [paint] = performance.getEntriesByName('first-contentful-paint') as (PerformanceEntry & {
        paintTime?: number;
      })[];
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      if (!paint || !navigation?.domInteractive) return null;
      const parsed = navigation.domInteractive;
      return {
        drawn: Math.max(paint.paintTime ?? paint.startTime, parsed),
        shown: Math.max(paint.startTime, parsed),
      };
    },
    isOurs,
    { timeout: 120_000 },
  );
  const times = await handle.jsonValue();
  await context.close();
  if (!times) throw new Error(`${url} was never drawn.`);
  return times;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** dist/ with the libraries' pages in bench/, so that all come from one server. */
async function buildPages(folder: string) {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: join(import.meta.dirname, 'pages'),
    base: './',
    build: {
      outDir: join(folder, 'bench'),
      emptyOutDir: false,
      target: 'es2022',
      chunkSizeWarningLimit: 4000,
      rolldownOptions: { input: libraries.map((name) => join(import.meta.dirname, `pages/${name}.html`)) },
    },
  });
}

if (!existsSync(join(import.meta.dirname, 'node_modules/leaflet')))
  throw new Error('The libraries are missing: run npm install in tests/bench.');
const folder = mkdtempSync(join(tmpdir(), 'hubei-bench-'));
try {
  await buildPages(folder);
  cpSync(dist, folder, { recursive: true });
} catch (error) {
  rmSync(folder, { recursive: true });
  throw error;
}
const server = await serveSite(folder);
const url = server.mount();

/** One page after the other in every round, so that a busy moment of the machine hits all alike; round 0 warms up. */
async function measure(graphics: Graphics) {
  const pages = ['ours', ...libraries].filter((name) => graphics !== 'none' || name !== 'maplibre');
  const times = new Map<string, Times[]>(pages.map((name) => [name, []]));
  const browser = await launchBrowser(graphics);
  try {
    for (let round = 0; round <= runs; round++)
      for (const [name, list] of times) {
        const isOurs = name === 'ours';
        const entry = await fullPicture(browser, isOurs ? url : `${url}bench/${name}.html`, isOurs);
        if (round > 0) list.push(entry);
      }
    return { times, version: browser.version() };
  } finally {
    await browser.close();
  }
}

function table(times: Map<string, Times[]>, base: string): string {
  const medians = (name: string, key: keyof Times) =>
    median((times.get(name) ?? []).map((entry) => entry[key]));
  const rows = [...times.keys()].map((name) => {
    const cells = (['drawn', 'shown'] as const).flatMap((key) => {
      const ms = medians(name, key);
      return [Math.round(ms), (ms / medians(base, key)).toFixed(2)];
    });
    return `| ${names[name]} | ${cells.join(' | ')} |`;
  });
  return [
    `| Page | Drawn, ms | × ${base} | On the screen, ms | × ${base} |`,
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

const loadBefore = loadavg()[0] ?? 0;
try {
  const software = await measure('software');
  const none = await measure('none');
  const emulated = await measure('emulated');
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${platform()} ${release()}`;
  const text = `# Time to the first full picture

${new Date().toISOString().slice(0, 10)}, ${machine}; Chromium ${software.version}; 1440×900, no network delay, load average
${loadBefore.toFixed(1)} at the start and ${(loadavg()[0] ?? 0).toFixed(1)} at the end. Medians of ${runs} runs in fresh contexts, after one to warm up.

"Drawn" is when the page's own work is done and the frame is handed on, "on the screen" when the browser has shown
that frame. Ours is the first contentful paint of the built site, with the HTML parsed to its end: the whole map is in
it. The others are bare pages that draw the same data files.

## WebGL in software, the page painted without it: a machine that has no GPU

${table(software.times, 'maplibre')}

## WebGL off

Without MapLibre, which draws nothing here.

${table(none.times, 'leaflet')}

## All of it through an emulated GPU

The browser is forced to paint the page with a GPU that it emulates (SwiftShader). No machine that people have does
this; the table is here because an SVG with many strokes is slow that way.

${table(emulated.times, 'maplibre')}

Made by \`npx tsx tests/bench/first-paint.ts\`.
`;
  writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text);
  process.stdout.write(text);
} finally {
  await server.close();
  rmSync(folder, { recursive: true });
}
