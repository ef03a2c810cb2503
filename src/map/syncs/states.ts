import type { Map as MapLibreMap } from 'maplibre-gl';
import { litProjectIds, visibleIds } from '../../state/selectors.ts';
import type { AppState } from '../../state/store.ts';
import type { FeatureState } from '../expressions.ts';
import { projectSources } from '../sources.ts';
import type { Condition } from './condition.ts';
import type { Sync } from './sync.ts';

const nobody: ReadonlySet<string> = new Set();

type States = Record<FeatureState, ReadonlySet<string>>;

const noStates: States = {
  selected: nobody,
  hovered: nobody,
  lit: nobody,
  dimmed: nobody,
  focused: nobody,
};

const featureStates = Object.keys(noStates) as FeatureState[];

function statesOf(state: AppState): States {
  const { chosen, hovered, focus } = state;
  return {
    selected: new Set(chosen.kind === 'project' || chosen.kind === 'city' ? [chosen.id] : []),
    hovered: new Set(hovered ? [hovered.id] : []),
    lit: litProjectIds(state),
    dimmed: new Set(focus ? [...visibleIds(state)].filter((id) => !focus.has(id)) : []),
    focused: focus ?? nobody,
  };
}

/** What is chosen, under the pointer, lit or stepping back → feature states. A new style has none. */
export function syncStates(map: MapLibreMap, condition: Condition): Sync {
  let drawn = noStates;
  let readOf: readonly unknown[] = [];

  function write(name: FeatureState, before: ReadonlySet<string>, now: ReadonlySet<string>) {
    // Written as false rather than removed: a removal followed by a write in one frame throws.
    const set = (id: string, value: boolean) => {
      for (const source of projectSources) map.setFeatureState({ source, id }, { [name]: value });
      map.setFeatureState({ source: 'cities', id }, { [name]: value });
    };
    for (const id of before) if (!now.has(id)) set(id, false);
    for (const id of now) if (!before.has(id)) set(id, true);
  }

  map.on('style.load', () => {
    drawn = noStates;
    readOf = [];
  });

  return (state) => {
    const { chosen, hovered, following, focus } = state;
    const read = [chosen, hovered?.id, following, focus, visibleIds(state)];
    if (!condition.isStyled || read.every((entry, index) => entry === readOf[index])) return;
    readOf = read;
    const now = statesOf(state);
    for (const name of featureStates) write(name, drawn[name], now[name]);
    drawn = now;
  };
}
