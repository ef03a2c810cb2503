import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OwnSheet } from '../../src/model/own-sheet/own-sheet.ts';
import { firstRecordDay, isRecordDay } from '../../src/model/progress/record-day.ts';
import { lastDayOf, progressStateIds, progressAt as stateByEvents } from '../../src/model/progress/state.ts';
import { startFilter } from '../../src/state/filter.ts';
import { progressAt, stateCounts } from '../../src/state/progress.ts';
import { facetCounts, visibleProjects, withoutSites } from '../../src/state/selectors.ts';
import { sortProjects } from '../../src/state/sorting.ts';
import {
  stateCellOf,
  stateMatrixProjects,
  stateTable,
  toggledStateCell,
} from '../../src/state/state-matrix.ts';
import { createAppStore } from '../../src/state/store.ts';
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
        expect(toldState(project, { plan, asOf, ownSheet: null })).toEqual({ state, since, by: 'public' });
        expect(progressAt(project, asOf)).toBe(progressAt(project, asOf));
      }),
      { seed },
    );
  });

  it('is without a day what plan.json says', () => {
    for (const project of withoutSites(plan.projects))
      expect(toldState(project, { plan, asOf: null, ownSheet: null })?.state).toBe(
        project.progress?.state ?? 'unknown',
      );
  });

  it('passes the filter of states that it is one of, and is counted once: the sum is that of the ledger', () => {
    fc.assert(
      fc.property(recordDay, states, cities, (asOf, progress, within) => {
        const state = { plan, shapes: null, settled: null, asOf, ownSheet: null };
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

describe('what the office’s own sheet tells', () => {
  const [project] = withoutSites(plan.projects);
  if (!project) throw new Error('The plan names no project.');
  const readOn = '2030-01-15';
  const told = (values: OwnSheet['rows'][string], asOf: string | null) =>
    toldState(project, {
      plan,
      asOf,
      ownSheet: { fileName: 'a.xlsx', readOn, judgedOn: readOn, rows: { [project.id]: values } },
    });

  it('wins where it speaks, with the date that belongs to the state', () => {
    expect(told({ state: 'in_service', actualFinish: '2025-06' }, null)).toEqual({
      state: 'in_service',
      since: '2025-06',
      by: 'own',
    });
    expect(told({ state: 'suspended', actualStart: '2023' }, plan.progressAsOf)).toEqual({
      state: 'suspended',
      since: null,
      by: 'own',
    });
    expect(told({ percent: 100 }, null)?.by).toBe('public');
  });

  it('says nothing of days before it was read', () => {
    expect(told({ state: 'in_service' }, firstRecordDay)?.by).toBe('public');
  });

  it('is what filter and counts go by', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...progressStateIds),
        fc.constantFrom(...withoutSites(plan.projects)),
        (id, { id: of }) => {
          const ownSheet = { fileName: 'a.xlsx', readOn, judgedOn: readOn, rows: { [of]: { state: id } } };
          const state = { plan, shapes: null, settled: null, asOf: null, ownSheet };
          const passing = visibleProjects({ ...state, filter: { ...startFilter, progress: [id] } });
          expect(passing.map((entry) => entry.id)).toContain(of);
          const others = progressStateIds.filter((other) => other !== id);
          const rest = visibleProjects({ ...state, filter: { ...startFilter, progress: others } });
          expect(rest.map((entry) => entry.id)).not.toContain(of);
        },
      ),
      { seed },
    );
  });
});

describe('city × state and unit × state', () => {
  const store = () => createAppStore(plan);

  it.each(['cities', 'units'] as const)(
    'count %s as of any day as the list does, each project once',
    (by) => {
      fc.assert(
        fc.property(recordDay, (asOf) => {
          const open = store();
          open.getState().lookBack(asOf);
          const { rows, totals, total } = stateTable(
            open.getState(),
            stateMatrixProjects(open.getState(), by),
            by,
          );
          expect(total).toBe(plan.ledger.named);
          for (const [place, id] of progressStateIds.entries()) {
            open.getState().narrow({ progress: [id] });
            expect(withoutSites(visibleProjects(open.getState()))).toHaveLength(totals[place] ?? -1);
            for (const { record, counts } of rows) {
              if (!record) continue;
              open.getState().narrow({ [by]: [record.id] });
              expect(visibleProjects(open.getState())).toHaveLength(counts[place] ?? -1);
              open.getState().narrow({ [by]: [] });
            }
          }
          for (const { counts, total: ofRow } of rows)
            expect(counts.reduce((sum, n) => sum + n, 0)).toBe(ofRow);
        }),
        { seed, numRuns: 10 },
      );
    },
  );

  it('narrow to a cell and back, and keep their other cells meanwhile', () => {
    const open = store();
    const before = stateTable(open.getState(), stateMatrixProjects(open.getState(), 'cities'), 'cities');
    const cell = { rowId: 'wuhan', state: 'in_service' } as const;
    open.getState().narrow(toggledStateCell(open.getState().filter, 'cities', cell));
    expect(stateCellOf(open.getState().filter, 'cities')).toEqual(cell);
    expect(stateTable(open.getState(), stateMatrixProjects(open.getState(), 'cities'), 'cities')).toEqual(
      before,
    );
    open.getState().narrow(toggledStateCell(open.getState().filter, 'cities', cell));
    expect(open.getState().filter).toEqual(startFilter);
  });
});

describe('the table’s order', () => {
  it('is by how far the projects have come, by since when, and by the last event', () => {
    const telling = { plan, asOf: null, ownSheet: null };
    const order = (column: 'state' | 'since' | 'lastEvent') =>
      sortProjects(plan.projects, { column, isDescending: false }, telling, 'zh').filter(
        ({ accuracy }) => accuracy !== 'unlocated',
      );
    const states = order('state').flatMap((project) => toldState(project, telling)?.state ?? []);
    expect(states).toEqual(
      states.toSorted((a, b) => progressStateIds.indexOf(a) - progressStateIds.indexOf(b)),
    );
    const since = order('since').flatMap((project) => toldState(project, telling)?.since ?? []);
    expect(since.map(lastDayOf)).toEqual(since.map(lastDayOf).toSorted());
    const last = order('lastEvent').flatMap(
      (project) => progressAt(project, plan.progressAsOf)?.last?.date ?? [],
    );
    expect(last.map(lastDayOf)).toEqual(last.map(lastDayOf).toSorted());
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
