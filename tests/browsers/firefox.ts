import { createRequire } from 'node:module';
import { type WalkedPage, windowPx } from './browser.ts';

const require = createRequire(import.meta.url);

/** What is used of puppeteer-core, which only this folder has. */
interface Puppeteer {
  launch(options: object): Promise<{
    version(): Promise<string>;
    newPage(): Promise<{
      setViewport(size: object): Promise<void>;
      evaluateOnNewDocument(source: string): Promise<unknown>;
      goto(url: string, options: object): Promise<unknown>;
      evaluate(source: string): Promise<unknown>;
      screenshot(options: object): Promise<unknown>;
    }>;
    close(): Promise<void>;
  }>;
}

/** Starts the installed Firefox and speaks WebDriver BiDi to it; `before` runs before the page's scripts. */
export async function startFirefox(executablePath: string, before: string): Promise<WalkedPage> {
  const puppeteer = require('puppeteer-core') as Puppeteer;
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true });
  const page = await browser.newPage();
  await page.setViewport(windowPx);
  await page.evaluateOnNewDocument(before);
  return {
    version: await browser.version(),
    async open(url) {
      await page.goto(url, { waitUntil: 'domcontentloaded' });
    },
    evaluate: (source) => page.evaluate(`(${source})()`),
    async screenshot(path) {
      await page.screenshot({ path });
    },
    close: () => browser.close(),
  };
}
