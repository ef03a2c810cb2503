import type { FeatureCollection } from 'geojson';
import type { Briefing } from '../../model/briefing/briefing.ts';
import type { Plan } from '../../model/plan.ts';
import { boundsOfFeatures } from './bounds.ts';
import { cityBriefing } from './city.ts';
import { unitBriefing } from './unit.ts';

/** A briefing for each city that is a feature of `cities`, in the plan's order. */
export function cityBriefings(plan: Plan, cities: FeatureCollection): Briefing[] {
  const bounds = boundsOfFeatures(cities);
  return plan.cities.flatMap((city) => {
    const cityBounds = bounds.get(city.id);
    return cityBounds ? [cityBriefing(city, plan, cityBounds)] : [];
  });
}

/** A briefing for each unit that some task lists first, in the order of the text. */
export function unitBriefings(plan: Plan): Briefing[] {
  const first = new Set(plan.tasks.map(({ units }) => units[0]));
  return plan.units.filter(({ id }) => first.has(id)).map((unit) => unitBriefing(unit, plan));
}
