import type { Language } from '../../model/language.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import { tell } from '../../model/messages/messages.ts';
import type { Project } from '../../model/project.ts';
import { drawLettering, type Lettering, type LetterStyle, textWidthPx } from '../lettering.ts';
import type { Line } from '../lines.ts';
import { element, type SvgNode } from '../node.ts';
import { clipLine, type Rect } from '../path.ts';
import { chosenProject, type Drawing } from '../picture.ts';
import type { Px } from '../projection.ts';
import type { Candidate, LabelRequest } from './place.ts';

/** A name at the frame’s edge that says where a line goes which leaves it. */
interface EdgeName extends LabelRequest {
  project: Project;
}

function edgeStyle({ factor }: Drawing, project: Project): LetterStyle {
  return {
    sizePx: 12 * Math.min(factor, 1.4),
    weight: tokens.type.weights.regular,
    spacingEm: 0,
    colour: `categoryText.${project.category}`,
    halo: 'surface.panel',
    haloPx: 0,
    face: 'ui',
  };
}

/** What lies at that end: of a line that is not chosen the province says enough. */
function placeAt(project: Project, end: 0 | 1, isChosen: boolean, language: Language): string | null {
  const there = project.ends?.[end];
  if (!there || !(there.province || isChosen)) return null;
  if (language === 'en') return there.name.en;
  return isChosen ? `${there.province ?? ''}${there.name.zh}` : there.province;
}

/** Where the line crosses the frame’s edge towards that end; null where the end itself is seen. */
function crossing(drawing: Drawing, { project, pieces }: Line, end: 0 | 1, frame: Rect): Px | null {
  const strands = drawing.layers.strands.features.filter(({ properties }) => properties?.id === project.id);
  const geometry = (end === 0 ? strands[0] : strands.at(-1))?.geometry;
  const tip = geometry?.type === 'LineString' ? geometry.coordinates.at(end === 0 ? 0 : -1) : undefined;
  const inside = pieces.flatMap(({ points }) => clipLine(points, frame));
  const at = end === 0 ? inside[0]?.points[0] : inside.at(-1)?.points.at(-1);
  if (!tip || !at) return null;
  const [lng = Number.NaN, lat = Number.NaN] = tip;
  const [x, y] = drawing.toPx([lng, lat]);
  // By the tip itself: a line that runs beside another is drawn beside its own.
  const { view, hidden = drawing.covered } = drawing;
  const isSeen =
    x >= (hidden?.left ?? 0) &&
    x <= view.widthPx - (hidden?.right ?? 0) &&
    y >= (hidden?.top ?? 0) &&
    y <= view.heightPx - (hidden?.bottom ?? 0);
  return isSeen ? null : at;
}

/** Boxes for a name inside the frame next to a point of its edge, the nearest first, then along that side. */
function besideEdge([x, y]: Px, widthPx: number, heightPx: number, frame: Rect): Rect[] {
  const gaps = [x - frame.left, frame.right - x, y - frame.top, frame.bottom - y];
  const isUpright = Math.min(...gaps.slice(0, 2)) <= Math.min(...gaps.slice(2));
  return [0, 1, -1, 2, -2, 3, -3].map((step) => {
    const middleX = x + (isUpright ? 0 : step * (widthPx + 6));
    const middleY = y + (isUpright ? step * (heightPx + 4) : 0);
    const left = Math.min(frame.right - widthPx, Math.max(frame.left, middleX - widthPx / 2));
    const top = Math.min(frame.bottom - heightPx, Math.max(frame.top, middleY - heightPx / 2));
    return { left, top, right: left + widthPx, bottom: top + heightPx };
  });
}

/** In a frame narrower than this, names at its edges would cover what lies between them. */
const leastFramePx = 300;

/**
 * Names for all ends that lie outside of the frame in another province, and for those of what is chosen; in a narrow
 * frame for the latter only.
 */
export function edgeNames(
  drawing: Drawing,
  lines: readonly Line[],
  frame: Rect,
  priority: number,
): EdgeName[] {
  const chosen = chosenProject(drawing);
  const named =
    frame.right - frame.left < leastFramePx ? lines.filter(({ project }) => project === chosen) : lines;
  return named.flatMap((line) =>
    ([0, 1] as const).flatMap((end): EdgeName[] => {
      const { project } = line;
      const place = placeAt(project, end, project === chosen, drawing.language);
      const at = place && crossing(drawing, line, end, frame);
      if (!place || !at) return [];
      const style = edgeStyle(drawing, project);
      const text = tell(drawing.language, 'map.leaving', { place });
      const boxes = besideEdge(at, textWidthPx(text, style) + 18, style.sizePx * 1.9, frame);
      const candidates = boxes.map((box, index): Candidate => {
        const middle: Px = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        return {
          boxes: [box],
          lettering: { kind: 'run', text, at: middle, angleDeg: 0 },
          cost: index * 40,
        };
      });
      return [
        {
          id: `edge-${project.id}-${end}`,
          priority,
          candidates,
          dearest: Number.POSITIVE_INFINITY,
          airPx: 2,
          overObstacles: true,
          project,
        },
      ];
    }),
  );
}

/** The name on its plate. */
export function drawEdgeName(
  drawing: Drawing,
  { project }: EdgeName,
  [box]: readonly Rect[],
  lettering: Lettering,
): SvgNode {
  if (!box) throw new RangeError('A name at the edge has one box.');
  const height = box.bottom - box.top;
  return element(
    'g',
    { 'data-part': 'edge-name', 'data-of': project.id, 'text-anchor': 'middle' },
    element('title', {}, project.label[drawing.language]),
    element('rect', {
      ...drawing.ink({
        fill: 'surface.panel',
        stroke: project === chosenProject(drawing) ? 'selection.base' : `categoryText.${project.category}`,
      }),
      x: box.left,
      y: box.top,
      width: box.right - box.left,
      height,
      rx: height / 2,
    }),
    drawLettering(drawing, lettering, edgeStyle(drawing, project)),
  );
}
