import type { Px } from '../../../staticmap/projection.ts';

/** The box that is drawn with the shift key, over the frame's picture; returns what shows and hides it. */
export function createZoomBox(frame: HTMLElement): (corners: readonly [Px, Px] | null) => void {
  const box = document.createElement('div');
  box.className = 'zoom-box';
  box.hidden = true;
  frame.append(box);
  return (corners) => {
    box.hidden = corners === null;
    if (!corners) return;
    const [[x1, y1], [x2, y2]] = corners;
    box.style.transform = `translate(${Math.min(x1, x2)}px, ${Math.min(y1, y2)}px)`;
    box.style.width = `${Math.abs(x2 - x1)}px`;
    box.style.height = `${Math.abs(y2 - y1)}px`;
  };
}
