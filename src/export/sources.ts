import type { Plan } from '../model/plan.ts';

/** The attributions of the base data, each once. */
export function attributionsOf(plan: Plan): string[] {
  return [...new Set(plan.sources.map((entry) => entry.attribution))];
}
