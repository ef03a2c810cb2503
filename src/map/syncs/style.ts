import type { Map as MapLibreMap } from 'maplibre-gl';
import { projectOf, visibleProjects } from '../../state/selectors.ts';
import type { AppState, AppStore } from '../../state/store.ts';
import { drawImage } from '../images.ts';
import { isSelectionLayer, selectionLayers } from '../layers/selection.ts';
import { shownData } from '../shown.ts';
import { mapStyle, type StyleInput } from '../style.ts';
import type { Condition } from './condition.ts';
import type { LayersAtRest } from './layers-at-rest.ts';
import { type Sync, whenChanged } from './sync.ts';

export function styleInput(state: AppState, dataUrl: string): StyleInput {
  const { palette, chosen, plan } = state;
  const selected = chosen.kind === 'project' ? (projectOf(plan, chosen.id) ?? null) : null;
  return {
    palette,
    selected,
    dataUrl,
    projects: plan.projects,
    shown: shownData(state.shapes, visibleProjects(state)),
  };
}

/** Palette → style, and the layers about the project that is chosen, which a style brings too. */
export function syncStyle(
  map: MapLibreMap,
  store: AppStore,
  first: AppState,
  condition: Condition,
  layers: LayersAtRest,
  dataUrl: string,
): { syncs: Sync[]; renew(options: { diff: boolean }): void } {
  /** The project that the layers of the selection are about. */
  let marked: StyleInput['selected'] = styleInput(first, dataUrl).selected;

  function renew(options: { diff: boolean }) {
    const input = styleInput(store.getState(), dataUrl);
    marked = input.selected;
    map.setStyle(mapStyle(input), options);
  }

  function markSelection() {
    const { selected, palette } = styleInput(store.getState(), dataUrl);
    if (selected === marked || !condition.isStyled) return;
    marked = selected;
    for (const id of map.getLayersOrder()) if (isSelectionLayer(id)) map.removeLayer(id);
    for (const layer of selectionLayers(selected, palette)) map.addLayer(layer);
  }

  map.setMissingStyleImageResolver((id) => {
    const image = drawImage(id, store.getState().plan.projects);
    if (image) map.addImage(id, image.data, image.options);
  });

  return {
    syncs: [
      whenChanged(
        first,
        ({ chosen }) => [chosen],
        () => layers.change('selection', markSelection),
      ),
      whenChanged(
        first,
        ({ palette }) => [palette],
        () => layers.change('style', () => renew({ diff: true })),
      ),
    ],
    renew,
  };
}
