import type { LayerSpecification } from 'maplibre-gl';
import { type PaletteId, palettes } from '../../model/look/palette.ts';

/** What a person draws: measures and regions, in the colour of actions. */
export function sketchLayers(palette: PaletteId): LayerSpecification[] {
  const { accent, selection } = palettes[palette];
  return [
    {
      id: 'sketch-fill',
      type: 'fill',
      source: 'sketch',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': accent.base, 'fill-opacity': 0.08 },
    },
    {
      id: 'sketch-line',
      type: 'line',
      source: 'sketch',
      filter: ['!=', ['geometry-type'], 'Point'],
      layout: { 'line-join': 'round', 'line-cap': 'round' },
      paint: { 'line-color': accent.base, 'line-width': 2 },
    },
    {
      id: 'sketch-points',
      type: 'circle',
      source: 'sketch',
      filter: ['==', ['geometry-type'], 'Point'],
      paint: {
        'circle-radius': 4,
        'circle-color': selection.casing,
        'circle-stroke-color': accent.base,
        'circle-stroke-width': 2,
      },
    },
  ];
}
