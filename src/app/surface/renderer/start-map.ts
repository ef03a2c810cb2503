import { drawingAbility } from '../../../map/drawing-ability.ts';
import { detailOf } from '../../../model/error-detail.ts';
import type { AppStore } from '../../../state/store.ts';
import { loadStaticRenderer } from '../static-renderer.ts';
import { rendererFor } from './choice.ts';

/**
 * Draws the map with what the machine does well, or with what the person wishes, now and when the wish changes. The
 * vector map is there until WebGL has drawn. It never rejects: the lists work without a map.
 */
export async function startMap(container: HTMLElement, store: AppStore, dataUrl: string) {
  const ability = drawingAbility(document);
  let end: (() => void) | null = null;
  let isSlow = false;

  async function draw() {
    const { rendererWish, drawWith, setMapState, report } = store.getState();
    const found = rendererFor(ability, rendererWish);
    const choice =
      isSlow && found.reason === 'hardware' ? ({ renderer: 'vector', reason: 'slow' } as const) : found;
    drawWith(choice);
    if (choice.renderer === 'vector') {
      setMapState('static');
      end?.();
      end = null;
      return;
    }
    if (end) return;
    try {
      // What writes the names comes beside the map. Where it cannot be loaded, the names say so themselves.
      const writer = Promise.allSettled([loadStaticRenderer(dataUrl)]);
      const { createMapController } = await import('../../../map/controller.ts');
      if (store.getState().drawnWith !== choice) return;
      end = createMapController(container, store, dataUrl, writer, () => {
        isSlow = true;
        void draw();
      });
    } catch (error) {
      report({ id: 'map', detail: detailOf(error) });
      setMapState('static');
    }
  }

  store.subscribe(({ rendererWish }) => rendererWish, draw);
  await draw();
}
