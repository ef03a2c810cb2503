import { widthOf, wrapText } from '../picture/wrap.ts';

export const pointsPerInch = 72;

/** From line to line, in font sizes: set as a fixed distance, so that every font takes the same room. */
export const lineFactor = 1.35;

export interface FitLimits {
  mostPt: number;
  leastPt: number;
}

export interface Fitted {
  sizePt: number;
  /** Distance of lines in points. */
  linePt: number;
  lines: number;
  heightIn: number;
  /** The text; where even the least size was too large, its beginning and an ellipsis. */
  text: string;
}

/** Fonts differ; a line is taken to be a little shorter than it is. */
const safeShare = 0.96;

function measure(text: string, widthIn: number, sizePt: number): Fitted {
  const lines = wrapText(text, widthIn * pointsPerInch * safeShare, sizePt).length;
  const linePt = Math.round(sizePt * lineFactor * 10) / 10;
  return { sizePt, linePt, lines, heightIn: (lines * linePt) / pointsPerInch, text };
}

/** Cuts at the end until the text fits at the size. */
function cut(text: string, box: { w: number; h: number }, sizePt: number): Fitted {
  const characters = [...text];
  let [fits, tooMany] = [0, characters.length];
  while (tooMany - fits > 1) {
    const middle = (fits + tooMany) >> 1;
    const tried = measure(`${characters.slice(0, middle).join('')}…`, box.w, sizePt);
    if (tried.heightIn <= box.h) fits = middle;
    else tooMany = middle;
  }
  return measure(`${characters.slice(0, fits).join('')}…`, box.w, sizePt);
}

/** The largest size, in half points, at which the text fits into the box of inches. */
export function fitText(text: string, box: { w: number; h: number }, { mostPt, leastPt }: FitLimits): Fitted {
  for (let sizePt = mostPt; sizePt >= leastPt; sizePt -= 0.5) {
    const fitted = measure(text, box.w, sizePt);
    if (fitted.heightIn <= box.h) return fitted;
  }
  return cut(text, box, leastPt);
}

/** The largest size at which the text stays on one line of that width; at `leastPt` at least. */
export function fitLine(text: string, widthIn: number, { mostPt, leastPt }: FitLimits): number {
  let sizePt = mostPt;
  while (sizePt > leastPt && widthOf(text, sizePt) > widthIn * pointsPerInch * safeShare) sizePt -= 0.5;
  return sizePt;
}
