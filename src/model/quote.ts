import * as v from 'valibot';

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A span of the plan's text, after the W3C Web Annotation selectors
 * (TextQuoteSelector and TextPositionSelector).
 *
 * `start` and `end` count UTF-16 code units in the repaired text, which is the
 * sections' `text` joined without a separator; `rawStart` and `rawEnd` count
 * them in the seed file. The end is exclusive in both.
 */
export const textQuoteSchema = v.strictObject({
  exact: v.pipe(v.string(), v.nonEmpty()),
  prefix: v.string(),
  suffix: v.string(),
  start: offset,
  end: offset,
  rawStart: offset,
  rawEnd: offset,
});

export type TextQuote = v.InferOutput<typeof textQuoteSchema>;

export const spanSchema = v.strictObject({ start: offset, end: offset });

/** Offsets into the string that holds the span; the end is exclusive. */
export type Span = v.InferOutput<typeof spanSchema>;
