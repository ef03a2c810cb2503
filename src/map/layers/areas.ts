import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { categories } from '../../model/category.ts';
import { type PaletteId, palettes } from '../../model/look/palette.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import { categoryColours, eitherState, whenState } from '../expressions.ts';
import { imageId } from '../images.ts';

const { hatch, outline } = tokens.certainty.area;

function hatchImages(palette: PaletteId): ExpressionSpecification {
  return [
    'match',
    ['get', 'category'],
    ...categories.flatMap(({ id }) => [id, imageId(palette, 'hatch', id)]),
    imageId(palette, 'hatch', 'site'),
  ] as unknown as ExpressionSpecification;
}

/** How much stronger the hatch of an area that is looked at is. */
const lookedAtFactor = 1.9;

/** Opacities of hatch and outline. At the overview the hatch waits, unless areas are what the filter is about. */
export function areaOpacities(
  palette: PaletteId,
  inFocus: boolean,
): Record<'hatch' | 'outline', ExpressionSpecification> {
  const full = hatch.opacity[palette];
  const isLookedAt: ExpressionSpecification = ['any', eitherState('selected', 'hovered'), whenState('lit')];
  const grown = (
    fromZoom: number,
    quiet: number,
    lookedAt: number,
    loud: number,
  ): ExpressionSpecification => [
    'interpolate',
    ['linear'],
    ['zoom'],
    fromZoom - 1,
    ['case', whenState('dimmed'), 0, isLookedAt, lookedAt, quiet],
    fromZoom,
    ['case', whenState('dimmed'), 0, isLookedAt, lookedAt, loud],
  ];
  return {
    hatch: grown(hatch.fullFromZoom, inFocus ? full : 0, full * lookedAtFactor, full),
    outline: grown(outline.fromZoom, inFocus ? outline.opacity : 0, outline.opacity, outline.opacity),
  };
}

/** Areas: a hatch inside an outline. */
export function areaLayers(palette: PaletteId, inFocus: boolean): LayerSpecification[] {
  const opacities = areaOpacities(palette, inFocus);
  const isArea: ['==', ['get', string], string] = ['==', ['get', 'accuracy'], 'area'];
  return [
    {
      id: 'area-hatch',
      type: 'fill',
      source: 'shapes',
      filter: isArea,
      paint: { 'fill-pattern': hatchImages(palette), 'fill-opacity': opacities.hatch },
    },
    {
      id: 'area-outline',
      type: 'line',
      source: 'shapes',
      filter: isArea,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': categoryColours(palette, 'category'),
        'line-width': outline.widthPx,
        'line-opacity': opacities.outline,
      },
    },
    {
      id: 'area-selected',
      type: 'line',
      source: 'shapes',
      filter: isArea,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palettes[palette].selection.base,
        'line-width': 2.2,
        'line-opacity': ['case', whenState('selected'), 1, 0],
      },
    },
  ];
}
