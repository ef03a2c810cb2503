import type { BunchCell } from '../state/spatial/bunching.ts';
import { element, type SvgNode } from './node.ts';
import { pathData } from './path.ts';
import type { Drawing } from './picture.ts';

/** The strongest a cell gets: what lies under it is still read. */
const mostOpacity = 0.62;

/** How many projects meet in each cell: the more the stronger, with its number from three on. */
export function drawBunching(
  { toPx, ink }: Pick<Drawing, 'toPx' | 'ink'>,
  cells: readonly BunchCell[],
): SvgNode[] {
  const most = Math.max(1, ...cells.map(({ ids }) => ids.length));
  return cells.flatMap(({ ring, ids }) => {
    const corners = ring.map(toPx);
    const [x, y] = corners.reduce(
      ([sumX, sumY], [cx, cy]) => [sumX + cx / corners.length, sumY + cy / corners.length],
      [0, 0],
    );
    const cell = element('path', {
      ...ink({ fill: 'accent.base' }),
      'fill-opacity': Math.round((mostOpacity * ids.length * 100) / most) / 100,
      d: pathData([corners], true),
    });
    if (ids.length < 3) return [cell];
    const number = element(
      'text',
      {
        ...ink({ fill: ids.length * 2 > most ? 'text.onAccent' : 'text.primary' }),
        x,
        y: y + 4,
        'font-size': 12,
        'text-anchor': 'middle',
      },
      String(ids.length),
    );
    return [cell, number];
  });
}
