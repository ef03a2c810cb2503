import { type LngLat, mostCorners } from '../spatial/region.ts';
import type { FilterData } from './filtering.ts';
import type { SetState } from './set-state.ts';

export const sketchModes = ['distance', 'area', 'polygon', 'circle'] as const;

export type SketchMode = (typeof sketchModes)[number];

export interface Sketch {
  mode: SketchMode;
  points: readonly LngLat[];
  /** Whether further clicks add to it. */
  isOpen: boolean;
}

export interface SketchData {
  /** What is being drawn on the map. */
  sketch: Sketch | null;
}

export interface SketchActions {
  startSketch(mode: SketchMode): void;
  addSketchPoint(point: LngLat): void;
  undoSketchPoint(): void;
  /** Ends drawing; a polygon becomes the filter's region. */
  finishSketch(): void;
  cancelSketch(): void;
}

export function createSketch(set: SetState<SketchData & FilterData>): SketchData & SketchActions {
  return {
    sketch: null,
    startSketch: (mode) => set({ sketch: { mode, points: [], isOpen: true } }),
    addSketchPoint: (point) =>
      set(({ sketch }) => {
        const last = sketch?.points.at(-1);
        // A double click reports its place twice.
        const isRepeated = last !== undefined && last[0] === point[0] && last[1] === point[1];
        return sketch?.isOpen && !isRepeated && sketch.points.length < mostCorners
          ? { sketch: { ...sketch, points: [...sketch.points, point] } }
          : {};
      }),
    undoSketchPoint: () =>
      set(({ sketch }) => (sketch ? { sketch: { ...sketch, points: sketch.points.slice(0, -1) } } : {})),
    finishSketch: () =>
      set(({ sketch, filter }) => {
        if (!sketch) return {};
        if (sketch.mode !== 'polygon' || sketch.points.length < 3)
          return { sketch: { ...sketch, isOpen: false } };
        return { sketch: null, filter: { ...filter, region: { kind: 'polygon', points: sketch.points } } };
      }),
    cancelSketch: () => set({ sketch: null }),
  };
}
