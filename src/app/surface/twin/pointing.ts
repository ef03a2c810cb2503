import type { AppStore } from '../../../state/store.ts';
import { type Px, unprojectionOf, type View } from '../../../staticmap/projection.ts';
import { choicesAt, edgeNameAt } from './pick.ts';

/** What a pointer on the frame means: what lies under it, or a point of what is being drawn. Places are px of the frame. */
export function createPointing(frame: HTMLElement, store: AppStore, nowView: () => View | null) {
  let hoverFrame = 0;

  function inWindow([x, y]: Px): Px {
    const { left, top } = frame.getBoundingClientRect();
    return [x + left, y + top];
  }

  return {
    click(at: Px) {
      const { sketch, addSketchPoint, choose, clearChoice, propose } = store.getState();
      const view = nowView();
      if (!view) return;
      if (sketch?.isOpen) {
        addSketchPoint(unprojectionOf(view)(at));
        return;
      }
      const place = inWindow(at);
      const named = edgeNameAt(place);
      const choices = choicesAt(place);
      const [only] = choices;
      // Who asks where a line goes wants to see it go there: the map goes along.
      if (named) choose({ kind: 'project', id: named });
      else if (!only) clearChoice();
      else if (choices.length === 1) choose(only, 'map');
      else propose({ choices, at: place });
    },
    hover(at: Px | null) {
      cancelAnimationFrame(hoverFrame);
      if (!at) {
        store.getState().hover(null);
        return;
      }
      hoverFrame = requestAnimationFrame(() => {
        const place = inWindow(at);
        const [over] = choicesAt(place);
        const { sketch, hover } = store.getState();
        frame.style.cursor = sketch?.isOpen ? 'crosshair' : '';
        hover(
          over && (over.kind === 'project' || over.kind === 'city')
            ? { kind: over.kind, id: over.id, at: place }
            : null,
        );
      });
    },
    close() {
      cancelAnimationFrame(hoverFrame);
    },
  };
}
