import type { Px } from './projection.ts';

export interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A piece of a line, and how many px of the line lie before it: where its dashes go on. */
export interface Piece {
  points: readonly Px[];
  skippedPx: number;
}

export function distance([ax, ay]: Px, [bx, by]: Px): number {
  return Math.hypot(bx - ax, by - ay);
}

/** The shares of a segment that lie inside; null where none does. */
function insideShares([ax, ay]: Px, [bx, by]: Px, rect: Rect): [number, number] | null {
  let from = 0;
  let to = 1;
  const sides: [number, number][] = [
    [ax - bx, ax - rect.left],
    [bx - ax, rect.right - ax],
    [ay - by, ay - rect.top],
    [by - ay, rect.bottom - ay],
  ];
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return null;
    if (step < 0) from = Math.max(from, room / step);
    if (step > 0) to = Math.min(to, room / step);
  }
  return from < to ? [from, to] : null;
}

function between([ax, ay]: Px, [bx, by]: Px, share: number): Px {
  return [ax + (bx - ax) * share, ay + (by - ay) * share];
}

function boxOf(points: readonly Px[]): Rect {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
    if (y < box.top) box.top = y;
    if (y > box.bottom) box.bottom = y;
  }
  return box;
}

/** The pieces of a line that lie inside. */
export function clipLine(points: readonly Px[], rect: Rect): Piece[] {
  const pieces: { points: Px[]; skippedPx: number }[] = [];
  let open: Px[] | null = null;
  let lengthPx = 0;
  points.forEach((point, index) => {
    const before = points[index - 1];
    if (!before) return;
    const length = distance(before, point);
    const shares = insideShares(before, point, rect);
    if (!shares) open = null;
    else {
      const [from, to] = shares;
      if (!open || from > 0) {
        open = [between(before, point, from)];
        pieces.push({ points: open, skippedPx: lengthPx + from * length });
      }
      open.push(between(before, point, to));
      if (to < 1) open = null;
    }
    lengthPx += length;
  });
  return pieces;
}

/** The part of a ring that lies inside, as one ring without its closing point: along the frame it follows the frame. */
export function clipRing(ring: readonly Px[], rect: Rect): Px[] {
  const box = boxOf(ring);
  if (box.left > rect.right || box.right < rect.left || box.top > rect.bottom || box.bottom < rect.top)
    return [];
  if (box.left >= rect.left && box.right <= rect.right && box.top >= rect.top && box.bottom <= rect.bottom)
    return ring.slice(0, -1);
  const sides: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, rect.left, 1],
    [0, rect.right, -1],
    [1, rect.top, 1],
    [1, rect.bottom, -1],
  ];
  return sides.reduce<Px[]>(
    (points, [axis, limit, sign]) => {
      const depth = (point: Px) => sign * (point[axis] - limit);
      const kept: Px[] = [];
      points.forEach((point, index) => {
        const before = points[(index || points.length) - 1] ?? point;
        const [was, is] = [depth(before), depth(point)];
        if (was >= 0 !== is >= 0) kept.push(between(before, point, was / (was - is)));
        if (is >= 0) kept.push(point);
      });
      return kept;
    },
    ring.slice(0, -1),
  );
}

/** The distance from a point to the segment from a to b, squared. Written out in numbers: it is asked for most. */
function squaredToSegment([x, y]: Px, [ax, ay]: Px, [bx, by]: Px): number {
  const dx = bx - ax;
  const dy = by - ay;
  const squared = dx * dx + dy * dy;
  const share = squared === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / squared;
  const along = share < 0 ? 0 : share > 1 ? 1 : share;
  const awayX = x - ax - along * dx;
  const awayY = y - ay - along * dy;
  return awayX * awayX + awayY * awayY;
}

/** Douglas–Peucker: leaves out points that lie within `tolerancePx` of what remains. The ends stay. */
export function simplify(points: readonly Px[], tolerancePx: number): Px[] {
  const kept = new Uint8Array(points.length);
  kept[0] = 1;
  kept[points.length - 1] = 1;
  const stretches: [number, number][] = [[0, points.length - 1]];
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const [from, to] = stretch;
    const [a, b] = [points[from], points[to]];
    if (!a || !b) continue;
    let farthest = -1;
    let most = tolerancePx * tolerancePx;
    for (let index = from + 1; index < to; index++) {
      const point = points[index];
      const away = point ? squaredToSegment(point, a, b) : 0;
      if (away > most) {
        most = away;
        farthest = index;
      }
    }
    if (farthest < 0) continue;
    kept[farthest] = 1;
    stretches.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, index) => kept[index] === 1);
}

/** The line moved sideways, to the right of its direction where `offsetPx` is positive. */
export function moveSideways(points: readonly Px[], offsetPx: number): readonly Px[] {
  if (offsetPx === 0) return points;
  const normal = (a: Px | undefined, b: Px | undefined): Px | null => {
    const length = a && b ? distance(a, b) : 0;
    return a && b && length > 0 ? [(a[1] - b[1]) / length, (b[0] - a[0]) / length] : null;
  };
  return points.map((point, index) => {
    const before = normal(points[index - 1], point);
    const after = normal(point, points[index + 1]);
    const [ax, ay] = before ?? after ?? [0, 0];
    const [bx, by] = after ?? before ?? [0, 0];
    // Where the line turns, both sides meet on the bisector; at sharp turns no farther than twice as far.
    const share = offsetPx / Math.max(0.5, 1 + ax * bx + ay * by);
    return [point[0] + (ax + bx) * share, point[1] + (ay + by) * share];
  });
}

/** Area in px², whatever the direction. */
export function areaOf(ring: readonly Px[]): number {
  let doubled = 0;
  ring.forEach(([x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    doubled += x * nextY - nextX * y;
  });
  return Math.abs(doubled) / 2;
}

/** A number of the path’s text, short: -7 tenths → `-.7`. */
function tenths(value: number): string {
  const text = value % 10 === 0 ? String(value / 10) : (value / 10).toFixed(1);
  return text.startsWith('0.') ? text.slice(1) : text.startsWith('-0.') ? `-${text.slice(2)}` : text;
}

function pair(dx: number, dy: number): string {
  const second = tenths(dy);
  return `${tenths(dx)}${second.startsWith('-') ? '' : ' '}${second}`;
}

/**
 * Path text of lines or rings, each point relative to the one before, on a grid of so many tenths of a px. Empty
 * where nothing is left.
 */
export function pathData(lines: readonly (readonly Px[])[], closed: boolean, gridTenths = 1): string {
  const snap = (px: number) => Math.round((px * 10) / gridTenths) * gridTenths;
  return lines
    .map((points) => {
      let text = '';
      let steps = 0;
      let last: [number, number] | null = null;
      for (const [x, y] of points) {
        const at: [number, number] = [snap(x), snap(y)];
        if (!last) text = `M${pair(...at)}`;
        else {
          const [dx, dy] = [at[0] - last[0], at[1] - last[1]];
          if (dx === 0 && dy === 0) continue;
          const step = pair(dx, dy);
          text += steps === 0 ? `l${step}` : `${step.startsWith('-') ? '' : ' '}${step}`;
          steps += 1;
        }
        last = at;
      }
      return steps > (closed ? 1 : 0) ? `${text}${closed ? 'z' : ''}` : '';
    })
    .join('');
}
