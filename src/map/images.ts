import { type CategoryId, categoryIds, categoryOf } from '../model/category.ts';
import { mostAsidePx } from '../model/look/aside.ts';
import { type PaletteId, paletteIds, palettes } from '../model/look/palette.ts';
import { type SymbolShape, shapesOf } from '../model/look/symbol.ts';
import { leaderDotPx, leaderOf, leaderPx, mountPx, symbolRings } from '../model/look/symbol-place.ts';
import tokens from '../model/look/tokens.json' with { type: 'json' };
import type { Project } from '../model/project.ts';

/** `disc` for a known place, `ring` for an undecided one, `square` for an area's headworks; the last two lie under symbols. */
export const imageKinds = [
  'disc',
  'ring',
  'square',
  'chevron',
  'solid-square',
  'hollow-square',
  'bead',
  'hatch',
  'selected',
  'hovered',
] as const;

export type ImageKind = (typeof imageKinds)[number];

/** Bitmaps are drawn this many times larger than shown, so that they stay sharp on every screen. */
const pixelRatio = 3;

const symbolGrid = 24;

export function imageId(palette: PaletteId, kind: ImageKind, category: CategoryId): string {
  return `${palette}/${kind}/${category}`;
}

export interface DrawnImage {
  data: ImageData;
  options: { pixelRatio: number };
}

type Pen = CanvasRenderingContext2D;

function drawSymbol(pen: Pen, shapes: readonly SymbolShape[], sizePx: number, colour: string) {
  pen.save();
  pen.translate(-sizePx / 2, -sizePx / 2);
  pen.scale(sizePx / symbolGrid, sizePx / symbolGrid);
  pen.lineCap = 'round';
  pen.lineJoin = 'round';
  pen.strokeStyle = colour;
  pen.fillStyle = colour;
  for (const shape of shapes) {
    const path = new Path2D(shape.d);
    pen.setLineDash(shape.dash ?? []);
    if (shape.strokePx === undefined) pen.fill(path, 'evenodd');
    else {
      pen.lineWidth = shape.strokePx;
      pen.stroke(path);
    }
  }
  pen.restore();
}

function canvas(sizePx: number, draw: (pen: Pen) => void, centred = true): ImageData {
  const side = Math.ceil(sizePx * pixelRatio);
  const element = document.createElement('canvas');
  element.width = side;
  element.height = side;
  const pen = element.getContext('2d', { willReadFrequently: true });
  if (!pen) throw new Error('This browser gives no 2D canvas to draw the map symbols on.');
  pen.scale(pixelRatio, pixelRatio);
  if (centred) pen.translate(sizePx / 2, sizePx / 2);
  draw(pen);
  return pen.getImageData(0, 0, side, side);
}

const { disc: discPx, square: squarePx } = mountPx;
const glyphPx = 14;

/** A square on a line, `sidePx` wide, with a light rim that parts it from the line. */
function drawSquare(pen: Pen, sidePx: number, colour: string, rim: string) {
  pen.fillStyle = rim;
  pen.fillRect(-sidePx / 2 - 0.8, -sidePx / 2 - 0.8, sidePx + 1.6, sidePx + 1.6);
  pen.fillStyle = colour;
  pen.fillRect(-sidePx / 2, -sidePx / 2, sidePx, sidePx);
}

/** What lies under a symbol that is looked at. */
function drawRing(
  { radiusPx, rimPx }: { radiusPx: number; rimPx: number },
  fill: string,
  rim: string,
): ImageData {
  return canvas(2 * radiusPx + rimPx + 2, (pen) => {
    pen.arc(0, 0, radiusPx, 0, 2 * Math.PI);
    pen.fillStyle = fill;
    pen.fill();
    pen.lineWidth = rimPx;
    pen.strokeStyle = rim;
    pen.stroke();
  });
}

/** The line from a symbol to its place, around the symbol. */
function drawLeader(palette: PaletteId, project: Project, zoom: number): ImageData {
  return canvas(2 * (mostAsidePx + leaderDotPx), (pen) => {
    const leader = leaderOf(project, zoom);
    if (!leader) return;
    const [[x1, y1], [x2, y2]] = leader.ends;
    const colour = palettes[palette].text.secondary;
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.lineWidth = leaderPx;
    pen.strokeStyle = colour;
    pen.stroke();
    if (!leader.dot) return;
    pen.beginPath();
    pen.arc(leader.dot[0], leader.dot[1], leaderDotPx, 0, 2 * Math.PI);
    pen.fillStyle = colour;
    pen.fill();
  });
}

const painters: Record<ImageKind, (palette: PaletteId, category: CategoryId) => ImageData> = {
  disc(palette, category) {
    const { category: colours, lineCasing } = palettes[palette];
    return canvas(discPx + 4, (pen) => {
      pen.beginPath();
      pen.arc(0, 0, discPx / 2, 0, 2 * Math.PI);
      pen.fillStyle = colours[category];
      pen.fill();
      pen.lineWidth = 1.2;
      pen.strokeStyle = lineCasing;
      pen.stroke();
      drawSymbol(pen, shapesOf(categoryOf(category).symbol), glyphPx, lineCasing);
    });
  },
  ring(palette, category) {
    const { category: colours, surface } = palettes[palette];
    return canvas(discPx + 4, (pen) => {
      pen.beginPath();
      pen.arc(0, 0, discPx / 2, 0, 2 * Math.PI);
      pen.fillStyle = surface.panel;
      pen.fill();
      pen.lineWidth = 1.5;
      pen.strokeStyle = colours[category];
      pen.setLineDash(tokens.certainty.symbol.ringDashPx);
      pen.stroke();
      pen.setLineDash([]);
      drawSymbol(pen, shapesOf(categoryOf(category).symbol), glyphPx - 1, colours[category]);
    });
  },
  square(palette, category) {
    const { category: colours, lineCasing } = palettes[palette];
    return canvas(squarePx + 4, (pen) => {
      pen.beginPath();
      pen.roundRect(-squarePx / 2, -squarePx / 2, squarePx, squarePx, 3.5);
      pen.fillStyle = colours[category];
      pen.fill();
      pen.lineWidth = 1.2;
      pen.strokeStyle = lineCasing;
      pen.stroke();
      drawSymbol(pen, shapesOf(categoryOf(category).symbol), squarePx - 4, lineCasing);
    });
  },
  chevron(palette, category) {
    const [length = 0, width = 0] = tokens.ornaments['tube+chevron'].chevronPx;
    const { category: colours, lineCasing } = palettes[palette];
    return canvas(Math.max(length, width) + 4, (pen) => {
      pen.beginPath();
      pen.moveTo(length / 2, 0);
      pen.lineTo(-length / 2, width / 2);
      pen.lineTo(-length / 2, -width / 2);
      pen.closePath();
      pen.fillStyle = colours[category];
      pen.strokeStyle = lineCasing;
      pen.lineWidth = 1;
      pen.stroke();
      pen.fill();
    });
  },
  'solid-square'(palette, category) {
    const { category: colours, lineCasing } = palettes[palette];
    const { sidePx } = tokens.ornaments['solid-squares'];
    return canvas(sidePx + 4, (pen) => drawSquare(pen, sidePx, colours[category], lineCasing));
  },
  'hollow-square'(palette, category) {
    const { category: colours, lineCasing } = palettes[palette];
    const { sidePx, holePx } = tokens.ornaments['hollow-squares'];
    return canvas(sidePx + 4, (pen) => {
      drawSquare(pen, sidePx, colours[category], lineCasing);
      pen.fillStyle = lineCasing;
      pen.fillRect(-holePx / 2, -holePx / 2, holePx, holePx);
    });
  },
  bead(palette, category) {
    const { category: colours, lineCasing } = palettes[palette];
    const radius = tokens.ornaments.beads.diameterPx / 2;
    return canvas(2 * radius + 4, (pen) => {
      pen.arc(0, 0, radius, 0, 2 * Math.PI);
      pen.fillStyle = colours[category];
      pen.strokeStyle = lineCasing;
      pen.lineWidth = 1.4;
      pen.stroke();
      pen.fill();
    });
  },
  selected(palette) {
    const { selection } = palettes[palette];
    return drawRing(symbolRings.selected, selection.casing, selection.base);
  },
  hovered(palette) {
    const { selection, accent } = palettes[palette];
    return drawRing(symbolRings.hovered, selection.casing, accent.base);
  },
  hatch(palette, category) {
    const { angleDeg, gapPx, strokePx } = tokens.certainty.area.hatch;
    // A square tile in which lines at 45° meet themselves at the edges.
    const side = Math.round((gapPx / Math.cos((angleDeg * Math.PI) / 180)) * pixelRatio) / pixelRatio;
    return canvas(
      side,
      (pen) => {
        pen.strokeStyle = palettes[palette].category[category];
        pen.lineWidth = strokePx;
        pen.beginPath();
        for (const shift of [-side, 0, side]) {
          pen.moveTo(shift - 2, side + 2);
          pen.lineTo(shift + side + 2, -2);
        }
        pen.stroke();
      },
      false,
    );
  },
};

/** Names the leader of a project, whose id is put after it, at a whole zoom. */
export function leaderId(palette: PaletteId, zoom: number): string {
  return `${palette}/leader-${zoom}/`;
}

/** Draws the image that a style names by `imageId` or `leaderId`; null for an id that is none of ours. */
export function drawImage(id: string, projects: readonly Project[]): DrawnImage | null {
  const [palette, kind, category] = id.split('/');
  const led = projects.find((entry) => entry.id === category);
  if (led && kind?.startsWith('leader-')) {
    const zoom = Number(kind.slice('leader-'.length));
    return { data: drawLeader(palette as PaletteId, led, zoom), options: { pixelRatio } };
  }
  const known =
    paletteIds.find((entry) => entry === palette) &&
    imageKinds.find((entry) => entry === kind) &&
    categoryIds.find((entry) => entry === category);
  if (!known) return null;
  return {
    data: painters[kind as ImageKind](palette as PaletteId, category as CategoryId),
    options: { pixelRatio },
  };
}
