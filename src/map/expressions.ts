import type { ExpressionSpecification } from 'maplibre-gl';
import { categories, categoryIds, type WidthsPx } from '../model/category.ts';
import { type PaletteId, palettes, projectorFactor } from '../model/look/palette.ts';
import tokens from '../model/look/tokens.json' with { type: 'json' };
import { strandSpacing } from '../model/look/width.ts';

/** How much larger lines, symbols and map letters are in the palette. */
export function sizeFactor(palette: PaletteId): number {
  return palette === 'projector' ? projectorFactor : 1;
}

/** A value at each zoom that there is a width for, and what lies between. */
function overZooms(
  widths: WidthsPx,
  value: (px: number, zoom: keyof WidthsPx) => number | ExpressionSpecification,
): ExpressionSpecification {
  const stops = (Object.keys(widths) as (keyof WidthsPx)[]).flatMap((zoom) => [
    Number(zoom),
    value(widths[zoom], zoom),
  ]);
  return ['interpolate', ['linear'], ['zoom'], ...stops] as unknown as ExpressionSpecification;
}

/** A line width that grows with zoom, times `factor`, plus `extraPx`. */
export function zoomedWidth(widths: WidthsPx, factor: number, extraPx = 0): ExpressionSpecification {
  return overZooms(widths, (px) => px * factor + extraPx);
}

/** The same, and wider where a briefing looks at the line. */
export function focusedWidth(widths: WidthsPx, factor: number): ExpressionSpecification {
  const { focusWidthFactor } = tokens.selection;
  return overZooms(widths, (px) => [
    'case',
    whenState('focused'),
    px * factor * focusWidthFactor,
    px * factor,
  ]);
}

const lineWidths = categories.flatMap(({ id, line }) => (line ? [{ id, widths: line.widthPx }] : []));

/** A value for each category that has lines, over the zooms that the table gives widths for. */
function byCategory(value: (px: number) => ExpressionSpecification): ExpressionSpecification {
  const [first] = lineWidths;
  if (!first) throw new Error('No category has lines.');
  return overZooms(
    first.widths,
    (_, zoom) =>
      [
        'match',
        ['get', 'category'],
        ...lineWidths.flatMap(({ id, widths }) => [id, value(widths[zoom])]),
        0,
      ] as unknown as ExpressionSpecification,
  );
}

/** The width of any line, plus `extraPx` more. */
export function anyWidth(factor: number, extraPx: ExpressionSpecification): ExpressionSpecification {
  return byCategory((px) => ['+', px * factor, extraPx]);
}

/** How far to the right a strand of `px` is drawn, by its `slot`. */
function bySlot(px: number): ExpressionSpecification {
  return ['*', ['coalesce', ['get', 'slot'], 0], px * strandSpacing];
}

/** How far to the right any strand is drawn. */
export function anySideways(factor: number): ExpressionSpecification {
  return byCategory((px) => bySlot(px * factor));
}

/** How far to the right a strand of one category is drawn. */
export function sideways(widths: WidthsPx, factor: number): ExpressionSpecification {
  return overZooms(widths, (px) => bySlot(px * factor));
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
