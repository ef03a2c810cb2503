import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { categories } from '../../model/category.ts';
import { type PaletteId, palettes } from '../../model/palette.ts';
import tokens from '../../model/tokens.json' with { type: 'json' };
import { eitherState, sizeFactor, steppingBack, whenState } from '../expressions.ts';
import { type ImageKind, imageId } from '../images.ts';

function images(palette: PaletteId, kind: ImageKind): ExpressionSpecification {
  return [
    'match',
    ['get', 'category'],
    ...categories.flatMap(({ id }) => [id, imageId(palette, kind, id)]),
    imageId(palette, kind, 'site'),
  ] as unknown as ExpressionSpecification;
}

/** Symbols of points, areas and undecided places, with a ring under the one that is looked at. */
export function pointLayers(palette: PaletteId): LayerSpecification[] {
  const factor = sizeFactor(palette);
  const { selection, accent } = palettes[palette];
  return [
    {
      id: 'point-ring',
      type: 'circle',
      source: 'points',
      filter: ['get', 'hasSymbol'],
      paint: {
        'circle-radius': ['case', whenState('selected'), 15 * factor, 14 * factor],
        'circle-color': selection.casing,
        'circle-stroke-color': ['case', whenState('selected'), selection.base, accent.base],
        'circle-stroke-width': ['case', whenState('selected'), 2.5, 1.8],
        'circle-opacity': ['case', eitherState('selected', 'hovered'), 1, whenState('lit'), 1, 0],
        'circle-stroke-opacity': ['case', eitherState('selected', 'hovered'), 1, whenState('lit'), 0.8, 0],
      },
    },
    {
      id: 'points',
      type: 'symbol',
      source: 'points',
      filter: ['get', 'hasSymbol'],
      layout: {
        'icon-image': [
          'match',
          ['get', 'accuracy'],
          'area',
          images(palette, 'square'),
          'symbol',
          images(palette, 'ring'),
          images(palette, 'disc'),
        ],
        'icon-size': ['interpolate', ['linear'], ['zoom'], 5.5, 0.72 * factor, 7.5, factor],
        'icon-allow-overlap': true,
        'icon-ignore-placement': false,
        'symbol-sort-key': ['match', ['get', 'accuracy'], 'area', 1, 'symbol', 2, 3],
      },
      paint: { 'icon-opacity': steppingBack(1, tokens.selection.dimOthersInBriefing) },
    },
  ];
}
