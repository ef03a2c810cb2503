import { type AddressPart, wordPart } from '../address/part.ts';
import type { SetState } from './set-state.ts';

/** What the left panel holds. */
export const views = ['map', 'projects', 'table', 'matrix', 'document', 'tasks', 'cities'] as const;

export type View = (typeof views)[number];

/** How high a sheet stands on a phone. */
export const sheetStops = ['low', 'middle', 'high'] as const;

export type SheetStop = (typeof sheetStops)[number];

export interface ViewsData {
  view: View;
  /** On a phone: whether the sheet with the view's list is open. */
  sheetOpen: boolean;
  sheetStop: SheetStop;
}

export interface ViewsActions {
  show(view: View): void;
  setSheet(open: boolean): void;
  setSheetStop(stop: SheetStop): void;
}

/** A view with a list opens its sheet, by a link as by choosing it. */
function sheetOf(view: View): Pick<ViewsData, 'sheetOpen' | 'sheetStop'> {
  return { sheetOpen: view !== 'map', sheetStop: view === 'map' ? 'middle' : 'high' };
}

export function createViews(set: SetState<ViewsData>, start: View): ViewsData & ViewsActions {
  return {
    view: start,
    ...sheetOf(start),
    show: (view) => set({ view, ...sheetOf(view) }),
    setSheet: (open) => set({ sheetOpen: open }),
    setSheetStop: (stop) => set({ sheetStop: stop }),
  };
}

export const viewsAddress: readonly AddressPart<Pick<ViewsData, 'view'>>[] = [
  wordPart('view', 'view', views, 'map'),
];
