import { PolygonLayer, TextLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
import type { IControl } from 'maplibre-gl';
import { type PaletteId, palettes } from '../model/look/palette.ts';
import type { BunchCell } from '../state/spatial/bunching.ts';

type Rgba = [number, number, number, number];

function rgba(hex: string, alpha: number): Rgba {
  const at = (index: number) => Number.parseInt(hex.slice(index, index + 2), 16);
  return [at(1), at(3), at(5), Math.round(alpha * 255)];
}

/** The strongest a cell gets: what lies under it is still read. */
const mostAlpha = 0.62;

function centreOf(cell: BunchCell): [number, number] {
  const sum = cell.ring.reduce(([x, y], [lng, lat]) => [x + lng, y + lat], [0, 0]);
  return [(sum[0] ?? 0) / cell.ring.length, (sum[1] ?? 0) / cell.ring.length];
}

export interface BunchingOverlay {
  control: IControl;
  show(cells: readonly BunchCell[], palette: PaletteId): void;
}

/** How many projects meet in each cell, on a canvas of its own over the map. Loaded only when it is asked for. */
export function createBunchingOverlay(): BunchingOverlay {
  const overlay = new MapLibreOverlay({ interleaved: false, layers: [] });
  return {
    control: overlay as unknown as IControl,
    show(cells, palette) {
      const { accent, text } = palettes[palette];
      const most = Math.max(1, ...cells.map((cell) => cell.ids.length));
      overlay.setProps({
        layers: [
          new PolygonLayer<BunchCell>({
            id: 'bunching-cells',
            data: [...cells],
            getPolygon: (cell) => cell.ring.map(([lng, lat]) => [lng, lat]),
            getFillColor: (cell) => rgba(accent.base, (mostAlpha * cell.ids.length) / most),
            stroked: false,
            updateTriggers: { getFillColor: [palette, most] },
          }),
          new TextLayer<BunchCell>({
            id: 'bunching-counts',
            data: cells.filter((cell) => cell.ids.length > 2),
            getPosition: centreOf,
            getText: (cell) => String(cell.ids.length),
            getSize: 12,
            getColor: (cell) => rgba(cell.ids.length * 2 > most ? text.onAccent : text.primary, 1),
            characterSet: '0123456789',
            updateTriggers: { getColor: [palette, most] },
          }),
        ],
      });
    },
  };
}
