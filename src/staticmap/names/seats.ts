import type { Feature } from 'geojson';
import { letterFactor } from '../../model/look/palette.ts';
import { seatDot, seatDots } from '../../model/look/seat-dot.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import type { LetterStyle } from '../lettering.ts';
import { element, type SvgNode } from '../node.ts';
import type { Rect } from '../path.ts';
import type { Drawing } from '../picture.ts';
import type { Px } from '../projection.ts';
import { atZoom } from '../zoom.ts';
import { aroundInWays, nameOf, onPoint, pointOf, priorities, type Request, waysOf } from './request.ts';

const { map: letters, weights } = tokens.type;

function rankOf(place: Feature): number {
  return Number(place.properties?.rank ?? 9);
}

/** Dots of the seats that have one, `radiusPx` with their edge. */
export function dots(drawing: Drawing): { at: Px; radiusPx: number; rimPx: number }[] {
  return drawing.layers.places.features.flatMap((place) => {
    const rank = rankOf(place);
    const dot = seatDot(rank);
    if (!dot) return [];
    // The rim lies outside of the radius.
    const radiusPx = dot.radiusPx * letterFactor(drawing.palette) + dot.rimPx;
    return [{ at: pointOf(drawing, place), radiusPx, rimPx: dot.rimPx }];
  });
}

export function drawDots(drawing: Drawing): SvgNode {
  const { left, top, right, bottom } = drawing.reach;
  const seen = dots(drawing).filter(({ at: [x, y] }) => x > left && y > top && x < right && y < bottom);
  return element(
    'g',
    drawing.ink({ fill: 'land.plan', stroke: 'label.city' }),
    ...seen.map(({ at: [cx, cy], rimPx, radiusPx }) =>
      element('circle', { cx, cy, r: radiusPx - rimPx / 2, 'stroke-width': rimPx }),
    ),
  );
}

function distanceTo(box: Rect, [x, y]: Px): number {
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}

/** Whether a name in the box can only be read as the name of its own seat. */
function isNearest(box: Rect, own: Px, seats: readonly Px[]): boolean {
  const away = distanceTo(box, own);
  return seats.every((seat) => distanceTo(box, seat) >= away);
}

export function placeRequests(drawing: Drawing): Request[] {
  const { language, view } = drawing;
  const big = letterFactor(drawing.palette);
  const spread = language === 'zh' ? 1 : 0;
  // On a phone the whole province is a hand wide: smaller letters there.
  const small = atZoom(view.zoom, [5, 0.82], [6, 1]);
  const seats = drawing.layers.places.features
    .filter((place) => rankOf(place) <= 2)
    .map((place) => pointOf(drawing, place));
  return drawing.layers.places.features.flatMap((place): Request[] => {
    const rank = rankOf(place);
    const text = nameOf(place.properties, language);
    const ways = waysOf({ zh: nameOf(place.properties, 'zh'), en: nameOf(place.properties, 'en') }, drawing);
    const id = `place-${place.properties?.id ?? text}`;
    const at = pointOf(drawing, place);
    if (place.properties?.kind === 'province') {
      if (view.zoom >= 9) return [];
      const style: LetterStyle = {
        sizePx: letters.province.sizePx * big,
        weight: weights.regular,
        spacingEm: letters.province.spacingEm * spread,
        colour: 'label.province',
        halo: 'land.outside',
        haloPx: 2,
        face: 'ui',
      };
      const shifts: Px[] = [
        [0, 0],
        [0, -24],
        [0, 24],
        [-40, 0],
        [40, 0],
        [-40, 40],
        [40, -40],
      ];
      const candidates = onPoint(at, text, style, shifts);
      return [{ id, of: at, text, style, priority: priorities.province, candidates, dearest: 8, airPx: 8 }];
    }
    const base = { spacingEm: letters.city.spacingEm * spread, face: 'ui' } as const;
    if (rank <= 2) {
      const style: LetterStyle = {
        ...base,
        sizePx: (rank === 1 ? 18 : letters.city.sizePx) * big * small,
        weight: letters.city.weight,
        colour: 'label.city',
        halo: 'label.halo',
        haloPx: 2.4,
      };
      const gapPx = 0.42 * style.sizePx + 2;
      const candidates = [
        ...aroundInWays(at, ways, style, gapPx, 0.5),
        // A little farther off, where a symbol is in the way.
        ...aroundInWays(at, ways, style, gapPx + 9, 0.5).map((far) => ({ ...far, cost: far.cost + 6 })),
      ];
      return [
        {
          id,
          of: at,
          text,
          style,
          priority: rank === 1 ? priorities.capital : priorities.city,
          candidates: candidates.filter(({ boxes: [box] }) => box && isNearest(box, at, seats)),
          dearest: Number.POSITIVE_INFINITY,
          airPx: 1,
          overObstacles: true,
        },
      ];
    }
    if (rank === 3 || rank === 5) {
      const style: LetterStyle = {
        ...base,
        sizePx: 13 * big,
        weight: weights.regular,
        colour: 'label.cityOutside',
        halo: 'land.hubei',
        haloPx: 2,
      };
      const gapPx = rank === 3 ? seatDots[3].radiusPx * big + 6 : 2;
      const candidates = aroundInWays(at, ways, style, gapPx, 0.5);
      return [{ id, of: at, text, style, priority: priorities.outside, candidates, dearest: 16, airPx: 3 }];
    }
    if (rank !== 4 || view.zoom < 7.6) return [];
    const style: LetterStyle = {
      sizePx: letters.county.sizePx * big,
      weight: weights.regular,
      spacingEm: letters.county.spacingEm,
      colour: 'label.county',
      halo: 'label.halo',
      haloPx: 1.6,
      face: 'ui',
    };
    const candidates = [...onPoint(at, text, style, [[0, 0]]), ...aroundInWays(at, ways, style, 3, 0.6)];
    return [{ id, of: at, text, style, priority: priorities.county, candidates, dearest: 4, airPx: 3 }];
  });
}
