import { type Category, categoryIds, categoryOf } from '../model/category.ts';
import { palettes } from '../model/look/palette.ts';
import { type LineAccuracy, lineAccuracies, type Stroke, strokesOf } from '../model/look/stroke.ts';
import tokens from '../model/look/tokens.json' with { type: 'json' };
import { strandSpacing, widthAtOrnamentZoom } from '../model/look/width.ts';
import type { Project } from '../model/project.ts';
import type { Colour } from './ink.ts';
import { element, type SvgNode } from './node.ts';
import { distance, type Piece, pathData } from './path.ts';
import { type Drawing, idIn, isHovered, seenLines } from './picture.ts';
import type { Px } from './projection.ts';
import { atZoom, widthAt } from './zoom.ts';

const { ornaments } = tokens;
const { casingPx, haloPx, lineWidthFactor } = tokens.selection;

/** A visible project that is drawn as a line, with what is seen of it. */
export interface Line {
  project: Project;
  category: Category;
  accuracy: LineAccuracy;
  pieces: readonly Piece[];
  /** Width of its plain line in px, without casing and ornaments. */
  widthPx: number;
}

/** The visible lines in draw order: categories as the table has them, the more certain on top. */
export function linesOf(drawing: Drawing): Line[] {
  const { layers, visible, view, factor, lineFactor = 1 } = drawing;
  return categoryIds.flatMap((id) => {
    const category = categoryOf(id);
    const widths = category.line?.widthPx;
    if (!widths) return [];
    const plainPx = widthAt(widths, view.zoom) * factor;
    return lineAccuracies.flatMap((accuracy) =>
      visible
        .filter((project) => project.category === id && project.accuracy === accuracy)
        .map((project): Line => {
          const strands = layers.strands.features.filter(({ properties }) => properties?.id === project.id);
          const pieces = strands.flatMap(({ geometry, properties }) =>
            seenLines(drawing, geometry, {
              offsetPx: (Number(properties?.slot) || 0) * plainPx * strandSpacing,
            }),
          );
          return { project, category, accuracy, pieces, widthPx: plainPx * lineFactor };
        }),
    );
  });
}

/** How wide a stroke is where the plain line is `widthPx` wide, and its dashes in px: they grow with the width. */
export function strokeSize(
  stroke: Stroke,
  category: Category,
  widthPx: number,
): { widthPx: number; dashPx: number[] } {
  const basePx = category.line ? widthAtOrnamentZoom(category.line.widthPx) : 1;
  const share = widthPx / basePx;
  return { widthPx: stroke.px * share, dashPx: (stroke.dash ?? []).map((px) => px * share) };
}

function strokeColour(drawing: Pick<Drawing, 'palette'>, category: Category, stroke: Stroke): Colour {
  return stroke.colour === palettes[drawing.palette].lineCasing ? 'lineCasing' : `category.${category.id}`;
}

/** One stroke of a category’s line along the pieces, its dashes as if the whole line were drawn. */
export function strokeNodes(
  drawing: Pick<Drawing, 'palette' | 'ink'>,
  category: Category,
  stroke: Stroke,
  widthPx: number,
  pieces: readonly Piece[],
): SvgNode[] {
  const size = strokeSize(stroke, category, widthPx);
  const period = size.dashPx.reduce((sum, px) => sum + px, 0);
  const attributes = {
    ...drawing.ink({ stroke: strokeColour(drawing, category, stroke) }),
    'stroke-width': size.widthPx,
    'stroke-linecap': stroke.cap,
    'stroke-opacity': stroke.opacity,
  };
  if (period === 0)
    return [
      element('path', {
        ...attributes,
        d: pathData(
          pieces.map(({ points }) => points),
          false,
        ),
      }),
    ];
  return pieces.map(({ points, skippedPx }) =>
    element('path', {
      ...attributes,
      'stroke-dasharray': size.dashPx.map((px) => Math.round(px * 100) / 100).join(' '),
      'stroke-dashoffset': skippedPx > 0 ? skippedPx % period : undefined,
      d: pathData([points], false),
    }),
  );
}

/** Points along a line every `periodPx` of the whole line, each with the line’s direction there. */
function* stations({ points, skippedPx }: Piece, periodPx: number): Generator<{ at: Px; direction: Px }> {
  let next = (Math.floor(skippedPx / periodPx - 0.5) + 1.5) * periodPx - skippedPx;
  let passed = 0;
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (!before) continue;
    const length = distance(before, point);
    const direction: Px = [(point[0] - before[0]) / length, (point[1] - before[1]) / length];
    for (; next <= passed + length; next += periodPx)
      yield {
        at: [before[0] + direction[0] * (next - passed), before[1] + direction[1] * (next - passed)],
        direction,
      };
    passed += length;
  }
}

/** Chevrons that point where the line goes: water flows from its first point to its last. */
function chevrons(drawing: Drawing, category: Category, pieces: readonly Piece[], enlarged: number): SvgNode {
  const { chevronPx, periodPx } = ornaments['tube+chevron'];
  const size = enlarged * atZoom(drawing.view.zoom, [6, 0.9], [10, 1.4]);
  const [length = 0, width = 0] = chevronPx.map((px) => (px * size) / 2);
  const triangles = pieces.flatMap((piece) =>
    [...stations(piece, periodPx * enlarged)].map(({ at: [x, y], direction: [dx, dy] }): Px[] => [
      [x + dx * length, y + dy * length],
      [x - dx * length - dy * width, y - dy * length + dx * width],
      [x - dx * length + dy * width, y - dy * length - dx * width],
    ]),
  );
  return element('path', {
    ...drawing.ink({ fill: `category.${category.id}`, stroke: 'lineCasing' }),
    'stroke-width': 1,
    d: pathData(triangles, true),
  });
}

/** Light px around squares and beads, which part them from their line. */
const rimPx = 0.8;

/** The light edge of an ornament that has a shape of its own; other strokes have none. */
function rimOf(stroke: Stroke, light: string): Stroke[] {
  if (stroke.part !== 'squares' && stroke.part !== 'beads') return [];
  const rim: Stroke = { ...stroke, part: 'rim', colour: light, px: stroke.px + 2 * rimPx };
  if (stroke.part === 'beads' || !stroke.dash) return [rim];
  const [half = 0, gap = 0] = stroke.dash;
  return [{ ...rim, dash: [half + rimPx, gap - 2 * rimPx, half + rimPx, 0] }];
}

/** The strokes of a line over each other, `enlarged` times as wide. */
function stack(drawing: Drawing, line: Line, enlarged: number): SvgNode[] {
  const { category, accuracy, pieces } = line;
  const { lineCasing } = palettes[drawing.palette];
  const strokes = strokesOf(category, accuracy, drawing.palette)
    .flatMap((stroke) => [...rimOf(stroke, lineCasing), stroke])
    .flatMap((stroke) => strokeNodes(drawing, category, stroke, line.widthPx * enlarged, pieces));
  return category.line?.ornament === 'tube+chevron'
    ? [...strokes, chevrons(drawing, category, pieces, drawing.factor * enlarged)]
    : strokes;
}

function lineGroup(drawing: Drawing, line: Line, ...children: readonly SvgNode[]): SvgNode {
  return element(
    'g',
    { id: idIn(drawing, `feature-${line.project.id}`), 'data-id': line.project.id },
    ...children,
  );
}

/** All lines, lowest first. */
export function drawLines(drawing: Drawing, lines: readonly Line[]): SvgNode {
  return element(
    'g',
    { 'data-part': 'lines', ...drawing.ink({ fill: 'none' }), 'stroke-linejoin': 'round' },
    ...lines.map((line) => lineGroup(drawing, line, ...stack(drawing, line, 1))),
  );
}

/** Light behind lines under the pointer, and behind those whose city, unit or task is chosen. */
export function drawHalos(drawing: Drawing, lines: readonly Line[]): SvgNode {
  const halo = (line: Line, colour: Colour, extraPx: number, opacity: number) =>
    element('path', {
      ...drawing.ink({ stroke: colour }),
      'stroke-width': line.widthPx + extraPx,
      'stroke-opacity': opacity,
      d: pathData(
        line.pieces.map(({ points }) => points),
        false,
      ),
    });
  return element(
    'g',
    {
      'data-part': 'halos',
      ...drawing.ink({ fill: 'none' }),
      'stroke-linejoin': 'round',
      'stroke-linecap': 'round',
    },
    ...lines
      .filter(({ project }) => drawing.lit?.has(project.id))
      .map((line) => halo(line, 'accent.base', 9, 0.28)),
    ...lines
      .filter(({ project }) => isHovered(drawing, 'project', project.id))
      .map((line) => halo(line, 'selection.casing', 6, 0.95)),
  );
}

function endStop(drawing: Drawing, [cx, cy]: Px, widthPx: number): SvgNode {
  return element('circle', {
    ...drawing.ink({ fill: 'selection.casing', stroke: 'selection.base' }),
    cx,
    cy,
    r: widthPx / 2 + casingPx - haloPx / 2,
    'stroke-width': haloPx,
  });
}

/** The chosen line: vermilion edge, casing, itself at 1.5 times the width, and stops at those ends that are seen. */
export function drawChosenLine(drawing: Drawing, line: Line): SvgNode {
  const enlarged = lineWidthFactor;
  const widthPx = line.widthPx * enlarged;
  const d = pathData(
    line.pieces.map(({ points }) => points),
    false,
  );
  const edge = (colour: Colour, extraPx: number) =>
    element('path', {
      ...drawing.ink({ stroke: colour }),
      'stroke-linecap': 'round',
      'stroke-width': widthPx + extraPx,
      d,
    });
  const ends = [line.pieces[0]?.points[0], line.pieces.at(-1)?.points.at(-1)].filter(
    (end) => end !== undefined,
  );
  return element(
    'g',
    { 'data-part': 'chosen', ...drawing.ink({ fill: 'none' }), 'stroke-linejoin': 'round' },
    lineGroup(
      drawing,
      line,
      edge('selection.base', 2 * (casingPx + haloPx)),
      edge('selection.casing', 2 * casingPx),
      ...stack(drawing, line, enlarged),
      ...ends.map((end) => endStop(drawing, end, widthPx)),
    ),
  );
}
