import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { letterFactor, type PaletteId, palettes } from '../../model/look/palette.ts';
import { dotRanks, seatDots } from '../../model/look/seat-dot.ts';

/** Rank of a seat, 1 to 5; what has none comes after all. */
const rank: ExpressionSpecification = ['coalesce', ['get', 'rank'], 9];

function byRank(sizeOf: (dot: (typeof seatDots)[1]) => number): ExpressionSpecification {
  const [capital, city, other] = dotRanks.map((entry) => sizeOf(seatDots[entry])) as [number, number, number];
  return ['match', rank, 1, capital, 2, city, other];
}

/** Dots of the cities’ seats. Names are no layers: the static map’s rules place them over both maps. */
export function seatLayers(palette: PaletteId): LayerSpecification[] {
  const { label, land } = palettes[palette];
  const big = letterFactor(palette);
  return [
    {
      id: 'city-dots',
      type: 'circle',
      source: 'places',
      filter: ['<=', rank, 3],
      paint: {
        'circle-radius': byRank(({ radiusPx }) => radiusPx * big),
        'circle-color': land.plan,
        'circle-stroke-color': label.city,
        'circle-stroke-width': byRank(({ rimPx }) => rimPx),
      },
    },
  ];
}
