import type PptxGenJS from 'pptxgenjs';
import { categoryColour } from '../../../model/look/palette.ts';
import { lineAccuracies, type Stroke, strokesOf } from '../../../model/look/stroke.ts';
import type { LegendRow } from '../../picture/legend-rows.ts';
import { hex, palette, pxToIn } from '../paper.ts';
import { sample } from './samples.ts';

/** Where dashes lie along a line, in px from its start: `[from, to]`, a bead being a place without length. */
export function dashesAlong(
  { dash, cap }: Pick<Stroke, 'dash' | 'cap'>,
  lengthPx: number,
): [number, number][] {
  const period = dash?.reduce((sum, px) => sum + px, 0) ?? 0;
  if (!dash || period === 0) return [[0, lengthPx]];
  const dashes: [number, number][] = [];
  let at = 0;
  for (let index = 0; at < lengthPx; index = (index + 1) % dash.length) {
    const end = Math.min(at + (dash[index] ?? 0), lengthPx);
    const isDash = index % 2 === 0 && (end > at || cap === 'round');
    const last = dashes.at(-1);
    if (isDash && last && last[1] === at) last[1] = end;
    else if (isDash) dashes.push([at, end]);
    at = end;
    if (dash.length % 2 === 1) throw new RangeError('A dash needs a gap after it.');
  }
  return dashes;
}

/** Where a sample begins on the slide, in inches, and how its shapes are called. */
export interface SamplePlace {
  x: number;
  y: number;
  objectName: string;
}

/** The band of a schematic line. */
export function addBand(
  slide: PptxGenJS.Slide,
  { x, y, objectName }: SamplePlace,
  fill: { color: string; transparency: number },
): void {
  slide.addShape('roundRect', {
    x: x + pxToIn(1),
    y: y + pxToIn(sample.heightPx / 2 - 6.5),
    w: pxToIn(sample.widthPx - 2),
    h: pxToIn(13),
    rectRadius: pxToIn(6.5),
    fill,
    objectName,
  });
}

export function isLine({ category, accuracy }: LegendRow): boolean {
  return category.line !== null && lineAccuracies.some((entry) => entry === accuracy);
}

/** A line's sample as shapes that can be edited: the same strokes as on the map. */
export function addLineSample(
  slide: PptxGenJS.Slide,
  { category, accuracy }: LegendRow,
  place: SamplePlace,
): void {
  const lineAccuracy = lineAccuracies.find((entry) => entry === accuracy) ?? 'approximate';
  const colour = hex(categoryColour(palette, category.id));
  const { objectName } = place;
  const middleIn = place.y + pxToIn(sample.heightPx / 2);
  if (lineAccuracy === 'schematic') addBand(slide, place, { color: colour, transparency: 86 });
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
        x: place.x + pxToIn(sample.fromPx + from - roundPx),
        y: middleIn - pxToIn(stroke.px / 2),
        w: pxToIn(to - from + 2 * roundPx),
        h: pxToIn(stroke.px),
        fill,
        objectName,
      });
    }
  }
  if (category.line?.ornament === 'tube+chevron')
    slide.addShape('triangle', {
      x: place.x + pxToIn(23.5 - 4.3),
      y: middleIn - pxToIn(3.5),
      w: pxToIn(8.6),
      h: pxToIn(7),
      rotate: 90,
      fill: { color: colour },
      objectName,
    });
}
