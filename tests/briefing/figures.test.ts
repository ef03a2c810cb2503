import { describe, expect, it } from 'vitest';
import { fillText, resolveFigure } from '../../src/model/briefing/figure.ts';
import { categoryIds } from '../../src/model/category.ts';
import { plan } from '../state/plan.ts';
import { shipped } from './shipped.ts';

const named = plan.projects.filter(({ kind }) => kind !== 'site');

describe('figures by reference', () => {
  it('are the ledger’s', () => {
    expect(resolveFigure('ledger.named', plan)).toEqual({ value: plan.ledger.named, unit: null });
    expect(resolveFigure('ledger.mapped', plan)?.value).toBe(plan.ledger.mapped);
    expect(resolveFigure('ledger.unlocated', plan)?.value).toBe(plan.ledger.unlocated);
    expect(resolveFigure('ledger.sites.named', plan)?.value).toBe(plan.ledger.sites.named);
  });

  it('count projects by category and by city, sites apart', () => {
    for (const id of categoryIds.filter((category) => category !== 'site'))
      expect(resolveFigure(`count:category=${id}`, plan)?.value).toBe(
        named.filter(({ category }) => category === id).length,
      );
    for (const { id } of plan.cities)
      expect(resolveFigure(`count:city=${id}`, plan)?.value).toBe(
        named.filter(({ cities }) => cities.includes(id)).length,
      );
    const sum = categoryIds
      .filter((id) => id !== 'site')
      .reduce((total, id) => total + (resolveFigure(`count:category=${id}`, plan)?.value ?? 0), 0);
    expect(sum).toBe(plan.ledger.named);
  });

  it('measure as the plan does', () => {
    const project = plan.projects.find(({ id }) => id === 'yangtze-han-diversion');
    expect(project?.uncertaintyKm?.[1]).toBe(10);
    expect(resolveFigure('km:project=yangtze-han-diversion', plan)).toEqual({
      value: Math.round((project?.lengthKm ?? 0) / 10) * 10,
      unit: 'km',
    });
    expect(resolveFigure('published:yangtze-han-diversion', plan)).toEqual({ value: 194.7, unit: 'km' });
  });

  it('say no more of a sum than its lines are known, and less than that where nothing is left', () => {
    expect(resolveFigure('km:category=rail', plan)?.value).toBe(1170);
    const inHuangshi = resolveFigure('km:category=grid_dc&city=huangshi', plan);
    expect(inHuangshi).toEqual({ value: 10, unit: 'km', isUnder: true });
    const text = {
      zh: '{km:category=grid_dc&city=huangshi} km',
      en: '{km:category=grid_dc&city=huangshi} km',
    };
    expect(fillText(text, plan)).toEqual({ zh: '不足 10 km', en: 'under 10 km' });
  });

  it.each([
    '',
    'ledger',
    'ledger.sites',
    'ledger.toString',
    'count:category=moon',
    'count:city=atlantis',
    'count:city',
    'count:city=',
    'count:constructor=1',
    'km:project=ezhou-airport',
    'published:moon-base',
    'tasks:unit=nobody',
    'tasks:city=wuhan',
    'total:everything',
    '38',
  ])('know nothing of %j', (reference) => {
    expect(resolveFigure(reference, plan)).toBeNull();
  });

  it('fill texts in both languages', () => {
    const text = { zh: '{ledger.named} 项，{nothing}', en: '{ledger.named}' };
    expect(fillText(text, plan)).toEqual({ zh: `${plan.ledger.named} 项，—`, en: `${plan.ledger.named}` });
  });

  it('are shipped as what their reference says', () => {
    for (const { chapters } of shipped)
      for (const { figures } of chapters)
        for (const { reference, label: _, ...amount } of figures)
          expect(amount).toEqual(resolveFigure(reference, plan));
  });
});
