import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, relative, sep } from 'node:path';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/**
 * Files that a mount serves otherwise than they are: another content, null for 404, or a promise for an answer that
 * is given when it is kept. What is changed later is served from then on.
 */
export type Changes = Record<string, string | null | Promise<string>>;

export interface SiteServer {
  origin: string;
  /** Gives the address, deep below the root, of the site with `changes`. */
  mount(changes?: Changes): string;
  /** Paths that were asked for and are not there. */
  missed: string[];
  close(): Promise<void>;
}

function readSite(folder: string): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name);
    if (statSync(path).isFile()) files.set(relative(folder, path).split(sep).join('/'), readFileSync(path));
  }
  if (!files.has('index.html')) throw new Error(`${folder} holds no built site: run npm run build.`);
  return files;
}

/**
 * Serves a built site from memory at sub-paths of a free port, as strictly as the plainest of web
 * servers: a path is a file or 404, and only `…/` stands for its index.html.
 */
export async function serveSite(folder: string): Promise<SiteServer> {
  const files = readSite(folder);
  const mounts = new Map<string, Changes>();
  const missed: string[] = [];

  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const base = [...mounts.keys()].find((entry) => path.startsWith(entry));
    const name = base === undefined ? null : decodeURIComponent(path.slice(base.length)) || 'index.html';
    const change = base === undefined || name === null ? undefined : mounts.get(base)?.[name];
    const content = change === undefined ? name !== null && files.get(name) : await change;
    if (content === null || content === false || content === undefined || name === null) {
      missed.push(path);
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    response
      .writeHead(200, { 'content-type': types[extname(name)] ?? 'application/octet-stream' })
      .end(content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    origin,
    missed,
    mount(changes = {}) {
      const base = `/maps/hubei-${mounts.size + 1}/one-map/`;
      mounts.set(base, changes);
      return origin + base;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
