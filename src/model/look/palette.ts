import type { CategoryId } from '../category.ts';
import tokens from './tokens.json' with { type: 'json' };

export const paletteIds = ['light', 'dark', 'projector'] as const;

export type PaletteId = (typeof paletteIds)[number];

/** Colours by meaning, as `#rrggbb`. A palette changes values, never structure. */
export type Palette = (typeof tokens.palettes)['light'];

export const palettes: Record<PaletteId, Palette> = tokens.palettes;

/** How much larger the projector palette draws lines and symbols. */
export const projectorFactor = 1.55;

export function categoryColour(palette: PaletteId, category: CategoryId): string {
  return palettes[palette].category[category];
}

/** How much larger map letters and the dots of seats are in the palette. */
export function letterFactor(palette: PaletteId): number {
  const { cityProjector, city } = tokens.type.map;
  return palette === 'projector' ? cityProjector.sizePx / city.sizePx : 1;
}
