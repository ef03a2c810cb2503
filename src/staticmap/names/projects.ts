import { letterFactor } from '../../model/look/palette.ts';
import { strokesOf } from '../../model/look/stroke.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import type { Project } from '../../model/project.ts';
import { crowdGrid } from '../cover.ts';
import type { LetterStyle } from '../lettering.ts';
import { type Line, strokeSize } from '../lines.ts';
import { chosenProject, type Drawing } from '../picture.ts';
import type { PlacedSymbol } from '../points.ts';
import type { Steps } from '../steps.ts';
import { atZoom } from '../zoom.ts';
import { lineCandidates } from './along-line.ts';
import { aroundInWays, priorities, type Request, type Way, waysOf } from './request.ts';

const { map: letters, weights } = tokens.type;

/** From the middle of a line to the edge of its widest stroke. */
function reachOf(drawing: Drawing, line: Line): number {
  const widths = strokesOf(line.category, line.accuracy, drawing.palette).map(
    (stroke) => strokeSize(stroke, line.category, line.widthPx).widthPx,
  );
  return Math.max(...widths) / 2;
}

/** What the map writes along a line; where there is no room for it, a road’s number alone. */
function labelsOf(project: Project, drawing: Drawing): (Way & { cost: number })[] {
  const road = /^G\d+(?=\D)/.exec(project.label[drawing.language])?.[0];
  return [
    ...waysOf(project.label, drawing).map((way) => ({ ...way, cost: 0 })),
    ...(road ? [{ text: road, isLonger: false, cost: roadCost }] : []),
  ];
}

/** What it costs to write a road’s number for its name. */
const roadCost = 2.5;

/** What it costs a name to stand where another line runs with its own. */
const crowdedCost = 7;

export function* lineRequests(drawing: Drawing, lines: readonly Line[]): Steps<Request[]> {
  const { palette, view, language } = drawing;
  const chosen = chosenProject(drawing);
  if (view.zoom < 6.2) return [];
  const sizePx =
    palette === 'projector'
      ? letters.lineProjector.sizePx
      : atZoom(view.zoom, [7, letters.line.sizePx], [10, letters.line.sizePx + 1.5]);
  const crowd = crowdGrid();
  for (const { project, pieces } of lines) for (const { points } of pieces) crowd.add(points, project.id);
  const requests: Request[] = [];
  for (const line of lines) {
    const { project, category } = line;
    if (project === chosen) continue;
    yield;
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
      labelsOf(project, drawing).flatMap(({ text, isLonger, cost }) =>
        lineCandidates(points, { text, style, halfWidthPx }).map((candidate) => ({
          ...candidate,
          isLonger,
          cost: candidate.cost + cost + crowdedCost * crowd.crowded(candidate.spine ?? [], project.id),
        })),
      ),
    );
    const byLength = Math.min(19, (project.lengthKm ?? 0) / 100);
    requests.push({
      id: `line-${project.id}`,
      projectId: project.id,
      text: project.label[language],
      style,
      priority: (category.id === 'rail' ? priorities.rail - byLength / 10 : priorities.line) - byLength / 20,
      candidates,
      dearest: category.id === 'rail' ? 18 : 11,
      airPx: 2,
    });
  }
  return requests;
}

/** So many symbols are named at every zoom; of more, the map would be full before there is room. */
const fewSymbols = 10;

/** From here on any number has room. */
const nearZoom = 8;

export function symbolRequests(drawing: Drawing, symbols: readonly PlacedSymbol[]): Request[] {
  const { view, language } = drawing;
  const chosen = chosenProject(drawing);
  if (view.zoom < nearZoom && symbols.length > fewSymbols) return [];
  return symbols
    .filter(({ project }) => project !== chosen)
    .map(({ project, at, radiusPx }) => {
      const text = project.label[language];
      const style: LetterStyle = {
        sizePx: (letters.line.sizePx + 0.5) * letterFactor(drawing.palette),
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
        projectId: project.id,
        of: at,
        text,
        style,
        priority: priorities.symbol,
        candidates,
        dearest: 10,
        airPx: 2,
      };
    });
}
