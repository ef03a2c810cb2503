import type { FeatureCollection } from 'geojson';
import type { Plan } from '../../model/plan.ts';
import type { SetState } from './set-state.ts';

/** projects.geojson, strands.geojson, bands.geojson and overview.geojson as they were loaded. */
export interface ProjectShapes {
  shapes: FeatureCollection;
  strands: FeatureCollection;
  bands: FeatureCollection;
  overview: FeatureCollection;
}

export type MapState = 'starting' | 'webgl' | 'static';

/** Something that failed to load or to start, told once, with what to do. */
export interface Fault {
  id:
    | 'projects'
    | 'ground'
    | 'map'
    | 'link'
    | 'bunching'
    | 'late'
    | 'updated'
    | 'drop'
    | 'ownSheet'
    | 'ownSheetLeft';
  detail: string;
  /** Of a file: why it could not be used. */
  trouble?: 'missing' | 'unreachable' | 'cut-off' | 'other-shape';
}

/** What came from files, what draws the map, and what failed. */
export interface LoadedData {
  plan: Plan;
  /** Null until they are loaded, or where they could not be. */
  shapes: ProjectShapes | null;
  /** What draws the map: nothing yet, WebGL, or the static twin. */
  mapState: MapState;
  faults: readonly Fault[];
}

export interface LoadedActions {
  takeShapes(shapes: ProjectShapes): void;
  setMapState(mapState: MapState): void;
  report(fault: Fault): void;
  dismiss(id: Fault['id']): void;
}

export function createLoaded(plan: Plan, set: SetState<LoadedData>): LoadedData & LoadedActions {
  return {
    plan,
    shapes: null,
    mapState: 'starting',
    faults: [],
    takeShapes: (shapes) => set({ shapes }),
    setMapState: (mapState) => set({ mapState }),
    report: (fault) =>
      set(({ faults }) => ({ faults: [...faults.filter((entry) => entry.id !== fault.id), fault] })),
    dismiss: (id) => set(({ faults }) => ({ faults: faults.filter((fault) => fault.id !== id) })),
  };
}
