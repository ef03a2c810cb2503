import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const playwright = join(import.meta.dirname, '../../node_modules/playwright/cli.js');

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some systems have a stub under the browser's name that only says where to get one. */
function answers(path: string): boolean {
  return (
    isExecutable(path) && spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0
  );
}

/** CHROMIUM_PATH, else a Chromium on PATH, else Playwright's own; null where there is none. */
export function findBrowser(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return isExecutable(named) ? named : null;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find(answers) ?? null;
}

function run(command: string, ...args: string[]): boolean {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

function isDebianRoot(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function installPackages(...packages: string[]): boolean {
  return (
    isDebianRoot() &&
    run('apt-get', 'update') &&
    run('apt-get', 'install', '-y', '--no-install-recommends', ...packages)
  );
}

/** Without a font for Chinese every label is an empty box, and pictures prove nothing. */
function hasChineseFont(): boolean | null {
  const { status, stdout } = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return status === 0 ? stdout.trim() !== '' : null;
}

/** Finds a browser, or installs one; says in one sentence what is missing where that fails. */
export function prepareBrowser(say: (line: string) => void): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named && !isExecutable(named)) {
    say(`CHROMIUM_PATH is set to ${named}, where there is no program.`);
    return null;
  }
  let browser = findBrowser();
  if (!browser) {
    say('No Chromium was found: installing one.');
    run(process.execPath, playwright, 'install', 'chromium');
    // Playwright's own may be out of reach, or lack a library: then it does not answer.
    browser = findBrowser();
    if (!browser && installPackages('chromium', 'fonts-noto-cjk', 'fontconfig')) browser = findBrowser();
  }
  if (!browser) {
    say('The browser tests need Chromium: install it, or set CHROMIUM_PATH to where it is.');
    return null;
  }
  if (hasChineseFont() !== true && !installPackages('fonts-noto-cjk', 'fontconfig'))
    say('No font for Chinese was found: install one (on Debian fonts-noto-cjk), or labels are empty boxes.');
  say(`Browser: ${browser}`);
  return browser;
}
