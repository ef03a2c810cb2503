import type { WidthsPx } from '../model/category.ts';

/** Linear between the stops [zoom, value], level outside of them, as MapLibre’s `interpolate`. */
export function atZoom(zoom: number, ...stops: readonly (readonly [number, number])[]): number {
  let before: readonly [number, number] | undefined;
  for (const stop of stops) {
    if (zoom < stop[0]) {
      if (!before) return stop[1];
      return before[1] + ((zoom - before[0]) / (stop[0] - before[0])) * (stop[1] - before[1]);
    }
    before = stop;
  }
  return before?.[1] ?? 0;
}

export function widthAt(widths: WidthsPx, zoom: number): number {
  return atZoom(zoom, ...Object.entries(widths).map(([stop, px]) => [Number(stop), px] as const));
}
