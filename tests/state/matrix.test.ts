import { describe, expect, it } from 'vitest';
import { heatShades } from '../../src/app/matrix/heat.ts';
import { categories } from '../../src/model/category.ts';
import { paletteIds, palettes } from '../../src/model/look/palette.ts';
import {
  cellOfFilter,
  cityTable,
  heatStep,
  matrixProjects,
  taskCounts,
  taskPlace,
  toggledCell,
  unitGroups,
} from '../../src/state/matrix.ts';
import { taskOf, tasksOfUnit, visibleProjects } from '../../src/state/selectors.ts';
import { createAppStore } from '../../src/state/store.ts';
import { plan } from './plan.ts';

const open = () => createAppStore(plan);
const cell = { cityId: 'wuhan', categoryId: 'rail' } as const;
const column = categories.findIndex(({ id }) => id === 'rail');

function wuhanRails(store: ReturnType<typeof open>) {
  const { rows } = cityTable(plan, matrixProjects(store.getState()));
  return rows.find((row) => row.city?.id === 'wuhan')?.counts[column];
}

describe('city × category', () => {
  it('counts what is visible and crosses the city', () => {
    const store = open();
    const rails = plan.projects.filter(
      (project) => project.category === 'rail' && project.cities.includes('wuhan'),
    );
    expect(rails.length).toBeGreaterThan(0);
    expect(wuhanRails(store)).toBe(rails.length);
    store.getState().toggleCategory('rail');
    expect(wuhanRails(store)).toBe(0);
  });

  it('totals each project once, those in no city too', () => {
    const visible = visibleProjects(open().getState());
    const table = cityTable(plan, visible);
    expect(table.total).toBe(plan.ledger.named);
    expect(table.totals.reduce((sum, total) => sum + total, 0)).toBe(plan.ledger.named);
    const elsewhere = table.rows.find((row) => row.city === null);
    expect(elsewhere?.total).toBe(visible.filter((project) => project.cities.length === 0).length);
    expect(table.rows.filter((row) => row.city)).toHaveLength(plan.cities.length);
  });

  it('has no row for projects in no city where there are none', () => {
    const projects = plan.projects.filter((project) => project.cities.length > 0);
    expect(cityTable(plan, projects).rows.some((row) => row.city === null)).toBe(false);
  });

  it('narrows to a cell: just as many projects as the cell says are left', () => {
    const store = open();
    const { rows } = cityTable(plan, matrixProjects(store.getState()));
    for (const { city, counts } of rows)
      for (const [index, { id }] of categories.entries()) {
        if (!city || !counts[index]) continue;
        store.getState().clearFilter();
        store.getState().narrow(toggledCell(store.getState().filter, { cityId: city.id, categoryId: id }));
        expect(visibleProjects(store.getState())).toHaveLength(counts[index]);
      }
  });

  it('marks the cell that is the filter, keeps counting the others, and a second click clears it', () => {
    const store = open();
    const before = cityTable(plan, matrixProjects(store.getState()));
    expect(cellOfFilter(store.getState().filter)).toBeNull();
    store.getState().narrow(toggledCell(store.getState().filter, cell));
    expect(cellOfFilter(store.getState().filter)).toEqual(cell);
    expect(cityTable(plan, matrixProjects(store.getState()))).toEqual(before);
    store.getState().narrow(toggledCell(store.getState().filter, cell));
    expect(cellOfFilter(store.getState().filter)).toBeNull();
    expect(visibleProjects(store.getState())).toHaveLength(plan.ledger.named);
  });

  it('goes from one cell to another at once, and keeps the rest of the filter', () => {
    const store = open();
    store.getState().narrow({ accuraciesOff: ['symbol'] });
    store.getState().narrow(toggledCell(store.getState().filter, cell));
    const other = { cityId: 'yichang', categoryId: 'waterway' } as const;
    store.getState().narrow(toggledCell(store.getState().filter, other));
    expect(cellOfFilter(store.getState().filter)).toEqual(other);
    expect(store.getState().filter.accuraciesOff).toEqual(['symbol']);
  });

  it('takes neither two cities nor two categories for a cell', () => {
    const { filter } = open().getState();
    const narrowed = { ...filter, ...toggledCell(filter, cell) };
    expect(cellOfFilter({ ...narrowed, cities: ['wuhan', 'xiaogan'] })).toBeNull();
    expect(cellOfFilter({ ...narrowed, categoriesOff: filter.categoriesOff })).toBeNull();
  });
});

describe('the shades', () => {
  it('are none for 0, the weakest for few and the strongest for the most', () => {
    expect([0, 1, 5, 10].map((count) => heatStep(count, 10, 5))).toEqual([0, 1, 3, 5]);
    expect(heatStep(0, 0, 5)).toBe(0);
    expect(heatStep(1, 1, 5)).toBe(5);
  });

  it('leave their numbers readable at 4.5 to 1 in every palette', () => {
    const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
    const luminance = (colour: readonly number[]) => {
      const [r = 0, g = 0, b = 0] = colour.map((channel) => {
        const value = channel / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    for (const id of paletteIds)
      for (const { share, text } of heatShades) {
        const { accent, surface, text: texts } = palettes[id];
        const panel = channels(surface.panel);
        const ground = channels(accent.base).map((value, i) => value * share + (panel[i] ?? 0) * (1 - share));
        const [dark = 0, light = 0] = [luminance(ground), luminance(channels(texts[text]))].toSorted(
          (a, b) => a - b,
        );
        expect((light + 0.05) / (dark + 0.05), `${id} ${share}`).toBeGreaterThanOrEqual(4.5);
      }
  });
});

describe('unit × task', () => {
  it('lists every unit once, with its tasks, and one first-listed unit for each task', () => {
    const rows = unitGroups(plan).flatMap((group) => group.rows);
    expect(new Set(rows.map((row) => row.unit.id)).size).toBe(plan.units.length);
    for (const row of rows) {
      expect(row.listed).toBe(tasksOfUnit(plan, row.unit.id).length);
      expect(row.first).toBe(plan.tasks.filter((task) => task.units[0] === row.unit.id).length);
    }
    for (const [index, task] of plan.tasks.entries()) {
      const listings = rows.map((row) => row.listings[index]);
      expect(listings.filter((listing) => listing === 'first')).toHaveLength(1);
      expect(listings.filter((listing) => listing !== null)).toHaveLength(task.units.length);
    }
  });

  it('counts the visible projects of each task', () => {
    const counts = taskCounts(plan, visibleProjects(open().getState()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(plan.ledger.named);
    expect(counts[plan.tasks.findIndex(({ id }) => id === 'task-4-4-1')]).toBe(0);
  });

  it('names a task’s place by chapter, section and number', () => {
    const task = taskOf(plan, 'task-5-2-3');
    expect(task && taskPlace(plan, task)).toEqual({ section: '五（二）', number: '3' });
    const other = taskOf(plan, 'task-4-6-1');
    expect(other && taskPlace(plan, other)).toEqual({ section: '四（六）', number: '1' });
  });
});
