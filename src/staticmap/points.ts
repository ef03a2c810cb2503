import { type Category, categoryOf } from '../model/category.ts';
import { type SymbolId, shapesOf } from '../model/look/symbol.ts';
import {
  leaderDotPx,
  leaderOf,
  leaderPx,
  type Mount,
  mountOf,
  mountPx,
  shiftOf,
  symbolRings,
  symbolScale,
} from '../model/look/symbol-place.ts';
import tokens from '../model/look/tokens.json' with { type: 'json' };
import { hasSymbol, type Project } from '../model/project.ts';
import type { Colour } from './ink.ts';
import { element, type SvgNode } from './node.ts';
import { type Drawing, idIn, isHovered } from './picture.ts';
import type { Px } from './projection.ts';

const { disc: discPx, square: squarePx } = mountPx;
const glyphPx = 14;
const symbolGrid = 24;

/** A visible project that has a symbol, and where it stands. */
export interface PlacedSymbol {
  project: Project;
  mount: Mount;
  at: Px;
  /** Half its width as drawn. */
  radiusPx: number;
}

function scaleAt({ view, factor }: Pick<Drawing, 'view' | 'factor'>): number {
  return symbolScale(view.zoom) * factor;
}

/** Where a project's symbol, or else its name, stands: aside of its place where it would cover something there. */
export function standsAt(
  project: Pick<Project, 'aside'>,
  place: Px,
  drawing: Pick<Drawing, 'view' | 'factor'>,
): Px {
  const [dx, dy] = shiftOf(project, drawing.view.zoom);
  const scale = scaleAt(drawing);
  return [place[0] + dx * scale, place[1] + dy * scale];
}

const mountOrder: Record<Mount, number> = { square: 0, ring: 1, disc: 2 };

/** Symbols of the visible projects, lowest first; those far outside of the frame too, so that all can be reached. */
export function symbolsOf(drawing: Drawing): PlacedSymbol[] {
  const { visible, toPx } = drawing;
  return visible
    .flatMap((project): PlacedSymbol[] => {
      if (!project.anchor || !hasSymbol(project)) return [];
      const mount = mountOf(project);
      const at = standsAt(project, toPx(project.anchor), drawing);
      return [{ project, mount, at, radiusPx: (mountPx[mount] / 2) * scaleAt(drawing) }];
    })
    .sort((a, b) => mountOrder[a.mount] - mountOrder[b.mount]);
}

/** A symbol’s shapes, `sizePx` wide around the origin. */
function glyph({ ink }: Pick<Drawing, 'ink'>, symbol: SymbolId, sizePx: number, colour: Colour): SvgNode {
  return element(
    'g',
    {
      transform: `scale(${Math.round((sizePx / symbolGrid) * 1000) / 1000})translate(-12 -12)`,
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    },
    ...shapesOf(symbol).map(({ d, strokePx, dash }) =>
      strokePx === undefined
        ? element('path', { ...ink({ fill: colour }), 'fill-rule': 'evenodd', d })
        : element('path', {
            ...ink({ fill: 'none', stroke: colour }),
            'stroke-width': strokePx,
            'stroke-dasharray': dash?.join(' '),
            d,
          }),
    ),
  );
}

/** A category’s symbol on its mount, around the origin, at its full size of 22 or 17 px. */
export function symbolNodes(drawing: Pick<Drawing, 'ink'>, category: Category, mount: Mount): SvgNode[] {
  const { ink } = drawing;
  const colour: Colour = `category.${category.id}`;
  if (mount === 'square')
    return [
      element('rect', {
        ...ink({ fill: colour, stroke: 'lineCasing' }),
        x: -squarePx / 2,
        y: -squarePx / 2,
        width: squarePx,
        height: squarePx,
        rx: 3.5,
        'stroke-width': 1.2,
      }),
      glyph(drawing, category.symbol, squarePx - 4, 'lineCasing'),
    ];
  if (mount === 'ring')
    return [
      element('circle', {
        ...ink({ fill: 'surface.panel', stroke: colour }),
        r: discPx / 2,
        'stroke-width': 1.5,
        'stroke-dasharray': tokens.certainty.symbol.ringDashPx.join(' '),
      }),
      glyph(drawing, category.symbol, glyphPx - 1, colour),
    ];
  return [
    element('circle', { ...ink({ fill: colour, stroke: 'lineCasing' }), r: discPx / 2, 'stroke-width': 1.2 }),
    glyph(drawing, category.symbol, glyphPx, 'lineCasing'),
  ];
}

/** From a symbol that stands aside to its place, around the symbol. */
function leader({ ink, view }: Pick<Drawing, 'ink' | 'view'>, project: Project): SvgNode[] {
  const found = leaderOf(project, view.zoom);
  if (!found) return [];
  const [[x1, y1], [x2, y2]] = found.ends;
  const line = { ...ink({ stroke: 'text.secondary' }), x1, y1, x2, y2, 'stroke-width': leaderPx };
  if (!found.dot) return [element('line', line)];
  const [cx, cy] = found.dot;
  return [
    element('line', line),
    element('circle', { ...ink({ fill: 'text.secondary' }), cx, cy, r: leaderDotPx }),
  ];
}

/** The ring under a symbol that is chosen, under the pointer or lit. */
function ringUnder(drawing: Drawing, project: Project): SvgNode[] {
  const { ink, chosen, lit } = drawing;
  const isChosen = chosen.kind === 'project' && chosen.id === project.id;
  if (!isChosen && !isHovered(drawing, 'project', project.id) && !lit?.has(project.id)) return [];
  const look = isChosen ? symbolRings.selected : symbolRings.hovered;
  return [
    element('circle', {
      ...ink({ fill: 'selection.casing', stroke: isChosen ? 'selection.base' : 'accent.base' }),
      r: look.radiusPx,
      'stroke-width': look.rimPx,
    }),
  ];
}

/** One project’s symbol in its place. */
export function drawSymbol(drawing: Drawing, { project, mount, at: [x, y] }: PlacedSymbol): SvgNode {
  const scale = Math.round(scaleAt(drawing) * 1000) / 1000;
  const place = `translate(${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10})`;
  return element(
    'g',
    { id: idIn(drawing, `feature-${project.id}`), 'data-id': project.id, transform: place },
    element(
      'g',
      { transform: `scale(${scale})` },
      ...leader(drawing, project),
      ...ringUnder(drawing, project),
      ...symbolNodes(drawing, categoryOf(project.category), mount),
    ),
  );
}
