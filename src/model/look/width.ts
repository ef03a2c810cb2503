import type { WidthsPx } from '../category.ts';

/** The width that the ornaments' sizes are given for: zoom 6.5. */
export function widthAtOrnamentZoom(widths: WidthsPx): number {
  return widths['6'] + (widths['8'] - widths['6']) / 4;
}

/** Lines in one corridor keep this many line widths from middle to middle: their ticks just touch. */
export const strandSpacing = 2.7;
