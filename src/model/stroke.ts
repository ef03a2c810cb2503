import type { Category, Ornament } from './category.ts';
import { type PaletteId, palettes } from './palette.ts';
import tokens from './tokens.json' with { type: 'json' };
import { widthAtOrnamentZoom } from './width.ts';

/** The two classes that are drawn as lines. */
export const lineAccuracies = ['schematic', 'approximate'] as const;

export type LineAccuracy = (typeof lineAccuracies)[number];

/** One of the lines that are drawn over each other to make a category’s line, lowest first. */
export interface Stroke {
  part: string;
  colour: string;
  /** Width in px at the ornaments' zoom. */
  px: number;
  /** Dash in px at the ornaments' zoom; a dash of 0 with a round cap is a bead. */
  dash?: readonly number[];
  cap?: 'round';
  opacity?: number;
}

const { ornaments, certainty } = tokens;

function baseDash(ornament: Ornament): readonly number[] {
  return ornament === 'ticks' ? ornaments.ticks.schematicBaseDashPx : certainty.schematic.dashPx;
}

/** What is drawn over (or, for a ribbon, under) the plain line, in px at the ornaments' zoom. */
function ornamentStrokes(ornament: Ornament, colour: string, light: string, basePx: number): Stroke[] {
  switch (ornament) {
    case 'ticks':
    case 'dense-ticks': {
      const { widthPx, dashPx } = ornaments[ornament];
      const [dash = 0, gap = 0] = dashPx;
      // A tick stands in the middle of a dash, so that a dashed line keeps all its ticks.
      const lead = ornament === 'ticks' ? -ornaments.ticks.offsetPx : 0;
      return [{ part: 'ticks', colour, px: widthPx, dash: lead ? [0, lead, dash, gap - lead] : [dash, gap] }];
    }
    case 'double':
      return [{ part: 'core', colour: light, px: basePx * ornaments.double.coreShare }];
    case 'tube+chevron':
      return [{ part: 'core', colour: light, px: basePx * ornaments['tube+chevron'].coreShare }];
    case 'solid-squares':
    case 'hollow-squares': {
      const { sidePx, periodPx } = ornaments[ornament];
      const square: Stroke = { part: 'squares', colour, px: sidePx, dash: [sidePx, periodPx - sidePx] };
      if (ornament === 'solid-squares') return [square];
      const { holePx } = ornaments['hollow-squares'];
      const lead = (sidePx - holePx) / 2;
      return [
        square,
        { part: 'holes', colour: light, px: holePx, dash: [0, lead, holePx, periodPx - holePx - lead] },
      ];
    }
    case 'beads': {
      const { diameterPx, periodPx } = ornaments.beads;
      return [{ part: 'beads', colour, px: diameterPx, dash: [0, periodPx], cap: 'round' }];
    }
    case 'ribbon':
      return [];
  }
}

/** The strokes of a category’s line in an accuracy class; none where it is never a line. */
export function strokesOf(category: Category, accuracy: LineAccuracy, palette: PaletteId): Stroke[] {
  const line = category.line;
  if (!line) return [];
  const { category: colours, lineCasing } = palettes[palette];
  const colour = colours[category.id];
  const basePx = widthAtOrnamentZoom(line.widthPx);
  const dash = accuracy === 'schematic' ? { dash: baseDash(line.ornament) } : {};
  const casing: Stroke = { part: 'casing', colour: lineCasing, px: basePx + 2 * ornaments.casingPx };
  if (line.ornament === 'ribbon') {
    const { underWidthPx, underOpacity, coreWidthPx } = ornaments.ribbon;
    return [
      { part: 'under', colour, px: underWidthPx, opacity: underOpacity },
      { part: 'base', colour, px: coreWidthPx, ...dash },
    ];
  }
  return [
    casing,
    { part: 'base', colour, px: basePx, ...dash },
    ...ornamentStrokes(line.ornament, colour, lineCasing, basePx),
  ];
}
