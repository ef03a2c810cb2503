import tokens from '../../model/look/tokens.json' with { type: 'json' };
import type { Project } from '../../model/project.ts';
import { drawLettering, type Lettering, type LetterStyle, textWidthPx } from '../lettering.ts';
import type { Line } from '../lines.ts';
import { element, type SvgNode } from '../node.ts';
import type { Rect } from '../path.ts';
import type { Drawing } from '../picture.ts';
import { standsAt } from '../points.ts';
import type { Px } from '../projection.ts';
import type { Candidate } from './place.ts';
import { eightDirections, nameOf, priorities, type Request, rectAround } from './request.ts';

const { weights } = tokens.type;

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
export function tagRequest(
  drawing: Drawing,
  project: Project,
  lines: readonly Line[],
  frame: Rect,
): Request | null {
  if (!project.anchor) return null;
  const style = tagStyle(drawing);
  const name = nameOf(project, drawing.language);
  const widthOf = (text: string) => textWidthPx(text, style) + 2 * tagAirPx.x;
  const text = widthOf(name) <= frame.right - frame.left ? name : project.label[drawing.language];
  const anchor = standsAt(project, drawing.toPx(project.anchor), drawing);
  const isIn = ([x, y]: Px) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom;
  const seen = lines.find((line) => line.project === project)?.pieces.flatMap(({ points }) => points) ?? [];
  const inside = seen.filter(isIn);
  const at = isIn(anchor) ? anchor : (inside[inside.length >> 1] ?? anchor);
  const width = widthOf(text);
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
    projectId: project.id,
    of: at,
    text,
    style,
    priority: priorities.chosen,
    candidates,
    dearest: Number.POSITIVE_INFINITY,
    airPx: 2,
    always: true,
  };
}

export function drawTag(drawing: Drawing, id: string, [box]: readonly Rect[], lettering: Lettering): SvgNode {
  if (!box) throw new RangeError('A tag has one box.');
  const height = box.bottom - box.top;
  return element(
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
  );
}
