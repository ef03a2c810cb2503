/** Degrees, [lng, lat]. */
export type LngLat = readonly [number, number];

/** Px from the picture's top left corner, y downwards. */
export type Px = readonly [number, number];

export interface Size {
  widthPx: number;
  heightPx: number;
}

/** Where the picture looks; north is up. */
export interface View extends Size {
  center: LngLat;
  zoom: number;
}

/** Px that something covers, or that stay free, at each side. */
export interface Sides {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Width of the world at zoom 0, as MapLibre has it. */
const worldPx = 512;

const earthKm = 40075.017;

/** Web Mercator as shares of the world's width: [0, 0] north-west, [1, 1] south-east. */
function mercator([lng, lat]: LngLat): Px {
  const radians = (lat * Math.PI) / 180;
  return [(lng + 180) / 360, (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + radians / 2))) / 360];
}

function unmercator([x, y]: Px): LngLat {
  return [x * 360 - 180, (360 / Math.PI) * Math.atan(Math.exp(((180 - y * 360) * Math.PI) / 180)) - 90];
}

/** The way from degrees to px of the whole world at a zoom. */
export function worldProjection(zoom: number): (position: LngLat) => Px {
  const scale = worldPx * 2 ** zoom;
  return (position) => {
    const [x, y] = mercator(position);
    return [x * scale, y * scale];
  };
}

/** The way from degrees to px of the view. */
export function projectionOf(view: View): (position: LngLat) => Px {
  const toWorld = worldProjection(view.zoom);
  const [centerX, centerY] = toWorld(view.center);
  return (position) => {
    const [x, y] = toWorld(position);
    return [x - centerX + view.widthPx / 2, y - centerY + view.heightPx / 2];
  };
}

/** The way back from px of the view to degrees. */
export function unprojectionOf(view: View): (point: Px) => LngLat {
  const scale = worldPx * 2 ** view.zoom;
  const [centerX, centerY] = mercator(view.center);
  return ([x, y]) =>
    unmercator([(x - view.widthPx / 2) / scale + centerX, (y - view.heightPx / 2) / scale + centerY]);
}

/** Ground kilometres of one px in the middle of the view. */
export function kmPerPx({ center: [, lat], zoom }: Pick<View, 'center' | 'zoom'>): number {
  return (earthKm * Math.cos((lat * Math.PI) / 180)) / (worldPx * 2 ** zoom);
}

/**
 * The camera that MapLibre’s fitBounds gives for the same bounds (west, south, east, north), size and padding,
 * north up: the bounds fill what the padding leaves free. Throws a RangeError where it leaves nothing.
 */
export function fitCamera(
  bounds: readonly [number, number, number, number],
  size: Size,
  padding: Sides,
  maxZoom = 13,
): { center: LngLat; zoom: number } {
  const [west, south, east, north] = bounds;
  const [left, top] = mercator([west, north]);
  const [right, bottom] = mercator([east, south]);
  const freeWidth = size.widthPx - padding.left - padding.right;
  const freeHeight = size.heightPx - padding.top - padding.bottom;
  if (freeWidth <= 0 || freeHeight <= 0) throw new RangeError('The padding leaves no room for the map.');
  const scale = Math.min(freeWidth / (right - left), freeHeight / (bottom - top)) / worldPx;
  const zoom = Math.min(Math.log2(scale), maxZoom);
  const px = worldPx * 2 ** zoom;
  return {
    center: unmercator([
      (left + right) / 2 - (padding.left - padding.right) / 2 / px,
      (top + bottom) / 2 - (padding.top - padding.bottom) / 2 / px,
    ]),
    zoom,
  };
}

/** What a picture of one view becomes in another: its px times `growth`, and moved `by` px. */
export function movement(drawn: View, now: View): { growth: number; by: Px } {
  const growth = 2 ** (now.zoom - drawn.zoom);
  const [x, y] = projectionOf(now)(drawn.center);
  return { growth, by: [x - (growth * drawn.widthPx) / 2, y - (growth * drawn.heightPx) / 2] };
}
