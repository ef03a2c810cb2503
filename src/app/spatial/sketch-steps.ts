import type { Sketch } from '../../state/slices/sketch.ts';

/** Points without those that repeat the one before: a double click adds its place twice. */
export function distinctPoints({ points }: Pick<Sketch, 'points'>): Sketch['points'] {
  return points.filter((point, index) => {
    const before = points[index - 1];
    return !before || point[0] !== before[0] || point[1] !== before[1];
  });
}

const leastPoints = { distance: 2, area: 3, polygon: 3, circle: 1 } as const;

/** How many points are lacking before the sketch can be finished. */
export function pointsLacking(sketch: Sketch): number {
  return Math.max(0, leastPoints[sketch.mode] - distinctPoints(sketch).length);
}

/** What a key does while something is being drawn; null where it means nothing to the sketch. */
export function stepOf(key: string, sketch: Sketch): 'finish' | 'cancel' | 'undo' | null {
  if (key === 'Escape') return 'cancel';
  if (!sketch.isOpen) return null;
  if (key === 'Enter') return pointsLacking(sketch) === 0 ? 'finish' : null;
  return key === 'Backspace' && sketch.points.length > 0 ? 'undo' : null;
}
