import type { AccuracyRow } from '../../../model/accuracy.ts';
import { inkOf } from '../../../staticmap/ink.ts';
import { accuracySample, categorySample } from '../../../staticmap/legend.ts';
import { element, type SvgNode } from '../../../staticmap/node.ts';
import type { LegendRow } from '../../picture/legend-rows.ts';
import { palette } from '../paper.ts';

/** A sample of the legend; lines in it go from `fromPx` to `toPx`. */
export const sample = { widthPx: 46, heightPx: 18, fromPx: 3, toPx: 43 } as const;

function penOf(idPrefix: string) {
  return { palette, idPrefix, ink: inkOf('literal', palette) };
}

function framed(...drawn: readonly SvgNode[]): SvgNode {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${sample.widthPx} ${sample.heightPx}`,
      width: sample.widthPx,
      height: sample.heightPx,
    },
    ...drawn,
  );
}

/** A category's sample as it stands in the legend of the map. */
export function categoryNode({ category, accuracy }: LegendRow, idPrefix: string): SvgNode {
  return framed(categorySample(penOf(`${idPrefix}${category.id}-`), category, accuracy));
}

/** What an accuracy class looks like. */
export function certaintyNode({ id, isOfPlaces }: AccuracyRow): SvgNode {
  return framed(...accuracySample(penOf(''), id, isOfPlaces));
}
