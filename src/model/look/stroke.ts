import type { Category, Ornament } from '../category.ts';
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

/**
 * A dash of `lengthPx` every `periodPx`, with the middle of the first one at the line's start. All strokes
 * of a line are centred so: an ornament then stands in the middle of a dash, never in a gap.
 */
function centred(lengthPx: number, periodPx: number): number[] {
  return [lengthPx / 2, periodPx - lengthPx, lengthPx / 2, 0];
}

/** Dash and gap in px of a schematic line; its period divides the ornament's. */
function schematicDash(ornament: Ornament): readonly number[] {
  switch (ornament) {
    case 'ticks':
      return ornaments.ticks.schematicBaseDashPx;
    case 'dense-ticks':
      return ornaments['dense-ticks'].schematicBaseDashPx;
    default:
      return certainty.schematic.dashPx;
  }
}

/** What is drawn over (or, for a ribbon, under) the plain line, in px at the ornaments' zoom. */
function ornamentStrokes(
  ornament: Ornament,
  isDashed: boolean,
  colour: string,
  light: string,
  basePx: number,
): Stroke[] {
  switch (ornament) {
    case 'ticks': {
      const { widthPx, lengthPx, periodPx } = ornaments.ticks;
      return [{ part: 'ticks', colour, px: widthPx, dash: centred(lengthPx, periodPx) }];
    }
    case 'dense-ticks': {
      const { widthPx, lengthPx, periodPx } = ornaments['dense-ticks'];
      // Two ticks to a dash, each half a period from its middle.
      const lead = (periodPx - lengthPx) / 2;
      return [{ part: 'ticks', colour, px: widthPx, dash: [0, lead, lengthPx, lead] }];
    }
    case 'double':
      return [{ part: 'core', colour: light, px: basePx * ornaments.double.coreShare }];
    case 'tube+chevron':
      return [{ part: 'core', colour: light, px: basePx * ornaments['tube+chevron'].coreShare }];
    case 'solid-squares':
    case 'hollow-squares': {
      const { sidePx, periodPx } = ornaments[ornament];
      const square: Stroke = { part: 'squares', colour, px: sidePx, dash: centred(sidePx, periodPx) };
      if (ornament === 'solid-squares') return [square];
      const { holePx } = ornaments['hollow-squares'];
      return [square, { part: 'holes', colour: light, px: holePx, dash: centred(holePx, periodPx) }];
    }
    case 'beads': {
      const { diameterPx, periodPx, schematicPeriodPx } = ornaments.beads;
      const period = isDashed ? schematicPeriodPx : periodPx;
      return [{ part: 'beads', colour, px: diameterPx, dash: [0, period], cap: 'round' }];
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
  const isDashed = accuracy === 'schematic';
  const [dashPx = 0, gapPx = 0] = schematicDash(line.ornament);
  const dash = isDashed ? { dash: centred(dashPx, dashPx + gapPx) } : {};
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
    ...ornamentStrokes(line.ornament, isDashed, colour, lineCasing, basePx),
  ];
}
