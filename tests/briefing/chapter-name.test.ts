import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../src/model/briefing/briefing.ts';
import { aroundHubei, planBounds } from '../../src/model/extent.ts';
import { nameOfView } from '../../src/state/briefing/chapter-name.ts';
import { plan } from '../state/plan.ts';

const whole = { bounds: [...planBounds] as [number, number, number, number] };

function named(view: Partial<Pick<Chapter, 'camera' | 'filter' | 'chosen'>>) {
  return nameOfView({ camera: whole, filter: {}, chosen: null, ...view }, plan);
}

describe('the name of a view', () => {
  it('is that of what is chosen', () => {
    expect(named({ chosen: { kind: 'city', id: 'wuhan' } })).toEqual({ zh: '武汉', en: 'Wuhan' });
    const [task] = plan.tasks;
    if (!task) throw new Error('no task');
    expect(named({ chosen: { kind: 'task', id: task.id } })).toEqual({ zh: task.title, en: task.titleEn });
  });

  it('says what is wanted: a whole group by its name, of many the first', () => {
    expect(named({ filter: { categories: ['rail'] } })).toEqual({ zh: '铁路', en: 'Railway' });
    expect(named({ filter: { categories: ['gas', 'grid_dc', 'grid_ac'] } }).zh).toBe('能源');
    expect(named({ filter: { cities: ['wuhan', 'ezhou'], categories: ['rail'] } }).zh).toBe(
      '武汉、鄂州 · 铁路',
    );
    expect(named({ filter: { cities: ['wuhan', 'ezhou', 'huangshi'] } })).toEqual({
      zh: '武汉等 3 个',
      en: 'Wuhan and others, 3 in all',
    });
    const region = { kind: 'circle' as const, center: [112, 30] as [number, number], radiusKm: 40 };
    expect(named({ filter: { region } }).zh).toBe('圈画的范围');
  });

  it('says where a near view is, and that a wide one is of the whole', () => {
    expect(named({}).zh).toBe('总览');
    expect(named({ camera: { bounds: [...aroundHubei] } }).zh).toBe('总览');
    expect(named({ camera: { center: [114.3, 30.6], zoom: 9 } })).toEqual({
      zh: '武汉一带',
      en: 'Around Wuhan',
    });
    expect(named({ camera: { center: [111.29, 30.7], zoom: 9 }, filter: { categories: ['rail'] } }).zh).toBe(
      '铁路 · 宜昌一带',
    );
  });
});
