import type { Feature, Position } from 'geojson';
import { bothNamesFromZoom, type Language } from '../model/language.ts';
import type { Project } from '../model/project.ts';
import { strokesOf } from '../model/stroke.ts';
import tokens from '../model/tokens.json' with { type: 'json' };
import { lineCandidates, spreadCandidates } from './along-line.ts';
import { coverGrid, crowdGrid } from './cover.ts';
import { drawEdgeName, edgeNames } from './edge-names.ts';
import { drawLettering, isChinese, type Lettering, type LetterStyle, textWidthPx } from './lettering.ts';
import { type Line, strokeSize } from './lines.ts';
import { element, type SvgNode } from './node.ts';
import { areaOf, distance, type Rect } from './path.ts';
import { chosenProject, type Drawing, seenLines, seenRings } from './picture.ts';
import { type Candidate, type LabelRequest, type PlacedLabel, placeLabels } from './place-labels.ts';
import type { PlacedSymbol } from './points.ts';
import type { Px } from './projection.ts';
import { atZoom } from './zoom.ts';

const { map: letters, weights } = tokens.type;

/** Most important first: a label is only placed where those before it leave room. */
const priorities = {
  chosen: 0,
  edge: 5,
  capital: 10,
  city: 20,
  symbol: 28,
  rail: 30,
  line: 40,
  outside: 60,
  river: 65,
  lake: 70,
  province: 75,
  county: 80,
} as const;

interface Request extends LabelRequest {
  style: LetterStyle;
  text: string;
}

type Direction = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1];

const eightDirections: readonly Direction[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
];

function rectAround([x, y]: Px, widthPx: number, heightPx: number): Rect {
  return { left: x - widthPx / 2, top: y - heightPx / 2, right: x + widthPx / 2, bottom: y + heightPx / 2 };
}

/** A level name around a point: right first, then left, below, above and between. */
function aroundPoint(
  [x, y]: Px,
  text: string,
  style: LetterStyle,
  gapPx: number,
  stepCost: number,
): Candidate[] {
  const width = textWidthPx(text, style);
  const height = style.sizePx * 1.16;
  return eightDirections.map(([dx, dy], index) => {
    const slant = dx !== 0 && dy !== 0 ? 0.75 : 1;
    const at: Px = [x + dx * (gapPx * slant + width / 2), y + dy * (gapPx * slant + height / 2)];
    return {
      boxes: [rectAround(at, width, height)],
      lettering: { kind: 'run', text, at, angleDeg: 0 },
      cost: index * stepCost,
    };
  });
}

/** A name centred on a place, or a little beside it. */
function onPoint(at: Px, text: string, style: LetterStyle, shiftsPx: readonly Px[]): Candidate[] {
  const width = textWidthPx(text, style);
  return shiftsPx.map(([dx, dy], index) => {
    const place: Px = [at[0] + dx, at[1] + dy];
    return {
      boxes: [rectAround(place, width, style.sizePx * 1.16)],
      lettering: { kind: 'run', text, at: place, angleDeg: 0 },
      cost: index,
    };
  });
}

function nameOf(named: { name?: unknown; nameEn?: unknown } | null, language: Language): string {
  return String((language === 'zh' ? named?.name : named?.nameEn) ?? '');
}

/** The ways to write a name, the best first: in English with the Chinese after it, where there is room for both. */
function waysOf(names: Record<Language, string>, { language, view }: Drawing): string[] {
  const both = `${names.en} ${names.zh}`;
  return language === 'en' && view.zoom >= bothNamesFromZoom ? [both, names.en] : [names[language]];
}

/** What it costs to write a name in one language only. */
const oneLanguageCost = 3;

/** `aroundPoint` for all ways to write a name. */
function aroundInWays(
  at: Px,
  ways: readonly string[],
  style: LetterStyle,
  gapPx: number,
  stepCost: number,
): Candidate[] {
  return ways.flatMap((way, order) =>
    aroundPoint(at, way, style, gapPx, stepCost).map((candidate) => ({
      ...candidate,
      cost: candidate.cost + order * oneLanguageCost,
    })),
  );
}

/** How much larger map letters are in the palette. */
function letterFactor({ palette }: Drawing): number {
  return palette === 'projector' ? letters.cityProjector.sizePx / letters.city.sizePx : 1;
}

function pointOf(drawing: Drawing, feature: Feature): Px {
  const [lng = Number.NaN, lat = Number.NaN]: Position =
    feature.geometry.type === 'Point' ? feature.geometry.coordinates : [];
  return drawing.toPx([lng, lat]);
}

const dotPx: Record<number, number> = { 1: 4.6, 2: 3.6, 3: 2.8 };

/** The dots’ edges lie outside of their radius. */
const dotEdgePx: Record<number, number> = { 1: 2, 2: 1.6, 3: 1.1 };

function rankOf(place: Feature): number {
  return Number(place.properties?.rank ?? 9);
}

/** Dots of the seats that have one, `radiusPx` with their edge. */
function dots(drawing: Drawing): { at: Px; rank: number; radiusPx: number }[] {
  return drawing.layers.places.features.flatMap((place) => {
    const rank = rankOf(place);
    const radius = dotPx[rank];
    const edge = dotEdgePx[rank] ?? 0;
    return radius
      ? [{ at: pointOf(drawing, place), rank, radiusPx: radius * letterFactor(drawing) + edge }]
      : [];
  });
}

function drawDots(drawing: Drawing): SvgNode {
  const { left, top, right, bottom } = drawing.reach;
  const seen = dots(drawing).filter(({ at: [x, y] }) => x > left && y > top && x < right && y < bottom);
  return element(
    'g',
    drawing.ink({ fill: 'land.plan', stroke: 'label.city' }),
    ...seen.map(({ at: [cx, cy], rank, radiusPx }) => {
      const edgePx = dotEdgePx[rank] ?? 0;
      return element('circle', { cx, cy, r: radiusPx - edgePx / 2, 'stroke-width': edgePx });
    }),
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

function placeRequests(drawing: Drawing): Request[] {
  const { language, view } = drawing;
  const big = letterFactor(drawing);
  const spread = language === 'zh' ? 1 : 0;
  // On a phone the whole province is a hand wide: smaller letters there, and no city's name under a symbol.
  const isCrowded = view.zoom < 6;
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
      return [{ id, text, style, priority: priorities.province, candidates, dearest: 8, airPx: 8 }];
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
          text,
          style,
          priority: rank === 1 ? priorities.capital : priorities.city,
          candidates: candidates.filter(({ boxes: [box] }) => box && isNearest(box, at, seats)),
          dearest: Number.POSITIVE_INFINITY,
          airPx: 1,
          overObstacles: !isCrowded,
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
      const gapPx = rank === 3 ? (dotPx[3] ?? 0) * big + 6 : 2;
      const candidates = aroundInWays(at, ways, style, gapPx, 0.5);
      return [{ id, text, style, priority: priorities.outside, candidates, dearest: 16, airPx: 3 }];
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
    return [{ id, text, style, priority: priorities.county, candidates, dearest: 4, airPx: 3 }];
  });
}

function waterStyle(
  drawing: Drawing,
  sizePx: number,
  halo: LetterStyle['halo'],
  haloPx: number,
): LetterStyle {
  return {
    sizePx: sizePx * letterFactor(drawing),
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

function riverRequests(drawing: Drawing): Request[] {
  const { layers, language, view } = drawing;
  const most = view.zoom < 7.5 ? 2 : 3;
  return layers.rivers.features.flatMap((river): Request[] => {
    const rank = Number(river.properties?.rank);
    const text = nameOf(river.properties, language);
    if (rank > most || !text) return [];
    const style = waterStyle(drawing, letters.river.sizePx * (rank === 1 ? 1.1 : 0.92), 'land.plan', 1.6);
    const halfWidthPx = rank === 1 ? 2 : 1;
    return seenLines(drawing, river.geometry).flatMap(({ points }, pieceIndex) => {
      const total = lengthOf(points);
      const names = Math.max(1, Math.round(total / nameEveryPx));
      return Array.from({ length: names }, (_, index): Request => {
        const part = stretch(points, (total * index) / names, (total * (index + 1)) / names);
        const wish = { text, style, halfWidthPx };
        return {
          id: `river-${river.properties?.id}-${pieceIndex}-${index}`,
          text,
          style,
          priority: priorities.river + rank,
          candidates: isChinese(text)
            ? [...spreadCandidates(part, wish, 2.6), ...spreadCandidates(part, wish, 1.6)]
            : lineCandidates(part, wish),
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

function lakeRequests(drawing: Drawing): Request[] {
  const { layers, language, view } = drawing;
  return layers.water.features.flatMap((lake): Request[] => {
    const text = nameOf(lake.properties, language);
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
        candidates: onPoint(middleOf(largest), text, style, shifts),
        dearest: 6,
        airPx: 3,
      },
    ];
  });
}

/** From the middle of a line to the edge of its widest stroke. */
function reachOf(drawing: Drawing, line: Line): number {
  const widths = strokesOf(line.category, line.accuracy, drawing.palette).map(
    (stroke) => strokeSize(stroke, line.category, line.widthPx).widthPx,
  );
  return Math.max(...widths) / 2;
}

/** What the map writes along a line; where there is no room for it, a road’s number alone. */
function labelsOf(project: Project, drawing: Drawing): string[] {
  const road = /^G\d+(?=\D)/.exec(project.label[drawing.language])?.[0];
  return [...waysOf(project.label, drawing), ...(road ? [road] : [])];
}

/** What it costs a name to stand where another line runs with its own. */
const crowdedCost = 7;

function lineRequests(drawing: Drawing, lines: readonly Line[]): Request[] {
  const { palette, view, language } = drawing;
  const chosen = chosenProject(drawing);
  if (view.zoom < 6.2) return [];
  const sizePx =
    palette === 'projector'
      ? letters.lineProjector.sizePx
      : atZoom(view.zoom, [7, letters.line.sizePx], [10, letters.line.sizePx + 1.5]);
  const crowd = crowdGrid();
  for (const { project, pieces } of lines) for (const { points } of pieces) crowd.add(points, project.id);
  return lines
    .filter(({ project }) => project !== chosen)
    .flatMap((line): Request[] => {
      const { project, category } = line;
      const style: LetterStyle = {
        sizePx,
        weight: weights.medium,
        spacingEm: letters.line.spacingEm,
        colour: `categoryText.${category.id}`,
        halo: 'lineCasing',
        haloPx: 1.8,
        face: 'ui',
      };
      const halfWidthPx = reachOf(drawing, line);
      const candidates = line.pieces.flatMap(({ points }) =>
        labelsOf(project, drawing).flatMap((text, order) =>
          lineCandidates(points, { text, style, halfWidthPx }).map((candidate) => ({
            ...candidate,
            cost:
              candidate.cost + order * 2.5 + crowdedCost * crowd.crowded(candidate.spine ?? [], project.id),
          })),
        ),
      );
      const byLength = Math.min(19, (project.lengthKm ?? 0) / 100);
      return [
        {
          id: `line-${project.id}`,
          text: project.label[language],
          style,
          priority:
            (category.id === 'rail' ? priorities.rail - byLength / 10 : priorities.line) - byLength / 20,
          candidates,
          dearest: category.id === 'rail' ? 18 : 11,
          airPx: 2,
        },
      ];
    });
}

function symbolRequests(drawing: Drawing, symbols: readonly PlacedSymbol[]): Request[] {
  const { view, language } = drawing;
  const chosen = chosenProject(drawing);
  if (view.zoom < 8) return [];
  return symbols
    .filter(({ project }) => project !== chosen)
    .map(({ project, at, radiusPx }) => {
      const text = project.label[language];
      const style: LetterStyle = {
        sizePx: (letters.line.sizePx + 0.5) * letterFactor(drawing),
        weight: weights.medium,
        spacingEm: 0,
        colour: `categoryText.${project.category}`,
        halo: 'lineCasing',
        haloPx: 1.8,
        face: 'ui',
      };
      const candidates = aroundInWays(at, waysOf(project.label, drawing), style, radiusPx + 3, 0.6);
      return {
        id: `symbol-${project.id}`,
        text,
        style,
        priority: priorities.symbol,
        candidates,
        dearest: 10,
        airPx: 2,
      };
    });
}

/** Free px between the tag’s letters and its edge. */
const tagAirPx = { x: 10, y: 4 };

function tagStyle({ palette }: Drawing): LetterStyle {
  return {
    sizePx: palette === 'projector' ? 20 : 13,
    weight: weights.strong,
    spacingEm: 0,
    colour: 'selection.casing',
    halo: 'selection.base',
    haloPx: 0,
    face: 'ui',
  };
}

/** The tag with the name of what is chosen: at its anchor, or where it is seen if that lies outside. */
function tagRequest(drawing: Drawing, project: Project, lines: readonly Line[], frame: Rect): Request | null {
  if (!project.anchor) return null;
  const style = tagStyle(drawing);
  const text = nameOf(project, drawing.language);
  const anchor = drawing.toPx(project.anchor);
  const isIn = ([x, y]: Px) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
  const seen = lines.find((line) => line.project === project)?.pieces.flatMap(({ points }) => points) ?? [];
  const inside = seen.filter(isIn);
  const at = isIn(anchor) ? anchor : (inside[inside.length >> 1] ?? anchor);
  const width = textWidthPx(text, style) + 2 * tagAirPx.x;
  const height = style.sizePx * 1.3 + 2 * tagAirPx.y;
  const gap = 13 * drawing.factor;
  const candidates = eightDirections.map(([dx, dy], index): Candidate => {
    const middle: Px = [
      Math.min(frame.right - width / 2, Math.max(frame.left + width / 2, at[0] + dx * (gap + width / 2))),
      Math.min(frame.bottom - height / 2, Math.max(frame.top + height / 2, at[1] + dy * (gap + height / 2))),
    ];
    return {
      boxes: [rectAround(middle, width, height)],
      lettering: { kind: 'run', text, at: middle, angleDeg: 0 },
      cost: index * 0.4,
    };
  });
  return {
    id: `tag-${project.id}`,
    text,
    style,
    priority: priorities.chosen,
    candidates,
    dearest: Number.POSITIVE_INFINITY,
    airPx: 2,
    always: true,
  };
}

function drawTag(drawing: Drawing, id: string, [box]: readonly Rect[], lettering: Lettering): SvgNode[] {
  if (!box) return [];
  const height = box.bottom - box.top;
  return [
    element(
      'g',
      { 'data-part': 'tag', 'data-of': id, 'text-anchor': 'middle' },
      element('rect', {
        ...drawing.ink({ fill: 'selection.base' }),
        x: box.left,
        y: box.top,
        width: box.right - box.left,
        height,
        rx: height / 2,
      }),
      drawLettering(drawing, lettering, tagStyle(drawing)),
    ),
  ];
}

/** What lies under the chosen line’s wide drawing would be hidden: names keep off it. */
const chosenCover = 20;

/** Names and city dots, and where each name stands. What has a plate is apart: it is drawn above the symbols. */
export function drawLabels(
  drawing: Drawing,
  lines: readonly Line[],
  symbols: readonly PlacedSymbol[],
): { labels: SvgNode; plates: SvgNode[]; placed: PlacedLabel[] } {
  const { view, covered } = drawing;
  const frame: Rect = {
    left: (covered?.left ?? 0) + 4,
    top: (covered?.top ?? 0) + 4,
    right: view.widthPx - (covered?.right ?? 0) - 4,
    bottom: view.heightPx - (covered?.bottom ?? 0) - 4,
  };
  const cover = coverGrid();
  const chosen = chosenProject(drawing);
  for (const { project, pieces } of lines)
    for (const { points } of pieces) cover.add(points, project === chosen ? chosenCover : 1);
  const obstacles = [
    ...symbols.map(({ at, radiusPx }) => rectAround(at, 2 * radiusPx, 2 * radiusPx)),
    ...dots(drawing).map(({ at, radiusPx }) => rectAround(at, 2 * radiusPx, 2 * radiusPx)),
  ];
  const tag = chosen ? tagRequest(drawing, chosen, lines, frame) : null;
  const edges = drawing.edgeNames ? edgeNames(drawing, lines, frame, priorities.edge) : [];
  const requests = [
    ...(tag ? [tag] : []),
    ...placeRequests(drawing),
    ...lineRequests(drawing, lines),
    ...symbolRequests(drawing, symbols),
    ...riverRequests(drawing),
    ...lakeRequests(drawing),
  ];
  const placed = placeLabels([...requests, ...edges], frame, obstacles, cover.under);
  const nodes = placed.flatMap(({ id, lettering }) => {
    const request = requests.find((entry) => entry.id === id);
    return request && request !== tag ? [drawLettering(drawing, lettering, request.style)] : [];
  });
  return {
    labels: element(
      'g',
      {
        'data-part': 'labels',
        'text-anchor': 'middle',
        'paint-order': 'stroke',
        'stroke-linejoin': 'round',
      },
      drawDots(drawing),
      // Least important lowest, so that a name lies over the halo of a lesser one.
      ...nodes.reverse(),
    ),
    plates: placed.flatMap(({ id, boxes, lettering }) => {
      if (tag && chosen && id === tag.id) return drawTag(drawing, chosen.id, boxes, lettering);
      const edge = edges.find((entry) => entry.id === id);
      return edge ? drawEdgeName(drawing, edge, boxes, lettering) : [];
    }),
    placed,
  };
}
