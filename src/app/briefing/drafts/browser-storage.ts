import { createStore, entries, promisifyRequest, type UseStore } from 'idb-keyval';
import type { DraftStorage, Kept } from './keep.ts';

/** Under this the whole list was kept once. */
const listKey = 'drafts';

let kept: UseStore | undefined;

function database(): UseStore {
  kept ??= createStore('hubei-one-map', 'briefings');
  return kept;
}

function isKept(value: unknown): value is Kept {
  return typeof (value as Kept | null)?.place === 'number';
}

/** Takes a list of former times apart; a draft that is there by itself is the newer one. */
async function takeListApart() {
  await database()('readwrite', (drafts) => {
    const list = drafts.get(listKey);
    list.onsuccess = () => {
      if (!Array.isArray(list.result)) return;
      for (const [place, draft] of list.result.entries())
        if (typeof draft?.id === 'string') {
          // One that is there already refuses the second, which is no reason to undo the others.
          drafts.add({ place, draft }, draft.id).onerror = (event) => {
            event.preventDefault();
            event.stopPropagation();
          };
        }
      drafts.delete(listKey);
    };
    return promisifyRequest(drafts.transaction);
  });
}

const channelName = 'hubei-one-map-drafts';

export const browserStorage: DraftStorage = {
  async read() {
    let all = await entries<IDBValidKey, unknown>(database());
    if (all.some(([key]) => key === listKey)) {
      await takeListApart();
      all = await entries(database());
    }
    return all
      .map(([, value]) => value)
      .filter(isKept)
      .sort((a, b) => a.place - b.place);
  },
  async write(changed, gone) {
    const channel = new BroadcastChannel(channelName);
    const written = database()('readwrite', (drafts) => {
      for (const [id, entry] of changed) drafts.put(entry, id);
      for (const id of gone) drafts.delete(id);
      // Of itself it would wait for the requests to come back, which they do not to a page that is being left.
      drafts.transaction.commit();
      // Nor is there a later moment for telling others; who reads now waits for the commit, as a rule.
      channel.postMessage(null);
      return promisifyRequest(drafts.transaction);
    });
    try {
      await written;
      channel.postMessage(null);
    } finally {
      channel.close();
    }
  },
  listen(changed) {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = changed;
    // A tab that was put to sleep may have missed the call.
    const seen = () => {
      if (document.visibilityState === 'visible') changed();
    };
    document.addEventListener('visibilitychange', seen);
    window.addEventListener('focus', seen);
    return () => {
      channel.close();
      document.removeEventListener('visibilitychange', seen);
      window.removeEventListener('focus', seen);
    };
  },
};
