import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import * as v from 'valibot';
import { type OwnSheet, ownSheetSchema } from '../../../model/own-sheet/own-sheet.ts';
import type { AppStore } from '../../../state/store.ts';

const key = 'own-sheet';

const keptSchema = v.object({ sheet: ownSheetSchema, before: v.nullable(ownSheetSchema) });

let database: UseStore | undefined;

function kept(): UseStore {
  database ??= createStore('hubei-one-map-own', 'sheets');
  return database;
}

/** Takes over what this browser keeps; where it keeps nothing, or refuses, all stays as it is. */
export async function readKept(store: AppStore) {
  let found: unknown;
  try {
    found = await get(key, kept());
  } catch {
    // Storage is denied: nothing was kept, which is said as soon as there is something to keep.
    return;
  }
  const read = v.safeParse(keptSchema, found);
  if (read.success && !store.getState().ownSheet)
    store.getState().takeOwnSheet(read.output.sheet, read.output.before);
}

/** The sheet counts from now on, and is kept where the browser lets it. */
export async function acceptSheet(store: AppStore, sheet: OwnSheet) {
  const before = store.getState().ownSheet;
  store.getState().takeOwnSheet(sheet, before);
  try {
    await set(key, { sheet, before }, kept());
    store.getState().setOwnSheetKept(true);
  } catch {
    store.getState().setOwnSheetKept(false);
  }
}

/** Nothing of it is left on the page and in the browser; where the browser could not remove it, that is said. */
export async function removeSheet(store: AppStore) {
  const { isOwnSheetKept: wasKept, takeOwnSheet, setOwnSheetKept, report } = store.getState();
  takeOwnSheet(null, null);
  setOwnSheetKept(true);
  try {
    await del(key, kept());
  } catch (error) {
    // Where storage was denied all along there is nothing left behind.
    if (wasKept) report({ id: 'ownSheetLeft', detail: String(error) });
  }
}
