import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const assets = join(import.meta.dirname, '../../dist/assets');

/** The built site's files of a kind by their names, `index-Cw3.js`, with their bytes. */
export function builtFiles(kind: 'js' | 'css'): { name: string; bytes: Buffer }[] {
  if (!existsSync(assets)) throw new Error('There is no built site: run npm run build.');
  return readdirSync(assets)
    .filter((name) => name.endsWith(`.${kind}`))
    .map((name) => ({ name, bytes: readFileSync(join(assets, name)) }));
}
