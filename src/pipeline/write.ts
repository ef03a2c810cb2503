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

function textsOf(files: OutputFiles): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([name, value]) => [name, formatJson(value)]));
}

export function writeFiles(folder: string, files: OutputFiles) {
  writeTexts(folder, textsOf(files));
}

/** Writes the files that are not there yet or have another text. */
export function writeTexts(folder: string, texts: Readonly<Record<string, string>>) {
  for (const name of staleTexts(folder, texts)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, texts[name] ?? '');
  }
}

/** Names of the files that are not, byte for byte, what the build would write. */
export function staleFiles(folder: string, files: OutputFiles): string[] {
  return staleTexts(folder, textsOf(files));
}

export function staleTexts(folder: string, texts: Readonly<Record<string, string>>): string[] {
  return Object.entries(texts)
    .filter(([name, text]) => {
      const path = join(folder, name);
      return !existsSync(path) || readFileSync(path, 'utf8') !== text;
    })
    .map(([name]) => name);
}
