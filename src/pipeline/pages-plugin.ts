import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { pagesCss } from '../pages/frame.ts';
import { siteFiles } from '../pages/site-files.ts';
import { readLayers } from '../staticmap/page/first-paint.ts';

export interface PagesOptions {
  root: string;
  /** Rules for colours and pictures, which the app has too. */
  css: string;
  policy: string;
  /** Where the site will stand; undefined where that is not known. */
  address: string | undefined;
}

/** The address as pages write it. Throws an error that says what is wrong with it. */
function siteAddress(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(
      `SITE_ADDRESS is “${address}”: write the whole address, such as https://www.example.gov.cn/map/`,
    );
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

/** Writes the pages that need no script beside the app. */
export function pagesPlugin({ root, css, policy, address }: PagesOptions): Plugin {
  return {
    name: 'pages',
    apply: 'build',
    generateBundle() {
      const { plan, layers } = readLayers((file) => readFileSync(join(root, 'public/data', file), 'utf8'));
      const rules = readFileSync(join(root, 'src/pages/pages.css'), 'utf8');
      const files = siteFiles({ plan, layers, address: address ? siteAddress(address) : null, policy });
      files.set(pagesCss, `${css}\n${rules}`);
      for (const [fileName, source] of files) this.emitFile({ type: 'asset', fileName, source });
    },
  };
}
