import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Plan } from '../model/plan.ts';
import { type BriefingActions, type BriefingData, createBriefings } from './briefing/slice.ts';
import { startFilter } from './filter.ts';
import { nothingChosen } from './selection.ts';
import { type AppearanceActions, type AppearanceData, createAppearance } from './slices/appearance.ts';
import { boundsToShow, type ChoiceActions, type ChoiceData, createChoice } from './slices/choice.ts';
import { createDrawing, type DrawingActions, type DrawingData } from './slices/drawing.ts';
import { createFiltering, type FilterActions, type FilterData } from './slices/filtering.ts';
import { createLoaded, type LoadedActions, type LoadedData } from './slices/loaded.ts';
import { createOwnSheet, type OwnSheetActions, type OwnSheetData } from './slices/own-sheet.ts';
import { createPins, type PinsActions, type PinsData } from './slices/pins.ts';
import { createProgress, type ProgressActions, type ProgressData } from './slices/progress.ts';
import { createReading, type ReadingActions, type ReadingData } from './slices/reading.ts';
import { createSketch, type SketchActions, type SketchData } from './slices/sketch.ts';
import { createSurface, type SurfaceActions, type SurfaceData } from './slices/surface.ts';
import { createTable, type TableActions, type TableData } from './slices/table.ts';
import { createViews, type ViewsActions, type ViewsData } from './slices/views.ts';

/** All that is known, by lifetime: each part is a slice of its own. */
export type Data = LoadedData &
  ChoiceData &
  PinsData &
  FilterData &
  ProgressData &
  ViewsData &
  TableData &
  ReadingData &
  AppearanceData &
  SurfaceData &
  DrawingData &
  SketchData &
  OwnSheetData &
  BriefingData;

export type Actions = LoadedActions &
  ChoiceActions &
  PinsActions &
  FilterActions &
  ProgressActions &
  ViewsActions &
  TableActions &
  ReadingActions &
  AppearanceActions &
  SurfaceActions &
  DrawingActions &
  SketchActions &
  OwnSheetActions &
  BriefingActions & {
    /** Takes over an address, as back and forward do; what it leaves out is as at the start. */
    restore(start: Start): void;
  };

export type AppState = Data & Actions;

/** What an empty address stands for: the parts of the state that an address always decides. */
export const plain = {
  chosen: nothingChosen,
  filter: startFilter,
  colourBy: 'category',
  asOf: null,
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
} as const satisfies Partial<Data>;

export type AddressedKey = Exclude<keyof typeof plain, 'playing'>;

export type Start = Partial<
  Pick<Data, AddressedKey | 'faults' | 'playing' | 'rendererWish' | 'packedBriefing'>
>;

/** The one store: the plan, what the person has chosen, and how it is to be shown. */
export function createAppStore(plan: Plan, start: Start = {}) {
  return createStore<AppState>()(
    subscribeWithSelector((set) => ({
      ...createLoaded(plan, set),
      ...createChoice(plan, set),
      ...createPins(set),
      ...createFiltering(set),
      ...createProgress(set),
      ...createViews(set, start.view ?? plain.view),
      ...createTable(set),
      ...createReading(set),
      ...createAppearance(set),
      ...createSurface(set),
      ...createDrawing(set),
      ...createSketch(set),
      ...createOwnSheet(set),
      ...createBriefings(set),
      ...start,
      restore(restored) {
        const next = { ...plain, ...restored };
        // Where the address names no view of the map, its choice decides it, as in a page that is opened with it.
        const bounds = next.camera ? null : boundsToShow({ plan, chosen: next.chosen, destination: null });
        set({ ...next, offer: null, ...(bounds && { destination: { bounds } }) });
      },
    })),
  );
}

export type AppStore = ReturnType<typeof createAppStore>;
