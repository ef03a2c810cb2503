import { type ComponentChild, h } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useState } from 'preact/hooks';
import type { SvgNode } from '../staticmap/node.ts';
import { useActions, useApp } from './context.ts';
import { loadStaticRenderer, staticRenderer } from './static-renderer.ts';

/** The picture's tree as a component. */
export function toComponent(node: SvgNode | string): ComponentChild {
  return typeof node === 'string' ? node : h(node.tag, node.attributes, ...node.children.map(toComponent));
}

/** The size of an element in px, known before the first picture is drawn and kept up to date. */
export function useSize(root: { current: HTMLElement | null }) {
  const [size, setSize] = useState({ widthPx: 0, heightPx: 0 });
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = () => setSize({ widthPx: element.clientWidth, heightPx: element.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  return size;
}

/** The renderer and all layers, once both are there: at once where they were loaded before. */
export function useRenderer(dataUrl: string) {
  const shapes = useApp((state) => state.shapes);
  const [loaded, setLoaded] = useState(staticRenderer);
  const { report } = useActions();
  useEffect(() => {
    if (loaded) return;
    loadStaticRenderer(dataUrl).then(setLoaded, (error: unknown) =>
      report({ id: 'ground', detail: error instanceof Error ? error.message : String(error) }),
    );
  }, [loaded, dataUrl, report]);
  return useMemo(
    () => loaded && shapes && { ...loaded, layers: { ...loaded.ground, ...shapes } },
    [loaded, shapes],
  );
}
