import type { Sketch } from '../state/slices/sketch.ts';
import { ringOf } from '../state/spatial/region.ts';
import { element, type SvgNode } from './node.ts';
import { pathData } from './path.ts';
import type { Drawing } from './picture.ts';

/** The region that a person drew, as the WebGL map has it. */
export function drawRegion({ region, toPx, ink }: Drawing): SvgNode[] {
  if (!region) return [];
  return [
    element('path', {
      'data-part': 'region',
      ...ink({ fill: 'accent.base', stroke: 'accent.base' }),
      'fill-opacity': 0.08,
      'stroke-width': 2,
      'pointer-events': 'none',
      d: pathData([ringOf(region).map(toPx)], true),
    }),
  ];
}

/** What a person is drawing: its way or area, and the points that were clicked. */
export function drawSketch({ toPx, ink }: Pick<Drawing, 'toPx' | 'ink'>, sketch: Sketch | null): SvgNode[] {
  if (!sketch) return [];
  const points = sketch.points.map(toPx);
  const isArea = (sketch.mode === 'area' || sketch.mode === 'polygon') && points.length > 2;
  return [
    ...(points.length > 1
      ? [
          element('path', {
            ...ink({ fill: isArea ? 'accent.base' : 'none', stroke: 'accent.base' }),
            'fill-opacity': 0.08,
            'stroke-width': 2,
            'stroke-linejoin': 'round',
            'stroke-linecap': 'round',
            d: pathData([points], isArea),
          }),
        ]
      : []),
    ...points.map(([cx, cy]) =>
      element('circle', {
        ...ink({ fill: 'selection.casing', stroke: 'accent.base' }),
        cx,
        cy,
        r: 4,
        'stroke-width': 2,
      }),
    ),
  ];
}
