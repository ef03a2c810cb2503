/** Pictures of the built site for the README: tests/screenshots/desktop.png and phone.png. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './browser/launch.ts';
import { serveSite } from './browser/site-server.ts';

const pictures = [
  { file: 'desktop.png', width: 1440, height: 900, hash: '#v=1&project=yangtze-han-diversion' },
  { file: 'phone.png', width: 390, height: 844, hash: '' },
];

const folder = join(import.meta.dirname, 'screenshots');
mkdirSync(folder, { recursive: true });
const server = await serveSite(join(import.meta.dirname, '../dist'));
const browser = await launchBrowser();
try {
  for (const { file, width, height, hash } of pictures) {
    const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(server.mount() + hash, { waitUntil: 'networkidle' });
    await page.locator('canvas').first().waitFor({ timeout: 120_000 });
    await page.getByText('正在载入地图').waitFor({ state: 'hidden', timeout: 120_000 });
    // The map is drawn when two pictures in a row are the same.
    let picture: Buffer = await page.screenshot({ timeout: 120_000 });
    for (let before: Buffer = Buffer.alloc(0); !picture.equals(before); ) {
      before = picture;
      picture = await page.screenshot({ path: join(folder, file), timeout: 120_000 });
    }
    process.stdout.write(`Wrote tests/screenshots/${file}.\n`);
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
