import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { type PaletteId, palettes } from '../../model/palette.ts';
import tokens from '../../model/tokens.json' with { type: 'json' };

const { map: letters } = tokens.type;

/** Rank of a seat, 1 to 5; what has none comes after all. */
const rank: ExpressionSpecification = ['coalesce', ['get', 'rank'], 9];

/** Dots of the cities’ seats. Names are no layers: the static map’s rules place them over both maps. */
export function seatLayers(palette: PaletteId): LayerSpecification[] {
  const { label, land } = palettes[palette];
  const big = palette === 'projector' ? letters.cityProjector.sizePx / letters.city.sizePx : 1;
  return [
    {
      id: 'city-dots',
      type: 'circle',
      source: 'places',
      filter: ['<=', rank, 3],
      paint: {
        'circle-radius': ['match', ['get', 'rank'], 1, 4.6 * big, 2, 3.6 * big, 2.8 * big],
        'circle-color': land.plan,
        'circle-stroke-color': label.city,
        'circle-stroke-width': ['match', ['get', 'rank'], 1, 2, 2, 1.6, 1.1],
      },
    },
  ];
}
