import type { Project } from '../project.ts';
import { asideZooms } from './aside.ts';

/** `disc` for a known place, `ring` for an undecided one, `square` for an area. */
export type Mount = 'disc' | 'ring' | 'square';

/** How wide each is at full size, in px. */
export const mountPx: Record<Mount, number> = { disc: 22, ring: 22, square: 17 };

export function mountOf({ accuracy }: Pick<Project, 'accuracy'>): Mount {
  return accuracy === 'area' ? 'square' : accuracy === 'symbol' ? 'ring' : 'disc';
}

/** The share of its full size that a symbol has at each of these zooms; between them it grows evenly. */
export const symbolScales = [
  [5.5, 0.72],
  [7.5, 1],
] as const;

export function symbolScale(zoom: number): number {
  const [[far, small], [near, full]] = symbolScales;
  const share = Math.min(1, Math.max(0, (zoom - far) / (near - far)));
  return small + share * (full - small);
}

/** How far a symbol stands east and south of its place, in px of its full size. */
export function shiftOf({ aside }: Pick<Project, 'aside'>, zoom: number): [number, number] {
  if (!aside) return [0, 0];
  const [first] = asideZooms;
  const index = Math.min(Math.max(Math.floor(zoom) - first, 0), asideZooms.length - 1);
  const px = aside.px[index] ?? 0;
  return [aside.towards[0] * px, aside.towards[1] * px];
}

export const leaderPx = 1.1;

type Point = readonly [number, number];

/** What leads from a symbol that stands aside to its place, in px of its full size around the symbol. */
export interface Leader {
  ends: readonly [Point, Point];
  /** Its place, where nothing else marks it. */
  dot: Point | null;
}

export const leaderDotPx = 1.8;

/** A shorter line is not seen. */
export const leastLeaderPx = 1.5;

/** Null where the symbol still covers its place. */
export function leaderOf(project: Pick<Project, 'aside' | 'accuracy'>, zoom: number): Leader | null {
  const { aside } = project;
  if (!aside) return null;
  const [dx, dy] = shiftOf(project, zoom);
  const [east, south] = aside.towards;
  const radiusPx = mountPx[mountOf(project)] / 2;
  const fromPx = aside.markedPx ?? 0;
  if (Math.hypot(dx, dy) < radiusPx + fromPx + leastLeaderPx) return null;
  return {
    ends: [
      [fromPx * east - dx, fromPx * south - dy],
      [-radiusPx * east, -radiusPx * south],
    ],
    dot: aside.markedPx === null ? [-dx, -dy] : null,
  };
}

/** The ring under a symbol that is chosen, or under the pointer or lit, in px of its full size; half the rim lies outside. */
export const symbolRings = {
  selected: { radiusPx: 16.25, rimPx: 2.5 },
  hovered: { radiusPx: 14.9, rimPx: 1.8 },
} as const;
