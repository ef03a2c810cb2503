import type { Size } from '../../staticmap/projection.ts';

export const sheetSizeIds = ['wide', 'a4', 'a3'] as const;

export type SheetSizeId = (typeof sheetSizeIds)[number];

/** Sheets in CSS px of 1/96 inch; A4 and A3 lie on their side. */
export const sheetSizes: Record<SheetSizeId, Size> = {
  wide: { widthPx: 1600, heightPx: 900 },
  a4: { widthPx: 1122, heightPx: 793 },
  a3: { widthPx: 1587, heightPx: 1122 },
};
