import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { visibleProjects } from '../../state/selectors.ts';
import type { AppState, AppStore } from '../../state/store.ts';
import { areaOpacities } from '../layers/areas.ts';
import { shownData } from '../shown.ts';
import { projectSources } from '../sources.ts';
import { areasInFocus } from '../style.ts';
import type { Condition } from './condition.ts';
import type { LayersAtRest } from './layers-at-rest.ts';
import type { Sync } from './sync.ts';

/** Projects that pass the filter → sources. A style brings what was shown when it was made. */
export function syncShown(
  map: MapLibreMap,
  store: AppStore,
  condition: Condition,
  layers: LayersAtRest,
): { sync: Sync; styledWith(state: AppState): void } {
  let shapes: AppState['shapes'] | undefined;
  let visible: ReturnType<typeof visibleProjects> | undefined;

  function paintAreas() {
    const state = store.getState();
    const shown = shownData(state.shapes, visibleProjects(state));
    const { hatch, outline } = areaOpacities(state.palette, areasInFocus(shown));
    map.setPaintProperty('area-hatch', 'fill-opacity', hatch);
    map.setPaintProperty('area-outline', 'line-opacity', outline);
  }

  function styledWith(state: AppState) {
    shapes = state.shapes;
    visible = visibleProjects(state);
  }

  return {
    styledWith,
    sync(state) {
      if (!condition.isStyled || (state.shapes === shapes && visibleProjects(state) === visible)) return;
      styledWith(state);
      const shown = shownData(state.shapes, visibleProjects(state));
      for (const id of projectSources) map.getSource<GeoJSONSource>(id)?.setData(shown[id]);
      layers.change('areas', paintAreas);
    },
  };
}
