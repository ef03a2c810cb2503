import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { categoryIds } from '../../src/model/category.ts';
import { planBounds } from '../../src/model/extent.ts';
import { progressStateIds } from '../../src/model/progress/state.ts';
import { readAddress, writeAddress } from '../../src/state/address/address.ts';
import {
  chapterBounds,
  chapterOfView,
  chapterView,
  filterForChapter,
  filterOfChapter,
  freeBounds,
} from '../../src/state/briefing/chapter-view.ts';
import { type Filter, startFilter } from '../../src/state/filter.ts';
import { type AppState, createAppStore } from '../../src/state/store.ts';
import { plan } from '../state/plan.ts';
import { shipped } from './shipped.ts';

/** What a chapter decides; the place among the chapters is told apart. */
function picture(state: AppState) {
  const { chosen, filter, palette, camera, destination, view, following, sketch, comparing, focus } = state;
  const { colourBy, asOf } = state;
  return {
    chosen,
    filter,
    palette,
    camera,
    destination,
    view,
    following,
    sketch,
    comparing,
    focus,
    colourBy,
    asOf,
  };
}

function storeWithBriefings() {
  const store = createAppStore(plan);
  store.getState().takeBriefings(shipped);
  return store;
}

let store = storeWithBriefings();
beforeEach(() => {
  store = storeWithBriefings();
});

/** Somewhere in the shipped briefings. */
const place = fc.constantFrom(...shipped).chain((briefing) =>
  fc.record({
    id: fc.constant(briefing.id),
    chapter: fc.integer({ min: 1, max: briefing.chapters.length }),
  }),
);

describe('playing', () => {
  it('shows the same after any jumps as after a direct one', () => {
    fc.assert(
      fc.property(fc.array(place, { maxLength: 8 }), place, (before, last) => {
        const direct = storeWithBriefings();
        direct.getState().play(last.id, last.chapter);
        const jumped = storeWithBriefings();
        for (const { id, chapter } of before) {
          jumped.getState().play(id, chapter);
          jumped.getState().moveCamera({ center: [112, 30], zoom: 9 });
          jumped.getState().choose({ kind: 'city', id: 'wuhan' });
          jumped.getState().follow('task-5-1-1');
        }
        jumped.getState().play(last.id, last.chapter);
        expect(picture(jumped.getState())).toEqual(picture(direct.getState()));
      }),
      { numRuns: 60 },
    );
  });

  it('is idempotent', () => {
    store.getState().play('overview', 4);
    const once = picture(store.getState());
    store.getState().play('overview', 4);
    expect(picture(store.getState())).toEqual(once);
  });

  it('sends the map anew each time, also to where it should be already', () => {
    store.getState().play('overview', 4);
    const first = store.getState().destination;
    store.getState().play('overview', 4);
    expect(store.getState().destination).not.toBe(first);
  });

  it('stops at the ends', () => {
    store.getState().play('overview', 99);
    expect(store.getState().playing).toEqual({ id: 'overview', chapter: 8 });
    store.getState().play('overview', -3);
    expect(store.getState().playing).toEqual({ id: 'overview', chapter: 1 });
    store.getState().play('overview', Number.NaN);
    expect(store.getState().playing).toEqual({ id: 'overview', chapter: 1 });
  });

  it('gives back what was before', () => {
    const { choose, paint, colour, lookBack, pad, narrow, show, see, play, stopPlaying } = store.getState();
    see({ center: [112, 30], zoom: 8, kmPerPx: 1, bounds: [110, 29, 114, 31] });
    choose({ kind: 'project', id: 'ezhou-airport' });
    paint('dark');
    colour('progress');
    lookBack('2024-06-30');
    narrow({ cities: ['ezhou'] });
    show('projects');
    pad({ top: 96, right: 392, bottom: 44, left: 280 });
    const { chosen, palette, filter, view, padding, colourBy, asOf } = store.getState();
    play('overview', 3);
    expect(store.getState()).toMatchObject({ colourBy: 'category', asOf: null });
    pad({ top: 0, right: 0, bottom: 64, left: 600 });
    play('city-wuhan', 2);
    expect(store.getState().palette).toBe('projector');
    stopPlaying();
    expect(store.getState()).toMatchObject({ chosen, palette, filter, view, padding, colourBy, asOf });
    expect(store.getState()).toMatchObject({
      playing: null,
      applied: null,
      focus: null,
      beforePlaying: null,
    });
    expect(store.getState().camera).toEqual({ center: [112, 30], zoom: 8 });
  });

  it('waits for a briefing that is not there yet', () => {
    const early = createAppStore(plan);
    early.getState().play('overview', 2);
    expect(early.getState()).toMatchObject({ playing: { id: 'overview', chapter: 2 }, applied: null });
    early.getState().takeBriefings(shipped);
    early.getState().play('overview', 2);
    expect(early.getState().applied).toEqual({ id: 'overview', chapter: 2 });
    expect(early.getState().focus).not.toBeNull();
  });
});

describe('the address', () => {
  it('names the chapter, and nothing that the chapter says itself', () => {
    store.getState().play('overview', 3);
    expect(writeAddress(store.getState())).toBe('v=1&brief=overview.3');
    store.getState().speak('en');
    expect(new URLSearchParams(writeAddress(store.getState())).get('brief')).toBe('overview.3');
    expect(writeAddress(store.getState())).toContain('lang=en');
    store.getState().stopPlaying();
    expect(writeAddress(store.getState())).not.toContain('brief');
  });

  it('is read back', () => {
    expect(readAddress('#v=1&brief=city-wuhan.2', plan)).toMatchObject({
      start: { playing: { id: 'city-wuhan', chapter: 2 } },
      unread: [],
    });
    expect(readAddress('#v=1&brief=~abc-_9', plan)).toMatchObject({
      start: { packedBriefing: 'abc-_9' },
      unread: [],
    });
  });

  it.each(['', 'overview', 'overview.', 'overview.x', '.3', 'Ü.1', '~', '~a!b', 'overview.3.4'])(
    'says that brief=%s was not understood',
    (value) => {
      expect(readAddress(`#v=1&brief=${encodeURIComponent(value)}`, plan).unread).toEqual(['brief']);
    },
  );
});

describe('a view as a chapter', () => {
  it('says the filter both ways', () => {
    const some = <T>(list: readonly T[]) => fc.subarray([...list]);
    const filters: fc.Arbitrary<Filter> = fc.record({
      categoriesOff: some(categoryIds),
      accuraciesOff: some(['schematic', 'unlocated'] as const),
      stages: some(['实施', '建设']),
      progress: some(progressStateIds),
      lightsOff: fc.constant([]),
      cities: some(plan.cities.map(({ id }) => id)),
      sharedByCities: fc.boolean(),
      units: some(plan.units.map(({ id }) => id)),
      firstUnitOnly: fc.boolean(),
      sections: some(plan.sections.map(({ id }) => id)),
      inView: fc.constant(false),
      region: fc.constantFrom(
        null,
        { kind: 'circle' as const, center: [112, 30] as const, radiusKm: 40 },
        { kind: 'polygon' as const, points: [[110, 30] as const, [112, 30] as const, [111, 31] as const] },
      ),
    });
    fc.assert(
      fc.property(filters, (filter) => {
        expect(filterOfChapter(filterForChapter(filter))).toEqual(filter);
      }),
    );
    expect(filterForChapter(startFilter)).toEqual({});
  });

  it('takes the free part of the map, the choice and its sentence', () => {
    const { see, pad, choose } = store.getState();
    const blind = chapterOfView(store.getState(), 'x', { zh: '甲', en: 'A' });
    expect(blind.camera).toEqual({ bounds: [...planBounds] });
    see({ center: [112, 30.5], zoom: 7, kmPerPx: 1, bounds: [108, 28, 116, 33] });
    pad({ top: 96, right: 0, bottom: 44, left: 280 });
    choose({ kind: 'project', id: 'ezhou-airport' }, 'map');
    const chapter = chapterOfView(store.getState(), 'x', { zh: '甲', en: 'A' });
    expect(chapter).toMatchObject({
      chosen: { kind: 'project', id: 'ezhou-airport' },
      focus: ['ezhou-airport'],
      quote: { taskId: 'task-5-1-4', projectIds: ['ezhou-airport'] },
      palette: 'projector',
    });
    const bounds = chapterBounds(chapter.camera);
    expect(bounds[0]).toBeGreaterThan(108);
    expect(bounds[3]).toBeLessThan(33);
    expect(chapterView(chapter).chosen).toEqual({ kind: 'project', id: 'ezhou-airport' });
  });

  it('puts projects before sites: the first one gives a chapter its sign', () => {
    for (const { id } of plan.cities) {
      store.getState().choose({ kind: 'city', id }, 'map');
      const { focus } = chapterOfView(store.getState(), 'x', { zh: '甲', en: 'A' });
      const areSites = focus.map(
        (entry) => plan.projects.find((project) => project.id === entry)?.category === 'site',
      );
      expect(areSites).toEqual([...areSites].sort((a, b) => Number(a) - Number(b)));
    }
  });

  it('never turns the bounds over, however much is covered', () => {
    const seen = { center: [112, 30] as const, zoom: 7, kmPerPx: 1, bounds: [111, 29, 113, 31] as const };
    const [west, south, east, north] = freeBounds(seen, { top: 900, right: 900, bottom: 900, left: 900 });
    expect(west).toBeLessThan(east);
    expect(south).toBeLessThan(north);
  });
});
