import type { Map as MapLibreMap } from 'maplibre-gl';
import { projectSources } from '../sources.ts';
import type { Condition } from './condition.ts';

/**
 * Changes layers once no source of projects takes new data; of several changes of a kind the last one counts. Where
 * a tile is asked for twice, for its data and for its layers, MapLibre may take the second answer for the first
 * and read features of the new data from the old.
 */
export interface LayersAtRest {
  change(kind: string, change: () => void): void;
  /** Gives up what waits, as where a new style brings it all. */
  drop(): void;
}

export function layersAtRest(map: MapLibreMap, condition: Condition): LayersAtRest {
  const waiting = new Map<string, () => void>();

  function changeNow() {
    const isResting = projectSources.every((id) => map.getSource(id) && map.isSourceLoaded(id));
    if (waiting.size === 0 || !isResting || condition.isLost) return;
    const changes = [...waiting.values()];
    waiting.clear();
    for (const change of changes) change();
  }

  map.on('sourcedata', changeNow);
  map.on('idle', changeNow);
  return {
    change(kind, change) {
      waiting.set(kind, change);
      changeNow();
    },
    drop: () => waiting.clear(),
  };
}
