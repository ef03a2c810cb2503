import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const assets = join(import.meta.dirname, '../../dist/assets');

/** The built site's scripts or style sheets, as absolute paths. */
export function builtFiles(kind: 'js' | 'css'): string[] {
  if (!existsSync(assets)) throw new Error('There is no built site: run npm run build.');
  return readdirSync(assets)
    .filter((file) => file.endsWith(`.${kind}`))
    .map((file) => join(assets, file));
}
