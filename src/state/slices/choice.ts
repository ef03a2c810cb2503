import { aroundHubei, planBounds } from '../../model/extent.ts';
import type { Plan } from '../../model/plan.ts';
import { type AddressPart, current } from '../address/part.ts';
import type { Bounds } from '../camera.ts';
import { type Chosen, nothingChosen } from '../selection.ts';
import type { SetState } from './set-state.ts';
import type { SurfaceData } from './surface.ts';
import type { ViewsData } from './views.ts';

/** A point of the map in px from its top left corner. */
export type ScreenPoint = readonly [number, number];

/** Several things under one pointer, topmost first. */
export interface Offer {
  choices: readonly Chosen[];
  at: ScreenPoint;
}

/** What is under the pointer, and where the pointer is. */
export interface Hovered {
  kind: 'project' | 'city';
  id: string;
  at: ScreenPoint;
}

export interface ChoiceData {
  chosen: Chosen;
  hovered: Hovered | null;
  offer: Offer | null;
}

export interface ChoiceActions {
  /** Chooses; unless it comes from the map itself, the map goes there. */
  choose(chosen: Chosen, from?: 'map'): void;
  clearChoice(): void;
  hover(hovered: Hovered | null): void;
  propose(offer: Offer | null): void;
}

/**
 * What the map is to show of a choice. A line that goes far beyond Hubei is shown as far as the map around
 * Hubei goes; the locator shows the whole.
 */
export function boundsOf(plan: Plan, chosen: Chosen): Bounds | null {
  if (chosen.kind !== 'project') return null;
  const bounds = plan.projects.find((project) => project.id === chosen.id)?.bounds;
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  return [
    Math.max(west, aroundHubei[0]),
    Math.max(south, aroundHubei[1]),
    Math.min(east, aroundHubei[2]),
    Math.min(north, aroundHubei[3]),
  ];
}

/** What the map is to show where no person has moved it: what was asked for last, what is chosen, else the plan. */
export function boundsToShow({
  destination,
  plan,
  chosen,
}: Pick<SurfaceData, 'destination'> & Pick<ChoiceData, 'chosen'> & { plan: Plan }): Bounds {
  return destination?.bounds ?? boundsOf(plan, chosen) ?? planBounds;
}

export function createChoice(
  plan: Plan,
  set: SetState<ChoiceData & ViewsData & SurfaceData>,
): ChoiceData & ChoiceActions {
  return {
    chosen: nothingChosen,
    hovered: null,
    offer: null,
    choose(chosen, from) {
      const bounds = from === 'map' ? null : boundsOf(plan, chosen);
      set({
        chosen,
        offer: null,
        sheetStop: 'middle',
        ...(bounds && { destination: { bounds }, camera: null }),
      });
    },
    clearChoice: () => set({ chosen: nothingChosen, offer: null }),
    hover: (hovered) => set({ hovered }),
    propose: (offer) => set({ offer }),
  };
}

const chosenKinds = ['project', 'city', 'unit', 'task'] as const;

type ChosenKind = (typeof chosenKinds)[number];

function recordsOf(plan: Plan, kind: ChosenKind): readonly { id: string }[] {
  return { project: plan.projects, city: plan.cities, unit: plan.units, task: plan.tasks }[kind];
}

/** The record of an id, or of the one that a retired id became. */
export function findChosen<Kind extends ChosenKind>(
  plan: Plan,
  kind: Kind,
  text: string,
): Extract<Chosen, { kind: Kind }> | null {
  const id = current(plan, text);
  const isThere = recordsOf(plan, kind).some((record) => record.id === id);
  return isThere ? ({ kind, id } as Extract<Chosen, { kind: Kind }>) : null;
}

export const choiceAddress: readonly AddressPart<Pick<ChoiceData, 'chosen'>>[] = chosenKinds.map((kind) => ({
  name: kind,
  write: ({ chosen }) => (chosen.kind === kind ? chosen.id : null),
  read(value, start, plan) {
    const chosen = findChosen(plan, kind, value);
    if (chosen) start.chosen = chosen;
    return chosen !== null;
  },
}));
