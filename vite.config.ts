import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { paletteCss } from './src/app/shell/palette-css.ts';
import { contentSecurityPolicy } from './src/app/shell/security.ts';
import { oldestBrowsers } from './src/model/site/browsers.ts';
import { firstPaintPlugin } from './src/pipeline/first-paint-plugin.ts';
import { rebuildData } from './src/pipeline/rebuild-plugin.ts';
import { staticMapCss } from './src/staticmap/page/static-map-css.ts';

const paletteModule = 'virtual:palette.css';

export default defineConfig({
  // Relative, so that the built site works from any sub-path of any web server.
  base: './',
  publicDir: 'public',
  resolve: { alias: { react: 'preact/compat', 'react-dom': 'preact/compat' } },
  build: { target: oldestBrowsers.map(({ id, version }) => `${id}${version}`), chunkSizeWarningLimit: 1200 },
  preview: { port: 4173, strictPort: true },
  plugins: [
    rebuildData(),
    firstPaintPlugin(fileURLToPath(new URL('.', import.meta.url))),
    {
      name: 'palette-css',
      resolveId: (id) => (id === paletteModule ? `\0${paletteModule}` : null),
      load: (id) => (id === `\0${paletteModule}` ? `${paletteCss()}\n${staticMapCss()}` : null),
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
