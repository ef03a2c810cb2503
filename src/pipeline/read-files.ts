import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of data/, its path from the top of the repository. */
export interface SourceFile {
  file: string;
  text: string;
}

/** The text of a file under `root`; throws where it cannot be read. */
export function readText(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** The files of a folder that end in `ending`, by name, so that every build sees the same order. */
export function readFolder(root: string, folder: string, ending: string): SourceFile[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => ({ file: `${folder}/${name}`, text: readText(root, `${folder}/${name}`) }));
}
