import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { categories } from '../../model/category.ts';
import { type PaletteId, palettes } from '../../model/palette.ts';
import tokens from '../../model/tokens.json' with { type: 'json' };
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

/** Areas: a hatch inside an outline. At the overview they stay quiet, so that the lines are read first. */
export function areaLayers(palette: PaletteId): LayerSpecification[] {
  const opacity = hatch.opacity[palette];
  const isArea: ['==', ['get', string], string] = ['==', ['get', 'accuracy'], 'area'];
  return [
    {
      id: 'area-hatch',
      type: 'fill',
      source: 'shapes',
      filter: isArea,
      paint: {
        'fill-pattern': hatchImages(palette),
        'fill-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          6,
          [
            'case',
            eitherState('selected', 'hovered'),
            opacity * 2.2,
            whenState('lit'),
            opacity * 2.2,
            opacity * 0.55,
          ],
          8,
          [
            'case',
            eitherState('selected', 'hovered'),
            opacity * 2.2,
            whenState('lit'),
            opacity * 2.2,
            opacity,
          ],
        ],
      },
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
        'line-opacity': [
          'interpolate',
          ['linear'],
          ['zoom'],
          outline.fromZoom - 1,
          ['case', eitherState('hovered', 'lit'), outline.opacity, 0],
          outline.fromZoom,
          outline.opacity,
        ],
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
