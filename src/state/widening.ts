import type { Plan } from '../model/plan.ts';
import { type Filter, type FilterContext, passes, startFilter } from './filter.ts';
import { remembered } from './remembered.ts';
import { type Filterable, filterContext } from './selectors.ts';

/** The parts of a filter that can be let go one at a time, in the order in which they are offered. */
export const filterParts = [
  'cities',
  'sharedByCities',
  'units',
  'firstUnitOnly',
  'stages',
  'progress',
  'sections',
  'categoriesOff',
  'accuraciesOff',
  'lightsOff',
  'inView',
  'region',
] as const satisfies readonly (keyof Filter)[];

export type FilterPart = (typeof filterParts)[number];

export interface Widening {
  part: FilterPart;
  /** What `narrow` takes to let the part go. */
  change: Partial<Filter>;
  /** How many projects would be shown then. */
  count: number;
}

/** What a part can be changed to, the smaller change first. */
function changesOf(part: FilterPart): Partial<Filter>[] {
  const start = { [part]: startFilter[part] };
  // The other sites wait behind their switch: where nothing else is found they may be what is looked for.
  return part === 'categoriesOff' ? [start, { categoriesOff: [] }] : [start];
}

const widenings = remembered((plan: Plan, filter: Filter, context: FilterContext): Widening[] =>
  filterParts.flatMap((part) => {
    const [best] = changesOf(part)
      .map((change) => {
        const wider = { ...filter, ...change };
        return {
          part,
          change,
          count: plan.projects.filter((project) => passes(project, wider, context)).length,
        };
      })
      .filter(({ count }) => count > 0);
    return best ?? [];
  }),
);

/**
 * Which single part of the filter to let go so that something is shown, and how much that is; empty where more than
 * one has to go. For a filter that shows nothing.
 */
export function waysToWiden(state: Filterable): readonly Widening[] {
  return widenings(state.plan, state.filter, filterContext(state));
}
