import type { CountingSheet, OwnSheet } from '../../model/own-sheet/own-sheet.ts';
import type { SetState } from './set-state.ts';

/** What the person asked of the office's own sheet: to read a file, or to see what counts now. */
export type OwnSheetAsked = { file: File } | 'list';

/** The office's own sheet: on this machine only, in no address. */
export interface OwnSheetData {
  ownSheet: CountingSheet | null;
  /** The one that it took the place of. */
  ownSheetBefore: OwnSheet | null;
  /** False where the browser refused to keep it. */
  isOwnSheetKept: boolean;
  ownSheetAsked: OwnSheetAsked | null;
  /** Whether exported files and prints go by the sheet too. */
  isOwnInFiles: boolean;
}

export interface OwnSheetActions {
  takeOwnSheet(sheet: CountingSheet | null, before: OwnSheet | null): void;
  setOwnSheetKept(isKept: boolean): void;
  putOwnInFiles(isIn: boolean): void;
  askOwnSheet(asked: OwnSheetAsked | null): void;
}

export function createOwnSheet(set: SetState<OwnSheetData>): OwnSheetData & OwnSheetActions {
  return {
    ownSheet: null,
    ownSheetBefore: null,
    isOwnSheetKept: true,
    ownSheetAsked: null,
    isOwnInFiles: false,
    // A new sheet is in no file before it is asked for again.
    takeOwnSheet: (ownSheet, ownSheetBefore) => set({ ownSheet, ownSheetBefore, isOwnInFiles: false }),
    putOwnInFiles: (isOwnInFiles) => set({ isOwnInFiles }),
    setOwnSheetKept: (isOwnSheetKept) => set({ isOwnSheetKept }),
    askOwnSheet: (ownSheetAsked) => set({ ownSheetAsked }),
  };
}
