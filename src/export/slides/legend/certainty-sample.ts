import type PptxGenJS from 'pptxgenjs';
import type { AccuracyRow } from '../../../model/accuracy.ts';
import tokens from '../../../model/look/tokens.json' with { type: 'json' };
import { colours, pxToIn } from '../paper.ts';
import { addBand, dashesAlong, type SamplePlace } from './line-sample.ts';
import { sample } from './samples.ts';

const colour = colours.secondary;
const linePx = 2.4;
const pointsPerPx = 0.75;

/** The box of an area, in px of the sample. */
const area = { x: 9, y: 2.5, w: 28, h: 13 } as const;

function addLine(slide: PptxGenJS.Slide, { x, y, objectName }: SamplePlace, dash: readonly number[]): void {
  const dashes = dashesAlong({ dash }, sample.toPx - sample.fromPx);
  for (const [from, to] of dashes)
    slide.addShape('rect', {
      x: x + pxToIn(sample.fromPx + from),
      y: y + pxToIn(sample.heightPx / 2 - linePx / 2),
      w: pxToIn(to - from),
      h: pxToIn(linePx),
      fill: { color: colour },
      objectName,
    });
}

/** A frame and its hatching, rising to the right. */
function addArea(slide: PptxGenJS.Slide, { x, y, objectName }: SamplePlace): void {
  for (let left = area.x + 1; left + area.h <= area.x + area.w; left += 4.5)
    slide.addShape('line', {
      x: x + pxToIn(left),
      y: y + pxToIn(area.y),
      w: pxToIn(area.h),
      h: pxToIn(area.h),
      flipV: true,
      line: { color: colour, width: 0.9 * pointsPerPx },
      objectName,
    });
  slide.addShape('roundRect', {
    x: x + pxToIn(area.x),
    y: y + pxToIn(area.y),
    w: pxToIn(area.w),
    h: pxToIn(area.h),
    rectRadius: pxToIn(3),
    line: { color: colour, width: 1.2 * pointsPerPx },
    objectName,
  });
}

function addRing(slide: PptxGenJS.Slide, { x, y, objectName }: SamplePlace, radiusPx: number): void {
  slide.addShape('ellipse', {
    x: x + pxToIn(sample.widthPx / 2 - radiusPx),
    y: y + pxToIn(sample.heightPx / 2 - radiusPx),
    w: pxToIn(2 * radiusPx),
    h: pxToIn(2 * radiusPx),
    line: { color: colour, width: 1.6 * pointsPerPx, dashType: 'sysDash' },
    objectName,
  });
}

function addDisc(
  slide: PptxGenJS.Slide,
  { x, y, objectName }: SamplePlace,
  radiusPx: number,
  color: string = colour,
): void {
  slide.addShape('ellipse', {
    x: x + pxToIn(sample.widthPx / 2 - radiusPx),
    y: y + pxToIn(sample.heightPx / 2 - radiusPx),
    w: pxToIn(2 * radiusPx),
    h: pxToIn(2 * radiusPx),
    fill: { color },
    objectName,
  });
}

/** What an accuracy class looks like, as shapes that can be edited; what is off the map has no sample. */
export function addCertaintySample(
  slide: PptxGenJS.Slide,
  { id, isOfPlaces }: AccuracyRow,
  place: SamplePlace,
): void {
  if (id === 'exact') {
    addDisc(slide, place, 6);
    addDisc(slide, place, 2, colours.paper);
  }
  if (id === 'approximate' && isOfPlaces) addDisc(slide, place, 6);
  if (id === 'approximate' && !isOfPlaces) addLine(slide, place, []);
  if (id === 'schematic') {
    addBand(slide, place, { color: colour, transparency: 84 });
    addLine(slide, place, tokens.certainty.schematic.dashPx);
  }
  if (id === 'area') addArea(slide, place);
  if (id === 'symbol') addRing(slide, place, 6.5);
}
