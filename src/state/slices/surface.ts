import { type AddressPart, isOnEarth, writeDegrees } from '../address/part.ts';
import { type Bounds, type Camera, type Seen, sameCamera } from '../camera.ts';
import type { SetState } from './set-state.ts';

/** Screen px that panels cover at each side of the map. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

const uncovered: Padding = { top: 0, right: 0, bottom: 0, left: 0 };

/** Whether both leave the same free. */
export function sameSides(a: Padding, b: Padding): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left;
}

/** A box in px of the window. */
export interface ScreenBox {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What the letters of a project's name take. */
export interface NamedPlace {
  id: string;
  boxes: readonly ScreenBox[];
}

/** The map's camera, what lies over it, and what stands on it. */
export interface SurfaceData {
  /** Where the person moved the map; null while the app decides. */
  camera: Camera | null;
  /** Where the map is to go; a new object is a new wish. */
  destination: { bounds: Bounds } | null;
  /** What the map shows now, and the ground kilometres of one px in its middle. */
  seen: Seen | null;
  /** The view that names are placed for: where the map rests or goes to, or, moved far by a person, was a moment ago. */
  standpoint: Camera | null;
  /** Where names of projects stand over the WebGL map while it rests, the most important first: they mean their projects. */
  named: readonly NamedPlace[];
  /** What the map shows once it has come to rest and is drawn. */
  settled: Bounds | null;
  padding: Padding;
  /** What names on the map keep out of: what panels, filters, buttons and notes cover. */
  covered: Padding;
  /** What lies on the map by itself: no name stands under it. */
  islands: readonly ScreenBox[];
  /** Whether the map counts how many projects meet where. */
  bunching: boolean;
  /** Whether a person has the static map in hand: nothing takes its place meanwhile. */
  inHand: boolean;
}

export interface SurfaceActions {
  moveCamera(camera: Camera | null): void;
  goTo(bounds: Bounds): void;
  /** Zooms about the middle, by so many levels. */
  zoomBy(levels: number): void;
  /** Moves the view by shares of its width and height. */
  panBy(east: number, north: number): void;
  see(seen: Seen): void;
  standAt(camera: Camera): void;
  nameProjects(named: readonly NamedPlace[]): void;
  settle(bounds: Bounds): void;
  pad(padding: Padding, covered?: Padding, islands?: readonly ScreenBox[]): void;
  countBunching(on: boolean): void;
  holdMap(inHand: boolean): void;
}

export function createSurface(set: SetState<SurfaceData>): SurfaceData & SurfaceActions {
  return {
    camera: null,
    destination: null,
    seen: null,
    standpoint: null,
    named: [],
    settled: null,
    padding: uncovered,
    covered: uncovered,
    islands: [],
    bunching: false,
    inHand: false,
    moveCamera: (camera) => set({ camera }),
    goTo: (bounds) => set({ destination: { bounds }, camera: null }),
    zoomBy: (levels) =>
      set(({ seen }) => (seen ? { camera: { center: seen.center, zoom: seen.zoom + levels } } : {})),
    panBy: (east, north) =>
      set(({ seen }) => {
        if (!seen) return {};
        const [west, southern, eastern, northern] = seen.bounds;
        const [lng, lat] = seen.center;
        const center = [lng + east * (eastern - west), lat + north * (northern - southern)] as const;
        return { camera: { center, zoom: seen.zoom } };
      }),
    see: (seen) => set({ seen }),
    standAt: (camera) =>
      set(({ standpoint }) => (standpoint && sameCamera(standpoint, camera) ? {} : { standpoint: camera })),
    nameProjects: (named) => set({ named }),
    settle: (bounds) => set({ settled: bounds }),
    pad: (padding, covered = padding, islands = []) =>
      set((before) => ({
        ...(!sameSides(before.padding, padding) && { padding }),
        ...(!sameSides(before.covered, covered) && { covered }),
        ...(JSON.stringify(before.islands) !== JSON.stringify(islands) && { islands }),
      })),
    countBunching: (on) => set({ bunching: on }),
    holdMap: (inHand) => set((before) => (before.inHand === inHand ? {} : { inHand })),
  };
}

function readCamera(text: string): Camera | null {
  const [lng = Number.NaN, lat = Number.NaN, zoom = Number.NaN] = text.split('_').map(Number);
  return isOnEarth([lng, lat]) && zoom >= 0 && zoom <= 22 ? { center: [lng, lat], zoom } : null;
}

export const surfaceAddress: readonly AddressPart<Pick<SurfaceData, 'camera'>>[] = [
  {
    name: 'at',
    write: ({ camera }) => camera && `${writeDegrees(camera.center)}_${Number(camera.zoom.toFixed(2))}`,
    read(value, start) {
      const camera = readCamera(value);
      if (camera) start.camera = camera;
      return camera !== null;
    },
  },
];
