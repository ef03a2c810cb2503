import type { Issue } from '../../model/issue.ts';
import type { Ledger } from '../../model/plan.ts';
import type { Placed } from './place.ts';

/** What chapter 五 of the plan names: 34 projects by name and 4 batches. */
export const namedInPlan = { project: 34, batch: 4 } as const;

/** Counts what is named, on the map, and without a place; sites apart. */
export function countLedger(placed: readonly Placed[]): Ledger {
  const sites = placed.filter(({ record }) => record.kind === 'site');
  return { ...count(placed.filter(({ record }) => record.kind !== 'site')), sites: count(sites) };
}

function count(placed: readonly Placed[]): { named: number; mapped: number; unlocated: number } {
  return {
    named: placed.length,
    mapped: placed.filter(({ feature }) => feature).length,
    unlocated: placed.filter(({ record }) => record.placement.type === 'none').length,
  };
}

/** The ledger is off when a record is missing or too many, or when one that has a place is not drawn. */
export function checkLedger(placed: readonly Placed[]): Issue[] {
  const issues: Issue[] = [];
  const report = (id: string, message: string) =>
    issues.push({ severity: 'error', file: 'data/projects/', id, message });
  for (const kind of ['project', 'batch'] as const) {
    const found = placed.filter(({ record }) => record.kind === kind).length;
    if (found !== namedInPlan[kind])
      report('', `The plan names ${namedInPlan[kind]} of kind ${kind}, here are ${found}.`);
  }
  for (const { record, feature } of placed) {
    if (record.placement.type !== 'none' && !feature) {
      report(record.id, `The ledger is off: ${record.id} has a place but is not on the map.`);
    }
  }
  return issues;
}
