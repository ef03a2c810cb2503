import '../export/picture/print.css';
import type { ResolvedBriefing } from '../model/briefing.ts';
import { briefingOf } from '../state/briefing.ts';
import type { AppState, AppStore } from '../state/store.ts';
import type { SvgNode } from '../staticmap/node.ts';
import { deckOf } from './briefing/deck.ts';
import { sheetOfView } from './view-export.ts';

const pageId = 'print-page';

type Paper = 'a4' | 'a3';

/** Puts the printed pages beside the app and opens the browser's print dialogue. */
async function printPages(pages: readonly SvgNode[], size: Paper) {
  const { toMarkup } = await import('../staticmap/node.ts');
  const page = document.getElementById(pageId) ?? document.body.appendChild(document.createElement('div'));
  page.id = pageId;
  page.className = `print-document ${size === 'a3' ? 'print-a3' : ''}`;
  page.innerHTML = pages.map(toMarkup).join('');
  // Once printed it goes, so that the browser's own menu prints what is on the screen.
  window.addEventListener('afterprint', () => document.getElementById(pageId)?.remove(), { once: true });
  window.print();
}

/** Prints the view: the map as vectors, the list with its units, the sources. */
export async function printView(state: AppState, size: Paper) {
  const [{ printDocument }, sheet] = await Promise.all([
    import('../export/picture/print-document.ts'),
    sheetOfView(state, size),
  ]);
  const { size: _, palette: __, ...input } = sheet;
  await printPages(printDocument({ ...input, size }), size);
}

/** Prints a briefing: a page for each chapter. */
export async function printBriefing(state: AppState, briefing: ResolvedBriefing) {
  const [{ printHandout }, deck] = await Promise.all([
    import('../export/slides/handout.ts'),
    deckOf(state, briefing),
  ]);
  await printPages(printHandout(deck), 'a4');
}

/** What is printed of a state: the briefing that is played, else the view. */
function printState(state: AppState): Promise<void> {
  const briefing = state.playing && briefingOf(state, state.playing.id);
  return briefing ? printBriefing(state, briefing) : printView(state, 'a4');
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
    if (store.getState().view === 'document' && !store.getState().playing) return;
    event.preventDefault();
    // Where the layers cannot be read the browser prints the screen.
    printState(store.getState()).catch(() => window.print());
  }
  window.addEventListener('keydown', print);
  return () => window.removeEventListener('keydown', print);
}
