import { tell } from '../model/messages/messages.ts';
import type { ExportInput } from './export-format.ts';

/** `湖北重大工程_38项_2026-11-24.xlsx`, without a character that a file system refuses. */
export function nameFile({ projects, language, date }: ExportInput, extension: string): string {
  const stem = tell(language, 'export.fileName', { n: projects.length, date });
  return `${stem.replace(/[^\p{L}\p{N}_-]/gu, '-')}.${extension}`;
}
