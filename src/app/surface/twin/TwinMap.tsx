import '../surface.css';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { StoreContext, useTell } from '../../context.ts';
import { afterNextFrame } from '../../ui/after-next-frame.ts';
import { staticRenderer } from '../static-renderer.ts';
import { createTwin } from './twin.ts';

/** The map as SVG: with the same features as the WebGL map, and moved, hovered and chosen from alike. */
export function TwinMap({ dataUrl }: { dataUrl: string }) {
  const store = useContext(StoreContext);
  const root = useRef<HTMLDivElement>(null);
  const t = useTell();
  useLayoutEffect(() => {
    const firstPaint = document.getElementById('first-paint');
    const frame = root.current;
    if (!store || !frame || !firstPaint) return;
    const create = () => createTwin(frame, store, dataUrl, firstPaint);
    // In the place of a WebGL map that is gone it stands at once; at the start the page is laid out first.
    if (staticRenderer()) return create();
    let end: (() => void) | null = null;
    const stop = afterNextFrame(() => {
      end = create();
    });
    return () => {
      stop();
      end?.();
    };
  }, [store, dataUrl]);
  return (
    <div
      class="static-map-frame"
      ref={root}
      role="region"
      aria-label={t('map.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved by keys, as the WebGL map is
      tabIndex={0}
    />
  );
}
