import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../src/model/own-sheet/changes.ts';
import { lightAt, lightSwitches } from '../../src/model/own-sheet/light.ts';
import type { OwnSheet, OwnValues } from '../../src/model/own-sheet/own-sheet.ts';
import { progressStateIds } from '../../src/model/progress/state.ts';
import { startFilter } from '../../src/state/filter.ts';
import { lightSwitchOf } from '../../src/state/own-sheet.ts';
import { facetCounts, visibleProjects } from '../../src/state/selectors.ts';
import { plan } from '../state/plan.ts';

const day = '2026-06-30';
const onPlan: OwnValues = {
  percent: 40,
  plannedStart: '2024',
  actualStart: '2024-03',
  plannedFinish: '2027-12',
};

describe('the light of a row', () => {
  it.each<[string, OwnValues, string, string[]]>([
    ['on plan', onPlan, 'green', []],
    ['finish passed', { ...onPlan, plannedFinish: '2026-05' }, 'red', ['finishLate']],
    ['finish in this month', { ...onPlan, plannedFinish: '2026-06' }, 'green', []],
    ['finish in this year', { ...onPlan, plannedFinish: '2026' }, 'green', []],
    ['late but finished', { ...onPlan, plannedFinish: '2026-05', actualFinish: '2026-06-01' }, 'green', []],
    [
      'finished on a day to come',
      { ...onPlan, plannedFinish: '2026-05', actualFinish: '2026-07-01' },
      'red',
      ['finishLate'],
    ],
    ['late but in service', { ...onPlan, plannedFinish: '2026-05', state: 'in_service' }, 'green', []],
    ['start passed', { percent: 0, plannedStart: '2026-05-01', plannedFinish: '2028' }, 'red', ['startLate']],
    [
      'start passed but under way',
      { percent: 0, plannedStart: '2026-05-01', plannedFinish: '2028', state: 'under_way' },
      'green',
      [],
    ],
    ['a problem', { ...onPlan, problem: '缺土地指标' }, 'yellow', ['problem']],
    ['suspended', { ...onPlan, state: 'suspended' }, 'yellow', ['suspended']],
    ['figures missing', {}, 'yellow', ['noPercent', 'noFinish']],
    [
      'late with a problem',
      { plannedFinish: '2026-05', problem: 'x' },
      'red',
      ['finishLate', 'problem', 'noPercent'],
    ],
  ])('%s', (_, values, light, reasons) => {
    const on = lightAt(values, day);
    expect(on.light).toBe(light);
    expect(on.reasons.map(({ id }) => id)).toEqual(reasons);
  });

  it('never gets better by waiting, but for what has a date to come', () => {
    const date = fc.constantFrom('2024', '2025-06', '2026-02-01', '2026-12', '2028');
    const values = fc.record(
      {
        state: fc.constantFrom(...progressStateIds),
        percent: fc.constantFrom(0, 50, 100),
        plannedStart: date,
        plannedFinish: date,
        problem: fc.constant('x'),
      },
      { requiredKeys: [] },
    );
    const days = ['2024-01-01', '2025-07-01', '2026-03-01', '2027-01-01', '2029-01-01'];
    const rank = { green: 0, yellow: 1, red: 2 } as const;
    fc.assert(
      fc.property(values, (row) => {
        const ranks = days.map((asOf) => rank[lightAt(row, asOf).light]);
        expect(ranks).toEqual([...ranks].sort());
      }),
      { seed: 15 },
    );
  });
});

describe('the filter by lights', () => {
  const [first, second] = plan.projects.filter(({ kind }) => kind !== 'site');
  if (!first || !second) throw new Error('The plan names no two projects.');
  const ownSheet = {
    fileName: 'a.xlsx',
    readOn: day,
    judgedOn: day,
    rows: { [first.id]: onPlan, [second.id]: { plannedFinish: '2025' } },
  };
  const state = { plan, shapes: null, settled: null, asOf: null, ownSheet };

  it('hides the projects of the lights that are off, and its counts sum to the list', () => {
    fc.assert(
      fc.property(fc.subarray([...lightSwitches]), (lightsOff) => {
        const filter = { ...startFilter, lightsOff };
        const visible = visibleProjects({ ...state, filter });
        expect(visible).toEqual(
          visibleProjects({ ...state, filter: startFilter }).filter((project) => {
            const light = lightSwitchOf(state, project.id);
            return light !== null && !lightsOff.includes(light);
          }),
        );
        const counts = facetCounts({ ...state, filter }, 'light');
        const sum = [...counts.values()].reduce((n, { mapped, unlocated }) => n + mapped + unlocated, 0);
        expect(sum).toBe(plan.ledger.named);
      }),
      { seed: 15 },
    );
  });

  it('hides nothing without a sheet, and on days before it was read', () => {
    const filter = { ...startFilter, lightsOff: [...lightSwitches] };
    for (const other of [{ ownSheet: null }, { asOf: '2022-01-01' }])
      expect(visibleProjects({ ...state, ...other, filter })).toHaveLength(plan.ledger.named);
  });
});

describe('what changed since the last sheet', () => {
  const sheet = (rows: OwnSheet['rows']): OwnSheet => ({ fileName: 'a.xlsx', readOn: day, rows });

  it('is every value that differs, came or went, in the order of the plan', () => {
    const before = sheet({ b: { percent: 10, problem: 'x' }, c: { percent: 1 } });
    const after = sheet({ a: { state: 'approved' }, b: { percent: 20 }, c: { percent: 1 } });
    expect(changesBetween(before, after, ['a', 'b', 'c'])).toEqual([
      { id: 'a', field: 'state', before: undefined, after: 'approved' },
      { id: 'b', field: 'percent', before: 10, after: 20 },
      { id: 'b', field: 'problem', before: 'x', after: undefined },
    ]);
    expect(changesBetween(after, after, ['a', 'b', 'c'])).toEqual([]);
  });
});
