import type { LayerSpecification } from 'maplibre-gl';
import type { PaletteId } from '../../model/look/palette.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import { categoryColours, eitherState, whenState } from '../expressions.ts';

const { band } = tokens.certainty.schematic;

/** Uncertainty bands in true kilometres: always under schematic lines, under others when they are looked at. */
export function bandLayers(palette: PaletteId): LayerSpecification[] {
  const factor = palette === 'projector' ? band.projectorFactor : 1;
  return [
    {
      id: 'bands',
      type: 'fill',
      source: 'bands',
      paint: {
        'fill-color': categoryColours(palette, 'category'),
        'fill-antialias': false,
        'fill-opacity': [
          'case',
          whenState('dimmed'),
          0,
          eitherState('selected', 'hovered'),
          band.selectedOuter * Math.min(factor, 1.4),
          ['==', ['get', 'accuracy'], 'schematic'],
          band.outerOpacity * factor,
          0,
        ],
      },
    },
  ];
}
