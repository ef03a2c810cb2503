import { tell } from '../../model/messages/messages.ts';
import { toMarkup } from '../../staticmap/node.ts';
import type { ExportedFile } from '../export-format.ts';
import { type Progress, step } from './progress.ts';
import { type Rasterise, rasterise } from './rasterise.ts';
import { composePicture, type SheetInput } from './sheet.ts';
import { sheetSizes } from './sheet-size.ts';

/** How many px a PNG has for one px of the sheet. */
export type PngScale = 2 | 4;

/** A name without a character that a file system refuses. */
export function fileName(
  { title, language, date }: Pick<SheetInput, 'title' | 'language' | 'date'>,
  extension: string,
): string {
  const stem = tell(language, 'picture.fileName', { title, date });
  return `${stem.replace(/[^\p{L}\p{N}_-]+/gu, '-').slice(0, 80)}.${extension}`;
}

/** The sheet as an SVG file that needs nothing besides itself. */
export function writeSvg(input: SheetInput): ExportedFile {
  const markup = `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(composePicture(input))}\n`;
  return {
    name: fileName(input, 'svg'),
    mime: 'image/svg+xml',
    bytes: new TextEncoder().encode(markup),
  };
}

/** The sheet as a PNG of `scale` times its size. Rejects where the device cannot draw it, or where it is cancelled. */
export async function writePng(
  input: SheetInput,
  scale: PngScale,
  progress: Progress = {},
  draw: Rasterise = rasterise,
): Promise<ExportedFile> {
  await step(progress, 0, 2);
  const markup = toMarkup(composePicture(input));
  await step(progress, 1, 2);
  const bytes = await draw(markup, sheetSizes[input.size], scale).catch((cause: unknown) => {
    throw new Error(tell(input.language, 'picture.notDrawn', { scale }), { cause });
  });
  await step(progress, 2, 2);
  return { name: fileName(input, 'png'), mime: 'image/png', bytes };
}
