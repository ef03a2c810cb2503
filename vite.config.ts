import { defineConfig } from 'vite';
import { paletteCss } from './src/app/palette-css.ts';
import { contentSecurityPolicy } from './src/app/security.ts';
import { rebuildData } from './src/pipeline/rebuild-plugin.ts';

export default defineConfig({
  // Relative, so that the built site works from any sub-path of any web server.
  base: './',
  publicDir: 'public',
  resolve: { alias: { react: 'preact/compat', 'react-dom': 'preact/compat' } },
  build: { target: 'es2022', chunkSizeWarningLimit: 1200 },
  preview: { port: 4173, strictPort: true },
  plugins: [
    rebuildData(),
    {
      name: 'palette-css',
      resolveId: (id) => (id === 'virtual:palette.css' ? '\0virtual:palette.css' : null),
      load: (id) => (id === '\0virtual:palette.css' ? paletteCss() : null),
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
