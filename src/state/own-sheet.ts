import { type LightOn, type LightSwitch, lightAt } from '../model/own-sheet/light.ts';
import type { CountingSheet, OwnValues } from '../model/own-sheet/own-sheet.ts';
import { remembered } from './remembered.ts';
import type { Data } from './store.ts';

type AsOf = Pick<Data, 'plan' | 'asOf' | 'ownSheet'>;

/** The sheet where it speaks: of the day it was read and later ones; of earlier days the public record alone does. */
export function ownSheetAt({ plan, asOf, ownSheet }: AsOf): CountingSheet | null {
  const isOfThen = asOf === null || asOf >= plan.progressAsOf || (ownSheet && asOf >= ownSheet.readOn);
  return isOfThen ? ownSheet : null;
}

/** What the sheet says of a task or project. */
export function ownValuesOf(state: AsOf, id: string): OwnValues | undefined {
  return ownSheetAt(state)?.rows[id];
}

const noLights: ReadonlyMap<string, LightOn> = new Map();

const lightsOfSheet = remembered(
  ({ rows, judgedOn }: CountingSheet): ReadonlyMap<string, LightOn> =>
    new Map(Object.entries(rows).map(([id, values]) => [id, lightAt(values, judgedOn)])),
);

/** The light of every task and project that the sheet speaks of, by id; empty where there is no sheet. */
export function ownLights(state: AsOf): ReadonlyMap<string, LightOn> {
  const sheet = ownSheetAt(state);
  return sheet ? lightsOfSheet(sheet) : noLights;
}

/** Null where there is no sheet to speak of anything. */
export function lightSwitchOf(state: AsOf, id: string): LightSwitch | null {
  return ownSheetAt(state) && (ownLights(state).get(id)?.light ?? 'none');
}

/** The state as exported files tell it: without the sheet, unless the person wants it in them. */
export function forFiles<State extends Pick<Data, 'ownSheet' | 'isOwnInFiles'>>(state: State): State {
  return state.isOwnInFiles || !state.ownSheet ? state : { ...state, ownSheet: null };
}
