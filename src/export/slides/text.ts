import type PptxGenJS from 'pptxgenjs';
import { tell } from '../../model/messages/messages.ts';
import { countsOf, creditsOf } from '../picture/credits.ts';
import type { DeckInput } from './deck.ts';
import { footerBox, noteBox, titleBox } from './file/master.ts';
import { type FitLimits, type Fitted, fitLine, fitText } from './fit.ts';
import { type Box, colours, fonts, plainText, proofLanguage } from './paper.ts';

export interface Look {
  /** What the object is called where an office program lists a slide's objects. */
  objectName: string;
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
  { font = fonts.ui, colour = colours.text, bold = false, valign = 'top', align = 'left', objectName }: Look,
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
    objectName,
  });
  return fitted;
}

/** A title in its placeholder. Its run has size and language itself: the placeholder's would win. */
export function addTitleText(slide: PptxGenJS.Slide, { text, sizePt }: Fitted): void {
  slide.addText([{ text, options: { fontSize: sizePt, lang: proofLanguage(text) } }], {
    placeholder: 'title',
  });
}

/** The title of a slide, on one line. */
export function addTitle(slide: PptxGenJS.Slide, title: string): void {
  addTitleText(slide, fitText(title, titleBox, { mostPt: 28, leastPt: 16 }));
}

function addSmallLine(slide: PptxGenJS.Slide, text: string, box: Box, objectName: string): void {
  slide.addText(text, {
    ...plainText(text),
    ...box,
    fontFace: fonts.ui,
    fontSize: fitLine(text, box.w, { mostPt: 10, leastPt: 7 }),
    color: colours.tertiary,
    valign: 'middle',
    objectName,
  });
}

/** Ledger, basis, dates and 审图号; the slide's number stands at the right by itself. */
export function addFooter(slide: PptxGenJS.Slide, input: DeckInput): void {
  const { basis, dates, approval } = creditsOf(input);
  const named = input.plan.projects.filter(({ kind }) => kind !== 'site');
  const said = [countsOf(named, input.language), basis, dates, ...(approval ? [approval] : [])].join(' · ');
  addSmallLine(slide, said, footerBox, tell(input.language, 'slides.part.source'));
}

/** That places are schematic. */
export function addNote(slide: PptxGenJS.Slide, input: DeckInput): void {
  addSmallLine(slide, creditsOf(input).note, noteBox, tell(input.language, 'slides.part.note'));
}
