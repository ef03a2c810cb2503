import { prefersReducedMotion } from '../../../map/reduced-motion.ts';
import { whenChanged } from '../../../map/syncs/sync.ts';
import tokens from '../../../model/look/tokens.json' with { type: 'json' };
import { writeAddress } from '../../../state/address/address.ts';
import { type Bounds, sameCamera } from '../../../state/camera.ts';
import { visibleProjects } from '../../../state/selectors.ts';
import { boundsToShow } from '../../../state/slices/choice.ts';
import type { AppState, AppStore } from '../../../state/store.ts';
import { movement, type Px, type Size, unprojectionOf, type View } from '../../../staticmap/projection.ts';
import { faultOfFile } from '../../loading/fault-of-file.ts';
import { viewOfBounds, viewToShow } from '../static-picture.ts';
import { loadStaticRenderer, staticRenderer } from '../static-renderer.ts';
import { adoptFirstPaint } from './first-paint.ts';
import { bindGestures } from './gestures.ts';
import { createMotion } from './motion.ts';
import { createPainter, marksOf } from './painter.ts';
import { choicesAt, edgeNameAt } from './pick.ts';
import { between, boxed, panned, seenIn, zoomed } from './view.ts';

/** Farther than that, a picture that is drawn would show its edges on the way, or say nothing in its new size. */
const farLevels = 1.2;
const farShare = 0.5;

/** How fast a throw ends, and a turned wheel is followed: ms in which a difference shrinks to a third. */
const throwMs = 170;
const wheelMs = 45;

/** Px per ms below which a throw is none. */
const leastThrow = 0.03;

/** Between two steps of a wheel nothing is drawn sharp. */
const pauseMs = 50;

/** Panels that belong to a wish come a moment after it. */
const wishMs = 400;

const panPx = 100;

const arrows: Record<string, Px> = {
  ArrowLeft: [panPx, 0],
  ArrowRight: [-panPx, 0],
  ArrowUp: [0, panPx],
  ArrowDown: [0, -panPx],
};

function easeOut(share: number): number {
  return 1 - (1 - share) ** 3;
}

function isFar(drawn: View, target: View): boolean {
  const { growth, by } = movement(drawn, target);
  const dx = by[0] + (growth * drawn.widthPx) / 2 - target.widthPx / 2;
  const dy = by[1] + (growth * drawn.heightPx) / 2 - target.heightPx / 2;
  return (
    Math.abs(Math.log2(growth)) > farLevels ||
    Math.max(Math.abs(dx), Math.abs(dy)) > farShare * Math.max(target.widthPx, target.heightPx)
  );
}

/**
 * The map as SVG in the frame: moved as a layer, drawn sharp once it rests. Store → picture and view by syncs, gestures
 * → store. Takes over the first paint where that is in sight. Returns what ends it.
 */
export function createTwin(
  frame: HTMLElement,
  store: AppStore,
  dataUrl: string,
  firstPaint: HTMLElement,
): () => void {
  const first = store.getState();
  const size = (): Size => ({ widthPx: frame.clientWidth, heightPx: frame.clientHeight });
  const adopted = writeAddress(first) === '' ? adoptFirstPaint(firstPaint, size()) : null;
  const motion = createMotion();
  let now: View | null = adopted?.view ?? null;
  /** Where a movement of the app leads. */
  let target: View | null = null;
  /** The zoom that a wheel was turned to. */
  let turnedTo: number | null = null;
  /** Whether a person has moved the map since it rested. */
  let isMoved = false;
  /** What is to be seen, until panels that belong to it have come. */
  let wish: Bounds | null = first.camera ? null : boundsToShow(first);
  let wishTimer = 0;
  let restTimer = 0;
  let hoverFrame = 0;

  const painter = createPainter(
    frame,
    store,
    adopted,
    () => now,
    (view) => store.getState().settle(seenIn(view).bounds),
  );

  /** What WebGL draws in a moment needs no other picture until then, as long as the first paint shows all there is. */
  function drawIfNeeded() {
    const state = store.getState();
    if (!adopted || state.mapState !== 'starting' || writeAddress(state) !== '') painter.draw();
  }

  function tell() {
    if (now) store.getState().see(seenIn(now));
  }

  function forgetWishSoon() {
    clearTimeout(wishTimer);
    wishTimer = window.setTimeout(() => {
      wish = null;
    }, wishMs);
  }

  /** Nothing moves the map any further: it is told where it is, and drawn sharp. */
  function rest() {
    clearTimeout(restTimer);
    motion.stop();
    target = null;
    turnedTo = null;
    if (!now) return;
    const { moveCamera, holdMap } = store.getState();
    if (isMoved) {
      tell();
      moveCamera({ center: now.center, zoom: now.zoom });
    }
    isMoved = false;
    holdMap(false);
    drawIfNeeded();
    painter.hold(false);
  }

  function goTo(view: View, durationMs: number) {
    const { drawn } = painter;
    // What fits the panels at the start is what the first paint shows already.
    if (
      now &&
      !motion.isRunning &&
      sameCamera(now, view) &&
      now.widthPx === view.widthPx &&
      now.heightPx === view.heightPx
    )
      return;
    motion.stop();
    clearTimeout(restTimer);
    isMoved = false;
    turnedTo = null;
    const from = now;
    store.getState().see(seenIn(view));
    forgetWishSoon();
    if (!from || !drawn || durationMs === 0 || prefersReducedMotion() || isFar(drawn, view)) {
      now = view;
      // What is drawn stays until the next is: a cut, not a leap.
      if (drawn && !isFar(drawn, view)) painter.place();
      rest();
      return;
    }
    target = view;
    painter.hold(true);
    motion.run((sinceStartMs) => {
      const share = Math.min(1, sinceStartMs / durationMs);
      now = between(from, view, easeOut(share));
      painter.place();
      if (share === 1) rest();
      return share === 1;
    });
  }

  function move(next: View) {
    if (!isMoved) {
      const { propose, hover } = store.getState();
      propose(null);
      hover(null);
    }
    isMoved = true;
    now = next;
    painter.place();
  }

  function takeInHand() {
    motion.stop();
    clearTimeout(restTimer);
    target = null;
    painter.hold(true);
    store.getState().holdMap(true);
  }

  function inWindow([x, y]: Px): Px {
    const { left, top } = frame.getBoundingClientRect();
    return [x + left, y + top];
  }

  function choose(at: Px) {
    const { sketch, addSketchPoint, choose, clearChoice, propose } = store.getState();
    if (!now) return;
    if (sketch?.isOpen) {
      addSketchPoint(unprojectionOf(now)(at));
      return;
    }
    const place = inWindow(at);
    const named = edgeNameAt(place);
    const choices = choicesAt(place);
    const [only] = choices;
    // Who asks where a line goes wants to see it go there: the map goes along.
    if (named) choose({ kind: 'project', id: named });
    else if (!only) clearChoice();
    else if (choices.length === 1) choose(only, 'map');
    else propose({ choices, at: place });
  }

  function hover(at: Px | null) {
    cancelAnimationFrame(hoverFrame);
    if (!at) {
      store.getState().hover(null);
      return;
    }
    hoverFrame = requestAnimationFrame(() => {
      const place = inWindow(at);
      const [over] = choicesAt(place);
      const { sketch, hover } = store.getState();
      frame.style.cursor = sketch?.isOpen ? 'crosshair' : '';
      hover(
        over && (over.kind === 'project' || over.kind === 'city')
          ? { kind: over.kind, id: over.id, at: place }
          : null,
      );
    });
  }

  function followWheel(about: Px) {
    motion.run((_, sinceLastMs) => {
      if (!now || turnedTo === null) return true;
      const left = turnedTo - now.zoom;
      const isThere = prefersReducedMotion() || Math.abs(left) < 0.004;
      move(zoomed(now, about, isThere ? left : left * (1 - Math.exp(-sinceLastMs / wheelMs))));
      if (isThere) {
        turnedTo = null;
        restTimer = window.setTimeout(rest, pauseMs);
      }
      return isThere;
    });
  }

  const box = document.createElement('div');
  box.className = 'zoom-box';
  box.hidden = true;
  frame.append(box);

  const unbind = bindGestures(frame, {
    grab: takeInHand,
    pan: (by) => now && move(panned(now, by)),
    zoom(about, levels) {
      if (!now) return;
      takeInHand();
      move(zoomed(now, about, levels));
      restTimer = window.setTimeout(() => !store.getState().inHand || rest(), pauseMs * 3);
    },
    zoomSmoothly(about, levels) {
      if (!now) return;
      const goal = zoomed({ ...now, zoom: turnedTo ?? now.zoom }, about, levels).zoom;
      takeInHand();
      turnedTo = goal;
      followWheel(about);
    },
    letGo(velocity) {
      let [vx, vy] = velocity;
      if (!isMoved || prefersReducedMotion() || Math.hypot(vx, vy) < leastThrow) {
        if (isMoved) rest();
        else {
          store.getState().holdMap(false);
          painter.hold(false);
        }
        return;
      }
      motion.run((_, sinceLastMs) => {
        if (!now) return true;
        const left = Math.exp(-sinceLastMs / throwMs);
        move(panned(now, [vx * sinceLastMs, vy * sinceLastMs]));
        [vx, vy] = [vx * left, vy * left];
        const isOver = Math.hypot(vx, vy) < leastThrow;
        if (isOver) rest();
        return isOver;
      });
    },
    click: choose,
    doubleClick(at, isBack) {
      const { sketch, finishSketch, moveCamera } = store.getState();
      if (sketch?.isOpen) finishSketch();
      else if (now) moveCamera(zoomed(target ?? now, at, isBack ? -1 : 1));
    },
    drawBox(corners) {
      box.hidden = corners === null;
      if (!corners) return;
      const [[x1, y1], [x2, y2]] = corners;
      box.style.transform = `translate(${Math.min(x1, x2)}px, ${Math.min(y1, y2)}px)`;
      box.style.width = `${Math.abs(x2 - x1)}px`;
      box.style.height = `${Math.abs(y2 - y1)}px`;
    },
    lookInto: ([from, to]) => now && store.getState().moveCamera(boxed(now, from, to)),
    hover,
    key(event) {
      const by = arrows[event.key];
      const { zoomBy, moveCamera } = store.getState();
      if (event.key === '+' || event.key === '=') zoomBy(1);
      else if (event.key === '-') zoomBy(-1);
      else if (by && now) moveCamera(panned(target ?? now, by));
      else return;
      event.preventDefault();
    },
  });

  const { panelMs, cameraMs, briefingCameraMs } = tokens.motion;
  const syncs = [
    whenChanged(
      first,
      ({ destination }) => [destination],
      ({ destination, playing, padding }) => {
        wish = destination?.bounds ?? null;
        if (wish) goTo(viewOfBounds(wish, padding, size()), playing ? briefingCameraMs : cameraMs);
      },
    ),
    whenChanged(
      first,
      ({ padding }) => [padding],
      // The panel about a choice comes after the wish to see it: what is free is known only then.
      ({ camera, padding }) => wish && !camera && goTo(viewOfBounds(wish, padding, size()), cameraMs),
    ),
    whenChanged(
      first,
      ({ camera }) => [camera],
      ({ camera }) => {
        if (!camera || (now && sameCamera(camera, now))) return;
        goTo(zoomed({ ...size(), ...camera }, [0, 0], 0), panelMs);
      },
    ),
    whenChanged(
      first,
      (state) => [
        state.plan,
        state.shapes,
        visibleProjects(state),
        state.focus,
        state.palette,
        state.language,
        state.mapState,
      ],
      drawIfNeeded,
    ),
    whenChanged(first, marksOf, () => painter.mark()),
    whenChanged(
      first,
      (state) => [state.chosen, state.covered, state.padding, state.islands],
      () => painter.drawn && painter.name(),
    ),
  ];
  const unsubscribe = store.subscribe((state: AppState) => {
    for (const sync of syncs) sync(state);
  });

  function resize() {
    const { widthPx, heightPx } = size();
    if (widthPx === 0 || (now?.widthPx === widthPx && now.heightPx === heightPx)) return;
    const state = store.getState();
    now = now && isMoved ? { ...now, widthPx, heightPx } : viewToShow(state, size());
    tell();
    painter.place();
    drawIfNeeded();
  }
  const observer = new ResizeObserver(resize);
  observer.observe(frame);
  tell();
  resize();

  const ready = staticRenderer();
  if (ready) {
    painter.equip(ready);
    drawIfNeeded();
    // In the place of a map that is gone it stands in the very next frame.
    if (!adopted) painter.finish();
  } else
    loadStaticRenderer(dataUrl).then(
      (renderer) => {
        painter.equip(renderer);
        drawIfNeeded();
        for (const fault of renderer.groundFaults) store.getState().report(faultOfFile('ground', fault));
      },
      (error: unknown) => store.getState().report(faultOfFile('ground', error)),
    );
  forgetWishSoon();

  return () => {
    unsubscribe();
    unbind();
    observer.disconnect();
    motion.stop();
    clearTimeout(restTimer);
    clearTimeout(wishTimer);
    cancelAnimationFrame(hoverFrame);
    painter.close();
    store.getState().holdMap(false);
  };
}
