import { createStore, del, get, set, type UseStore } from 'idb-keyval';
import * as v from 'valibot';
import { type CountingSheet, type OwnSheet, ownSheetSchema } from '../../../model/own-sheet/own-sheet.ts';
import type { AppStore } from '../../../state/store.ts';
import { today } from '../../take-away/files.ts';

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
    store.getState().takeOwnSheet({ ...read.output.sheet, judgedOn: today() }, read.output.before);
}

/** Without what only this page knows. */
function stored(sheet: CountingSheet | null): OwnSheet | null {
  if (!sheet) return null;
  const { fileName, readOn, rows } = sheet;
  return { fileName, readOn, rows };
}

/** The sheet counts from now on, and is kept where the browser lets it. */
export async function acceptSheet(store: AppStore, sheet: OwnSheet) {
  const before = stored(store.getState().ownSheet);
  store.getState().takeOwnSheet({ ...sheet, judgedOn: today() }, before);
  try {
    await set(key, { sheet, before }, kept());
    store.getState().setOwnSheetKept(true);
  } catch {
    store.getState().setOwnSheetKept(false);
  }
}

/** Nothing of it is left on the page and in the browser; where the browser could not remove it, that is said. */
export async function removeSheet(store: AppStore) {
  const { isOwnSheetKept: wasKept, takeOwnSheet, setOwnSheetKept, narrow, report } = store.getState();
  takeOwnSheet(null, null);
  narrow({ lightsOff: [] });
  setOwnSheetKept(true);
  try {
    await del(key, kept());
  } catch (error) {
    // Where storage was denied all along there is nothing left behind.
    if (wasKept) report({ id: 'ownSheetLeft', detail: String(error) });
  }
}
