import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { categoryIds } from '../../src/model/category.ts';
import { languages } from '../../src/model/language.ts';
import { colourings } from '../../src/model/look/colouring.ts';
import { paletteIds } from '../../src/model/look/palette.ts';
import { firstRecordDay } from '../../src/model/progress/record-day.ts';
import { progressStateIds } from '../../src/model/progress/state.ts';
import { accuracies } from '../../src/model/project.ts';
import {
  type Addressed,
  longestAddress,
  readAddress,
  writeAddress,
} from '../../src/state/address/address.ts';
import { startFilter } from '../../src/state/filter.ts';
import { mostPinned } from '../../src/state/slices/pins.ts';
import { columnIds } from '../../src/state/slices/table.ts';
import { views } from '../../src/state/slices/views.ts';
import { mostCorners } from '../../src/state/spatial/region.ts';
import { plain } from '../../src/state/store.ts';
import { plan } from './plan.ts';

const columns = fc.option(
  fc
    .subarray(columnIds.slice(1))
    .map((others) => columnIds.filter((id) => id === 'name' || others.includes(id))),
);

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

const corner = fc
  .tuple(fc.integer({ min: 1_080_000, max: 1_170_000 }), fc.integer({ min: 280_000, max: 340_000 }))
  .map(([lng, lat]) => [lng / 1e4, lat / 1e4] as const);

const region = fc.oneof(
  fc.record({
    kind: fc.constant('polygon' as const),
    points: fc.array(corner, { minLength: 3, maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant('circle' as const),
    center: corner,
    radiusKm: fc.integer({ min: 1, max: 500 }),
  }),
);

const pinnable = [
  ...plan.projects.map(({ id }) => ({ kind: 'project' as const, id })),
  ...plan.cities.map(({ id }) => ({ kind: 'city' as const, id })),
  ...plan.units.map(({ id }) => ({ kind: 'unit' as const, id })),
];

const some = <T>(all: readonly T[]) => fc.subarray([...all], { maxLength: 5 });

const recordDay = fc
  .date({ min: new Date(firstRecordDay), max: new Date(plan.progressAsOf), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const state: fc.Arbitrary<Addressed> = fc.record({
  chosen,
  filter: fc.record({
    categoriesOff: fc.subarray([...categoryIds]),
    accuraciesOff: fc.subarray([...accuracies]),
    stages: some([...new Set(plan.projects.map((project) => project.stage))]),
    progress: fc.subarray([...progressStateIds]),
    lightsOff: fc.constant([]),
    cities: some(plan.cities.map(({ id }) => id)),
    sharedByCities: fc.boolean(),
    units: some(plan.units.map(({ id }) => id)),
    firstUnitOnly: fc.boolean(),
    sections: some(plan.sections.map(({ id }) => id)),
    inView: fc.boolean(),
    region: fc.option(region),
  }),
  pinned: fc.subarray(pinnable, { maxLength: mostPinned }),
  largeType: fc.boolean(),
  view: fc.constantFrom(...views),
  sort: fc.option(fc.record({ column: fc.constantFrom(...columnIds), isDescending: fc.boolean() })),
  columns,
  comparing: fc.boolean(),
  reading: fc.constantFrom('repaired' as const, 'seed' as const),
  language: fc.constantFrom(...languages),
  palette: fc.constantFrom(...paletteIds),
  camera: fc.option(camera),
  colourBy: fc.constantFrom(...colourings),
  asOf: fc.option(recordDay),
});

/** What a link opens with, and the names of the parts that were not understood. */
function opened(text: string) {
  const { start, unread } = readAddress(text, plan);
  return { state: { ...plain, ...start }, unread };
}

/** Characters that stand in any link as they are. */
const linkable = /^[\w.&=%~!*'()-]*$/;

describe('the address', () => {
  it('is empty for the state at the start', () => {
    expect(writeAddress(plain)).toBe('');
    expect(opened('')).toEqual({ state: plain, unread: [] });
  });

  it('gives back every state that it was written from', () => {
    fc.assert(
      fc.property(state, (before) => {
        expect(opened(`#${writeAddress(before)}`)).toEqual({ state: { ...plain, ...before }, unread: [] });
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

  it('keeps to characters that stand in any link', () => {
    fc.assert(
      fc.property(state, (before) => {
        expect(writeAddress(before)).toMatch(linkable);
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
    expect(opened(`#v=1&${text}`)).toEqual({ state: plain, unread });
  });

  it('uses the parts that it can read beside those that it cannot', () => {
    expect(opened('#v=1&project=gone&view=tasks&off=rail.trams&x=y')).toEqual({
      state: { ...plain, view: 'tasks', filter: { ...startFilter, categoriesOff: ['rail'] } },
      unread: ['project', 'x'],
    });
  });

  it('is never longer than what is read, whatever is chosen and drawn', () => {
    const state = opened('').state;
    const corners = Array.from(
      { length: mostCorners },
      (_, corner) => [110.1234 + corner / 100, 30.4321] as const,
    );
    const most = writeAddress({
      ...state,
      filter: {
        ...state.filter,
        categoriesOff: categoryIds.slice(1),
        cities: plan.cities.map(({ id }) => id),
        units: plan.units.map(({ id }) => id),
        sections: plan.sections.map(({ id }) => id),
        stages: [...new Set(plan.projects.map(({ stage }) => stage))],
        region: { kind: 'polygon', points: corners },
      },
    });
    expect(most.length).toBeLessThan(longestAddress);
    expect(readAddress(`#${most}`, plan).unread).toEqual([]);
  });

  it('never fails, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => {
        expect(writeAddress(opened(`#${text}`).state)).toMatch(linkable);
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
    expect(performance.now() - begin).toBeLessThan(2000);
  });

  it.each(['%', '%E0%A4%A', '%zz=1', '\u0000=\u0000', '<script>alert(1)</script>', '\ud800=1', '===&&&==='])(
    'takes %j for a part that it does not know',
    (text) => {
      expect(opened(`#${text}`).state).toEqual(plain);
    },
  );

  const sent = 'v=1&project=ezhou-airport&off=rail.airport';

  it.each([
    ['a full stop', `${sent}。`],
    ['a bracket', `${sent}）`],
    ['a narrow bracket', `${sent})`],
    ['a comma', `${sent},`],
    ['a point', `${sent}.`],
    ['a space', `${sent} `],
    ['an encoded space', `${sent}%20`],
    ['an encoded full stop', `${sent}%E3%80%82`],
    ['quotation marks', `${sent}”`],
    ['a bracket of a book', `${sent}》，`],
    ['words after a space', `${sent} 这是链接`],
    ['words after a comma', `${sent}，请查收`],
    ['a line break', `${sent}\n发自手机`],
    ['one encoding more', encodeURIComponent(sent)],
    ['two encodings more', encodeURIComponent(encodeURIComponent(sent))],
    ['an encoding and a full stop', `${encodeURIComponent(sent)}。`],
    ['entities', sent.replaceAll('&', '&amp;')],
    ['numbered entities', sent.replaceAll('&', '&#38;')],
    ['wide signs', sent.replaceAll('&', '＆').replaceAll('=', '＝')],
  ])('is understood with %s', (_, text) => {
    expect(opened(`#${text}`)).toEqual(opened(`#${sent}`));
    expect(opened(`#${text}`).unread).toEqual([]);
  });

  it('is the same whatever stands around it', () => {
    const wraps = fc.constantFrom(
      (text: string) => `${text}。`,
      (text: string) => `${text})`,
      (text: string) => `${text} `,
      (text: string) => text.replaceAll('&', '&amp;'),
      encodeURIComponent,
    );
    fc.assert(
      fc.property(state, fc.array(wraps, { maxLength: 2 }), (before, wrapped) => {
        const text = wrapped.reduce((inner, wrap) => wrap(inner), writeAddress(before));
        expect(opened(`#${text}`)).toEqual({ state: { ...plain, ...before }, unread: [] });
      }),
      { numRuns: 300 },
    );
  });
});
