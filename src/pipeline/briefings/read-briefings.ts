import type { FeatureCollection } from 'geojson';
import {
  type Briefing,
  type BriefingGroup,
  briefingVersion,
  type ResolvedBriefing,
} from '../../model/briefing/briefing.ts';
import { type BriefingProblem, readBriefing, resolveBriefing } from '../../model/briefing/read.ts';
import { categories } from '../../model/category.ts';
import type { Issue } from '../../model/issue.ts';
import { tell } from '../../model/messages/messages.ts';
import type { Plan } from '../../model/plan.ts';
import type { SourceFile } from '../read-files.ts';
import { cityBriefings, unitBriefings } from './generate.ts';

function issueOf(file: string, { chapter, code, detail }: BriefingProblem): Issue {
  return {
    severity: 'error',
    file,
    id: chapter === null ? '' : `chapter ${chapter}`,
    message: tell('en', `briefing.problem.${code}`, { detail }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
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
    .flatMap(({ file, text }) => checked(parsed(text), file))
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
