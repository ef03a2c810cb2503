import tokens from '../model/look/tokens.json' with { type: 'json' };
import { nothingChosen } from '../state/selection.ts';
import type { Sketch } from '../state/slices/sketch.ts';
import type { BunchCell } from '../state/spatial/bunching.ts';
import { drawAreas, drawBands } from './areas.ts';
import { drawBunching } from './bunching.ts';
import { groundParts } from './ground.ts';
import { drawChosenLine, drawHalos, drawLines, type Line, linesOf } from './lines.ts';
import { type DrawnName, inFocus, nameGroup } from './names/names.ts';
import { drawDots } from './names/seats.ts';
import { element, type SvgNode } from './node.ts';
import { type Drawing, drawingOf, type Picture, simplifySteps } from './picture.ts';
import { drawSymbol, type PlacedSymbol, symbolsOf } from './points.ts';
import { drawRegion, drawSketch } from './region.ts';
import type { Steps } from './steps.ts';

/** What a person lays over the map for a while. */
export interface Overlay {
  sketch: Sketch | null;
  cells: readonly BunchCell[];
}

/** What all parts of a picture share: worked out once for a view and what is shown in it. */
export interface Prepared {
  drawing: Drawing;
  /** Those that step back, where some stand out. */
  back: Prepared | null;
  lines: readonly Line[];
  symbols: readonly PlacedSymbol[];
}

function* preparedAlone(picture: Picture): Steps<Prepared> {
  const drawing = drawingOf(picture);
  yield* simplifySteps(drawing);
  return { drawing, back: null, lines: linesOf(drawing), symbols: symbolsOf(drawing) };
}

/** What does not stand out, by itself. */
export function* preparedBack(picture: Picture, focus: ReadonlySet<string>): Steps<Prepared> {
  const { visible, idPrefix = '' } = picture;
  return yield* preparedAlone({
    ...picture,
    visible: visible.filter(({ id }) => !focus.has(id)),
    chosen: nothingChosen,
    idPrefix: `${idPrefix}back-`,
  });
}

export function* prepared(picture: Picture): Steps<Prepared> {
  const { focus } = picture;
  if (!focus) return yield* preparedAlone(picture);
  const back = yield* preparedBack(picture, focus);
  return { ...(yield* preparedAlone(inFocus(picture))), back };
}

/** The same picture with other things marked: chosen, under the pointer, lit, drawn by hand. */
export function remarked(
  { drawing, ...rest }: Prepared,
  marks: Pick<Picture, 'chosen' | 'hovered' | 'lit' | 'region'>,
): Prepared {
  return { drawing: { ...drawing, ...marks }, ...rest };
}

/** The parts of the map in draw order. Those that say so change with what is marked. */
export const partIds = [
  'land',
  'water',
  'borders',
  'back',
  'cities',
  'bands',
  'areas',
  'halos',
  'lines',
  'dots',
  'symbols',
  'names',
  'chosen',
  'region',
  'overlay',
  'plates',
] as const;

export type PartId = (typeof partIds)[number];

export const markedParts: readonly PartId[] = [
  'cities',
  'bands',
  'areas',
  'halos',
  'symbols',
  'chosen',
  'region',
  'overlay',
];

function group(id: PartId, children: readonly SvgNode[]): SvgNode {
  return element('g', { 'data-part': id }, ...children);
}

/** What others keep when they step back. */
export function drawBack({ drawing, lines, symbols }: Prepared): SvgNode {
  return element(
    'g',
    { opacity: tokens.selection.dimOthersInBriefing },
    drawAreas(drawing),
    drawLines(drawing, lines),
    group(
      'symbols',
      symbols.map((symbol) => drawSymbol(drawing, symbol)),
    ),
  );
}

/** One part as a group of its own. The chosen line is drawn over the others, which have it too. */
export function drawPart(
  id: PartId,
  { drawing, back, lines, symbols }: Prepared,
  names: readonly DrawnName[],
  overlay: Overlay,
): SvgNode {
  const isChosen = ({ project }: { project: { id: string } }) =>
    drawing.chosen.kind === 'project' && drawing.chosen.id === project.id;
  switch (id) {
    case 'land':
    case 'water':
    case 'borders':
    case 'cities':
      return group(id, groundParts[id](drawing));
    case 'back':
      return back ? drawBack(back) : group(id, []);
    case 'bands':
      return drawBands(drawing);
    case 'areas':
      return drawAreas(drawing);
    case 'halos':
      return drawHalos(drawing, lines);
    case 'lines':
      return drawLines(drawing, lines);
    case 'dots':
      return drawDots(drawing);
    case 'symbols':
      return group(
        id,
        symbols.filter((symbol) => !isChosen(symbol)).map((symbol) => drawSymbol(drawing, symbol)),
      );
    case 'names':
      return nameGroup(names);
    case 'chosen':
      return group(id, [
        ...lines.filter(isChosen).map((line) => drawChosenLine({ ...drawing, idPrefix: 'chosen-' }, line)),
        ...symbols.filter(isChosen).map((symbol) => drawSymbol(drawing, symbol)),
      ]);
    case 'region':
      return group(id, drawRegion(drawing));
    case 'overlay':
      return group(id, [...drawBunching(drawing, overlay.cells), ...drawSketch(drawing, overlay.sketch)]);
    case 'plates':
      return group(
        id,
        names.filter(({ kind }) => kind !== 'letters').map(({ node }) => node),
      );
  }
}
