import { type Browser, chromium } from 'playwright';
import { findBrowser } from './find-browser.ts';

const always = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  // Its own address bar is a web page that is loaded anew for every window, at the cost of a second each.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup,WebUIOmniboxFullPopup,HttpsUpgrades,Translate',
];

const emulated = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--ignore-gpu-blocklist'];

/**
 * `software`: WebGL in software and the page painted without it, as on a machine that has no GPU. `emulated`: the
 * page too is painted by a GPU that is only emulated, as on no machine that people have. `none`: no WebGL.
 */
export type Graphics = 'software' | 'emulated' | 'none';

const flags: Record<Graphics, readonly string[]> = {
  software: [...emulated, '--disable-gpu-rasterization'],
  emulated,
  none: ['--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-3d-apis'],
};

/** Chromium that draws the same on every machine. */
export function launchBrowser(graphics: Graphics = 'software'): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium: install it, or set CHROMIUM_PATH to where it is.');
  return chromium.launch({ executablePath, args: [...always, ...flags[graphics]] });
}
