import { type Category, categoryOf } from '../model/category.ts';
import { hasSymbol, type Project } from '../model/project.ts';
import { type SymbolId, shapesOf } from '../model/symbol.ts';
import tokens from '../model/tokens.json' with { type: 'json' };
import type { Colour } from './ink.ts';
import { element, type SvgNode } from './node.ts';
import { type Drawing, idIn, isHovered } from './picture.ts';
import type { Px } from './projection.ts';
import { atZoom } from './zoom.ts';

const discPx = 22;
const squarePx = 17;
const glyphPx = 14;
const symbolGrid = 24;

/** `disc` for a known place, `ring` for an undecided one, `square` for an area. */
export type Mount = 'disc' | 'ring' | 'square';

/** A visible project that has a symbol, and where it stands. */
export interface PlacedSymbol {
  project: Project;
  mount: Mount;
  at: Px;
  /** Half its width as drawn. */
  radiusPx: number;
}

function mountOf(project: Project): Mount {
  return project.accuracy === 'area' ? 'square' : project.accuracy === 'symbol' ? 'ring' : 'disc';
}

function scaleAt({ view, factor }: Drawing): number {
  return atZoom(view.zoom, [5.5, 0.72], [7.5, 1]) * factor;
}

const mountOrder: Record<Mount, number> = { square: 0, ring: 1, disc: 2 };

/** Symbols of the visible projects, lowest first; those far outside of the frame too, so that all can be reached. */
export function symbolsOf(drawing: Drawing): PlacedSymbol[] {
  const { visible, toPx } = drawing;
  return visible
    .flatMap((project): PlacedSymbol[] => {
      if (!project.anchor || !hasSymbol(project)) return [];
      const mount = mountOf(project);
      const widthPx = mount === 'square' ? squarePx : discPx;
      return [{ project, mount, at: toPx(project.anchor), radiusPx: (widthPx / 2) * scaleAt(drawing) }];
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

/** The ring under a symbol that is chosen, under the pointer or lit. */
function ringUnder(drawing: Drawing, project: Project): SvgNode[] {
  const { ink, factor, chosen, lit } = drawing;
  const isChosen = chosen.kind === 'project' && chosen.id === project.id;
  if (!isChosen && !isHovered(drawing, 'project', project.id) && !lit?.has(project.id)) return [];
  return [
    element('circle', {
      ...ink({ fill: 'selection.casing', stroke: isChosen ? 'selection.base' : 'accent.base' }),
      // The edge lies outside of the radius, as in the WebGL map’s circles.
      r: (isChosen ? 15 : 14) * factor + (isChosen ? 1.25 : 0.9),
      'stroke-width': isChosen ? 2.5 : 1.8,
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
    ...ringUnder(drawing, project),
    element(
      'g',
      { transform: `scale(${scale})` },
      ...symbolNodes(drawing, categoryOf(project.category), mount),
    ),
  );
}
