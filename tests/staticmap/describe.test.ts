import { describe, expect, it } from 'vitest';
import { languages } from '../../src/model/language.ts';
import { projectOf } from '../../src/state/selectors.ts';
import { describeProject } from '../../src/staticmap/describe.ts';
import { plan } from './picture.ts';

function sentence(id: string, language: 'zh' | 'en'): string {
  const project = projectOf(plan, id);
  if (!project) throw new Error(`No project ${id}`);
  return describeProject(project, plan, language);
}

describe('the spoken sentence', () => {
  it('is one sentence for every project, without holes', () => {
    for (const project of plan.projects)
      for (const language of languages) {
        const spoken = describeProject(project, plan, language);
        expect(spoken).not.toMatch(/undefined|NaN|null|\{|\}|，，|, ,|。./);
        expect(spoken.endsWith(language === 'zh' ? '。' : '.')).toBe(true);
        expect(spoken).toContain(language === 'zh' ? project.name : project.nameEn);
      }
  });

  it('names ends, cities in order, length, certainty and the first-listed unit', () => {
    expect(sentence('wuhan-yichang-railway', 'zh')).toMatch(
      /^武汉至宜昌铁路，铁路，从汉口站到宜昌北站，依次经过武汉、孝感、天门、荆门、宜昌，图上长 \d+ 公里，位置近似，误差约 0\.7 至 \d+ 公里，责任单位排首位的是省发改委。$/,
    );
    expect(sentence('yangtze-han-diversion', 'en')).toContain('its course is schematic only');
  });

  it('says why something is not on the map', () => {
    expect(sentence('national-highways-batch', 'zh')).toContain('不在图上：');
  });
});
