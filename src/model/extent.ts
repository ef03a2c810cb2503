/** West, south, east, north of the 13 cities, rounded outwards: what the map shows at first. */
export const planBounds = [110.2, 29.0, 116.15, 32.75] as const;

/** How far the map may be moved: the far ends of lines that leave Hubei lie inside, and what a sheet covers below. */
export const farBounds = [96, 14, 124, 42] as const;

/** Hubei with a margin: as much of a line that goes beyond it as a first look needs. */
export const aroundHubei = [107.9, 28.2, 117.6, 33.6] as const;

/** What both maps leave free between what they are fitted to and the panels, so that no jump shows between them. */
export const fitAirPx = 28;

/** Less room than this beside the panels shows nothing. */
const leastFreePx = 3 * fitAirPx;

interface Sides {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/**
 * What panels cover of a map, in px, or nothing where they cover so much that nothing would be left, as a sheet may on
 * a phone: then the map lies under it.
 */
export function roomBeside(covered: Sides, widthPx: number, heightPx: number): Sides {
  const { top, right, bottom, left } = covered;
  const isFree = left + right + leastFreePx < widthPx && top + bottom + leastFreePx < heightPx;
  return isFree ? { top, right, bottom, left } : { top: 0, right: 0, bottom: 0, left: 0 };
}
