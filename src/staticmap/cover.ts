import { distance, type Rect } from './path.ts';
import type { Px } from './projection.ts';

/** Points of a line, no farther than `stepPx` from each other. */
function* steps(points: readonly Px[], stepPx: number): Generator<Px> {
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (!before) continue;
    const count = Math.max(1, Math.ceil(distance(before, point) / stepPx));
    for (let step = 0; step < count; step++) {
      const share = step / count;
      yield [before[0] + (point[0] - before[0]) * share, before[1] + (point[1] - before[1]) * share];
    }
  }
}

function cellOf(x: number, y: number, cellPx: number): number {
  return Math.floor(x / cellPx) * 65536 + Math.floor(y / cellPx);
}

const coverCellPx = 4;

/** What a label would hide: weights of lines under a box, counted on a coarse grid. */
export function coverGrid(): {
  add(points: readonly Px[], weight: number): void;
  under(box: Rect): number;
} {
  const cells = new Map<number, number>();
  return {
    add(points, weight) {
      for (const [x, y] of steps(points, coverCellPx)) {
        const key = cellOf(x, y, coverCellPx);
        cells.set(key, Math.max(cells.get(key) ?? 0, weight));
      }
    },
    under({ left, top, right, bottom }) {
      let sum = 0;
      for (let x = left; x < right + coverCellPx; x += coverCellPx)
        for (let y = top; y < bottom + coverCellPx; y += coverCellPx)
          sum += cells.get(cellOf(Math.min(x, right), Math.min(y, bottom), coverCellPx)) ?? 0;
      return sum;
    },
  };
}

const crowdCellPx = 8;

/** Where lines run together, so that a name stands where its line is alone. */
export function crowdGrid(): {
  add(points: readonly Px[], owner: string): void;
  /** Share of the points that lie near a line of another owner. */
  crowded(points: readonly Px[], owner: string): number;
} {
  const owners = new Map<number, Set<string>>();
  return {
    add(points, owner) {
      for (const [x, y] of steps(points, crowdCellPx / 2)) {
        const key = cellOf(x, y, crowdCellPx);
        const cell = owners.get(key) ?? new Set();
        owners.set(key, cell.add(owner));
      }
    },
    crowded(points, owner) {
      const near = points.filter(([x, y]) =>
        [-1, 0, 1].some((column) =>
          [-1, 0, 1].some((row) => {
            const cell = owners.get(cellOf(x + column * crowdCellPx, y + row * crowdCellPx, crowdCellPx));
            return cell !== undefined && (cell.size > 1 || !cell.has(owner));
          }),
        ),
      );
      return points.length === 0 ? 0 : near.length / points.length;
    },
  };
}
