import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRecordDay, isRecordDay } from '../../src/model/progress/record-day.ts';
import { progressStateIds, progressAt as stateByEvents } from '../../src/model/progress/state.ts';
import { startFilter } from '../../src/state/filter.ts';
import { progressAt, stateCounts } from '../../src/state/progress.ts';
import { facetCounts, visibleProjects, withoutSites } from '../../src/state/selectors.ts';
import { toldState } from '../../src/state/told-state.ts';
import { plan } from '../state/plan.ts';

const seed = 15;

const recordDay = fc
  .date({ min: new Date(firstRecordDay), max: new Date(plan.progressAsOf), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

const states = fc.subarray([...progressStateIds]);
const cities = fc.subarray(
  plan.cities.map(({ id }) => id),
  { maxLength: 3 },
);

describe('what is told of the projects as of a day', () => {
  it('is what their events say', () => {
    fc.assert(
      fc.property(recordDay, fc.constantFrom(...withoutSites(plan.projects)), (asOf, project) => {
        const { state, since } = stateByEvents(project.progress?.events ?? [], asOf);
        expect(progressAt(project, asOf)).toMatchObject({ state, since });
        expect(toldState(project, { plan, asOf })).toEqual({ state, since, by: 'public' });
        expect(progressAt(project, asOf)).toBe(progressAt(project, asOf));
      }),
      { seed },
    );
  });

  it('is without a day what plan.json says', () => {
    for (const project of withoutSites(plan.projects))
      expect(toldState(project, { plan, asOf: null })?.state).toBe(project.progress?.state ?? 'unknown');
  });

  it('passes the filter of states that it is one of, and is counted once: the sum is that of the ledger', () => {
    fc.assert(
      fc.property(recordDay, states, cities, (asOf, progress, within) => {
        const state = { plan, shapes: null, settled: null, asOf };
        const filter = { ...startFilter, progress, cities: within };
        const visible = visibleProjects({ ...state, filter });
        const others = visibleProjects({ ...state, filter: { ...filter, progress: [] } });
        const wanted = others.filter((project) => {
          const told = toldState(project, state)?.state;
          return progress.length === 0 || (told !== undefined && progress.includes(told));
        });
        expect(visible).toEqual(wanted);
        const counts = facetCounts({ ...state, filter }, 'progress');
        const stateOf = (project: (typeof others)[number]) => toldState(project, state)?.state ?? null;
        for (const { id, n } of stateCounts(others, stateOf)) {
          const { mapped, unlocated } = counts.get(id) ?? { mapped: 0, unlocated: 0 };
          expect(mapped + unlocated).toBe(n);
        }
        const sum = stateCounts(plan.projects, stateOf).reduce((total, { n }) => total + n, 0);
        expect(sum).toBe(plan.ledger.named);
      }),
      { seed },
    );
  });
});

describe('a day of the record', () => {
  it.each([firstRecordDay, '2024-02-29', plan.progressAsOf])('is %s', (day) => {
    expect(isRecordDay(plan, day)).toBe(true);
  });

  it.each(['2021-12-31', '2023-02-29', '2024-13-01', '2024-6-1', '2024-06', '2999-01-01', ''])(
    'is not “%s”',
    (day) => {
      expect(isRecordDay(plan, day)).toBe(false);
    },
  );
});
