import type { Language } from '../model/language.ts';
import type { Plan } from '../model/plan.ts';

/** The attributions of the base data, each once. */
export function attributionsOf(plan: Plan, language: Language): string[] {
  return [
    ...new Set(plan.sources.map((entry) => (language === 'zh' ? entry.attribution : entry.attributionEn))),
  ];
}
