import { distance, type Rect } from './path.ts';
import type { Px } from './projection.ts';

const cellPx = 4;

/** What a label would hide: line px under a box, counted on a coarse grid. */
export function coverGrid(): {
  add(points: readonly Px[], weight: number): void;
  under(box: Rect): number;
} {
  const cells = new Map<number, number>();
  const keyOf = (x: number, y: number) => Math.floor(x / cellPx) * 65536 + Math.floor(y / cellPx);
  return {
    add(points, weight) {
      points.forEach((point, index) => {
        const before = points[index - 1];
        if (!before) return;
        const steps = Math.max(1, Math.ceil(distance(before, point) / cellPx));
        for (let step = 0; step < steps; step++) {
          const share = step / steps;
          const key = keyOf(
            before[0] + (point[0] - before[0]) * share,
            before[1] + (point[1] - before[1]) * share,
          );
          cells.set(key, Math.max(cells.get(key) ?? 0, weight));
        }
      });
    },
    under({ left, top, right, bottom }) {
      let sum = 0;
      for (let x = left; x < right + cellPx; x += cellPx)
        for (let y = top; y < bottom + cellPx; y += cellPx)
          sum += cells.get(keyOf(Math.min(x, right), Math.min(y, bottom))) ?? 0;
      return sum;
    },
  };
}
