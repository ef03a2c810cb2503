/** Symbols that would cover a seat's dot or each other stand aside, as far as they may. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mostAsidePx } from '../../src/model/look/aside.ts';
import { seatDot } from '../../src/model/look/seat-dot.ts';
import {
  leaderOf,
  leastLeaderPx,
  mountOf,
  mountPx,
  shiftOf,
  symbolScale,
} from '../../src/model/look/symbol-place.ts';
import { hasSymbol } from '../../src/model/project.ts';
import { projectionOf } from '../../src/staticmap/projection.ts';
import { plan } from '../state/plan.ts';

const places = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../public/data/context/places.geojson'), 'utf8'),
);

function atZoom(zoom: number) {
  const toPx = projectionOf({ widthPx: 0, heightPx: 0, center: [113, 31], zoom });
  const scale = symbolScale(zoom);
  const symbols = plan.projects.flatMap((project) => {
    if (!project.anchor || !hasSymbol(project)) return [];
    const [x, y] = toPx(project.anchor);
    const [dx, dy] = shiftOf(project, zoom);
    const radiusPx = (mountPx[mountOf(project)] / 2) * scale;
    return [{ id: project.id, at: [x + dx * scale, y + dy * scale] as const, radiusPx }];
  });
  const dots = places.features.flatMap((place: GeoJSON.Feature<GeoJSON.Point>) => {
    const dot = seatDot(Number(place.properties?.rank ?? 9));
    const [lng = 0, lat = 0] = place.geometry.coordinates;
    if (!dot) return [];
    return [{ id: String(place.properties?.name), at: toPx([lng, lat]), radiusPx: dot.radiusPx + dot.rimPx }];
  });
  return { symbols, dots };
}

describe('symbols', () => {
  it.each([6.5, 7.5, 8.7, 10.9, 12.9])('at zoom %d cover no seat and no other symbol', (zoom) => {
    const { symbols, dots } = atZoom(zoom);
    const covered = symbols.flatMap((symbol, index) =>
      [...dots, ...symbols.slice(index + 1)]
        .filter(
          ({ at, radiusPx }) =>
            Math.hypot(at[0] - symbol.at[0], at[1] - symbol.at[1]) < radiusPx + symbol.radiusPx,
        )
        .map(({ id }) => `${symbol.id} and ${id}`),
    );
    expect(covered).toEqual([]);
  });

  it('stay within reach of their place, and a line leads there once they do not cover it', () => {
    for (const project of plan.projects.filter(({ aside }) => aside))
      for (const zoom of [4, 6, 8, 13]) {
        const px = Math.hypot(...shiftOf(project, zoom));
        expect(px).toBeLessThanOrEqual(mostAsidePx + 0.01);
        const radiusPx = mountPx[mountOf(project)] / 2;
        if (px >= radiusPx + (project.aside?.markedPx ?? 0) + leastLeaderPx)
          expect(leaderOf(project, zoom)).not.toBeNull();
        else expect(leaderOf(project, zoom)).toBeNull();
      }
  });

  it('move only where they would cover something', () => {
    const moved = plan.projects.filter((project) => Math.hypot(...shiftOf(project, 12)) > 0);
    expect(moved.map(({ id }) => id).sort()).toEqual([
      'ezhou-airport-economy',
      'huangshi-cross-border-ecommerce',
      'wuhan-airport-economy',
      'yichang-cross-border-ecommerce',
    ]);
  });
});
