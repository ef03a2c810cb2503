import { type ComponentChild, h } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { fitAirPx, roomBeside } from '../../model/extent.ts';
import type { Bounds } from '../../state/camera.ts';
import { boundsToShow } from '../../state/slices/choice.ts';
import type { Padding } from '../../state/slices/surface.ts';
import type { AppState } from '../../state/store.ts';
import type { SvgNode } from '../../staticmap/node.ts';
import { fitCamera, type Size, type View } from '../../staticmap/projection.ts';
import { useActions } from '../context.ts';
import { faultOfFile } from '../loading/fault-of-file.ts';
import { loadStaticRenderer, staticRenderer } from './static-renderer.ts';

/** The picture's tree as a component. */
export function toComponent(node: SvgNode | string): ComponentChild {
  return typeof node === 'string' ? node : h(node.tag, node.attributes, ...node.children.map(toComponent));
}

/** The view that shows the bounds in the room that panels leave. */
export function viewOfBounds(bounds: Bounds, padding: Padding, size: Size): View {
  const sides = roomBeside(padding, size.widthPx, size.heightPx);
  const free = {
    top: sides.top + fitAirPx,
    right: sides.right + fitAirPx,
    bottom: sides.bottom + fitAirPx,
    left: sides.left + fitAirPx,
  };
  return { ...size, ...fitCamera(bounds, size, free, 10.5) };
}

/** Where the map looks: where a person moved it, else at what it is to show. */
export function viewToShow(
  state: Pick<AppState, 'camera' | 'padding' | 'destination' | 'plan' | 'chosen'>,
  size: Size,
): View {
  const { camera, padding } = state;
  if (camera) return { ...size, center: camera.center, zoom: camera.zoom };
  return viewOfBounds(boundsToShow(state), padding, size);
}

/** The size of an element in px, known before the first picture is drawn and kept up to date. */
export function useSize(root: { current: HTMLElement | null }) {
  const [size, setSize] = useState({ widthPx: 0, heightPx: 0 });
  useLayoutEffect(() => {
    const element = root.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: widthPx, clientHeight: heightPx } = element;
      setSize((before) =>
        before.widthPx === widthPx && before.heightPx === heightPx ? before : { widthPx, heightPx },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [root]);
  return size;
}

/** The renderer and the ground, once they are there: at once where they were loaded before. */
export function useRenderer(dataUrl: string) {
  const [loaded, setLoaded] = useState(staticRenderer);
  const { report } = useActions();
  useEffect(() => {
    if (loaded) return;
    loadStaticRenderer(dataUrl).then(
      (renderer) => {
        setLoaded(renderer);
        for (const fault of renderer.groundFaults) report(faultOfFile('ground', fault));
      },
      (error: unknown) => report(faultOfFile('ground', error)),
    );
  }, [loaded, dataUrl, report]);
  return loaded;
}
