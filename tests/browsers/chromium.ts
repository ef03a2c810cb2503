import { type ChildProcess, spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { type WalkedPage, windowPx } from './browser.ts';

const require = createRequire(import.meta.url);

/** What is used of the `ws` library, which only this folder has. */
interface Socket {
  on(event: 'open' | 'message' | 'error', answer: (data: unknown) => void): void;
  send(text: string): void;
  close(): void;
}

interface Answer {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/** A command to the browser by its DevTools protocol. */
type Send = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** The address that a browser writes once it listens. */
function listens(browser: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    browser.stderr?.on('data', (part) => {
      said += part;
      const address = /DevTools listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (address) resolve(address);
    });
    browser.on('exit', (code) => reject(new Error(`The browser ended with ${code}: ${said.slice(-2000)}`)));
  });
}

async function pageAddress(browserAddress: string): Promise<string> {
  const { host } = new URL(browserAddress);
  const targets = (await (await fetch(`http://${host}/json/list`)).json()) as Record<string, string>[];
  const page = targets.find(({ type }) => type === 'page');
  if (!page?.webSocketDebuggerUrl) throw new Error('The browser has no page.');
  return page.webSocketDebuggerUrl;
}

function connect(address: string): Promise<{ send: Send; socket: Socket }> {
  const WebSocket = require('ws') as new (url: string) => Socket;
  const socket = new WebSocket(address);
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  socket.on('message', (data) => {
    const answer: Answer = JSON.parse(String(data));
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer);
  });
  const send: Send = (method, params = {}) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, ({ result, error }) => {
        waiting.delete(id);
        if (error) reject(new Error(`${method}: ${error.message}`));
        else resolve(result ?? {});
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve({ send, socket }));
    socket.on('error', (error) => reject(error));
  });
}

interface Evaluated {
  result: { value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/** Starts the Chromium that the npm package holds, compressed, and opens a page; `before` runs before its scripts. */
export async function startChromium(packageName: string, before: string): Promise<WalkedPage> {
  const folder = mkdtempSync(join(tmpdir(), 'old-chromium-'));
  const program = join(folder, 'chromium');
  const packed = join(dirname(require.resolve(`${packageName}/package.json`)), 'bin/chromium.br');
  writeFileSync(program, brotliDecompressSync(readFileSync(packed)));
  chmodSync(program, 0o755);
  const browser = spawn(
    program,
    [
      ...[
        '--headless',
        '--no-sandbox',
        '--single-process',
        '--no-zygote',
        '--disable-gpu',
        '--hide-scrollbars',
      ],
      ...['--remote-debugging-port=0', `--user-data-dir=${join(folder, 'profile')}`],
      `--window-size=${windowPx.width},${windowPx.height}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const { send, socket } = await connect(await pageAddress(await listens(browser)));
  const { product } = await send('Browser.getVersion');
  await send('Page.enable');
  await send('Page.addScriptToEvaluateOnNewDocument', { source: before });
  await send('Emulation.setDeviceMetricsOverride', { ...windowPx, deviceScaleFactor: 1, mobile: false });
  return {
    version: String(product),
    async open(url) {
      await send('Page.navigate', { url });
    },
    async evaluate(source) {
      const { result, exceptionDetails } = (await send('Runtime.evaluate', {
        expression: `(${source})()`,
        awaitPromise: true,
        returnByValue: true,
      })) as unknown as Evaluated;
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async screenshot(file) {
      const { data } = await send('Page.captureScreenshot', { format: 'png' });
      writeFileSync(file, Buffer.from(String(data), 'base64'));
    },
    async close() {
      socket.close();
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      browser.removeAllListeners('exit');
      browser.once('exit', () => rmSync(folder, { recursive: true, force: true }));
      browser.kill('SIGKILL');
      await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 2000))]);
    },
  };
}
