import type { Range } from './match.ts';

/** Characters before the first hit, and in all. */
const lead = 12;
const longest = 48;

/** The stretch of a long text around the first range, with the ranges that lie in it. */
export function cutSnippet(
  text: string,
  ranges: readonly Range[],
): { label: string; ranges: readonly Range[] } {
  const from = Math.max(0, (ranges[0]?.[0] ?? 0) - lead);
  const to = Math.min(text.length, from + longest);
  const before = from > 0 ? '…' : '';
  const shift = before.length - from;
  return {
    label: `${before}${text.slice(from, to)}${to < text.length ? '…' : ''}`,
    ranges: ranges
      .filter(([start]) => start < to)
      .map(([start, end]): Range => [start + shift, Math.min(end, to) + shift]),
  };
}
