import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

type Width = `${number}${'px' | 'em'}`;

/**
 * Keeps the element's classes by the width of its content: each is set where it is no wider than so many px, or em of
 * its own letters. Browsers before Chrome 105, Firefox 110 and Safari 16 have no `@container`.
 */
export function useNarrowClasses(
  element: RefObject<HTMLElement | null>,
  upTo: Readonly<Record<string, Width>>,
) {
  useLayoutEffect(() => {
    const found = element.current;
    if (!found) return;
    function measure(target: HTMLElement) {
      const { fontSize, paddingLeft, paddingRight } = getComputedStyle(target);
      const widthPx = target.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      for (const [name, width] of Object.entries(upTo)) {
        const unitPx = width.endsWith('em') ? Number.parseFloat(fontSize) : 1;
        target.classList.toggle(name, widthPx <= Number.parseFloat(width) * unitPx);
      }
    }
    measure(found);
    const observer = new ResizeObserver(() => measure(found));
    observer.observe(found);
    return () => observer.disconnect();
  }, [element, upTo]);
}
