import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const src = join(import.meta.dirname, '../../src');

/** Whom each room may import besides itself. `app` holds the files beside the rooms too. */
const allowed: Record<string, readonly string[]> = {
  model: [],
  state: ['model'],
  map: ['model', 'state'],
  staticmap: ['model', 'state'],
  // The vector picture in exports is the static map's.
  export: ['model', 'state', 'staticmap'],
  // The first paint, which the static map draws while the site is built.
  pipeline: ['model', 'staticmap'],
  app: ['model', 'state', 'map', 'staticmap', 'export'],
};

interface Import {
  file: string;
  from: string;
}

/** `import … from 'x'`, `export … from 'x'`, `import('x')` and `import 'x'`. */
const importPattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"]+)\1/g;

const imports: Import[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(importPattern)].map((match) => ({
      file: file.replaceAll('\\', '/'),
      from: match[2] ?? '',
    })),
  );

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : 'app';
}

function targetRoom({ file, from }: Import): string | null {
  if (!from.startsWith('.')) return null;
  return roomOf(relative(src, resolve(src, dirname(file), from)).replaceAll('\\', '/'));
}

describe('the rooms of src/', () => {
  it('are the known ones', () => {
    expect(imports.length).toBeGreaterThan(100);
    expect(
      [...new Set(imports.map(({ file }) => roomOf(file)))].filter((room) => !(room in allowed)),
    ).toEqual([]);
  });

  it('import only whom they may', () => {
    const wrong = imports.filter((entry) => {
      const from = roomOf(entry.file);
      const to = targetRoom(entry);
      return to !== null && to !== from && !allowed[from]?.includes(to);
    });
    expect(wrong).toEqual([]);
  });

  it('leave the map library to src/map', () => {
    const users = imports.filter(({ from }) => /^maplibre-gl(\/|$)|^@deck\.gl\//.test(from));
    expect(users.length).toBeGreaterThan(0);
    expect(users.filter(({ file }) => roomOf(file) !== 'map')).toEqual([]);
  });

  it('leave the page to app: model, state and staticmap know no Preact', () => {
    const users = imports.filter(({ from }) => /^preact(\/|$)/.test(from));
    expect(users.filter(({ file }) => roomOf(file) !== 'app')).toEqual([]);
  });
});
