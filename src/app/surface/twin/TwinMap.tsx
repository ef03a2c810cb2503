import '../surface.css';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import { StoreContext, useTell } from '../../context.ts';
import { createTwin } from './twin.ts';

/** The map as SVG: with the same features as the WebGL map, and moved, hovered and chosen from alike. */
export function TwinMap({ dataUrl }: { dataUrl: string }) {
  const store = useContext(StoreContext);
  const root = useRef<HTMLDivElement>(null);
  const t = useTell();
  useLayoutEffect(() => {
    const firstPaint = document.getElementById('first-paint');
    if (store && root.current && firstPaint) return createTwin(root.current, store, dataUrl, firstPaint);
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
