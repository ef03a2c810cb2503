import { describe, expect, it } from 'vitest';
import {
  drawnLength,
  lengthDifference,
  lengthText,
  lengthUncertaintyKm,
  roundLength,
  shareText,
  whyLengthsDiffer,
} from '../../src/model/length.ts';
import { plan } from '../state/plan.ts';

function projectOf(id: string) {
  const project = plan.projects.find((entry) => entry.id === id);
  if (!project) throw new Error(`No project ${id}`);
  return project;
}

describe('lengths', () => {
  it.each([
    [288.4, 8, '288 km'],
    [6.5, 2.5, '7 km'],
    [28.2, 0.04, '28 km'],
    [1168.9, 15.6, '1170 km'],
    [1711.8, 20, '1710 km'],
    [996, 20, '1000 km'],
    [834, 120, '800 km'],
    [3.8, 20, '不足 10 km'],
    [0.3, 0.1, '不足 1 km'],
    [0, 20, '0 km'],
  ])('%d km within %d km are %s', (km, uncertaintyKm, text) => {
    expect(lengthText(roundLength(km, uncertaintyKm), 'zh')).toBe(text);
  });

  it('of several lines are as uncertain as independent errors together', () => {
    expect(lengthUncertaintyKm([])).toBe(0);
    expect(
      lengthUncertaintyKm([{ uncertaintyKm: [1, 3] }, { uncertaintyKm: [0.5, 4] }, { uncertaintyKm: null }]),
    ).toBe(5);
  });

  it('of every line say no more than their uncertainty', () => {
    for (const project of plan.projects) {
      const length = drawnLength(project);
      expect(length === null).toBe(project.lengthKm === null);
      if (!length) continue;
      const most = project.uncertaintyKm?.[1] ?? 0;
      expect(Math.abs(length.km - (project.lengthKm ?? 0)), project.id).toBeLessThanOrEqual(
        Math.max(0.5, most / 2),
      );
      if (most >= 10) expect(length.km % 10, project.id).toBe(0);
    }
  });
});

describe('shares', () => {
  it.each([
    [0, '0%', '0%'],
    [4 / 1900, '不足 1%', 'under 1%'],
    [0.0099, '不足 1%', 'under 1%'],
    [0.01, '1%', '1%'],
    [0.298, '30%', '30%'],
    [0.996, '超过 99%', 'over 99%'],
    [1, '100%', '100%'],
  ])('of %d are written', (share, zh, en) => {
    expect(shareText(share, 'zh')).toBe(zh);
    expect(shareText(share, 'en')).toBe(en);
  });
});

describe('a drawn and a published length', () => {
  it('are set against each other with what each measures', () => {
    const project = projectOf('wuhan-yichang-railway');
    expect(lengthDifference(project, 'zh')).toBe('比公布短 8%');
    const why = whyLengthsDiffer(project, 'zh');
    expect(why).toContain('比公布短 8%');
    expect(why).toContain('汉口站至宜昌北站');
    expect(why).toContain(project.published[0]?.what.zh);
    expect(whyLengthsDiffer(project, 'en')).toContain(project.published[0]?.what.en);
  });

  it('are not compared where they measure different things', () => {
    const project = projectOf('sichuan-east-gas-2');
    expect(lengthDifference(project, 'zh')).toBe('');
    expect(whyLengthsDiffer(project, 'zh')).toMatch(/^不可比：.*示意线/);
  });

  it('say a difference that is smaller than one per cent', () => {
    const project = { ...projectOf('wuhan-yichang-railway'), lengthKm: 313 };
    expect(lengthDifference(project, 'en')).toBe('under 1% shorter than published');
  });

  it('are silent where there are not both', () => {
    expect(whyLengthsDiffer(projectOf('songxi-river-waterway'), 'zh')).toBe('');
    expect(whyLengthsDiffer(projectOf('ezhou-airport'), 'zh')).toBe('');
  });
});
