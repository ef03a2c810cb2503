import type { FeatureCollection } from 'geojson';
import * as v from 'valibot';
import {
  type Briefing,
  type BriefingGroup,
  briefingHeadSchema,
  briefingVersion,
  chapterSchema,
  mostChapters,
  type ResolvedBriefing,
} from '../../model/briefing/briefing.ts';
import { type BriefingProblem, readBriefing, resolveBriefing } from '../../model/briefing/read.ts';
import { categories } from '../../model/category.ts';
import type { Issue } from '../../model/issue.ts';
import { tell } from '../../model/messages/messages.ts';
import type { Plan } from '../../model/plan.ts';
import type { SourceFile } from '../read-files.ts';
import { parseRecord } from '../record-faults.ts';
import { cityBriefings, unitBriefings } from './generate.ts';

/** A file of data/briefings/. */
export const curatedBriefingSchema = v.object({
  version: v.literal(briefingVersion),
  ...briefingHeadSchema.entries,
  chapters: v.pipe(v.array(chapterSchema), v.minLength(1), v.maxLength(mostChapters)),
});

function issueOf(file: string, { chapter, code, detail }: BriefingProblem): Issue {
  return {
    severity: 'error',
    file,
    id: chapter === null ? '' : `chapter ${chapter}`,
    message: tell('en', `briefing.problem.${code}`, { detail }),
  };
}

/** The overview first, then the categories as the legend has them. */
function rank({ id }: Briefing): number {
  return categories.findIndex((category) => id === `category-${category.id.replaceAll('_', '-')}`);
}

/** Curated and generated briefings with their numbers, and whatever is wrong with them. */
export function readBriefings(
  files: readonly SourceFile[],
  plan: Plan,
  cities: FeatureCollection,
): { file: { version: number; briefings: ResolvedBriefing[] }; issues: Issue[] } {
  const issues: Issue[] = [];
  function checked(json: unknown, file: string): Briefing[] {
    const { briefing, problems } = readBriefing(json, plan);
    issues.push(...problems.map((problem) => issueOf(file, problem)));
    return briefing ? [briefing] : [];
  }
  const curated = files
    .flatMap(({ file, text }) => {
      const read = parseRecord(text, curatedBriefingSchema);
      if ('record' in read) return checked(JSON.parse(text), file);
      issues.push({ severity: 'error', file, id: '', message: read.fault });
      return [];
    })
    .sort((a, b) => rank(a) - rank(b));
  const groups: [BriefingGroup, Briefing[]][] = [
    ['overview', curated.filter((briefing) => rank(briefing) < 0)],
    ['category', curated.filter((briefing) => rank(briefing) >= 0)],
    ['city', cityBriefings(plan, cities)],
    ['unit', unitBriefings(plan)],
  ];
  const briefings = groups.flatMap(([group, list]) =>
    list
      // Generated ones are read like any other, so that they keep to the same rules.
      .flatMap((briefing) =>
        group === 'city' || group === 'unit' ? checked(briefing, briefing.id) : [briefing],
      )
      .map((briefing) => resolveBriefing(briefing, group, plan)),
  );
  const ids = briefings.map(({ id }) => id);
  for (const id of new Set(ids.filter((entry, index) => ids.indexOf(entry) !== index)))
    issues.push({ severity: 'error', file: 'data/briefings', id, message: 'Two briefings have this id.' });
  return { file: { version: briefingVersion, briefings }, issues };
}
