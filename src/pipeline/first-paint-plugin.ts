import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { fitAirPx } from '../model/extent.ts';
import { toMarkup } from '../staticmap/node.ts';
import { firstPaintMarkup, readLayers } from '../staticmap/page/first-paint.ts';
import { staticPage } from '../staticmap/page/static-page.ts';

/** What is covered on a desktop window and on a phone, before anything is chosen: a test compares the names. */
const windows = {
  wide: {
    size: { widthPx: 1440, heightPx: 900 },
    covered: { top: 96, right: 0, bottom: 44, left: 280 },
    names: { top: 104, right: 56, bottom: 52, left: 284 },
  },
  phone: {
    size: { widthPx: 390, heightPx: 844 },
    covered: { top: 104, right: 0, bottom: 104, left: 0 },
    names: { top: 112, right: 56, bottom: 136, left: 4 },
  },
} as const;

/** Puts the map of the default view and the list of projects into index.html: the first paint needs no script. */
export function firstPaintPlugin(root: string): Plugin {
  return {
    name: 'first-paint',
    transformIndexHtml(html) {
      const { plan, layers } = readLayers((file) => readFileSync(join(root, 'public/data', file), 'utf8'));
      const boxes = Object.entries(windows).map(([name, window]) => {
        const idPrefix = `${name}-`;
        const map = firstPaintMarkup({ plan, layers, ...window, airPx: fitAirPx, language: 'zh', idPrefix });
        return `<div class="first-paint-box is-${name}">${map}</div>`;
      });
      return html
        .replace('<!--first-paint-->', () => boxes.join(''))
        .replace('<!--static-page-->', () => staticPage(plan, 'zh').map(toMarkup).join(''));
    },
  };
}
