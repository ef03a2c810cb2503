import type PptxGenJS from 'pptxgenjs';
import type { Language } from '../../model/language.ts';
import { categoryColour } from '../../model/palette.ts';
import { lineAccuracies, type Stroke, strokesOf } from '../../model/stroke.ts';
import { inkOf } from '../../staticmap/ink.ts';
import { categorySample } from '../../staticmap/legend.ts';
import { element, type SvgNode } from '../../staticmap/node.ts';
import type { View } from '../../staticmap/projection.ts';
import type { LegendRow } from '../picture/legend-rows.ts';
import type { Rasterise } from '../picture/rasterise.ts';
import { fitLine } from './fit.ts';
import { type Box, colours, fonts, hex, palette, plainText } from './paper.ts';
import { placePicture, type SlidePicture, takePicture } from './pictures.ts';

const sample = { widthPx: 46, heightPx: 18, fromPx: 3, toPx: 43 } as const;

const pxPerInch = 96;

const rowIn = 0.27;

/** Where dashes lie along a line, in px from its start: `[from, to]`, a bead being a place without length. */
function dashesAlong(stroke: Stroke, lengthPx: number): [number, number][] {
  const { dash } = stroke;
  const period = dash?.reduce((sum, px) => sum + px, 0) ?? 0;
  if (!dash || period === 0) return [[0, lengthPx]];
  const dashes: [number, number][] = [];
  let at = 0;
  for (let index = 0; at < lengthPx; index = (index + 1) % dash.length) {
    const end = Math.min(at + (dash[index] ?? 0), lengthPx);
    const isDash = index % 2 === 0 && (end > at || stroke.cap === 'round');
    const last = dashes.at(-1);
    if (isDash && last && last[1] === at) last[1] = end;
    else if (isDash) dashes.push([at, end]);
    at = end;
    if (dash.length % 2 === 1) throw new RangeError('A dash needs a gap after it.');
  }
  return dashes;
}

/** A line's sample as shapes that can be edited: the same strokes as on the map. */
function drawLineSample(slide: PptxGenJS.Slide, { category, accuracy }: LegendRow, at: Box): void {
  const lineAccuracy = lineAccuracies.find((entry) => entry === accuracy) ?? 'approximate';
  const colour = hex(categoryColour(palette, category.id));
  const toIn = (px: number) => px / pxPerInch;
  const middleIn = at.y + toIn(sample.heightPx / 2);
  if (lineAccuracy === 'schematic')
    slide.addShape('roundRect', {
      x: at.x + toIn(1),
      y: middleIn - toIn(6.5),
      w: toIn(sample.widthPx - 2),
      h: toIn(13),
      rectRadius: toIn(6.5),
      fill: { color: colour, transparency: 86 },
    });
  for (const stroke of strokesOf(category, lineAccuracy, palette)) {
    if (stroke.part === 'casing') continue;
    const fill = {
      color: hex(stroke.colour),
      ...(stroke.opacity !== undefined && { transparency: Math.round(100 * (1 - stroke.opacity)) }),
    };
    for (const [from, to] of dashesAlong(stroke, sample.toPx - sample.fromPx)) {
      const isBead = stroke.cap === 'round';
      const roundPx = isBead ? stroke.px / 2 : 0;
      slide.addShape(isBead ? 'ellipse' : 'rect', {
        x: at.x + toIn(sample.fromPx + from - roundPx),
        y: middleIn - toIn(stroke.px / 2),
        w: toIn(to - from + 2 * roundPx),
        h: toIn(stroke.px),
        fill,
      });
    }
  }
  if (category.line?.ornament === 'tube+chevron')
    slide.addShape('triangle', {
      x: at.x + toIn(23.5 - 4.3),
      y: middleIn - toIn(3.5),
      w: toIn(8.6),
      h: toIn(7),
      rotate: 90,
      fill: { color: colour },
    });
}

function isLine({ category, accuracy }: LegendRow): boolean {
  return category.line !== null && lineAccuracies.some((entry) => entry === accuracy);
}

/** The sample as it stands in the legend of the map; the view plays no part in it. */
export function sampleNode(row: LegendRow, view: View, language: Language, idPrefix: string): SvgNode {
  const pen = {
    visible: [],
    view,
    palette,
    language,
    colours: 'literal' as const,
    widthPx: sample.widthPx,
    idPrefix,
    ink: inkOf('literal', palette),
  };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${sample.widthPx} ${sample.heightPx}`,
      width: sample.widthPx,
      height: sample.heightPx,
    },
    categorySample(pen, row.category, row.accuracy),
  );
}

/** Pictures of the samples that are no lines, by category and accuracy, each taken once. */
export type SampleAlbum = Map<string, Promise<SlidePicture>>;

export interface LegendContext {
  album: SampleAlbum;
  view: View;
  language: Language;
  draw: Rasterise;
}

/** How high the legend is, in inches. */
export function legendHeight(rows: readonly LegendRow[], columns: number): number {
  return Math.ceil(rows.length / columns) * rowIn;
}

/** The legend in columns: samples as shapes, symbols as small pictures, names and counts as text. */
export async function drawLegend(
  slide: PptxGenJS.Slide,
  rows: readonly LegendRow[],
  box: Pick<Box, 'x' | 'y' | 'w'>,
  columns: number,
  { album, view, language, draw }: LegendContext,
): Promise<void> {
  const columnIn = box.w / columns;
  const sampleBox = { w: sample.widthPx / pxPerInch, h: sample.heightPx / pxPerInch };
  for (const [index, row] of rows.entries()) {
    const at = {
      x: box.x + (index % columns) * columnIn,
      y: box.y + Math.floor(index / columns) * rowIn + (rowIn - sampleBox.h) / 2,
      ...sampleBox,
    };
    if (isLine(row)) drawLineSample(slide, row, at);
    else {
      const key = `${row.category.id}-${row.accuracy}`;
      const node = sampleNode(row, view, language, '');
      const picture = album.get(key) ?? takePicture(node, sample, 4, draw);
      album.set(key, picture);
      placePicture(slide, await picture, at, row.category.label[language]);
    }
    const label = `${row.category.label[language]} ${row.count}`;
    const textBox = { x: at.x + at.w + 0.08, y: at.y, w: columnIn - at.w - 0.16, h: at.h };
    slide.addText(label, {
      ...textBox,
      ...plainText(label),
      wrap: false,
      fontFace: fonts.ui,
      fontSize: fitLine(label, textBox.w, { mostPt: 11, leastPt: 8 }),
      color: colours.text,
      valign: 'middle',
    });
  }
}
