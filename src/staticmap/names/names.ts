import tokens from '../../model/look/tokens.json' with { type: 'json' };
import { coverGrid } from '../cover.ts';
import { drawLettering } from '../lettering.ts';
import type { Line } from '../lines.ts';
import { element, type SvgNode } from '../node.ts';
import type { Rect } from '../path.ts';
import { chosenProject, type Drawing, type Picture } from '../picture.ts';
import type { PlacedSymbol } from '../points.ts';
import type { Steps } from '../steps.ts';
import { nameAttributes } from './attributes.ts';
import { drawEdgeName, edgeNames } from './edge.ts';
import { type PlacedLabel, placeLabels } from './place.ts';
import { lineRequests, symbolRequests } from './projects.ts';
import { priorities, type Request, rectAround } from './request.ts';
import { dots, placeRequests } from './seats.ts';
import { drawTag, tagRequest } from './tag.ts';
import { lakeRequests, riverRequests } from './water.ts';

/** A name where it stands. */
export interface DrawnName extends PlacedLabel {
  /** `letters` on the map, the `tag` of what is chosen, or at the frame’s `edge`: the last two have a plate. */
  kind: 'letters' | 'tag' | 'edge';
  node: SvgNode;
}

/** What lies under the chosen line’s wide drawing would be hidden: names keep off it. */
const chosenCover = 20;

/** All names of the picture, the most important first; in steps, since it takes as long as all the rest. */
export function* drawNames(
  drawing: Drawing,
  lines: readonly Line[],
  symbols: readonly PlacedSymbol[],
): Steps<DrawnName[]> {
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
  const obstacles = [...symbols, ...dots(drawing)].map(({ at, radiusPx }) =>
    rectAround(at, 2 * radiusPx, 2 * radiusPx),
  );
  const tag = chosen ? tagRequest(drawing, chosen, lines, frame) : null;
  const edges = drawing.edgeNames ? edgeNames(drawing, lines, frame, priorities.edge) : [];
  yield;
  const requests: Request[] = [
    ...placeRequests(drawing),
    ...(yield* lineRequests(drawing, lines)),
    ...symbolRequests(drawing, symbols),
  ];
  yield;
  requests.push(...riverRequests(drawing), ...lakeRequests(drawing));
  const all = [...(tag ? [tag] : []), ...requests, ...edges];
  const places = yield* placeLabels(all, frame, obstacles, cover.under, drawing.islands);
  return places.map((placed): DrawnName => {
    const { id, projectId, boxes, lettering } = placed;
    if (tag && chosen && id === tag.id)
      return { ...placed, kind: 'tag', node: drawTag(drawing, chosen.id, boxes, lettering) };
    const edge = edges.find((entry) => entry.id === id);
    if (edge) return { ...placed, kind: 'edge', node: drawEdgeName(drawing, edge, boxes, lettering) };
    const request = requests.find((entry) => entry.id === id);
    if (!request) throw new Error(`${id} was placed, though nothing asked for it`);
    return {
      ...placed,
      kind: 'letters',
      node: drawLettering(drawing, lettering, request.style, { 'data-of': projectId }),
    };
  });
}

/** The names that have no plate. */
export function nameGroup(names: readonly DrawnName[]): SvgNode {
  const letters = names.filter(({ kind }) => kind === 'letters').map(({ node }) => node);
  return element(
    'g',
    { 'data-part': 'labels', ...nameAttributes },
    // Least important lowest, so that a name lies over the halo of a lesser one.
    ...letters.reverse(),
  );
}

/** The picture as its names have it: of what steps back nothing is named. */
export function inFocus(picture: Picture): Picture {
  const { focus, visible } = picture;
  return focus
    ? {
        ...picture,
        visible: visible.filter(({ id }) => focus.has(id)),
        lineFactor: tokens.selection.focusWidthFactor,
      }
    : picture;
}
