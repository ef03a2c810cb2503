/**
 * The oldest browsers that the page works whole in, by the build's own names; Edge is Chromium's. The scripts and styles
 * are written for these, and what is newer is refused by a test of the built site.
 */
export const oldestBrowsers = [
  { id: 'chrome', name: 'Chrome / Edge', version: '92' },
  { id: 'firefox', name: 'Firefox', version: '115' },
  { id: 'safari', name: 'Safari', version: '15.4' },
] as const;
