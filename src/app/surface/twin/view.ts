import { farBounds } from '../../../model/extent.ts';
import type { Seen } from '../../../state/camera.ts';
import { kmPerPx, type LngLat, type Px, unprojectionOf, type View } from '../../../staticmap/projection.ts';

/** As near and as far as the WebGL map goes. */
const zoomRange = [4, 13] as const;

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function kept([lng, lat]: LngLat): LngLat {
  const [west, south, east, north] = farBounds;
  return [within(lng, west, east), within(lat, south, north)];
}

/** The view after its ground was moved by so many px. */
export function panned(view: View, [dx, dy]: Px): View {
  return { ...view, center: kept(unprojectionOf(view)([view.widthPx / 2 - dx, view.heightPx / 2 - dy])) };
}

/** The view nearer by so many levels; what lies at the point, in px, stays there. */
export function zoomed(view: View, [x, y]: Px, levels: number): View {
  const zoom = within(view.zoom + levels, ...zoomRange);
  const growth = 2 ** (zoom - view.zoom);
  const middle: Px = [x + (view.widthPx / 2 - x) / growth, y + (view.heightPx / 2 - y) / growth];
  return { ...view, center: kept(unprojectionOf(view)(middle)), zoom };
}

/** The view that shows what lies in a box of this one, in px. */
export function boxed(view: View, [x1, y1]: Px, [x2, y2]: Px): View {
  const [widthPx, heightPx] = [Math.abs(x2 - x1), Math.abs(y2 - y1)];
  const growth = Math.min(view.widthPx / widthPx, view.heightPx / heightPx);
  const middle = panned(view, [view.widthPx / 2 - (x1 + x2) / 2, view.heightPx / 2 - (y1 + y2) / 2]);
  return { ...middle, zoom: within(view.zoom + Math.log2(growth), ...zoomRange) };
}

/** A share of the way from one view to another. */
export function between(from: View, to: View, share: number): View {
  const mix = (a: number, b: number) => a + (b - a) * share;
  return {
    ...to,
    center: [mix(from.center[0], to.center[0]), mix(from.center[1], to.center[1])],
    zoom: mix(from.zoom, to.zoom),
  };
}

/** What the view shows, as the state has it. */
export function seenIn(view: View): Seen {
  const toLngLat = unprojectionOf(view);
  const [west, north] = toLngLat([0, 0]);
  const [east, south] = toLngLat([view.widthPx, view.heightPx]);
  return { center: view.center, zoom: view.zoom, kmPerPx: kmPerPx(view), bounds: [west, south, east, north] };
}
