import { spawn } from 'node:child_process';
import { join, sep } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';

/** Files that come in one after the other, as an editor or a checkout writes them, make one build. */
const pauseMs = 200;

function buildData(root: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/pipeline/build.ts'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.on('error', () => resolve(false));
    child.on('close', (code) => resolve(code === 0));
  });
}

/** In development: builds the data at the start and whenever a file under data/ or seeds/ changes. */
export function rebuildData(): Plugin {
  return {
    name: 'rebuild-data',
    apply: 'serve',
    async configureServer(server: ViteDevServer) {
      const { root } = server.config;
      const folders = ['data', 'seeds'].map((folder) => join(root, folder));
      let timer: NodeJS.Timeout | undefined;
      let running: Promise<void> = Promise.resolve();

      async function rebuild() {
        if (await buildData(root)) server.ws.send({ type: 'full-reload' });
      }

      server.watcher.add(folders);
      server.watcher.on('all', (event, path) => {
        const isData = folders.some((folder) => path.startsWith(folder + sep));
        if (!isData || event === 'addDir' || event === 'unlinkDir') return;
        clearTimeout(timer);
        timer = setTimeout(() => {
          running = running.then(rebuild);
        }, pauseMs);
      });
      await buildData(root);
    },
  };
}
