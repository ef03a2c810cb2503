import type { Map as MapLibreMap } from 'maplibre-gl';
import { visibleProjects } from '../../state/selectors.ts';
import { bunchCells } from '../../state/spatial/bunching.ts';
import type { AppState, AppStore } from '../../state/store.ts';
import type { BunchingOverlay } from '../bunching-overlay.ts';
import { type Sync, whenChanged } from './sync.ts';

/** How many projects meet where → an overlay of deck.gl, which weighs more than the page: it comes when it is asked for. */
export function syncBunching(map: MapLibreMap, store: AppStore, first: AppState): Sync {
  let overlay: Promise<BunchingOverlay> | null = null;

  async function show() {
    if (!store.getState().bunching && !overlay) return;
    overlay ??= import('../bunching-overlay.ts').then(({ createBunchingOverlay }) => {
      const created = createBunchingOverlay();
      map.addControl(created.control);
      return created;
    });
    const { show } = await overlay;
    const state = store.getState();
    show(state.bunching ? bunchCells(visibleProjects(state), state.shapes) : [], state.palette);
  }

  return whenChanged(
    first,
    (state) => [state.bunching, visibleProjects(state), state.palette],
    () => {
      show().catch((error: unknown) => store.getState().report({ id: 'bunching', detail: String(error) }));
    },
  );
}
