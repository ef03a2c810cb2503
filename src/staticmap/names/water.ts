import { letterFactor } from '../../model/look/palette.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import { isChinese, type LetterStyle, textWidthPx } from '../lettering.ts';
import { areaOf, distance } from '../path.ts';
import { type Drawing, seenLines, seenRings } from '../picture.ts';
import type { Px } from '../projection.ts';
import { lineCandidates, spreadCandidates } from './along-line.ts';
import { nameOf, onPoint, priorities, type Request, waysOf } from './request.ts';

const { map: letters, weights } = tokens.type;

function waterStyle(
  drawing: Drawing,
  sizePx: number,
  halo: LetterStyle['halo'],
  haloPx: number,
): LetterStyle {
  return {
    sizePx: sizePx * letterFactor(drawing.palette),
    weight: weights.regular,
    spacingEm: 0.05,
    colour: 'water.label',
    halo,
    haloPx,
    face: 'water',
  };
}

/** Px of line for which one name is enough. */
const nameEveryPx = 620;

/** Points of a line between two px of its length. */
function stretch(points: readonly Px[], fromPx: number, toPx: number): Px[] {
  let passed = 0;
  return points.filter((point, index) => {
    const before = points[index - 1];
    if (before) passed += distance(before, point);
    return passed >= fromPx && passed <= toPx;
  });
}

function lengthOf(points: readonly Px[]): number {
  return points.reduce((sum, point, index) => sum + distance(points[index - 1] ?? point, point), 0);
}

export function riverRequests(drawing: Drawing): Request[] {
  const { layers, language, view } = drawing;
  const most = view.zoom < 7.5 ? 2 : 3;
  return layers.rivers.features.flatMap((river): Request[] => {
    const rank = Number(river.properties?.rank);
    const names = { zh: nameOf(river.properties, 'zh'), en: nameOf(river.properties, 'en') };
    const text = names[language];
    if (rank > most || !text) return [];
    const style = waterStyle(drawing, letters.river.sizePx * (rank === 1 ? 1.1 : 0.92), 'land.plan', 1.6);
    const halfWidthPx = rank === 1 ? 2 : 1;
    return seenLines(drawing, river.geometry).flatMap(({ points }, pieceIndex) => {
      const total = lengthOf(points);
      const count = Math.max(1, Math.round(total / nameEveryPx));
      return Array.from({ length: count }, (_, index): Request => {
        const part = stretch(points, (total * index) / count, (total * (index + 1)) / count);
        const wish = { text, style, halfWidthPx };
        return {
          id: `river-${river.properties?.id}-${pieceIndex}-${index}`,
          text,
          style,
          priority: priorities.river + rank,
          candidates: isChinese(text)
            ? [...spreadCandidates(part, wish, 2.6), ...spreadCandidates(part, wish, 1.6)]
            : waysOf(names, drawing).flatMap(({ text: way, isLonger }) =>
                lineCandidates(part, { ...wish, text: way }).map((candidate) => ({ ...candidate, isLonger })),
              ),
          dearest: 5,
          airPx: 3,
        };
      });
    });
  });
}

/** The middle of a ring, by area. */
function middleOf(ring: readonly Px[]): Px {
  let [x, y, doubled] = [0, 0, 0];
  ring.forEach((point, index) => {
    const next = ring[(index + 1) % ring.length] ?? point;
    const cross = point[0] * next[1] - next[0] * point[1];
    x += (point[0] + next[0]) * cross;
    y += (point[1] + next[1]) * cross;
    doubled += cross;
  });
  return doubled === 0 ? (ring[0] ?? [0, 0]) : [x / (3 * doubled), y / (3 * doubled)];
}

export function lakeRequests(drawing: Drawing): Request[] {
  const { layers, language, view } = drawing;
  return layers.water.features.flatMap((lake): Request[] => {
    const names = { zh: nameOf(lake.properties, 'zh'), en: nameOf(lake.properties, 'en') };
    const text = names[language];
    if (lake.properties?.kind !== 'lake' || !text || Number(lake.properties.minZoom) > view.zoom) return [];
    const style = waterStyle(drawing, 11.5, 'water.fill', 1.2);
    const rings = seenRings(drawing, lake.geometry);
    const [largest] = rings.sort((a, b) => areaOf(b) - areaOf(a));
    if (!largest) return [];
    const isDue = Number(lake.properties.labelZoom ?? 8.5) <= view.zoom;
    const areaPx2 = areaOf(largest);
    if (areaPx2 < (isDue ? 120 : 1.6 * textWidthPx(text, style) * style.sizePx)) return [];
    const shifts: Px[] = [
      [0, 0],
      [0, -8],
      [0, 8],
      [0, style.sizePx + 6],
    ];
    return [
      {
        id: `lake-${text}`,
        text,
        style,
        priority: priorities.lake - Math.min(4, areaPx2 / 5000),
        candidates: waysOf(names, drawing).flatMap((way) =>
          onPoint(middleOf(largest), way.text, style, shifts).map((candidate) => ({
            ...candidate,
            isLonger: way.isLonger,
          })),
        ),
        dearest: 6,
        airPx: 3,
      },
    ];
  });
}
