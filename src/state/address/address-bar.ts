import type { AppState, AppStore } from '../store.ts';
import { readAddress, writeAddress } from './address.ts';

/** What a person would call another place: these get an entry in the history, the rest is replaced. */
function isStep(now: AppState, before: AppState): boolean {
  // A briefing is one place, however many chapters are turned.
  if (now.playing && before.playing) return false;
  return now.chosen !== before.chosen || now.view !== before.view;
}

/** Keeps address bar and store in step, both ways. Returns what ends it. */
export function bindAddressBar(store: AppStore, window: Window): () => void {
  function restore() {
    const { start, unread } = readAddress(window.location.hash, store.getState().plan);
    store.getState().restore(start);
    if (unread.length > 0) store.getState().report({ id: 'link', detail: unread.join(', ') });
  }

  const unsubscribe = store.subscribe((now, before) => {
    const address = writeAddress(now);
    if (address === window.location.hash.replace(/^#/, '')) return;
    const url = `${window.location.pathname}${window.location.search}${address && `#${address}`}`;
    if (isStep(now, before)) window.history.pushState(null, '', url);
    else window.history.replaceState(null, '', url);
  });
  window.addEventListener('popstate', restore);
  return () => {
    unsubscribe();
    window.removeEventListener('popstate', restore);
  };
}
