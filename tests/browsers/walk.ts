/**
 * Walks one journey through the built site in browsers of the last five years, writes what passed to RESULTS.md beside
 * it, and leaves a picture of every step in the folder named by `--pictures`. Once: npm ci in this folder, and a
 * Firefox ESR in the PATH.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serveSite } from '../browser/site-server.ts';
import type { WalkedPage } from './browser.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { before, steps, walk } from './journey.ts';

const { values } = parseArgs({ options: { pictures: { type: 'string', default: 'test-results/browsers' } } });

const browsers: { id: string; start: () => Promise<WalkedPage> }[] = [
  { id: 'chromium-92', start: () => startChromium('chrome-aws-lambda', before) },
  { id: 'chromium-110', start: () => startChromium('@sparticuz/chromium', before) },
  {
    id: 'firefox-esr',
    start: () => startFirefox(process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr', before),
  },
];

const site = await serveSite(join(import.meta.dirname, '../../dist'));
mkdirSync(values.pictures, { recursive: true });
const columns: { version: string; cells: string[]; faults: string[] }[] = [];
for (const { id, start } of browsers) {
  const page = await start();
  const { told, faults } = await walk(page, site.mount(), (name) =>
    join(values.pictures, `${id}-${name}.png`),
  );
  columns.push({
    version: page.version,
    cells: told.map(({ isPassed, said }) => `${isPassed ? '✓' : '✗'} ${said}`),
    faults,
  });
  for (const { name, isPassed, said } of told)
    console.log(`${id} ${isPassed ? 'passed' : 'FAILED'} ${name}: ${said}`);
  for (const fault of faults) console.log(`${id} fault: ${fault}`);
  await page.close();
}
await site.close();

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
writeFileSync(
  join(import.meta.dirname, 'RESULTS.md'),
  [
    '# One journey in browsers of the last five years',
    '',
    `${new Date().toISOString().slice(0, 10)}, the built site, ✓ passed, ✗ failed. Headless, without WebGL.`,
    '',
    row(['Step', ...columns.map(({ version }) => version)]),
    row(['---', ...columns.map(() => '---')]),
    ...steps.map(({ name }, index) => row([name, ...columns.map(({ cells }) => cells[index] ?? '')])),
    row(['faults of the page', ...columns.map(({ faults }) => faults.join('; ') || 'none')]),
    '',
    'Made by `npx tsx tests/browsers/walk.ts`.',
    '',
  ].join('\n'),
);
const failed = columns.filter(
  ({ cells, faults }) => faults.length > 0 || cells.some((cell) => cell.startsWith('✗')),
);
process.exitCode = failed.length === 0 ? 0 : 1;
