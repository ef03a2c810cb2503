import type PptxGenJS from 'pptxgenjs';
import type { QuotePiece } from '../../model/briefing/quote.ts';
import type { Language } from '../../model/language.ts';
import { tell } from '../../model/messages/messages.ts';
import { fitMap } from '../picture/fitted-map.ts';
import { certaintyRows, legendRows } from '../picture/legend-rows.ts';
import type { Rasterise } from '../picture/rasterise.ts';
import { widthOf } from '../picture/wrap.ts';
import { type DeckInput, meantProjects, type Slide, type SlideFigure, type SlideQuote } from './deck.ts';
import { bodyBox } from './file/master.ts';
import { fitLine, fitText } from './fit.ts';
import { drawLegend, legendHeight, type SampleAlbum } from './legend/legend.ts';
import { mapWords } from './map-words.ts';
import { type Box, colours, fonts, palette, plainText } from './paper.ts';
import { placePicture, takePicture } from './pictures.ts';
import { addFitted, addFooter, addNote, addTitle } from './text.ts';

const columnIn = 4.3;
const gapIn = 0.28;
const figuresIn = 0.8;
const mostFigures = 3;
const quoteIndentIn = 0.18;

/** Under a quote: where it stands, and who is responsible, in three lines at most. */
const placeIn = 0.3;
const mostUnitsIn = 0.48;

/** Bold figures are wider than the estimate for ordinary ones. */
const boldShare = 0.78;

const valuePt = { mostPt: 26, leastPt: 10 };
const labelPt = { mostPt: 12, leastPt: 8 };

/** The map is drawn for a frame this much larger than its box has px of 1/96 inch. */
const reduction = 1.6;

/** Dots a px of the frame, for programs that draw no vectors: two a px of the box. */
const pngScale = 2 / reduction;

/** Each figure gets as much of the width as its number and its label ask for. */
function figureWidths(figures: readonly SlideFigure[], widthIn: number): number[] {
  const wanted = figures.map(({ value, label }) =>
    Math.max(widthOf(value, valuePt.mostPt) / boldShare, widthOf(label, labelPt.mostPt), 40),
  );
  const all = wanted.reduce((sum, width) => sum + width, 0);
  return wanted.map((width) => (width / all) * widthIn);
}

function addFigures(
  slide: PptxGenJS.Slide,
  figures: readonly SlideFigure[],
  box: Box,
  language: Language,
): void {
  const shown = figures.slice(0, mostFigures);
  const widths = figureWidths(shown, box.w);
  const innerIn = (index: number) => (widths[index] ?? 1) - 0.12;
  const sizePt = Math.min(
    ...shown.map(({ value }, index) => fitLine(value, innerIn(index) * boldShare, valuePt)),
  );
  let x = box.x;
  for (const [index, { value, label }] of shown.entries()) {
    const w = innerIn(index);
    slide.addText(value, {
      ...plainText(value),
      wrap: false,
      x,
      y: box.y,
      w,
      h: 0.42,
      fontFace: fonts.ui,
      fontSize: sizePt,
      bold: true,
      color: colours.accent,
      valign: 'bottom',
      objectName: tell(language, 'slides.part.value'),
    });
    addFitted(slide, label, { x, y: box.y + 0.44, w, h: box.h - 0.44 }, labelPt, {
      colour: colours.secondary,
      objectName: tell(language, 'slides.part.label'),
    });
    x += w + 0.12;
  }
}

/** The first `length` characters of the pieces, and an ellipsis. */
function cutPieces(pieces: readonly QuotePiece[], length: number): QuotePiece[] {
  let left = length;
  const kept = pieces.flatMap((piece) => {
    const text = piece.text.slice(0, left);
    left -= text.length;
    return text ? [{ ...piece, text }] : [];
  });
  return [...kept, { text: '…', isMarked: false }];
}

function addQuote(slide: PptxGenJS.Slide, quote: SlideQuote, box: Box, language: Language): void {
  const width = box.w - quoteIndentIn;
  const units = fitText(quote.units, { w: width, h: mostUnitsIn }, { mostPt: 10, leastPt: 7 });
  const footIn = placeIn + units.heightIn + 0.02;
  const inner = { x: box.x + quoteIndentIn, y: box.y, w: width, h: box.h - footIn };
  const whole = quote.pieces.map(({ text }) => text).join('');
  const fitted = fitText(whole, inner, { mostPt: 16, leastPt: 10 });
  const heightIn = Math.min(fitted.heightIn + 0.05, inner.h);
  slide.addShape('rect', {
    x: box.x,
    y: box.y,
    w: 0.04,
    h: heightIn + footIn,
    fill: { color: colours.lineStrong },
    objectName: tell(language, 'slides.part.quoteRule'),
  });
  const pieces = fitted.text === whole ? quote.pieces : cutPieces(quote.pieces, fitted.text.length - 1);
  slide.addText(
    pieces.map(({ text, isMarked }) => ({
      text,
      options: isMarked ? { bold: true, highlight: colours.mark } : {},
    })),
    {
      ...plainText(fitted.text),
      ...inner,
      h: heightIn,
      fontFace: fonts.quote,
      fontSize: fitted.sizePt,
      lineSpacing: fitted.linePt,
      color: colours.text,
      valign: 'top',
      objectName: tell(language, 'slides.part.quote'),
    },
  );
  const placeTop = box.y + heightIn + 0.06;
  addFitted(
    slide,
    quote.place,
    { ...inner, y: placeTop, h: placeIn - 0.06 },
    { mostPt: 10, leastPt: 7 },
    { colour: colours.tertiary, objectName: tell(language, 'slides.part.quotePlace') },
  );
  addFitted(
    slide,
    quote.units,
    { ...inner, y: box.y + heightIn + placeIn, h: units.heightIn + 0.02 },
    { mostPt: units.sizePt, leastPt: units.sizePt },
    { colour: colours.secondary, objectName: tell(language, 'slides.part.quoteUnits') },
  );
}

/** Caption, figures and quote, one under the other; what one leaves free the next may take. */
function addWords(
  slide: PptxGenJS.Slide,
  { caption, figures, quote }: Slide,
  box: Box,
  language: Language,
): void {
  const figuresHeight = figures.length > 0 ? figuresIn + gapIn : 0;
  const free = box.h - figuresHeight;
  const captionBox = { ...box, h: quote ? free * 0.45 : free };
  const { heightIn } = addFitted(
    slide,
    caption,
    captionBox,
    { mostPt: 18, leastPt: 11 },
    { objectName: tell(language, 'slides.part.caption') },
  );
  let y = box.y + heightIn + gapIn;
  if (figures.length > 0) {
    addFigures(slide, figures, { ...box, y, h: figuresIn }, language);
    y += figuresHeight;
  }
  if (quote) addQuote(slide, quote, { ...box, y, h: box.y + box.h - y }, language);
}

export interface ChapterContext {
  input: DeckInput;
  /** Of the slide; ids in its map begin with it. */
  index: number;
  album: SampleAlbum;
  draw: Rasterise;
}

/** One chapter: words on the left, the map and its legend on the right, the speaker's words in the notes. */
export async function addChapter(
  slide: PptxGenJS.Slide,
  chapter: Slide,
  { input, index, album, draw }: ChapterContext,
): Promise<void> {
  const { plan, layers, language } = input;
  addTitle(slide, chapter.title);
  addWords(slide, chapter, { ...bodyBox, w: columnIn }, language);
  const right = { x: bodyBox.x + columnIn + gapIn, w: bodyBox.w - columnIn - gapIn };
  const boxOf = (heightIn: number): Box => ({ ...right, y: bodyBox.y, h: heightIn });
  const framePx = ({ w, h }: Box) => ({ widthPx: w * 96 * reduction, heightPx: h * 96 * reduction });
  const map = (box: Box) =>
    fitMap({ plan, layers, ...chapter, palette, language }, framePx(box), 1, { idPrefix: `s${index}-` });
  // A first look with room for the whole legend says what is in view.
  const first = map(boxOf(bodyBox.h - 1)).view;
  const meant = meantProjects(chapter);
  const rows = { categories: legendRows(meant, first), certainties: certaintyRows(meant, first) };
  const legendIn = legendHeight(rows, language);
  const box = boxOf(bodyBox.h - legendIn - 0.1);
  const { node, view } = map(box);
  const picture = await takePicture(node, framePx(box), pngScale, draw);
  placePicture(slide, picture, box, {
    objectName: tell(language, 'slides.part.map'),
    altText: mapWords(chapter, view, input),
  });
  slide.addShape('rect', {
    ...box,
    line: { color: colours.line, width: 0.75 },
    objectName: tell(language, 'slides.part.mapFrame'),
  });
  await drawLegend(slide, rows, { ...right, y: box.y + box.h + 0.1 }, { album, language, draw });
  addFooter(slide, input);
  addNote(slide, input);
  slide.addNotes(chapter.notes);
}
