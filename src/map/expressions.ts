import type { ExpressionSpecification } from 'maplibre-gl';
import { categoryIds, type WidthsPx } from '../model/category.ts';
import { type PaletteId, palettes, projectorFactor } from '../model/palette.ts';
import { strandSpacing } from '../model/width.ts';

/** How much larger lines, symbols and map letters are in the palette. */
export function sizeFactor(palette: PaletteId): number {
  return palette === 'projector' ? projectorFactor : 1;
}

/** A line width that grows with zoom, times `factor`, plus `extraPx`. */
export function zoomedWidth(widths: WidthsPx, factor: number, extraPx = 0): ExpressionSpecification {
  const stops = Object.entries(widths).flatMap(([zoom, px]) => [Number(zoom), px * factor + extraPx]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** How far to the right a strand is drawn, by its `slot`. */
export function sideways(widths: WidthsPx, factor: number): ExpressionSpecification {
  const stops = Object.entries(widths).flatMap(([zoom, px]) => [
    Number(zoom),
    ['*', ['coalesce', ['get', 'slot'], 0], px * factor * strandSpacing],
  ]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** The feature's category colour. */
export function categoryColours(palette: PaletteId, table: 'category' | 'categoryText') {
  const colours = palettes[palette][table];
  return [
    'match',
    ['get', 'category'],
    ...categoryIds.flatMap((id) => [id, colours[id]]),
    colours.site,
  ] as unknown as ExpressionSpecification;
}

export function whenState(state: 'selected' | 'hovered' | 'lit' | 'dimmed'): ExpressionSpecification {
  return ['boolean', ['feature-state', state], false];
}

/** Both shown where either of the states holds. */
export function eitherState(a: 'selected' | 'hovered', b: 'hovered' | 'lit'): ExpressionSpecification {
  return ['any', whenState(a), whenState(b)];
}

/** An opacity that steps back, to `dimmed`, where a briefing looks at something else. */
export function steppingBack(
  opacity: number | ExpressionSpecification,
  dimmed: number,
): ExpressionSpecification {
  return ['case', whenState('dimmed'), dimmed, opacity];
}
