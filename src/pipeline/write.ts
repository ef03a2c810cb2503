import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file to be written: its path below public/data/ and its value. */
export type OutputFiles = Record<string, unknown>;

/** JSON with one record a line, so that the diff of a rebuild can be read. The same value gives the same bytes. */
export function formatJson(value: unknown): string {
  if (Array.isArray(value)) return formatList(value);
  const entries = Object.entries(value as Record<string, unknown>).map(
    ([key, inner]) =>
      `${JSON.stringify(key)}:${Array.isArray(inner) ? formatList(inner) : JSON.stringify(inner)}`,
  );
  return `{\n${entries.join(',\n')}\n}\n`;
}

function formatList(list: readonly unknown[]): string {
  return `[\n${list.map((entry) => JSON.stringify(entry)).join(',\n')}\n]`;
}

export function writeFiles(folder: string, files: OutputFiles) {
  for (const [name, value] of Object.entries(files)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, formatJson(value));
  }
}

/** Names of the files that are not, byte for byte, what the build would write. */
export function staleFiles(folder: string, files: OutputFiles): string[] {
  return Object.entries(files)
    .filter(([name, value]) => {
      const path = join(folder, name);
      return !existsSync(path) || readFileSync(path, 'utf8') !== formatJson(value);
    })
    .map(([name]) => name);
}
