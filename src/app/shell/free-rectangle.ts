import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Padding, ScreenBox } from '../../state/slices/surface.ts';
import { useActions, useApp } from '../context.ts';

/** Below this width panels are sheets over the lower part of the map. */
const phonePx = 700;

/** The tabs along the lower edge of a phone; sheets stand on them. */
const tabsPx = 56;

/** Between names and what covers the map. */
const namesAirPx = 4;

/** What the search and filters, the map's buttons and what stands along the lower edge cover beside the panels. */
function coveredBy(frame: HTMLElement, padding: Padding): Padding {
  const box = (selector: string) => {
    const found = frame.querySelector(selector)?.getBoundingClientRect();
    return found && found.width > 0 ? found : undefined;
  };
  const { clientWidth: width, clientHeight: height } = frame;
  const bar = box('.bottom-bar');
  const upper = Math.max(padding.top, box('.filter-bar')?.bottom ?? 0);
  // On a phone the lower bar goes up under the search when a sheet is open.
  const isUp = bar !== undefined && bar.top < height / 2;
  const top = Math.max(upper, isUp ? bar.bottom : 0) + namesAirPx;
  const right = Math.max(padding.right, width - (box('.map-tools')?.left ?? width)) + namesAirPx;
  const bottom = Math.max(padding.bottom, bar && !isUp ? height - bar.top : 0) + namesAirPx;
  return { top, right, bottom, left: padding.left + namesAirPx };
}

/** What grows and shrinks over the map. */
const grownParts = '.detail-panel, .side-panel, .filter-bar, .bottom-bar';

/** What lies on the map by itself. */
const islandParts = '.locator';

function islandsOn(frame: HTMLElement): ScreenBox[] {
  return [...frame.querySelectorAll(islandParts)].flatMap((part) => {
    const { left, top, right, bottom, width } = part.getBoundingClientRect();
    return width > 0 ? [{ left, top, right, bottom }] : [];
  });
}

function heightOf(frame: HTMLElement, selector: string): number {
  return frame.querySelector(selector)?.getBoundingClientRect().height ?? 0;
}

function widthOf(frame: HTMLElement, selector: string): number {
  const panel = frame.querySelector(selector)?.getBoundingClientRect();
  return panel && panel.width > 0 ? panel.width + 16 : 0;
}

/** Tells the store what the panels cover, so that the map fits its view into the rest. */
export function useFreeRectangle(frame: RefObject<HTMLDivElement | null>) {
  const chosen = useApp((state) => state.chosen);
  const view = useApp((state) => state.view);
  const stop = useApp((state) => `${state.sheetStop} ${state.sheetOpen}`);
  const look = useApp((state) => `${state.palette} ${state.language} ${state.largeType}`);
  const { pad } = useActions();

  useEffect(() => {
    function cover(root: HTMLElement, padding: Padding) {
      pad(padding, coveredBy(root, padding), islandsOn(root));
    }
    function measure() {
      const root = frame.current;
      if (!root) return;
      if (root.clientWidth < phonePx) {
        const sheet = heightOf(root, '.detail-panel') || heightOf(root, '.side-panel.is-open');
        cover(root, { top: 104, right: 0, bottom: tabsPx + Math.max(sheet, 48), left: 0 });
      } else {
        cover(root, {
          top: heightOf(root, '.top-bar') + heightOf(root, '.filter-bar') + 12,
          right: widthOf(root, '.detail-panel'),
          bottom: 44,
          left: Math.max(widthOf(root, '.side-panel:not(.is-wide)'), widthOf(root, '.briefing-panel')),
        });
      }
    }
    measure();
    // Panels grow into their place, bars with what they say, all of them with their letters.
    const observer = new ResizeObserver(measure);
    for (const panel of frame.current?.querySelectorAll(grownParts) ?? []) observer.observe(panel);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [chosen, view, stop, look, pad, frame]);
}
