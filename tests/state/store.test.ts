import { describe, expect, it } from 'vitest';
import { categoryIds } from '../../src/model/category.ts';
import { accuracies } from '../../src/model/project.ts';
import {
  facetCount,
  groupCount,
  litProjectIds,
  projectsOfCity,
  projectsOfUnit,
  projectsPassing,
  tasksOfCity,
  tasksOfUnit,
  visibleIds,
  visibleProjects,
} from '../../src/state/selectors.ts';
import { createAppStore } from '../../src/state/store.ts';
import { plan } from './plan.ts';

const open = () => createAppStore(plan);

describe('what is visible', () => {
  it('is all that chapter 五 names, and no site, at the start', () => {
    const visible = visibleProjects(open().getState());
    expect(visible).toHaveLength(plan.ledger.named);
    expect(visible.some((project) => project.kind === 'site')).toBe(false);
  });

  it('loses a category and gets it back', () => {
    const store = open();
    const before = visibleIds(store.getState());
    store.getState().toggleCategory('rail');
    expect(visibleProjects(store.getState()).some((project) => project.category === 'rail')).toBe(false);
    store.getState().toggleCategory('rail');
    expect(visibleIds(store.getState())).toEqual(before);
  });

  it('is one group only, then everything, then everything with the sites', () => {
    const store = open();
    store.getState().showGroup('water');
    expect(new Set(visibleProjects(store.getState()).map((project) => project.category))).toEqual(
      new Set(['water_transfer', 'irrigation']),
    );
    expect(visibleProjects(store.getState())).toHaveLength(groupCount(store.getState(), 'water'));
    store.getState().showGroup('all');
    expect(visibleProjects(store.getState())).toHaveLength(plan.ledger.named);
    store.getState().showEverything();
    expect(visibleProjects(store.getState())).toHaveLength(plan.projects.length);
  });

  it('is the same object where another filter lets the same projects pass, whatever else was asked', () => {
    const store = open();
    const { narrow } = store.getState();
    const first = visibleProjects(store.getState());
    narrow({ stages: [] });
    expect(visibleProjects(store.getState())).toBe(first);
    const wider = { ...store.getState().filter, categoriesOff: [] };
    expect(projectsPassing({ ...store.getState(), filter: wider })).toHaveLength(plan.projects.length);
    narrow({ stages: [] });
    expect(visibleProjects(store.getState())).toBe(first);
  });

  it('is the same object as long as nothing changed', () => {
    const store = open();
    const first = visibleProjects(store.getState());
    store.getState().choose({ kind: 'city', id: 'wuhan' });
    expect(visibleProjects(store.getState())).toBe(first);
  });
});

describe('counts', () => {
  it('add up to all projects, by category and by accuracy', () => {
    const store = open();
    store.getState().showEverything();
    const sum = (facet: 'category' | 'accuracy', values: readonly string[]) =>
      values
        .map((value) => facetCount(store.getState(), facet, value))
        .reduce((total, { mapped, unlocated }) => total + mapped + unlocated, 0);
    expect(sum('category', categoryIds)).toBe(plan.projects.length);
    expect(sum('accuracy', accuracies)).toBe(plan.projects.length);
    expect(facetCount(store.getState(), 'category', 'airport')).toEqual({ mapped: 2, unlocated: 2 });
  });

  it('follow the other facets but not their own', () => {
    const store = open();
    const areas = () => facetCount(store.getState(), 'accuracy', 'area').mapped;
    const before = areas();
    store.getState().toggleAccuracy('area');
    expect(areas()).toBe(before);
    store.getState().toggleCategory('irrigation');
    const districts = plan.projects.filter(
      (project) => project.category === 'irrigation' && project.accuracy === 'area',
    );
    expect(areas()).toBe(before - districts.length);
  });
});

describe('who belongs to whom', () => {
  it('a unit lights up the projects of its tasks', () => {
    const store = open();
    for (const unit of plan.units) {
      store.getState().choose({ kind: 'unit', id: unit.id });
      const lit = litProjectIds(store.getState());
      expect([...lit]).toEqual(projectsOfUnit(plan, unit.id).map((project) => project.id));
      for (const project of plan.projects) {
        const task = plan.tasks.find((entry) => entry.id === project.taskId);
        expect(lit.has(project.id)).toBe(task?.units.includes(unit.id));
      }
    }
  });

  it('every unit has a task, and every city a project', () => {
    for (const unit of plan.units) expect(tasksOfUnit(plan, unit.id), unit.id).not.toEqual([]);
    for (const city of plan.cities) expect(projectsOfCity(plan, city.id), city.id).not.toEqual([]);
  });

  it('a city’s tasks come in the order of the text', () => {
    const order = plan.tasks.map((task) => task.id);
    const found = tasksOfCity(plan, 'wuhan').map((task) => order.indexOf(task.id));
    expect(found).toEqual([...found].sort((a, b) => a - b));
  });
});

describe('choosing', () => {
  it('sends the map there, unless the choice was made on the map', () => {
    const store = open();
    store.getState().choose({ kind: 'project', id: 'ezhou-airport' }, 'map');
    expect(store.getState().destination).toBeNull();
    store.getState().choose({ kind: 'project', id: 'yangtze-han-diversion' });
    const { bounds } = plan.projects.find((project) => project.id === 'yangtze-han-diversion') ?? {};
    expect(store.getState().destination).toEqual({ bounds });
    expect(store.getState().camera).toBeNull();
  });

  it('closes the menu of what lies under a click', () => {
    const store = open();
    store.getState().propose({ choices: [{ kind: 'city', id: 'wuhan' }], at: [1, 1] });
    store.getState().choose({ kind: 'city', id: 'wuhan' }, 'map');
    expect(store.getState().offer).toBeNull();
  });

  it('takes an address whole: what it leaves out is as at the start', () => {
    const store = open();
    store.getState().toggleCategory('rail');
    store.getState().choose({ kind: 'city', id: 'wuhan' });
    store.getState().restore({ language: 'en' });
    expect(store.getState().chosen).toEqual({ kind: 'none' });
    expect(visibleProjects(store.getState())).toHaveLength(plan.ledger.named);
    expect(store.getState().language).toBe('en');
  });

  it('tells a fault of one kind once', () => {
    const store = open();
    store.getState().report({ id: 'ground', detail: 'a' });
    store.getState().report({ id: 'ground', detail: 'b' });
    expect(store.getState().faults).toEqual([{ id: 'ground', detail: 'b' }]);
    store.getState().dismiss('ground');
    expect(store.getState().faults).toEqual([]);
  });
});
