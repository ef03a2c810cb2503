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

/** WebGL in software, and the rest of the page painted without it, as on a machine that has no GPU. */
const software = [
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-gpu-rasterization',
];

const none = ['--disable-gpu', '--disable-webgl', '--disable-webgl2', '--disable-3d-apis'];

/** Chromium that draws WebGL in software, the same on every machine, or one that has no WebGL at all. */
export function launchBrowser(webgl: 'software' | 'none' = 'software'): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium: install it, or set CHROMIUM_PATH to where it is.');
  return chromium.launch({ executablePath, args: [...always, ...(webgl === 'software' ? software : none)] });
}
