import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { progressAt } from '../../src/model/progress/state.ts';
import { anonymousPublisher } from '../../src/model/source.ts';
import { buildData } from '../../src/pipeline/build-data.ts';

const plan = buildData(join(import.meta.dirname, '../..')).files['plan.json'] as Plan;

describe('the public record in plan.json', () => {
  it('gives each state as its events have it on the day of the record', () => {
    for (const { progress } of plan.projects) {
      if (!progress) continue;
      const { state, since, openSections } = progressAt(progress.events, plan.progressAsOf);
      expect(progress).toMatchObject({ state, since, openSections });
    }
  });

  it('keeps none of sites, and says of a project whether anybody looked', () => {
    const sites = plan.projects.filter(({ kind }) => kind === 'site');
    expect(sites.every(({ progress }) => progress === null)).toBe(true);
    const looked = plan.projects.filter(({ progress }) => progress);
    expect(looked.length).toBeGreaterThan(0);
    for (const { progress } of looked) expect(progress?.asked.length).toBeGreaterThan(0);
  });

  it('knows every source of every event, and calls none official that only an anonymous page says', () => {
    for (const { progress } of plan.projects)
      for (const { sourceIds, confidence } of progress?.events ?? []) {
        const cited = sourceIds.map((id) => plan.references.find((entry) => entry.id === id));
        expect(cited).not.toContain(undefined);
        if (cited.every((reference) => reference?.publisher === anonymousPublisher))
          expect(confidence).toBe('copy');
      }
  });
});
