import type { FeatureCollection } from 'geojson';
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { type CategoryId, categories, type GroupId } from '../model/category.ts';
import { aroundHubei, planBounds } from '../model/extent.ts';
import type { Language } from '../model/language.ts';
import type { PaletteId } from '../model/look/palette.ts';
import type { Plan } from '../model/plan.ts';
import type { Accuracy } from '../model/project.ts';
import { type BriefingActions, type BriefingData, createBriefingSlice } from './briefing/briefing.ts';
import { type Filter, startFilter, toggled, wholeFilter } from './filter.ts';
import { type Chosen, nothingChosen } from './selection.ts';
import { type LngLat, mostCorners } from './spatial/region.ts';
import { sameCamera } from './standpoint.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

export interface Camera {
  center: readonly [number, number];
  zoom: number;
}

/** Which reading of the document is shown: 校订 or 原文. */
export type Reading = 'repaired' | 'seed';

/** What the left panel holds. */
export const views = ['map', 'projects', 'table', 'matrix', 'document', 'tasks', 'cities'] as const;

export type View = (typeof views)[number];

export const sketchModes = ['distance', 'area', 'polygon', 'circle'] as const;

export type SketchMode = (typeof sketchModes)[number];

export interface Sketch {
  mode: SketchMode;
  points: readonly LngLat[];
  /** Whether further clicks add to it. */
  isOpen: boolean;
}

/** How high a sheet stands on a phone. */
export const sheetStops = ['low', 'middle', 'high'] as const;

export type SheetStop = (typeof sheetStops)[number];

/** Columns of the table. */
export const columnIds = [
  'name',
  'category',
  'stage',
  'accuracy',
  'uncertaintyKm',
  'lengthKm',
  'publishedKm',
  'cities',
  'units',
  'task',
] as const;

export type ColumnId = (typeof columnIds)[number];

export interface Sort {
  column: ColumnId;
  isDescending: boolean;
}

export type Pinned = Extract<Chosen, { kind: 'project' | 'city' | 'unit' }>;

export const mostPinned = 4;

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
  id: 'projects' | 'ground' | 'webgl' | 'map' | 'link' | 'bunching' | 'late' | 'updated';
  detail: string;
  /** Of a file: why it could not be used. */
  trouble?: 'missing' | 'unreachable' | 'cut-off' | 'other-shape';
}

/** A point of the map in px from its top left corner. */
export type ScreenPoint = readonly [number, number];

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

/** Several things under one pointer, topmost first. */
export interface Offer {
  choices: readonly Chosen[];
  at: ScreenPoint;
}

/** What is under the pointer, and where the pointer is. */
export interface Hovered {
  kind: 'project' | 'city';
  id: string;
  at: ScreenPoint;
}

export interface Data extends BriefingData {
  plan: Plan;
  chosen: Chosen;
  hovered: Hovered | null;
  offer: Offer | null;
  filter: Filter;
  /** Two to four things to be compared, in the order of pinning. */
  pinned: readonly Pinned[];
  view: View;
  /** Whether the pinned things are shown side by side. */
  comparing: boolean;
  /** The task that is being read in the document; its projects light up while nothing is chosen. */
  following: string | null;
  /** Whether the map counts how many projects meet where. */
  bunching: boolean;
  /** What is being drawn on the map. */
  sketch: Sketch | null;
  /** How the table is sorted; null as the text has it. */
  sort: Sort | null;
  /** The table's columns as picked; null where the window's width decides. */
  columns: readonly ColumnId[] | null;
  /** On a phone: whether the sheet with the view's list is open. */
  sheetOpen: boolean;
  sheetStop: SheetStop;
  reading: Reading;
  language: Language;
  palette: PaletteId;
  /** 适老化: everything written is a quarter larger. */
  largeType: boolean;
  /** Where the person moved the map; null while the app decides. */
  camera: Camera | null;
  /** What the map shows now, and the ground kilometres of one px in its middle. */
  seen: (Camera & { kmPerPx: number; bounds: Bounds }) | null;
  /** The view that names are placed for: where the map rests or goes to, or, moved far by a person, was a moment ago. */
  standpoint: Camera | null;
  /** Where names of projects stand over the WebGL map while it rests, the most important first: they mean their projects. */
  named: readonly NamedPlace[];
  /** What the map shows once it has come to rest and is drawn. */
  settled: Bounds | null;
  /** Null until they are loaded, or where they could not be. */
  shapes: ProjectShapes | null;
  /** Where the map is to go; a new object is a new wish. */
  destination: { bounds: Bounds } | null;
  padding: Padding;
  /** What names on the map keep out of: what panels, filters, buttons and notes cover. */
  covered: Padding;
  /** What lies on the map by itself: no name stands under it. */
  islands: readonly ScreenBox[];
  /** What draws the map: nothing yet, WebGL, or the static twin. */
  mapState: MapState;
  faults: readonly Fault[];
}

export interface Actions extends BriefingActions {
  /** Chooses; unless it comes from the map itself, the map goes there. */
  choose(chosen: Chosen, from?: 'map'): void;
  clearChoice(): void;
  hover(hovered: Hovered | null): void;
  propose(offer: Offer | null): void;
  toggleCategory(id: CategoryId): void;
  toggleAccuracy(id: Accuracy): void;
  /** Changes parts of the filter. */
  narrow(part: Partial<Filter>): void;
  /** Shows one group of categories only, or all projects where it is the only one shown already. */
  showGroup(group: GroupId | 'all'): void;
  /** The filter as at the start, all accuracy classes and the sites included. */
  showEverything(): void;
  clearFilter(): void;
  show(view: View): void;
  /** Pins for comparison, or takes the pin off; a fifth takes the place of the first. */
  togglePin(pinned: Pinned): void;
  unpinAll(): void;
  setComparing(open: boolean): void;
  follow(taskId: string | null): void;
  countBunching(on: boolean): void;
  startSketch(mode: SketchMode): void;
  addSketchPoint(point: LngLat): void;
  undoSketchPoint(): void;
  finishSketch(): void;
  cancelSketch(): void;
  /** Sorts by a column, then the other way round, then as the text has it. */
  sortBy(column: ColumnId): void;
  pickColumns(columns: readonly ColumnId[]): void;
  setSheet(open: boolean): void;
  setSheetStop(stop: SheetStop): void;
  read(reading: Reading): void;
  speak(language: Language): void;
  paint(palette: PaletteId): void;
  enlarge(largeType: boolean): void;
  moveCamera(camera: Camera | null): void;
  see(seen: NonNullable<Data['seen']>): void;
  standAt(camera: Camera): void;
  settle(bounds: Bounds): void;
  nameProjects(named: readonly NamedPlace[]): void;
  takeShapes(shapes: ProjectShapes): void;
  /** Zooms about the middle, by so many levels. */
  zoomBy(levels: number): void;
  /** Moves the view by shares of its width and height. */
  panBy(east: number, north: number): void;
  goTo(bounds: Bounds): void;
  pad(padding: Padding, covered?: Padding, islands?: readonly ScreenBox[]): void;
  setMapState(mapState: MapState): void;
  /** Takes over an address, as back and forward do; what it leaves out is as at the start. */
  restore(start: Start): void;
  report(fault: Fault): void;
  dismiss(id: Fault['id']): void;
}

export type AppState = Data & Actions;

/** The parts of the state that an address always decides. */
export type AddressedKey =
  | 'chosen'
  | 'filter'
  | 'pinned'
  | 'view'
  | 'sort'
  | 'columns'
  | 'comparing'
  | 'reading'
  | 'language'
  | 'palette'
  | 'largeType'
  | 'camera';

export type Start = Partial<Pick<Data, AddressedKey | 'faults' | 'playing' | 'packedBriefing'>>;

/** What an empty address stands for. */
export const plain = {
  chosen: nothingChosen,
  filter: startFilter,
  pinned: [],
  view: 'map',
  sort: null,
  columns: null,
  comparing: false,
  reading: 'repaired',
  language: 'zh',
  palette: 'light',
  largeType: false,
  camera: null,
  playing: null,
} as const satisfies Start;

/**
 * What the map is to show of a choice. A line that goes far beyond Hubei is shown as far as the map around
 * Hubei goes; the locator shows the whole.
 */
export function boundsOf(plan: Plan, chosen: Chosen): Bounds | null {
  if (chosen.kind !== 'project') return null;
  const bounds = plan.projects.find((project) => project.id === chosen.id)?.bounds;
  if (!bounds) return null;
  const [west, south, east, north] = bounds;
  return [
    Math.max(west, aroundHubei[0]),
    Math.max(south, aroundHubei[1]),
    Math.min(east, aroundHubei[2]),
    Math.min(north, aroundHubei[3]),
  ];
}

/** What the map is to show where no person has moved it: what was asked for last, what is chosen, else the plan. */
export function boundsToShow({
  destination,
  plan,
  chosen,
}: Pick<Data, 'destination' | 'plan' | 'chosen'>): Bounds {
  return destination?.bounds ?? boundsOf(plan, chosen) ?? planBounds;
}

/** The one store: the plan, what the person has chosen, and how it is to be shown. */
export function createAppStore(plan: Plan, start: Start = {}) {
  return createStore<AppState>()(
    subscribeWithSelector((set) => ({
      plan,
      ...plain,
      hovered: null,
      offer: null,
      following: null,
      bunching: false,
      sketch: null,
      // A link to a list opens its sheet, as choosing the list does.
      sheetOpen: (start.view ?? 'map') !== 'map',
      sheetStop: (start.view ?? 'map') === 'map' ? 'middle' : 'high',
      seen: null,
      standpoint: null,
      named: [],
      settled: null,
      shapes: null,
      destination: null,
      padding: uncovered,
      covered: uncovered,
      islands: [],
      mapState: 'starting',
      faults: [],
      ...createBriefingSlice(set),
      ...start,

      choose(chosen, from) {
        const bounds = from === 'map' ? null : boundsOf(plan, chosen);
        set({
          chosen,
          offer: null,
          sheetStop: 'middle',
          ...(bounds && { destination: { bounds }, camera: null }),
        });
      },
      clearChoice() {
        set({ chosen: nothingChosen, offer: null });
      },
      hover(hovered) {
        set({ hovered });
      },
      propose(offer) {
        set({ offer });
      },
      toggleCategory(id) {
        set(({ filter }) => ({
          filter: { ...filter, categoriesOff: toggled(filter.categoriesOff, id) },
        }));
      },
      toggleAccuracy(id) {
        set(({ filter }) => ({
          filter: { ...filter, accuraciesOff: toggled(filter.accuraciesOff, id) },
        }));
      },
      showGroup(group) {
        const off = categories
          .filter((category) => (group === 'all' ? category.id === 'site' : category.group !== group))
          .map((category) => category.id);
        set(({ filter }) => ({ filter: { ...filter, categoriesOff: off } }));
      },
      narrow(part) {
        set(({ filter }) => ({ filter: { ...filter, ...part } }));
      },
      clearFilter() {
        set({ filter: startFilter });
      },
      showEverything() {
        set({ filter: wholeFilter });
      },
      show(view) {
        set({ view, sheetOpen: view !== 'map', sheetStop: view === 'map' ? 'middle' : 'high' });
      },
      togglePin(pin) {
        set(({ pinned }) => {
          const others = pinned.filter((entry) => entry.kind !== pin.kind || entry.id !== pin.id);
          return { pinned: others.length < pinned.length ? others : [...others, pin].slice(-mostPinned) };
        });
      },
      unpinAll() {
        set({ pinned: [] });
      },
      setComparing(open) {
        set({ comparing: open });
      },
      follow(taskId) {
        set({ following: taskId });
      },
      countBunching(on) {
        set({ bunching: on });
      },
      startSketch(mode) {
        set({ sketch: { mode, points: [], isOpen: true } });
      },
      addSketchPoint(point) {
        set(({ sketch }) => {
          const last = sketch?.points.at(-1);
          // A double click reports its place twice.
          const isRepeated = last !== undefined && last[0] === point[0] && last[1] === point[1];
          return sketch?.isOpen && !isRepeated && sketch.points.length < mostCorners
            ? { sketch: { ...sketch, points: [...sketch.points, point] } }
            : {};
        });
      },
      undoSketchPoint() {
        set(({ sketch }) => (sketch ? { sketch: { ...sketch, points: sketch.points.slice(0, -1) } } : {}));
      },
      finishSketch() {
        set(({ sketch, filter }) => {
          if (!sketch) return {};
          if (sketch.mode !== 'polygon' || sketch.points.length < 3)
            return { sketch: { ...sketch, isOpen: false } };
          return { sketch: null, filter: { ...filter, region: { kind: 'polygon', points: sketch.points } } };
        });
      },
      cancelSketch() {
        set({ sketch: null });
      },
      sortBy(column) {
        set(({ sort }) => {
          if (sort?.column !== column) return { sort: { column, isDescending: false } };
          return { sort: sort.isDescending ? null : { column, isDescending: true } };
        });
      },
      setSheetStop(stop) {
        set({ sheetStop: stop });
      },
      pickColumns(columns) {
        set({ columns });
      },
      setSheet(open) {
        set({ sheetOpen: open });
      },
      read(reading) {
        set({ reading });
      },
      speak(language) {
        set({ language });
      },
      paint(palette) {
        set({ palette });
      },
      enlarge(largeType) {
        set({ largeType });
      },
      moveCamera(camera) {
        set({ camera });
      },
      see(seen) {
        set({ seen });
      },
      takeShapes(shapes) {
        set({ shapes });
      },
      standAt(camera) {
        set(({ standpoint }) => (standpoint && sameCamera(standpoint, camera) ? {} : { standpoint: camera }));
      },
      nameProjects(named) {
        set({ named });
      },
      settle(bounds) {
        set({ settled: bounds });
      },
      zoomBy(levels) {
        set(({ seen }) => (seen ? { camera: { center: seen.center, zoom: seen.zoom + levels } } : {}));
      },
      panBy(east, north) {
        set(({ seen }) => {
          if (!seen) return {};
          const [west, southern, eastern, northern] = seen.bounds;
          const [lng, lat] = seen.center;
          const center = [lng + east * (eastern - west), lat + north * (northern - southern)] as const;
          return { camera: { center, zoom: seen.zoom } };
        });
      },
      goTo(bounds) {
        set({ destination: { bounds }, camera: null });
      },
      pad(padding, covered = padding, islands = []) {
        set((before) => ({
          ...(!sameSides(before.padding, padding) && { padding }),
          ...(!sameSides(before.covered, covered) && { covered }),
          ...(JSON.stringify(before.islands) !== JSON.stringify(islands) && { islands }),
        }));
      },
      setMapState(mapState) {
        set({ mapState });
      },
      restore(restored) {
        const next = { ...plain, ...restored };
        // Where the address names no view of the map, its choice decides it, as in a page that is opened with it.
        const bounds = next.camera ? null : boundsToShow({ plan, chosen: next.chosen, destination: null });
        set({ ...next, offer: null, ...(bounds && { destination: { bounds } }) });
      },
      report(fault) {
        set(({ faults }) => ({ faults: [...faults.filter((entry) => entry.id !== fault.id), fault] }));
      },
      dismiss(id) {
        set(({ faults }) => ({ faults: faults.filter((fault) => fault.id !== id) }));
      },
    })),
  );
}

export type AppStore = ReturnType<typeof createAppStore>;
