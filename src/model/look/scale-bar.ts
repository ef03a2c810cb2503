/** A scale bar is no longer than this, and by the steps of `roundScale` at least 0.4 times as long: its number has room. */
export const scaleBarPx = 140;

/** 1, 2 or 5 times a power of ten, at most `mostKm`: what a scale bar says. */
export function roundScale(mostKm: number): number {
  const power = 10 ** Math.floor(Math.log10(mostKm));
  return ([5, 2, 1].find((step) => step * power <= mostKm) ?? 1) * power;
}
