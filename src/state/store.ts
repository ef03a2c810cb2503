import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { type CategoryId, categories, type GroupId } from '../model/category.ts';
import type { Language } from '../model/language.ts';
import type { PaletteId } from '../model/palette.ts';
import type { Plan } from '../model/plan.ts';
import type { Accuracy } from '../model/project.ts';
import { type Filter, startFilter, toggled, wholeFilter } from './filter.ts';
import { type Chosen, nothingChosen } from './selection.ts';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

export interface Camera {
  center: readonly [number, number];
  zoom: number;
}

/** Which reading of the document is shown: 校订 or 原文. */
export type Reading = 'repaired' | 'seed';

/** What the left panel holds. */
export const views = ['map', 'projects', 'tasks', 'cities'] as const;

export type View = (typeof views)[number];

/** Screen px that panels cover at each side of the map. */
export interface Padding {
  top: number;
  right: number;
  bottom: number;
  left: number;
}

/** Something that failed to load or to start, told once, with what to do. */
export interface Fault {
  id: 'projects' | 'ground' | 'webgl' | 'map' | 'link';
  detail: string;
}

/** Several features under one pointer: the ids, topmost first, and the screen point in px. */
export interface Offer {
  ids: readonly string[];
  at: readonly [number, number];
}

export interface Data {
  plan: Plan;
  chosen: Chosen;
  /** Project or city id under the pointer. */
  hovered: string | null;
  offer: Offer | null;
  filter: Filter;
  view: View;
  /** On a phone: whether the sheet with the view's list is open. */
  sheetOpen: boolean;
  reading: Reading;
  language: Language;
  palette: PaletteId;
  camera: Camera | null;
  /** Where the map is to go; a new object is a new wish. */
  destination: { bounds: Bounds } | null;
  padding: Padding;
  mapReady: boolean;
  faults: readonly Fault[];
}

export interface Actions {
  /** Chooses; unless it comes from the map itself, the map goes there. */
  choose(chosen: Chosen, from?: 'map'): void;
  clearChoice(): void;
  hover(id: string | null): void;
  propose(offer: Offer | null): void;
  toggleCategory(id: CategoryId): void;
  toggleAccuracy(id: Accuracy): void;
  /** Shows one group of categories only, or all projects where it is the only one shown already. */
  showGroup(group: GroupId | 'all'): void;
  showEverything(): void;
  show(view: View): void;
  setSheet(open: boolean): void;
  read(reading: Reading): void;
  speak(language: Language): void;
  paint(palette: PaletteId): void;
  moveCamera(camera: Camera): void;
  goTo(bounds: Bounds): void;
  pad(padding: Padding): void;
  setMapReady(): void;
  report(fault: Fault): void;
  dismiss(id: Fault['id']): void;
}

export type AppState = Data & Actions;

export type Start = Partial<
  Pick<Data, 'chosen' | 'filter' | 'view' | 'reading' | 'language' | 'palette' | 'camera' | 'faults'>
>;

function boundsOf(plan: Plan, chosen: Chosen): Bounds | null {
  if (chosen.kind === 'project')
    return plan.projects.find((project) => project.id === chosen.id)?.bounds ?? null;
  return null;
}

/** The one store: the plan, what the person has chosen, and how it is to be shown. */
export function createAppStore(plan: Plan, start: Start = {}) {
  return createStore<AppState>()(
    subscribeWithSelector((set) => ({
      plan,
      chosen: nothingChosen,
      hovered: null,
      offer: null,
      filter: startFilter,
      view: 'map',
      sheetOpen: false,
      reading: 'repaired',
      language: 'zh',
      palette: 'light',
      camera: null,
      destination: null,
      padding: { top: 0, right: 0, bottom: 0, left: 0 },
      mapReady: false,
      faults: [],
      ...start,

      choose(chosen, from) {
        const bounds = from === 'map' ? null : boundsOf(plan, chosen);
        set({ chosen, offer: null, ...(bounds && { destination: { bounds } }) });
      },
      clearChoice() {
        set({ chosen: nothingChosen, offer: null });
      },
      hover(id) {
        set({ hovered: id });
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
      showEverything() {
        set({ filter: wholeFilter });
      },
      show(view) {
        set({ view, sheetOpen: view !== 'map' });
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
      moveCamera(camera) {
        set({ camera });
      },
      goTo(bounds) {
        set({ destination: { bounds } });
      },
      pad(padding) {
        set({ padding });
      },
      setMapReady() {
        set({ mapReady: true });
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
