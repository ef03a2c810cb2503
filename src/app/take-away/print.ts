import '../../export/picture/print.css';
import type { ResolvedBriefing } from '../../model/briefing/briefing.ts';
import { briefingOf } from '../../state/briefing/slice.ts';
import type { AppState, AppStore } from '../../state/store.ts';
import type { SvgNode } from '../../staticmap/node.ts';
import { staticRenderer } from '../surface/static-renderer.ts';
import { deckOf, deckWith } from './deck.ts';
import { sheetOfView, sheetWith } from './view-export.ts';

const pageId = 'print-page';

type Paper = 'a4' | 'a3';

async function loadTools() {
  const [{ printDocument }, { printHandout }, { slidesOf }, { toMarkup }] = await Promise.all([
    import('../../export/picture/print-document.ts'),
    import('../../export/slides/handout.ts'),
    import('../../export/slides/briefing-deck.ts'),
    import('../../staticmap/node.ts'),
  ]);
  return { printDocument, printHandout, slidesOf, toMarkup };
}

type Tools = Awaited<ReturnType<typeof loadTools>>;

let ready: Tools | null = null;

/** Loads what printing needs, so that the browser's own menu can print too: it does not wait. */
export async function preparePrint(): Promise<Tools> {
  ready ??= await loadTools();
  return ready;
}

/** Puts the printed pages beside the app until they are printed. */
function fillPage({ toMarkup }: Tools, pages: readonly SvgNode[], size: Paper) {
  const page = document.getElementById(pageId) ?? document.body.appendChild(document.createElement('div'));
  page.id = pageId;
  page.className = `print-document ${size === 'a3' ? 'print-a3' : ''}`;
  page.innerHTML = pages.map(toMarkup).join('');
  const { classList } = document.documentElement;
  classList.add('has-print-page');
  function clear() {
    document.getElementById(pageId)?.remove();
    classList.remove('has-print-page');
  }
  window.addEventListener('afterprint', clear, { once: true });
}

/** Prints the view: the map as vectors, the list with its units, the sources. */
export async function printView(state: AppState, size: Paper) {
  const [tools, sheet] = await Promise.all([preparePrint(), sheetOfView(state, size)]);
  fillPage(tools, tools.printDocument({ ...sheet, size }), size);
  window.print();
}

/** Prints a briefing: a page for each chapter. */
export async function printBriefing(state: AppState, briefing: ResolvedBriefing) {
  const [tools, deck] = await Promise.all([preparePrint(), deckOf(state, briefing)]);
  fillPage(tools, tools.printHandout(deck), 'a4');
  window.print();
}

function playedBriefing(state: AppState): ResolvedBriefing | null {
  return (state.playing && briefingOf(state, state.playing.id)) ?? null;
}

/** The text prints itself. */
function printsItself({ view, playing }: AppState): boolean {
  return view === 'document' && !playing;
}

/** What is printed of a state, where all is there that it needs; else the browser prints the screen. */
function pagesNow(state: AppState): SvgNode[] | null {
  const renderer = staticRenderer();
  if (!ready || !renderer || !state.shapes) return null;
  const layers = { ...renderer.ground, ...state.shapes };
  const briefing = playedBriefing(state);
  if (briefing) return ready.printHandout(deckWith(ready.slidesOf, layers, state, briefing));
  return ready.printDocument({ ...sheetWith(layers, state, 'a4'), size: 'a4' });
}

/**
 * Makes Ctrl+P and the browser's menu print the page rather than the screen. The key is taken, so that what is
 * missing can be loaded before the dialogue opens; the menu prints what is ready.
 */
export function bindPrint(store: AppStore, window: Window): () => void {
  function press(event: KeyboardEvent) {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    if (key.toLowerCase() !== 'p' || !(ctrlKey || metaKey) || altKey || shiftKey) return;
    const state = store.getState();
    if (printsItself(state)) return;
    event.preventDefault();
    const briefing = playedBriefing(state);
    // Where the layers cannot be read the browser prints the screen.
    (briefing ? printBriefing(state, briefing) : printView(state, 'a4')).catch(() => window.print());
  }
  function fill() {
    const state = store.getState();
    if (printsItself(state) || document.getElementById(pageId)) return;
    const pages = pagesNow(state);
    if (pages && ready) fillPage(ready, pages, 'a4');
  }
  window.addEventListener('keydown', press);
  window.addEventListener('beforeprint', fill);
  return () => {
    window.removeEventListener('keydown', press);
    window.removeEventListener('beforeprint', fill);
  };
}
