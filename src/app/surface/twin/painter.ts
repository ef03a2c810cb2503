import { detailOf } from '../../../model/error-detail.ts';
import { litProjectIds, visibleProjects } from '../../../state/selectors.ts';
import { bunchCells } from '../../../state/spatial/bunching.ts';
import type { AppState, AppStore } from '../../../state/store.ts';
import type { Overlay } from '../../../staticmap/parts.ts';
import type { Picture } from '../../../staticmap/picture.ts';
import { movement, type View } from '../../../staticmap/projection.ts';
import { createSlices } from '../slices.ts';
import type { StaticRenderer } from '../static-renderer.ts';
import type { AdoptedPaint } from './first-paint.ts';
import { TwinPicture } from './picture.ts';

/** A panel that grows changes what it covers in every frame; names wait until it is still. */
const calmMs = 100;

function overlayOf(state: AppState): Overlay {
  const { bunching, sketch, shapes } = state;
  return { sketch, cells: bunching ? bunchCells(visibleProjects(state), shapes) : [] };
}

function pictureOf(state: AppState, renderer: StaticRenderer, view: View): Picture | null {
  const { plan, shapes, chosen, hovered, focus, filter, covered, padding, islands, palette, language } =
    state;
  if (!shapes) return null;
  return {
    plan,
    layers: { ...renderer.ground, ...shapes },
    visible: visibleProjects(state),
    chosen,
    hovered: hovered && { kind: hovered.kind, id: hovered.id },
    lit: litProjectIds(state),
    focus,
    region: filter.region,
    view,
    covered,
    hidden: padding,
    islands,
    palette,
    language,
    detail: 'full',
    colours: 'variables',
    edgeNames: true,
  };
}

/** What is marked on the picture without its being drawn anew. */
export function marksOf(state: AppState) {
  const { chosen, hovered, filter, sketch, bunching } = state;
  return [chosen, hovered?.kind, hovered?.id, litProjectIds(state), filter.region, sketch, bunching] as const;
}

export interface Painter {
  /** The view that is drawn; null while nothing is. */
  readonly drawn: View | null;
  /** What it draws with has come. */
  equip(renderer: StaticRenderer): void;
  /** Moves what is drawn to where it lies now. */
  place(): void;
  /** What is shown has changed: it is drawn anew, in slices. */
  draw(): void;
  /** What is marked has changed. */
  mark(): void;
  /** What names keep out of, or which are the first, has changed. */
  name(): void;
  /** Draws nothing while a hand moves the map. */
  hold(isHeld: boolean): void;
  /** Does at once what is to be done. */
  finish(): void;
  close(): void;
}

/** Draws the picture into the frame; `nowView` says where the map looks, `shown` is told what is drawn sharp. */
export function createPainter(
  frame: HTMLElement,
  store: AppStore,
  adopted: AdoptedPaint | null,
  nowView: () => View | null,
  shown: (view: View) => void,
): Painter {
  let equipment: { renderer: StaticRenderer; picture: TwinPicture } | null = null;
  let due: 'nothing' | 'names' | 'all' = 'nothing';
  let isHeld = false;
  let calm = 0;
  const slices = createSlices((error) => store.getState().report({ id: 'map', detail: detailOf(error) }));

  function place() {
    const now = nowView();
    if (!now) return;
    const drawn = equipment?.picture.drawn;
    if (!equipment || !drawn) {
      adopted?.place(now);
      return;
    }
    const { growth, by } = movement(drawn, now);
    const isMoved = growth !== 1 || Math.hypot(...by) > 0.01;
    equipment.picture.svg.style.transform = isMoved
      ? `translate(${by[0]}px, ${by[1]}px) scale(${growth})`
      : 'none';
  }

  function* drawAll(): Generator<void> {
    const view = nowView();
    if (!equipment || !view) return;
    const { renderer, picture } = equipment;
    const state = store.getState();
    const first = pictureOf(state, renderer, view);
    if (!first) return;
    yield* picture.draw(first, overlayOf(state));
    due = 'names';
    if (!picture.svg.isConnected) {
      frame.append(picture.svg);
      adopted?.leave();
    }
    place();
    // What was marked while it was drawn.
    const drawn = marksOf(state);
    if (marksOf(store.getState()).some((mark, index) => mark !== drawn[index])) markNow();
    shown(view);
    yield;
    yield* nameAll();
  }

  function* nameAll(): Generator<void> {
    if (!equipment?.picture.drawn) return;
    const { renderer, picture } = equipment;
    const named = picture.drawn && pictureOf(store.getState(), renderer, picture.drawn);
    if (named) yield* picture.name(named, overlayOf(store.getState()));
    due = 'nothing';
  }

  function work() {
    if (isHeld || !equipment || due === 'nothing') return;
    slices.begin(due === 'all' ? drawAll() : nameAll());
  }

  function markNow() {
    if (!equipment?.picture.drawn) return;
    const { renderer, picture } = equipment;
    const marked = picture.drawn && pictureOf(store.getState(), renderer, picture.drawn);
    if (marked) picture.mark(marked, overlayOf(store.getState()));
  }

  function request(what: 'names' | 'all') {
    if (due !== 'all') due = what;
    work();
  }

  return {
    get drawn() {
      return equipment ? equipment.picture.drawn : (adopted?.view ?? null);
    },
    equip(renderer) {
      equipment = { renderer, picture: new TwinPicture(renderer) };
      work();
    },
    place,
    draw: () => request('all'),
    mark() {
      if (equipment?.picture.drawn) markNow();
      else request('all');
    },
    name() {
      clearTimeout(calm);
      calm = window.setTimeout(() => request('names'), calmMs);
    },
    hold(nowHeld) {
      isHeld = nowHeld;
      if (isHeld) slices.drop();
      else work();
    },
    finish() {
      slices.finish();
    },
    close() {
      clearTimeout(calm);
      slices.close();
    },
  };
}
