import tokens from '../model/look/tokens.json' with { type: 'json' };
import { drawAreas, drawBands } from './areas.ts';
import { drawGround } from './ground.ts';
import { drawChosenLine, drawHalos, drawLines, linesOf } from './lines.ts';
import { type DrawnName, drawNames, inFocus, nameGroup } from './names/names.ts';
import { drawDots } from './names/seats.ts';
import { element, type SvgNode } from './node.ts';
import { drawBack, preparedBack } from './parts.ts';
import { drawingOf, type Picture } from './picture.ts';
import { drawSymbol, symbolsOf } from './points.ts';
import { drawRegion } from './region.ts';
import { finished, type Steps } from './steps.ts';

/**
 * The names alone, the most important first, to be laid over a map that draws all but them. What is drawn around the
 * frame, or left out to keep the markup small, moves none of them: all pictures of a view have the same names.
 */
export function* nameSteps(picture: Picture): Steps<DrawnName[]> {
  const { marginPx: _, ...framed } = inFocus(picture);
  const drawing = drawingOf({ ...framed, detail: 'full' });
  yield;
  const lines = linesOf(drawing);
  yield;
  return yield* drawNames(drawing, lines, symbolsOf(drawing));
}

/**
 * The plan’s map and where its names stand. Draw order is that of the WebGL map: ground, bands, areas, halos, lines,
 * seats, symbols, names, and what is chosen above all. Each visible project that has a place is one `<g id="feature-…"
 * data-id="…">`; further parts of it (hatch, band, tag) carry `data-of`, cities `data-city`.
 */
export function drawMap(
  picture: Picture,
  names = finished(nameSteps(picture)),
): { node: SvgNode; labels: DrawnName[] } {
  const drawing = drawingOf(picture);
  const { view, chosen } = drawing;
  const lines = linesOf(drawing);
  const symbols = symbolsOf(drawing);
  const isChosen = ({ project }: { project: { id: string } }) =>
    chosen.kind === 'project' && chosen.id === project.id;
  const plates = names.filter(({ kind }) => kind !== 'letters').map(({ node }) => node);
  const symbolGroup = (entries: typeof symbols) => entries.map((entry) => drawSymbol(drawing, entry));
  const node = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'static-map',
      viewBox: `0 0 ${view.widthPx} ${view.heightPx}`,
      width: view.widthPx,
      height: view.heightPx,
      'font-family': tokens.type.ui,
    },
    drawGround(drawing),
    drawBands(drawing),
    drawAreas(drawing),
    drawHalos(drawing, lines),
    drawLines(
      drawing,
      lines.filter((line) => !isChosen(line)),
    ),
    drawDots(drawing),
    element('g', { 'data-part': 'symbols' }, ...symbolGroup(symbols.filter((entry) => !isChosen(entry)))),
    nameGroup(names),
    ...lines.filter(isChosen).map((line) => drawChosenLine(drawing, line)),
    ...symbolGroup(symbols.filter(isChosen)),
    ...drawRegion(drawing),
    ...plates,
  );
  return { node, labels: names };
}

/** The map of what stands out, over the lines and symbols of the others. */
function renderFocused(picture: Picture, focus: ReadonlySet<string>): SvgNode {
  const front = drawMap(inFocus(picture)).node;
  const faded = drawBack(finished(preparedBack(picture, focus)));
  const [ground, ...rest] = front.children;
  return { ...front, children: [...(ground ? [ground] : []), faded, ...rest] };
}

/** The plan’s map alone. */
export function renderMap(picture: Picture): SvgNode {
  return picture.focus ? renderFocused(picture, picture.focus) : drawMap(picture).node;
}
