import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ComparisonRow, compare, isCommon, type SharedFact } from '../../src/state/comparison.ts';
import { projectsOfCity, withoutSites } from '../../src/state/selectors.ts';
import type { Pinned } from '../../src/state/slices/pins.ts';
import { plan } from './plan.ts';

const project = (id: string): Pinned => ({ kind: 'project', id });
const city = (id: string): Pinned => ({ kind: 'city', id });
const unit = (id: string): Pinned => ({ kind: 'unit', id });

function row(pinned: readonly Pinned[], id: ComparisonRow['id']): ComparisonRow {
  const found = compare(plan, pinned).find((entry) => entry.id === id);
  if (!found) throw new Error(`No row ${id}`);
  return found;
}

const idsOf = (facts: readonly SharedFact[] | null | undefined) =>
  facts?.map((fact) => ('id' in fact ? fact.id : '')) ?? null;

const commonIds = (of: ComparisonRow) =>
  of.cells.map((facts) => idsOf(facts?.filter((fact) => isCommon(of, fact))));

describe('two railways', () => {
  const pinned = [project('wuhan-yichang-railway'), project('jingmen-jingzhou-railway')];

  it('have their category and all units in common, and the cities that both reach', () => {
    expect(commonIds(row(pinned, 'category'))).toEqual([['rail'], ['rail']]);
    const task = plan.tasks.find((entry) => entry.id === 'task-5-1-1');
    expect(commonIds(row(pinned, 'units'))).toEqual([task?.units, task?.units]);
    const cities = row(pinned, 'cities');
    const [first, second] = pinned.map(
      (pin) => plan.projects.find((entry) => entry.id === pin.id)?.cities ?? [],
    );
    expect(idsOf(cities.cells[0])).toEqual(expect.arrayContaining(first ?? ['?']));
    expect(commonIds(cities)).toEqual([
      first?.filter((id) => second?.includes(id)),
      second?.filter((id) => first?.includes(id)),
    ]);
    expect(commonIds(cities)[0]).toContain('jingmen');
  });

  it('have their sentence with their own words in it', () => {
    for (const [index, facts] of row(pinned, 'sentence').cells.entries()) {
      const [fact] = facts ?? [];
      if (fact?.kind !== 'sentence') throw new Error('No sentence');
      expect(fact.text.startsWith('规划建设')).toBe(true);
      expect(fact.text.endsWith('等工程。')).toBe(true);
      expect(fact.text.slice(fact.start, fact.end)).toBe(index === 0 ? '武汉至宜昌' : '荆门至荆州');
    }
  });

  it('never have a length in common, not even the same one twice', () => {
    const twice = row([project('wuhan-yichang-railway'), project('wuhan-yichang-railway')], 'drawn');
    expect(twice.cells[0]?.[0]).toMatchObject({ kind: 'length', sharedBy: 1 });
  });
});

describe('cities', () => {
  const pinned = [city('jingmen'), city('jingzhou'), city('wuhan')];

  it('have projects by category that add up to the projects in the city', () => {
    const { cells } = row(pinned, 'counts');
    pinned.forEach(({ id }, index) => {
      const [total, ...categories] = cells[index] ?? [];
      const sum = categories.reduce((n, fact) => n + (fact.kind === 'category' ? (fact.n ?? 0) : 0), 0);
      const all = withoutSites(projectsOfCity(plan, id));
      expect(sum, id).toBe(all.length);
      expect(total, id).toMatchObject({
        kind: 'count',
        n: all.filter((entry) => entry.kind !== 'site').length,
      });
    });
  });

  it('have kilometres by category that add up to the kilometres in the city', () => {
    const { cells } = row(pinned, 'kilometres');
    pinned.forEach(({ id }, index) => {
      const facts = cells[index] ?? [];
      const sum = facts.reduce((km, fact) => km + (fact.kind === 'category' ? (fact.length?.km ?? 0) : 0), 0);
      const all = plan.projects.reduce((km, entry) => km + (entry.lengthInCityKm[id] ?? 0), 0);
      expect(all, id).toBeGreaterThan(0);
      // Each is rounded to 10 km at most.
      expect(Math.abs(sum - all), id).toBeLessThan(5 * facts.length);
    });
  });

  it('share the projects that lie in two of them, and mark what lies in all', () => {
    const shared = row(pinned, 'shared');
    expect(idsOf(shared.cells[0])).toContain('jingmen-jingzhou-railway');
    expect(idsOf(shared.cells[1])).toContain('jingmen-jingzhou-railway');
    expect(idsOf(shared.cells[2])).not.toContain('jingmen-jingzhou-railway');
    for (const facts of shared.cells)
      for (const fact of facts ?? []) {
        const own = plan.projects.find((entry) => 'id' in fact && entry.id === fact.id);
        const lies = pinned.filter(({ id }) => own?.cities.includes(id)).length;
        expect(fact.sharedBy).toBe(lies);
        expect(isCommon(shared, fact)).toBe(lies === 3);
      }
  });

  it('have each first-listed unit once, with how many tasks it leads there', () => {
    const { cells } = row(pinned, 'firstUnits');
    const { cells: tasks } = row(pinned, 'tasks');
    cells.forEach((facts, index) => {
      const ids = idsOf(facts) ?? [];
      expect(new Set(ids).size).toBe(ids.length);
      const led = facts?.reduce((n, fact) => n + (fact.kind === 'unit' ? (fact.n ?? 0) : 0), 0);
      expect(led).toBe(tasks[index]?.length);
    });
  });
});

describe('units', () => {
  it('have their tasks either as first-listed or as further', () => {
    const pinned = [unit('sheng-fagaiwei'), unit('sheng-shuiliting')];
    const first = row(pinned, 'tasksFirst');
    const further = row(pinned, 'tasksFurther');
    pinned.forEach(({ id }, index) => {
      const all = plan.tasks.filter((task) => task.units.includes(id));
      expect(idsOf(first.cells[index])).toEqual(
        all.filter((task) => task.units[0] === id).map((task) => task.id),
      );
      expect([...(idsOf(first.cells[index]) ?? []), ...(idsOf(further.cells[index]) ?? [])].sort()).toEqual(
        all.map((task) => task.id).sort(),
      );
    });
  });
});

describe('mixed kinds', () => {
  const pinned = [project('jingmen-jingzhou-railway'), city('jingmen'), unit('sheng-fagaiwei')];

  it('leave a cell empty where a row says nothing about the kind', () => {
    expect(row(pinned, 'category').cells.map((cell) => cell !== null)).toEqual([true, false, false]);
    expect(row(pinned, 'kilometres').cells.map((cell) => cell !== null)).toEqual([false, true, false]);
    expect(row(pinned, 'tasksFirst').cells.map((cell) => cell !== null)).toEqual([false, false, true]);
  });

  it('share the project that lies in the city and is the unit’s', () => {
    const shared = row(pinned, 'shared');
    expect(commonIds(shared)).toEqual(Array(3).fill(['jingmen-jingzhou-railway']));
    expect(commonIds(row(pinned, 'tasks'))).toEqual(Array(3).fill(['task-5-1-1']));
  });
});

const anything: Pinned[] = [
  ...plan.projects.map(({ id }) => project(id)),
  ...plan.cities.map(({ id }) => city(id)),
  ...plan.units.map(({ id }) => unit(id)),
];

it('compares any two to four things, a cell for each, nothing shared by more than there are', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...anything), { minLength: 2, maxLength: 4 }), (pinned) => {
      const rows = compare(plan, pinned);
      expect(rows.length).toBeGreaterThan(0);
      for (const entry of rows) {
        expect(entry.cells).toHaveLength(pinned.length);
        expect(entry.of).toBeGreaterThan(0);
        for (const fact of entry.cells.flatMap((cell) => cell ?? [])) {
          expect(fact.sharedBy).toBeGreaterThanOrEqual(1);
          expect(fact.sharedBy).toBeLessThanOrEqual(entry.of);
        }
      }
    }),
    { numRuns: 100 },
  );
});
