import { describe, expect, it } from 'vitest';
import { rowAfterKey, rowPx, slotsOf } from '../../src/app/table/row-window.ts';
import type { Project } from '../../src/model/project.ts';
import { type ColumnId, columnIds } from '../../src/state/slices/table.ts';
import { recordsOf, sortProjects } from '../../src/state/sorting.ts';
import { createAppStore } from '../../src/state/store.ts';
import { plan } from './plan.ts';

function sorted(column: ColumnId | null, isDescending = false, projects = plan.projects) {
  return sortProjects(
    projects,
    column && { column, isDescending },
    { plan, asOf: null, ownSheet: null },
    'zh',
  );
}

const located = (projects: readonly Project[]) =>
  projects.filter((project) => project.accuracy !== 'unlocated');

const [first] = plan.projects;
if (!first) throw new Error('The plan names no project.');
const anyProject: Project = first;

function named(...names: string[]): Project[] {
  return names.map((name) => ({ ...anyProject, id: name, name, nameEn: name, accuracy: 'exact' }));
}

describe('the table', () => {
  it('is as the text has it where nothing is sorted, with what is not on the map below', () => {
    const ids = sorted(null).map(({ id }) => id);
    const inText = plan.projects.toSorted((a, b) => a.quote.start - b.quote.start);
    const unlocated = inText.filter((project) => project.accuracy === 'unlocated');
    expect(unlocated.length).toBeGreaterThan(0);
    expect(ids).toEqual([...located(inText), ...unlocated].map(({ id }) => id));
  });

  it('keeps every project, and those that are not on the map last, in every column and both ways', () => {
    const unlocatedCount = plan.projects.length - located(plan.projects).length;
    for (const column of columnIds)
      for (const isDescending of [false, true]) {
        const rows = sorted(column, isDescending);
        expect(new Set(rows.map(({ id }) => id)).size).toBe(plan.projects.length);
        expect(located(rows.slice(0, -unlocatedCount))).toHaveLength(rows.length - unlocatedCount);
      }
  });

  it('leaves the list that it was given as it was', () => {
    const given = [...plan.projects];
    sorted('name', true, given);
    expect(given).toEqual(plan.projects);
  });

  it('has the lengths rise, then fall, and what has none after them', () => {
    const up = located(sorted('lengthKm')).map(({ lengthKm }) => lengthKm);
    const down = located(sorted('lengthKm', true)).map(({ lengthKm }) => lengthKm);
    const lengths = up.filter((km) => km !== null);
    expect(lengths.length).toBeLessThan(up.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
    expect(up.slice(lengths.length).every((km) => km === null)).toBe(true);
    expect(down.slice(0, lengths.length)).toEqual(lengths.toReversed());
    expect(down.slice(lengths.length).every((km) => km === null)).toBe(true);
  });

  it('sorts by the published length that measures what is drawn, not by another one', () => {
    const length = (km: number, comparable: boolean) => ({
      km,
      comparable,
      what: { zh: '全长', en: 'whole' },
      source: '甲',
      sourceEn: 'A',
      sourceIds: ['a'],
    });
    const [a, b] = named('甲', '乙');
    if (!a || !b) throw new Error('unreachable');
    const rows = [
      { ...a, published: [length(1, false), length(900, true)] },
      { ...b, published: [length(5, true)] },
    ];
    expect(sorted('publishedKm', false, rows).map(({ name }) => name)).toEqual(['乙', '甲']);
  });

  it('sorts uncertainty by the largest', () => {
    const rows = located(sorted('uncertaintyKm', true)).flatMap(({ uncertaintyKm }) => uncertaintyKm ?? []);
    const largest = rows.filter((_, index) => index % 2 === 1);
    expect(largest).toEqual(largest.toSorted((a, b) => b - a));
  });

  it('sorts names by pinyin, and numbers in them by their value', () => {
    const given = named('鄂州机场', '引江补汉', '黄石港', '鄂北', 'G4', '安陆', '安陆10号', '安陆2号');
    expect(sorted('name', false, given).map(({ name }) => name)).toEqual([
      '安陆',
      '安陆2号',
      '安陆10号',
      '鄂北',
      '鄂州机场',
      '黄石港',
      '引江补汉',
      'G4',
    ]);
  });

  it('sorts by the name that is read: the English one in English', () => {
    const names = sortProjects(
      plan.projects,
      { column: 'name', isDescending: false },
      { plan, asOf: null, ownSheet: null },
      'en',
    );
    const english = located(names).map(({ nameEn }) => nameEn);
    expect(english).toEqual(english.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  });

  it('sorts by the first-listed unit first', () => {
    const { tasks, units } = recordsOf(plan);
    const firsts = located(sorted('units')).map(
      ({ taskId }) => units.get(tasks.get(taskId)?.units[0] ?? '')?.name ?? '',
    );
    expect(firsts).toEqual(firsts.toSorted(new Intl.Collator('zh-CN').compare));
    expect(new Set(firsts).size).toBeGreaterThan(1);
  });

  it('sorts accuracy best first', () => {
    const order = [...new Set(sorted('accuracy').map(({ accuracy }) => accuracy))];
    expect(order).toEqual(['exact', 'approximate', 'schematic', 'area', 'symbol', 'unlocated']);
  });

  it('keeps equals in the order of the text, both ways', () => {
    for (const isDescending of [false, true]) {
      const rails = sorted('category', isDescending).filter(
        ({ category, accuracy }) => category === 'rail' && accuracy !== 'unlocated',
      );
      const inText = plan.projects.filter(
        ({ category, accuracy }) => category === 'rail' && accuracy !== 'unlocated',
      );
      expect(rails.map(({ id }) => id)).toEqual(inText.map(({ id }) => id));
    }
  });

  it('goes up, down and back to the text with three clicks on one head', () => {
    const store = createAppStore(plan);
    const rows = () =>
      sortProjects(plan.projects, store.getState().sort, { plan, asOf: null, ownSheet: null }, 'zh').map(
        ({ id }) => id,
      );
    const text = rows();
    store.getState().sortBy('lengthKm');
    const up = rows();
    store.getState().sortBy('lengthKm');
    const down = rows();
    store.getState().sortBy('lengthKm');
    expect(rows()).toEqual(text);
    expect(up).not.toEqual(text);
    expect(down).not.toEqual(up);
  });
});

describe('the rows of the table', () => {
  const view = { topPx: 1000 * rowPx, heightPx: 800 };

  it('all stand in the page as long as they are few', () => {
    expect(slotsOf(56, view, 0)).toHaveLength(56);
    expect(slotsOf(56, view, 0).every((slot) => slot.kind === 'row')).toBe(true);
  });

  it('are drawn near the view when there are thousands, and keep the room of all', () => {
    const slots = slotsOf(3000, view, 2);
    const drawn = slots.flatMap((slot) => (slot.kind === 'row' ? [slot.index] : []));
    expect(drawn.length).toBeLessThan(100);
    expect(drawn).toEqual(expect.arrayContaining([2, 1000, 1019]));
    const room = slots.reduce((sum, slot) => sum + (slot.kind === 'row' ? 1 : slot.rows), 0);
    expect(room).toBe(3000);
  });

  it('are left and reached by the keys of a list, never beyond its ends', () => {
    expect(rowAfterKey('ArrowDown', 4, 10, 5)).toBe(5);
    expect(rowAfterKey('ArrowUp', 0, 10, 5)).toBe(0);
    expect(rowAfterKey('PageDown', 4, 10, 5)).toBe(9);
    expect(rowAfterKey('PageDown', 7, 10, 5)).toBe(9);
    expect(rowAfterKey('PageUp', 7, 10, 5)).toBe(2);
    expect(rowAfterKey('Home', 7, 10, 5)).toBe(0);
    expect(rowAfterKey('End', 7, 10, 5)).toBe(9);
    expect(rowAfterKey('x', 7, 10, 5)).toBeNull();
  });
});
