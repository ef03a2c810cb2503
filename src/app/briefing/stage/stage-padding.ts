import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { type Padding, sameSides } from '../../../state/slices/surface.ts';
import { useActions } from '../../context.ts';

/** What caption and footer cover: the caption stands at the left, or below where the screen is high. */
function measure(stage: HTMLElement): Padding {
  const caption = stage.querySelector('.briefing-caption')?.getBoundingClientRect();
  const footer = stage.querySelector('.briefing-footer')?.getBoundingClientRect();
  const bottom = footer?.height ?? 0;
  if (!caption) return { top: 0, right: 0, bottom, left: 0 };
  const isBelow = caption.width > stage.clientWidth * 0.8;
  return isBelow
    ? { top: 0, right: 0, bottom: bottom + caption.height, left: 0 }
    : { top: 0, right: 0, bottom, left: caption.width };
}

/** Tells the store which part of the map is free, and calls `changed` when that is not as it was. */
export function useStagePadding(
  stage: RefObject<HTMLElement | null>,
  current: () => Padding,
  changed: () => void,
) {
  const { pad } = useActions();
  useLayoutEffect(() => {
    function update() {
      if (!stage.current) return;
      const padding = measure(stage.current);
      if (sameSides(padding, current())) return;
      pad(padding);
      changed();
    }
    update();
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, [stage, pad]);
}
