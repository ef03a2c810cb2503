import * as v from 'valibot';

/** Whole zooms that symbols are moved aside at; nearer than the last it is as there. */
export const asideZooms = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;

/** Farther than this from its place a symbol is not moved, in px of its full size. */
export const mostAsidePx = 24;

/** Where a symbol stands that would cover a seat's dot or another symbol. */
export const asideSchema = v.strictObject({
  /** Which way: east and south as shares of 1. */
  towards: v.tuple([v.number(), v.number()]),
  /** How far, in px of a symbol of full size, from each of the `asideZooms` on. */
  px: v.pipe(v.array(v.number()), v.length(asideZooms.length)),
  /** The radius, in px, of the dot or symbol that marks its place; null where none does. */
  markedPx: v.nullable(v.number()),
});

export type Aside = v.InferOutput<typeof asideSchema>;
