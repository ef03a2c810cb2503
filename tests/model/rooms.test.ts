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
  // From files to rows and features, in a worker.
  import: ['model'],
  // The first paint, which the static map draws while the site is built.
  pipeline: ['model', 'staticmap', 'pages'],
  // Pages for search engines and printers, made while the site is built.
  pages: ['model', 'state', 'staticmap'],
  app: ['model', 'state', 'map', 'staticmap', 'export', 'import'],
};

/** In the interface a folder holds what a person sees in one place; elsewhere it holds one subject. */
function mostFiles(folder: string): number {
  return folder.startsWith('app') ? 15 : 20;
}

interface Import {
  file: string;
  from: string;
}

/** `import … from 'x'`, `export … from 'x'`, `import('x')` and `import 'x'`. */
const importPattern = /(?:\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)(['"])([^'"]+)\1/g;

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => file.replaceAll('\\', '/'));

const imports: Import[] = files.flatMap((file) =>
  [...readFileSync(join(src, file), 'utf8').matchAll(importPattern)].map((match) => ({
    file,
    from: match[2] ?? '',
  })),
);

function targetFile({ file, from }: Import): string | null {
  return from.startsWith('.') ? relative(src, resolve(src, dirname(file), from)).replaceAll('\\', '/') : null;
}

/** Ways that lead from a file back to itself: those that are left when all files are taken away that lead nowhere. */
function circles(): string[] {
  const targets = new Map<string, string[]>(files.map((file) => [file, []]));
  for (const entry of imports) {
    const target = targetFile(entry);
    if (target !== null && targets.has(target)) targets.get(entry.file)?.push(target);
  }
  let ends: string[];
  do {
    ends = [...targets].flatMap(([file, to]) => (to.some((target) => targets.has(target)) ? [] : [file]));
    for (const file of ends) targets.delete(file);
  } while (ends.length > 0);
  // What only leads into a circle is not part of it.
  let starts: string[];
  do {
    const reached = new Set([...targets.values()].flat());
    starts = [...targets.keys()].filter((file) => !reached.has(file));
    for (const file of starts) targets.delete(file);
  } while (starts.length > 0);
  return [...targets.keys()];
}

function roomOf(file: string): string {
  return file.includes('/') ? (file.split('/')[0] ?? '') : 'app';
}

function targetRoom(entry: Import): string | null {
  const target = targetFile(entry);
  return target === null ? null : roomOf(target);
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

  it('import nobody in a circle, types included', () => {
    expect(circles()).toEqual([]);
  });

  it('hold no more files in a folder than one can take in', () => {
    const folders = new Map<string, number>();
    for (const file of files) folders.set(dirname(file), (folders.get(dirname(file)) ?? 0) + 1);
    const full = [...folders].filter(([folder, count]) => count > mostFiles(folder));
    expect(full).toEqual([]);
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
