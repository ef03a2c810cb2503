import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleProjects } from '../../src/state/selectors.ts';
import { createAppStore } from '../../src/state/store.ts';
import { filterParts, waysToWiden } from '../../src/state/widening.ts';
import { plan } from './plan.ts';

const someOf = (ids: readonly string[]) => fc.subarray([...ids], { maxLength: 2 });

const filters = fc.record({
  cities: someOf(plan.cities.map(({ id }) => id)),
  sharedByCities: fc.boolean(),
  units: someOf(plan.units.map(({ id }) => id)),
  firstUnitOnly: fc.boolean(),
  stages: someOf(plan.projects.map(({ stage }) => stage)),
  sections: someOf(plan.sections.map(({ id }) => id)),
});

describe('ways out of a filter that shows nothing', () => {
  it('let go of one part each and bring just what they say', () => {
    let empty = 0;
    fc.assert(
      fc.property(filters, (filter) => {
        const store = createAppStore(plan);
        store.getState().narrow(filter);
        if (visibleProjects(store.getState()).length > 0) return;
        empty++;
        const before = store.getState().filter;
        for (const { part, change, count } of waysToWiden(store.getState())) {
          expect(Object.keys(change)).toEqual([part]);
          store.getState().narrow(change);
          expect(count).toBeGreaterThan(0);
          expect(visibleProjects(store.getState())).toHaveLength(count);
          store.getState().narrow(before);
        }
      }),
      { numRuns: 300 },
    );
    expect(empty).toBeGreaterThan(50);
  });

  it('leave out a part that alone helps nothing', () => {
    const store = createAppStore(plan);
    store.getState().narrow({ cities: ['huangshi'], stages: ['没有这个词'] });
    expect(waysToWiden(store.getState()).map(({ part }) => part)).toEqual(['stages']);
    store.getState().narrow({ sections: ['no-such-section'] });
    expect(waysToWiden(store.getState())).toEqual([]);
  });

  it('offer the other sites where only these are left', () => {
    const store = createAppStore(plan);
    const site = plan.projects.find(
      ({ kind, stage }) =>
        kind === 'site' && plan.projects.every((other) => other.kind === 'site' || other.stage !== stage),
    );
    if (!site) throw new Error('No verb is only said of sites.');
    store.getState().narrow({ stages: [site.stage] });
    const ways = waysToWiden(store.getState());
    expect(ways.find(({ part }) => part === 'categoriesOff')?.change).toEqual({ categoriesOff: [] });
  });

  it('know every part once', () => {
    expect(new Set(filterParts).size).toBe(filterParts.length);
  });
});
