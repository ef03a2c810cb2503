import type PptxGenJS from 'pptxgenjs';
import { tell } from '../../model/messages.ts';
import { countsOf, creditsOf } from '../picture/credits.ts';
import type { DeckInput } from './deck.ts';
import { type FitLimits, type Fitted, fitLine, fitText } from './fit.ts';
import { footerBox, titleBox } from './master.ts';
import { type Box, colours, fonts, plainText, proofLanguage } from './paper.ts';

export interface Look {
  font?: string;
  colour?: string;
  bold?: boolean;
  valign?: 'top' | 'middle' | 'bottom';
  align?: 'left' | 'right' | 'center';
}

/** Writes a text as large as the box and the limits allow, and says how it was fitted. */
export function addFitted(
  slide: PptxGenJS.Slide,
  text: string,
  box: Box,
  limits: FitLimits,
  { font = fonts.ui, colour = colours.text, bold = false, valign = 'top', align = 'left' }: Look = {},
): Fitted {
  const fitted = fitText(text, box, limits);
  slide.addText(fitted.text, {
    ...box,
    ...plainText(fitted.text),
    fontFace: font,
    fontSize: fitted.sizePt,
    lineSpacing: fitted.linePt,
    color: colour,
    bold,
    valign,
    align,
  });
  return fitted;
}

/** The title in its placeholder, on one line. */
export function addTitle(slide: PptxGenJS.Slide, title: string): void {
  const { text, sizePt } = fitText(title, titleBox, { mostPt: 28, leastPt: 16 });
  slide.addText(text, { placeholder: 'title', fontSize: sizePt, lang: proofLanguage(text) });
}

/** Ledger, basis and 审图号 on the left, where we are on the right. */
export function addFooter(slide: PptxGenJS.Slide, input: DeckInput, index: number, count: number): void {
  const { basis, dates, approval } = creditsOf(input);
  const named = input.plan.projects.filter(({ kind }) => kind !== 'site');
  const said = [countsOf(named, input.language), basis, dates, ...(approval ? [approval] : [])].join(' · ');
  const left = { ...footerBox, w: footerBox.w - 1 };
  const shared = { fontFace: fonts.ui, color: colours.tertiary, valign: 'middle' } as const;
  slide.addText(said, {
    ...plainText(said),
    ...left,
    ...shared,
    fontSize: fitLine(said, left.w, { mostPt: 10, leastPt: 7 }),
  });
  const place = tell(input.language, 'slides.page', { i: index, n: count });
  slide.addText(place, {
    ...plainText(place),
    ...footerBox,
    x: footerBox.x + footerBox.w - 0.9,
    w: 0.9,
    ...shared,
    fontSize: 10,
    align: 'right',
  });
}
