import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import type { AppState } from '../../state/store.ts';
import { sketchData } from '../sketch.ts';
import type { Condition } from './condition.ts';
import type { Sync } from './sync.ts';

/** What a person draws → its source. A new style has nothing in it. */
export function syncSketch(map: MapLibreMap, condition: Condition): Sync {
  let drawn: Pick<AppState, 'sketch'> & Pick<AppState['filter'], 'region'> = { sketch: null, region: null };
  map.on('style.load', () => {
    drawn = { sketch: null, region: null };
  });
  return ({ sketch, filter: { region } }) => {
    if (!condition.isStyled || (sketch === drawn.sketch && region === drawn.region)) return;
    drawn = { sketch, region };
    map.getSource<GeoJSONSource>('sketch')?.setData(sketchData(sketch, region));
  };
}
