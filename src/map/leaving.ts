import type { Position } from 'geojson';

export type Px = readonly [number, number];

/** Left, top, right, bottom in px. */
export type Frame = readonly [number, number, number, number];

function holds([left, top, right, bottom]: Frame, [x, y]: Px): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** Where the way from a point outside to one inside enters the frame. */
function entry(frame: Frame, [x0, y0]: Px, [x1, y1]: Px): Px {
  const [left, top, right, bottom] = frame;
  const [dx, dy] = [x1 - x0, y1 - y0];
  const shares = [
    dx > 0 ? (left - x0) / dx : dx < 0 ? (right - x0) / dx : 0,
    dy > 0 ? (top - y0) / dy : dy < 0 ? (bottom - y0) / dy : 0,
  ];
  const share = Math.min(1, Math.max(0, ...shares));
  return [x0 + dx * share, y0 + dy * share];
}

/** The side of the frame that a point on its edge lies on. */
export function sideOf([left, top, right, bottom]: Frame, [x, y]: Px): 'left' | 'top' | 'right' | 'bottom' {
  const gaps = { left: x - left, top: y - top, right: right - x, bottom: bottom - y };
  const sides = ['left', 'top', 'right', 'bottom'] as const;
  return sides.reduce((nearest, side) => (gaps[side] < gaps[nearest] ? side : nearest), 'left');
}

/**
 * Where a line, followed from its first vertex, comes into the frame: the place to say what lies at that
 * end. Null when the end itself is in the frame, or when the line never comes in.
 */
export function leavingPoint(
  line: readonly Position[],
  project: (position: Position) => Px,
  frame: Frame,
): Px | null {
  let before: Px | null = null;
  for (const position of line) {
    const at = project(position);
    if (holds(frame, at)) return before && entry(frame, before, at);
    before = at;
  }
  return null;
}
