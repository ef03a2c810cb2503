import type {
  ExpressionSpecification,
  FilterSpecification,
  LineLayerSpecification,
  SymbolLayerSpecification,
} from 'maplibre-gl';
import {
  type Category,
  categoryIds,
  categoryOf,
  type Ornament,
  type WidthsPx,
} from '../../model/category.ts';
import type { PaletteId } from '../../model/look/palette.ts';
import { type LineAccuracy, lineAccuracies, type Stroke, strokesOf } from '../../model/look/stroke.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import { widthAtOrnamentZoom } from '../../model/look/width.ts';
import { focusedWidth, sideways, sizeFactor, steppingBack } from '../expressions.ts';
import { type ImageKind, imageId } from '../images.ts';

const { ornaments } = tokens;

const { dimOthersInBriefing } = tokens.selection;

/**
 * MapLibre draws a dash up to twice as long as it is written, the more the nearer the zoom is to the next whole one:
 * written so much shorter, it has the table's length half way.
 */
const dashShare = Math.SQRT1_2;

type LineLayer = LineLayerSpecification | SymbolLayerSpecification;

function layerOf(
  category: Category,
  stroke: Stroke,
  idPrefix: string,
  filter: FilterSpecification,
  palette: PaletteId,
  factor: number,
  width: WidthExpression,
): LineLayerSpecification {
  const line = category.line;
  if (!line) throw new Error(`${category.id} has no lines`);
  const share = stroke.px / widthAtOrnamentZoom(line.widthPx);
  return {
    id: `${idPrefix}-${stroke.part}`,
    type: 'line',
    source: 'strands',
    filter,
    layout: { 'line-join': 'round', ...(stroke.cap && { 'line-cap': stroke.cap }) },
    paint: {
      'line-color': stroke.colour,
      'line-width': width(line.widthPx, share * factor),
      'line-offset': sideways(line.widthPx, sizeFactor(palette)),
      'line-opacity': steppingBack(stroke.opacity ?? 1, dimOthersInBriefing * (stroke.opacity ?? 1)),
      ...(stroke.dash && { 'line-dasharray': stroke.dash.map((px) => (px / stroke.px) * dashShare) }),
    },
  };
}

/**
 * Ornaments with a shape of their own. As dashes they would be stretched along the line between two whole
 * zooms, because MapLibre scales a dash pattern with the tile; as icons they keep their shape.
 */
const marks: Partial<Record<Ornament, { image: ImageKind; spacingPx: number }>> = {
  'tube+chevron': { image: 'chevron', spacingPx: ornaments['tube+chevron'].periodPx },
  'solid-squares': { image: 'solid-square', spacingPx: ornaments['solid-squares'].periodPx },
  'hollow-squares': { image: 'hollow-square', spacingPx: ornaments['hollow-squares'].periodPx },
  beads: { image: 'bead', spacingPx: ornaments.beads.periodPx },
};

const strokesDrawnAsMarks = ['squares', 'holes', 'beads'];

function markLayer(
  category: Category,
  idPrefix: string,
  filter: FilterSpecification,
  palette: PaletteId,
  factor: number,
): SymbolLayerSpecification[] {
  const mark = category.line && marks[category.line.ornament];
  if (!mark) return [];
  return [
    {
      id: `${idPrefix}-marks`,
      type: 'symbol',
      source: 'strands',
      filter,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': mark.spacingPx * factor,
        'icon-image': imageId(palette, mark.image, category.id),
        'icon-size': ['interpolate', ['linear'], ['zoom'], 6, 0.9 * factor, 10, 1.4 * factor],
        'icon-rotation-alignment': 'map',
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'icon-padding': 0,
      },
      paint: { 'icon-opacity': steppingBack(1, dimOthersInBriefing) },
    },
  ];
}

type WidthExpression = (widths: WidthsPx, factor: number) => ExpressionSpecification;

/** The layers of one category in one accuracy class, lowest first, for the features that pass `filter`. */
export function lineStack(
  category: Category,
  accuracy: LineAccuracy,
  palette: PaletteId,
  idPrefix: string,
  filter: FilterSpecification,
  factor: number,
  width: WidthExpression,
): LineLayer[] {
  const strokes = strokesOf(category, accuracy, palette).filter(
    ({ part }) => !strokesDrawnAsMarks.includes(part),
  );
  if (strokes.length === 0) return [];
  return [
    ...strokes.map((stroke) => layerOf(category, stroke, idPrefix, filter, palette, factor, width)),
    ...markLayer(category, idPrefix, filter, palette, factor),
  ];
}

/** All lines, in draw order: categories as the table has them, the more certain on top. */
export function lineLayers(palette: PaletteId): LineLayer[] {
  return categoryIds.flatMap((id) =>
    lineAccuracies.flatMap((accuracy) =>
      lineStack(
        categoryOf(id),
        accuracy,
        palette,
        `line-${id}-${accuracy}`,
        ['all', ['==', ['get', 'category'], id], ['==', ['get', 'accuracy'], accuracy]],
        sizeFactor(palette),
        focusedWidth,
      ),
    ),
  );
}
