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
