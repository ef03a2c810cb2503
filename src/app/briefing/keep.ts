import { createStore, get, set, type UseStore } from 'idb-keyval';

const key = 'drafts';

let kept: UseStore | undefined;

function database(): UseStore {
  kept ??= createStore('hubei-one-map', 'briefings');
  return kept;
}

/** What this browser keeps, unchecked; empty where it keeps nothing yet. Rejects where storage is refused. */
export async function readKept(): Promise<readonly unknown[]> {
  const value = await get<unknown>(key, database());
  return Array.isArray(value) ? value : [];
}

/** Rejects where storage is refused or full. */
export function keep(drafts: readonly unknown[]): Promise<void> {
  return set(key, drafts, database());
}
