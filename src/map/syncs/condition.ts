import type { Map as MapLibreMap } from 'maplibre-gl';

/** What the map can take now. */
export interface Condition {
  /** Whether its style is there, so that sources and layers can be changed. */
  readonly isStyled: boolean;
  /** Whether the browser has taken its context away. */
  readonly isLost: boolean;
}

export function watchCondition(map: MapLibreMap): Condition {
  const condition = { isStyled: false, isLost: false };
  map.on('style.load', () => {
    condition.isStyled = true;
  });
  map.on('webglcontextlost', () => {
    condition.isLost = true;
    condition.isStyled = false;
  });
  map.on('webglcontextrestored', () => {
    condition.isLost = false;
  });
  return condition;
}
