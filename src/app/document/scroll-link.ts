import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { prefersReducedMotion } from '../../map/reduced-motion.ts';

/** How far down the text is read: the share of its height at which the task in hand stands. */
const readingLine = 1 / 3;

/** Brings an element of the text to the reading line. */
export function scrollTo(scroller: HTMLElement, element: Element, isAtOnce = false) {
  const isStill = isAtOnce || prefersReducedMotion();
  const offset = element.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTo({
    top: scroller.scrollTop + offset - scroller.clientHeight * (readingLine - 0.04),
    behavior: isStill ? 'auto' : 'smooth',
  });
}

/** Whether an element of the text is wholly in sight. */
export function isInSight(scroller: HTMLElement, element: Element): boolean {
  const frame = scroller.getBoundingClientRect();
  const { top, bottom } = element.getBoundingClientRect();
  return top >= frame.top && bottom <= frame.bottom;
}

/** Tells which block of the text (`[data-section]`) has come to the reading line. */
export function useReadingLine(
  scroller: RefObject<HTMLElement | null>,
  redrawnWith: unknown,
  onRead: (block: HTMLElement) => void,
) {
  const latest = useRef(onRead);
  latest.current = onRead;
  useEffect(() => {
    const root = scroller.current;
    if (!root) return;
    const above = Math.round(readingLine * 100);
    const observer = new IntersectionObserver(
      (entries) => {
        const block = entries.filter((entry) => entry.isIntersecting).at(-1)?.target;
        if (block instanceof HTMLElement) latest.current(block);
      },
      { root, rootMargin: `-${above}% 0px -${99 - above}% 0px` },
    );
    for (const block of root.querySelectorAll('[data-section]')) observer.observe(block);
    return () => observer.disconnect();
  }, [scroller, redrawnWith]);
}

/** Keeps the place in the text when its length changes a little, as between the two readings. */
export function usePlaceKept(scroller: RefObject<HTMLElement | null>, redrawnWith: unknown) {
  const height = useRef(0);
  useLayoutEffect(() => {
    const root = scroller.current;
    if (!root) return;
    if (height.current > 0) root.scrollTop *= root.scrollHeight / height.current;
    height.current = root.scrollHeight;
  }, [scroller, redrawnWith]);
}
