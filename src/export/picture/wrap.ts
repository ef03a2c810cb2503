import { textWidthPx } from '../../staticmap/lettering.ts';

/** Signs that may not begin a line. */
const closing = /^[，。、；：！？）》」』】〕’”%‰·,.;:!?)\]}]/u;

/** Signs that may not end a line. */
const opening = /[（《「『【〔‘“([{]$/u;

/** Latin words with their space stay whole; every Chinese character is one piece. */
function piecesOf(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.match(/\n|[!-ʯ]+ *|./gu) ?? []) {
    const last = pieces.at(-1);
    if (last && last !== '\n' && (closing.test(piece) || opening.test(last)))
      pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** A word wider than the line is cut into characters. */
function fitting(piece: string, width: number, size: number): string[] {
  return widthOf(piece, size) > width ? [...piece] : [piece];
}

/** Estimated width of one line, in the unit of `size`. */
export function widthOf(text: string, size: number): number {
  return textWidthPx(text, { sizePx: size, spacingEm: 0 });
}

/** Breaks a text as Chinese typesetting does; `width` and `size` are of one unit. Kept line breaks are `\n`. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text).flatMap((entry) => fitting(entry, width, size))) {
    if (piece === '\n' || (line && widthOf((line + piece).trimEnd(), size) > width)) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (piece !== '\n') line += line ? piece : piece.trimStart();
  }
  return line.trim() || lines.length === 0 ? [...lines, line.trimEnd()] : lines;
}
