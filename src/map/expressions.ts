import type { ExpressionSpecification } from 'maplibre-gl';
import { categories, categoryIds, type WidthsPx } from '../model/category.ts';
import { type PaletteId, palettes, projectorFactor } from '../model/palette.ts';
import tokens from '../model/tokens.json' with { type: 'json' };
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

/** The same, and wider where a briefing looks at the line. */
export function focusedWidth(widths: WidthsPx, factor: number): ExpressionSpecification {
  const stops = Object.entries(widths).flatMap(([zoom, px]) => [
    Number(zoom),
    ['case', whenState('focused'), px * factor * tokens.selection.focusWidthFactor, px * factor],
  ]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** A value for each category that has lines, at each zoom that the table gives widths for. */
function byCategory(value: (px: number) => number | ExpressionSpecification): ExpressionSpecification {
  const lines = categories.flatMap(({ id, line }) => (line ? [{ id, widths: line.widthPx }] : []));
  const zooms = Object.keys(lines[0]?.widths ?? {}) as (keyof WidthsPx)[];
  return [
    'interpolate',
    ['linear'],
    ['zoom'],
    ...zooms.flatMap((zoom) => [
      Number(zoom),
      ['match', ['get', 'category'], ...lines.flatMap(({ id, widths }) => [id, value(widths[zoom])]), 0],
    ]),
  ] as unknown as ExpressionSpecification;
}

/** The width of any line, plus `extraPx` more. */
export function anyWidth(factor: number, extraPx: ExpressionSpecification): ExpressionSpecification {
  return byCategory((px) => ['+', px * factor, extraPx]);
}

/** How far to the right any strand is drawn, by its `slot`. */
export function anySideways(factor: number): ExpressionSpecification {
  return byCategory((px) => ['*', ['coalesce', ['get', 'slot'], 0], px * factor * strandSpacing]);
}

/** How far to the right a strand of one category is drawn, by its `slot`. */
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

/** What a feature can be, besides its data. */
export type FeatureState = 'selected' | 'hovered' | 'lit' | 'dimmed' | 'focused';

export function whenState(state: FeatureState): ExpressionSpecification {
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
