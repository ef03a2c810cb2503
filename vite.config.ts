import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { paletteCss } from './src/app/shell/palette-css.ts';
import { contentSecurityPolicy } from './src/app/shell/security.ts';
import { oldestBrowsers } from './src/model/site/browsers.ts';
import { firstPaintPlugin } from './src/pipeline/first-paint-plugin.ts';
import { pagesPlugin } from './src/pipeline/pages-plugin.ts';
import { rebuildData } from './src/pipeline/rebuild-plugin.ts';
import { staticMapCss } from './src/staticmap/page/static-map-css.ts';

const root = fileURLToPath(new URL('.', import.meta.url));

const paletteModule = 'virtual:palette.css';

const sharedCss = () => `${paletteCss()}\n${staticMapCss()}`;

export default defineConfig({
  // Relative, so that the built site works from any sub-path of any web server.
  base: './',
  publicDir: 'public',
  resolve: { alias: { react: 'preact/compat', 'react-dom': 'preact/compat' } },
  build: { target: oldestBrowsers.map(({ id, version }) => `${id}${version}`), chunkSizeWarningLimit: 1200 },
  preview: { port: 4173, strictPort: true },
  plugins: [
    rebuildData(),
    firstPaintPlugin(root),
    pagesPlugin({ root, css: sharedCss(), policy: contentSecurityPolicy, address: process.env.SITE_ADDRESS }),
    {
      name: 'palette-css',
      resolveId: (id) => (id === paletteModule ? `\0${paletteModule}` : null),
      load: (id) => (id === `\0${paletteModule}` ? sharedCss() : null),
    },
    {
      name: 'content-security-policy',
      apply: 'build',
      transformIndexHtml: (html) => ({
        html,
        tags: [
          {
            tag: 'meta',
            attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
            injectTo: 'head-prepend',
          },
        ],
      }),
    },
  ],
});
