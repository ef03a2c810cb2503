import { planBounds } from '../../../model/extent.ts';
import { fitCamera, movement, type Size, type View } from '../../../staticmap/projection.ts';

/** What the page's HTML shows already, taken over as it stands. */
export interface AdoptedPaint {
  /** The view that it shows. */
  view: View;
  /** Moves it to where it lies in this view. */
  place(now: View): void;
  /** Takes it away: another picture shows what it showed. */
  leave(): void;
}

/** Takes over the first paint, where it is in sight. */
export function adoptFirstPaint(root: HTMLElement, size: Size): AdoptedPaint | null {
  if (root.hidden) return null;
  const box = [...root.children].find(
    (child): child is HTMLElement => child instanceof HTMLElement && child.offsetWidth > 0,
  );
  if (!box) return null;
  const { offsetLeft: left, offsetTop: top, offsetWidth, offsetHeight } = box;
  const sides = {
    left,
    top,
    right: size.widthPx - left - offsetWidth,
    bottom: size.heightPx - top - offsetHeight,
  };
  const view = { ...size, ...fitCamera(planBounds, size, sides) };
  box.style.transformOrigin = `${-left}px ${-top}px`;
  return {
    view,
    place(now) {
      const { growth, by } = movement(view, now);
      box.style.willChange = 'transform';
      box.style.transform = `translate(${by[0]}px, ${by[1]}px) scale(${growth})`;
    },
    leave() {
      root.hidden = true;
    },
  };
}
