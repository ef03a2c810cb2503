import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryIds } from '../../src/model/category.ts';
import { languages } from '../../src/model/language.ts';
import { paletteIds } from '../../src/model/palette.ts';
import { accuracies } from '../../src/model/project.ts';
import { type Addressed, readAddress, writeAddress } from '../../src/state/address.ts';
import { startFilter } from '../../src/state/filter.ts';
import { plain, views } from '../../src/state/store.ts';
import { plan } from './plan.ts';

const chosen = fc.oneof(
  fc.constant({ kind: 'none' as const }),
  ...(
    [
      ['project', plan.projects],
      ['city', plan.cities],
      ['unit', plan.units],
      ['task', plan.tasks],
    ] as const
  ).map(([kind, records]) =>
    fc.constantFrom(...records.map((record) => record.id)).map((id) => ({ kind, id })),
  ),
);

/** Degrees and zoom levels as finely as the address writes them. */
const camera = fc
  .record({
    center: fc.tuple(
      fc.integer({ min: 960_000, max: 1_240_000 }),
      fc.integer({ min: 220_000, max: 420_000 }),
    ),
    zoom: fc.integer({ min: 400, max: 1300 }),
  })
  .map(({ center: [lng, lat], zoom }) => ({ center: [lng / 1e4, lat / 1e4] as const, zoom: zoom / 100 }));

const state: fc.Arbitrary<Addressed> = fc.record({
  chosen,
  filter: fc.record({
    categoriesOff: fc.subarray([...categoryIds]),
    accuraciesOff: fc.subarray([...accuracies]),
  }),
  view: fc.constantFrom(...views),
  reading: fc.constantFrom('repaired' as const, 'seed' as const),
  language: fc.constantFrom(...languages),
  palette: fc.constantFrom(...paletteIds),
  camera: fc.option(camera),
});

describe('the address', () => {
  it('is empty for the state at the start', () => {
    expect(writeAddress(plain)).toBe('');
    expect(readAddress('', plan)).toEqual({ start: {}, unread: [] });
  });

  it('gives back every state that it was written from', () => {
    fc.assert(
      fc.property(state, (before) => {
        const { start, unread } = readAddress(`#${writeAddress(before)}`, plan);
        expect(unread).toEqual([]);
        expect({ ...plain, ...start }).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  it('is one address for one state, whatever the order of the switches', () => {
    const off = { ...plain, filter: { ...startFilter, categoriesOff: ['site', 'rail', 'airport'] as const } };
    const other = {
      ...plain,
      filter: { ...startFilter, categoriesOff: ['airport', 'site', 'rail'] as const },
    };
    expect(writeAddress(off)).toBe(writeAddress(other));
  });

  it('keeps to characters that stand in any link, and to a length that any chat takes', () => {
    fc.assert(
      fc.property(state, (before) => {
        expect(writeAddress(before)).toMatch(/^[\w.&=-]*$/);
        expect(writeAddress(before).length).toBeLessThan(400);
      }),
    );
  });

  it.each([
    ['project=no-such-project', ['project']],
    ['city=', ['city']],
    ['view=globe', ['view']],
    ['off=', ['off']],
    ['off=trams.canals', ['off']],
    ['at=114_30', ['at']],
    ['at=500_30_8', ['at']],
    ['at=114_30_NaN', ['at']],
    ['lang=fr&palette=neon', ['lang', 'palette']],
    ['v=99', ['v']],
    ['__proto__=1&constructor=1&toString=1', ['__proto__', 'constructor', 'toString']],
  ])('names what it cannot read: %s', (text, unread) => {
    expect(readAddress(`#v=1&palette=dark&${text}`.replace('palette=dark&', ''), plan)).toEqual({
      start: {},
      unread,
    });
  });

  it('uses the parts that it can read beside those that it cannot', () => {
    const { start, unread } = readAddress('#v=1&project=gone&view=tasks&off=rail.trams&x=y', plan);
    expect(start).toEqual({ view: 'tasks', filter: { ...startFilter, categoriesOff: ['rail'] } });
    expect(unread).toEqual(['project', 'x']);
  });

  it('never fails, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        const { start } = readAddress(`#${text}`, plan);
        expect(writeAddress({ ...plain, ...start })).toMatch(/^[\w.&=-]*$/);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['ten megabytes', 'a'.repeat(10_000_000)],
    ['ten megabytes of parts', '&x=1'.repeat(2_500_000)],
    ['ten megabytes of ids', `off=${'rail.'.repeat(2_000_000)}`],
  ])('reads %s at once', (_, text) => {
    const begin = performance.now();
    const { unread } = readAddress(`#${text}`, plan);
    expect(unread).toContain('…');
    expect(performance.now() - begin).toBeLessThan(500);
  });

  it.each(['%', '%E0%A4%A', '%zz=1', '\u0000=\u0000', '<script>alert(1)</script>', '\ud800=1', '===&&&==='])(
    'takes %j for a part that it does not know',
    (text) => {
      expect(readAddress(`#${text}`, plan).start).toEqual({});
    },
  );
});
