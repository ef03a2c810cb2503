import type { Span, TextQuote } from '../../model/quote.ts';
import type { CleanText } from './clean.ts';

/** How many characters of the text before and after a quote go with it. */
const contextLength = 16;

/** The quote of a clean span, which must not be empty. */
export function quoteAt(clean: CleanText, start: number, end: number): TextQuote {
  const raw = clean.rawSpan(start, end);
  return {
    exact: clean.text.slice(start, end),
    prefix: clean.text.slice(Math.max(start - contextLength, 0), start),
    suffix: clean.text.slice(end, end + contextLength),
    start,
    end,
    rawStart: raw.start,
    rawEnd: raw.end,
  };
}

/** The quote of the words `exact` inside a clean span, where they must stand just once. */
export function findQuote(
  clean: CleanText,
  exact: string,
  within: Span,
): TextQuote | 'missing' | 'ambiguous' {
  const text = clean.text.slice(within.start, within.end);
  const first = exact === '' ? -1 : text.indexOf(exact);
  if (first < 0) return 'missing';
  if (text.indexOf(exact, first + 1) >= 0) return 'ambiguous';
  return quoteAt(clean, within.start + first, within.start + first + exact.length);
}
