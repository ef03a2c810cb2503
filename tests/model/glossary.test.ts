import { describe, expect, it } from 'vitest';
import { outsideIn, verbIn } from '../../src/model/glossary.ts';
import { plan } from '../state/plan.ts';

describe('the glossary', () => {
  it('has every verb of the plan and every place outside in English, and leaves Chinese as it is', () => {
    for (const { stage, outside } of plan.projects) {
      expect(verbIn(stage, 'en')).toMatch(/^[a-z ]+ \(/);
      expect(verbIn(stage, 'en')).toContain(stage);
      expect(verbIn(stage, 'zh')).toBe(stage);
      for (const place of outside) {
        expect(outsideIn(place, 'en')).toMatch(/^[A-Z][a-z]+$/);
        expect(outsideIn(place, 'zh')).toBe(place);
      }
    }
  });
});
