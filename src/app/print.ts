import '../export/picture/print.css';
import type { AppState, AppStore } from '../state/store.ts';
import { sheetOfView } from './view-export.ts';

const pageId = 'print-page';

/** Puts the printed page beside the app: the map as vectors, the list with its units, the sources. */
async function fillPage(state: AppState, size: 'a4' | 'a3') {
  const [{ printDocument }, { toMarkup }, sheet] = await Promise.all([
    import('../export/picture/print-document.ts'),
    import('../staticmap/node.ts'),
    sheetOfView(state, size),
  ]);
  const { size: _, palette: __, ...input } = sheet;
  const page = document.getElementById(pageId) ?? document.body.appendChild(document.createElement('div'));
  page.id = pageId;
  page.className = `print-document ${size === 'a3' ? 'print-a3' : ''}`;
  page.innerHTML = printDocument({ ...input, size })
    .map(toMarkup)
    .join('');
}

/** Fills the printed page and opens the browser's print dialogue. */
export async function printView(state: AppState, size: 'a4' | 'a3') {
  await fillPage(state, size);
  // Once printed it goes, so that the browser's own menu prints what is on the screen.
  window.addEventListener('afterprint', () => document.getElementById(pageId)?.remove(), { once: true });
  window.print();
}

/**
 * Makes Ctrl+P print the page rather than the screen. The page has to be there before the dialogue opens, so
 * the key is taken, the page filled, and the dialogue opened by us.
 */
export function bindPrintKey(store: AppStore, window: Window): () => void {
  function print(event: KeyboardEvent) {
    if (
      event.key.toLowerCase() !== 'p' ||
      !(event.ctrlKey || event.metaKey) ||
      event.altKey ||
      event.shiftKey
    )
      return;
    // The text prints itself.
    if (store.getState().view === 'document') return;
    event.preventDefault();
    // Where the layers cannot be read the browser prints the screen.
    printView(store.getState(), 'a4').catch(() => window.print());
  }
  window.addEventListener('keydown', print);
  return () => window.removeEventListener('keydown', print);
}
