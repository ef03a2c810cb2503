import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Correction, CorrectionKind } from '../../src/model/document.ts';
import { cleanDocument, undoCorrections } from '../../src/pipeline/document/clean.ts';
import { findQuote, quoteAt } from '../../src/pipeline/document/quote.ts';

function repair(kind: CorrectionKind, at: number, from: string, to: string, movedTo?: number): Correction {
  return {
    id: `c-${kind}-${at}`,
    kind,
    at,
    from,
    to,
    reason: 'fixture',
    certainty: 'certain',
    ...(movedTo === undefined ? {} : { movedTo }),
  };
}

//            0         1
//            0123456789012345678
const seed = '页头甲 乙\n2、丙.丁规那么戊己页尾';
const repairs = [
  repair('boilerplate', 0, '页头', ''),
  repair('space', 3, ' ', ''),
  repair('page-marker', 5, '\n2、', ''),
  repair('list-number', 9, '', '3'),
  repair('word', 12, '那么', '则'),
  repair('order', 14, '戊', '', 2),
  repair('boilerplate', 16, '页尾', ''),
];

describe('cleanDocument', () => {
  it('removes, inserts, replaces and moves', () => {
    const clean = cleanDocument(seed, repairs);
    expect(clean.issues).toEqual([]);
    expect(clean.text).toBe('戊甲乙丙3.丁规则己');
  });

  it('maps each clean character to its place in the seed', () => {
    const clean = cleanDocument(seed, repairs);
    expect([...clean.text].map((_, offset) => clean.toRaw(offset))).toEqual([
      14, 2, 4, 8, 9, 9, 10, 11, 12, 15,
    ]);
    expect(clean.toRaw(clean.text.length)).toBe(16);
    expect(clean.rawSpan(7, 9)).toEqual({ start: 11, end: 14 });
    expect(clean.toLine(2)).toBe(1);
    expect(clean.toLine(3)).toBe(2);
  });

  it('gives the seed back in the order of reading, without the boilerplate', () => {
    const clean = cleanDocument(seed, repairs);
    expect(clean.rawText(0, clean.text.length)).toBe('戊甲 乙\n2、丙.丁规那么己');
    expect(clean.rawText(0, 2) + clean.rawText(2, clean.text.length)).toBe(
      clean.rawText(0, clean.text.length),
    );
    expect(clean.correctionsIn(2, 4).map((each) => each.id)).toEqual(['c-space-3', 'c-page-marker-5']);
  });

  it('is undone without the seed', () => {
    const clean = cleanDocument(seed, repairs);
    expect(clean.undo()).toBe(seed);
    expect(undoCorrections(clean.text, [...repairs].reverse())).toBe(seed);
  });

  it('puts an insertion before what is replaced in the same place, in whatever order they come', () => {
    const clean = cleanDocument('甲一乙', [repair('word', 1, '一', '—'), repair('list-number', 1, '', '2.')]);
    expect(clean.issues).toEqual([]);
    expect(clean.text).toBe('甲2.—乙');
    expect(clean.undo()).toBe('甲一乙');
  });

  it('is undone for any repairs and any moved block', () => {
    const chunk = fc.record({
      keep: fc.string({ maxLength: 4 }),
      from: fc.string({ maxLength: 3 }),
      to: fc.string({ maxLength: 3 }),
    });
    const scene = fc.record({
      chunks: fc.array(chunk, { minLength: 3, maxLength: 12 }),
      block: fc.tuple(fc.nat(11), fc.nat(11), fc.nat(11)),
    });
    fc.assert(
      fc.property(scene, ({ chunks, block }) => {
        const starts: number[] = [];
        const edits: Correction[] = [];
        let text = '';
        for (const { keep, from, to } of chunks) {
          starts.push(text.length);
          text += `${keep}|`;
          if (from !== to) edits.push(repair('word', text.length, from, to));
          text += from;
        }
        const cuts = block.map((index) => starts[index % starts.length] ?? 0).sort((a, b) => a - b);
        const [movedTo = 0, at = 0, end = 0] = cuts;
        if (movedTo < at && at < end) edits.push(repair('order', at, text.slice(at, end), '', movedTo));
        const clean = cleanDocument(text, edits);
        expect(clean.issues).toEqual([]);
        expect(clean.undo()).toBe(text);
      }),
    );
  });

  it.each([
    ['from is not there', repair('word', 12, '那吗', '则'), /the seed has "那么", not "那吗"/],
    ['past the end', repair('word', 99, '', '则'), /past the seed's end/],
    ['nothing changes', repair('word', 12, '那么', '那么'), /the same/],
    ['a space that overlaps the page marker', repair('space', 5, '\n', ''), /overlaps/],
    ['two insertions in one place', repair('word', 9, '', '4'), /overlaps/],
    ['an id that is taken', repair('space', 3, ' ', ''), /taken/],
    ['a block moved nowhere', repair('order', 10, '丁', ''), /movedTo/],
    ['movedTo on another kind', repair('word', 10, '丁', '', 2), /movedTo/],
  ])('reports a repair that does not fit: %s', (_, faulty, message) => {
    const clean = cleanDocument(seed, [...repairs, faulty]);
    expect(clean.issues).toHaveLength(1);
    const [issue] = clean.issues;
    expect(issue?.severity).toBe('error');
    expect(issue?.file).toMatch(/^data\/document\/corrections\/[a-z-]+\.json$/);
    expect(issue?.message).toMatch(message);
    expect(clean.undo()).toBe(seed);
  });

  it('reports a repair that a moved block tears apart', () => {
    const torn = repair('word', 13, '么戊', '');
    const clean = cleanDocument(seed, [...repairs.filter((each) => each.kind !== 'word'), torn]);
    expect(clean.issues.map((issue) => issue.message)).toEqual([
      'is torn apart by the moved block of c-order-14',
    ]);
  });
});

describe('quotes', () => {
  const clean = cleanDocument(seed, repairs);

  it('carries its surroundings and both places', () => {
    expect(quoteAt(clean, 7, 9)).toEqual({
      exact: '规则',
      prefix: '戊甲乙丙3.丁',
      suffix: '己',
      start: 7,
      end: 9,
      rawStart: 11,
      rawEnd: 14,
    });
  });

  it('is found once inside its span, or says why not', () => {
    const twice = cleanDocument('甲乙甲', []);
    const whole = { start: 0, end: 3 };
    expect(findQuote(twice, '乙', whole)).toMatchObject({ start: 1, end: 2 });
    expect(findQuote(twice, '甲', whole)).toBe('ambiguous');
    expect(findQuote(twice, '甲', { start: 1, end: 3 })).toMatchObject({ start: 2, end: 3 });
    expect(findQuote(twice, '丁', whole)).toBe('missing');
    expect(findQuote(twice, '', whole)).toBe('missing');
  });
});
