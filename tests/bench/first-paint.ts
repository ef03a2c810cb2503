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
import { launchBrowser } from '../browser/launch.ts';
import { serveSite } from '../browser/site-server.ts';

const runs = 5;
const libraries = ['maplibre', 'leaflet', 'openlayers', 'echarts'] as const;
const dist = join(import.meta.dirname, '../../dist');

declare global {
  interface Window {
    /** When a library's page had drawn all, in ms after the navigation's start. */
    fullPictureMs?: number;
  }
}

const names: Record<string, string> = {
  ours: 'This site, first paint (SVG in the HTML)',
  maplibre: 'MapLibre GL, bare',
  leaflet: 'Leaflet, SVG renderer, bare',
  openlayers: 'OpenLayers, bare',
  echarts: 'ECharts, canvas, bare',
};

async function fullPicture(browser: Browser, url: string, isOurs: boolean): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  const handle = await page.waitForFunction(
    // Our whole map is in the HTML: it is on the screen with the first contentful paint.
    (ours) =>
      ours ? performance.getEntriesByName('first-contentful-paint')[0]?.startTime : window.fullPictureMs,
    isOurs,
    { timeout: 120_000 },
  );
  const ms = await handle.jsonValue();
  await context.close();
  return ms ?? Number.NaN;
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
const browser = await launchBrowser();
const times = new Map<string, number[]>(['ours', ...libraries].map((name) => [name, []]));
const loadBefore = loadavg()[0] ?? 0;
try {
  const url = server.mount();
  // One after the other in every round, so that a busy moment of the machine hits all alike; round 0 warms up.
  for (let round = 0; round <= runs; round++)
    for (const [name, list] of times) {
      const ms = await fullPicture(
        browser,
        name === 'ours' ? url : `${url}bench/${name}.html`,
        name === 'ours',
      );
      if (round > 0) list.push(ms);
    }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true });
}

const base = median(times.get('maplibre') ?? []);
const rows = [...times].map(([name, list]) => {
  const middle = median(list);
  const spread = `${Math.round(Math.min(...list))}–${Math.round(Math.max(...list))}`;
  return `| ${names[name]} | ${Math.round(middle)} | ${spread} | ${(middle / base).toFixed(2)} |`;
});
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${platform()} ${release()}, Node ${process.version}`;
const text = `# Time to the first full picture

${new Date().toISOString().slice(0, 10)}, ${machine}; Chromium ${browser.version()}, WebGL in software (SwiftShader), no
network delay, 1440×900, load average at the start ${loadBefore.toFixed(1)}. Median of ${runs} runs in fresh contexts.

Ours is the first contentful paint of the built site: the whole map is in its HTML. The others are bare pages
that draw the same data files; each ends two frames after its library says that all is drawn.

| Page | Median, ms | Range, ms | × bare MapLibre |
|---|---|---|---|
${rows.join('\n')}

Made by \`npx tsx tests/bench/first-paint.ts\`.
`;
writeFileSync(join(import.meta.dirname, 'RESULTS.md'), text);
process.stdout.write(text);
