import type { ExportedFile } from '../../export/export-format.ts';
import type { Language } from '../../model/language.ts';
import { tell } from '../../model/messages/messages.ts';

/** Says in its name that a file holds what the office keeps to itself. */
export function markInternal(file: ExportedFile, language: Language): ExportedFile {
  return { ...file, name: file.name.replace(/(?=\.[a-z]+$)/, `_${tell(language, 'ownSheet.fileMark')}`) };
}

/** Hands a file to the browser's own download. */
export function download({ name, mime, bytes }: ExportedFile) {
  const url = URL.createObjectURL(new Blob([bytes], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers start the download a moment later.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The page's address without its `#` part, which a file can link back to; null where the page is a file itself. */
export function siteAddress(): string | null {
  const { protocol, origin, pathname } = window.location;
  return protocol === 'http:' || protocol === 'https:' ? `${origin}${pathname}` : null;
}

/** The day here, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}
