import type { FilterSpecification, LineLayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { type Category, categories, categoryIds, categoryOf } from '../../model/category.ts';
import type { PaletteId } from '../../model/palette.ts';
import { type LineAccuracy, lineAccuracies, type Stroke, strokesOf } from '../../model/stroke.ts';
import tokens from '../../model/tokens.json' with { type: 'json' };
import { widthAtOrnamentZoom } from '../../model/width.ts';
import { sideways, sizeFactor, zoomedWidth } from '../expressions.ts';
import { imageId } from '../images.ts';

const { ornaments } = tokens;

type LineLayer = LineLayerSpecification | SymbolLayerSpecification;

function layerOf(
  category: Category,
  stroke: Stroke,
  idPrefix: string,
  filter: FilterSpecification,
  palette: PaletteId,
  factor: number,
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
      'line-width': zoomedWidth(line.widthPx, share * factor),
      'line-offset': sideways(line.widthPx, sizeFactor(palette)),
      ...(stroke.opacity !== undefined && { 'line-opacity': stroke.opacity }),
      ...(stroke.dash && { 'line-dasharray': stroke.dash.map((px) => px / stroke.px) }),
    },
  };
}

function chevrons(
  category: Category,
  idPrefix: string,
  filter: FilterSpecification,
  palette: PaletteId,
  factor: number,
): SymbolLayerSpecification {
  return {
    id: `${idPrefix}-chevrons`,
    type: 'symbol',
    source: 'strands',
    filter,
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': ornaments['tube+chevron'].periodPx * factor,
      'icon-image': imageId(palette, 'chevron', category.id),
      'icon-size': ['interpolate', ['linear'], ['zoom'], 6, factor, 10, factor * 1.5],
      'icon-rotation-alignment': 'map',
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
    },
  };
}

/** Categories whose lines say which way they flow, and so carry chevrons. */
function flows(category: Category): boolean {
  return category.line?.ornament === 'tube+chevron';
}

/** The layers of one category in one accuracy class, lowest first, for the features that pass `filter`. */
export function lineStack(
  category: Category,
  accuracy: LineAccuracy,
  palette: PaletteId,
  idPrefix: string,
  filter: FilterSpecification,
  factor: number,
): LineLayer[] {
  const strokes = strokesOf(category, accuracy, palette);
  const layers: LineLayer[] = strokes.map((stroke) =>
    layerOf(category, stroke, idPrefix, filter, palette, factor),
  );
  if (strokes.length > 0 && flows(category))
    layers.push(chevrons(category, idPrefix, filter, palette, factor));
  return layers;
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
      ),
    ),
  );
}

/** Every category that has lines. */
export const lineCategories = categories.filter((category) => category.line !== null);
