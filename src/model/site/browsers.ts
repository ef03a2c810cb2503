import type { Language } from '../language.ts';

/**
 * The oldest browsers that the page works whole in, by the build's own names; Edge is Chromium's. The scripts and styles
 * are written for these, and what is newer is refused by a test of the built site.
 */
export const oldestBrowsers = [
  { id: 'chrome', name: 'Chrome / Edge', version: '92' },
  { id: 'firefox', name: 'Firefox', version: '115' },
  { id: 'safari', name: 'Safari', version: '15.4' },
] as const;

/** As `Chrome / Edge 92、Firefox 115、Safari 15.4`. */
export function oldestBrowserNames(language: Language): string {
  return oldestBrowsers
    .map(({ name, version }) => `${name} ${version}`)
    .join(language === 'zh' ? '、' : ', ');
}
