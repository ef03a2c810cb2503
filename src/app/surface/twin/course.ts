import { prefersReducedMotion } from '../../../map/reduced-motion.ts';
import { sameCamera } from '../../../state/camera.ts';
import type { AppStore } from '../../../state/store.ts';
import { movement, type Px, type Size, type View } from '../../../staticmap/projection.ts';
import type { Moves } from './gestures.ts';
import { createMotion } from './motion.ts';
import type { Painter } from './painter.ts';
import { between, panned, seenIn, zoomed } from './view.ts';

/** Farther than that, a picture that is drawn would show its edges on the way, or say nothing in its new size. */
const farLevels = 1.2;
const farShare = 0.5;

/** How fast a throw ends, and a turned wheel is followed: ms in which a difference shrinks to a third. */
const throwMs = 170;
const wheelMs = 45;

/** Px per ms below which a throw is none. */
const leastThrow = 0.03;

/** Levels that a wheel's run may lack when it ends. */
const leastLevels = 0.004;

/** Between two steps of a wheel nothing is drawn sharp. */
const pauseMs = 50;

/** Fingers on a trackpad rest a little longer. */
const pinchPauseMs = 150;

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

function isSame(a: View, b: View): boolean {
  return sameCamera(a, b) && a.widthPx === b.widthPx && a.heightPx === b.heightPx;
}

/** Where the map looks, and how it gets there. */
export interface Course {
  readonly now: View | null;
  /** Where a movement of the app leads, else where it looks. */
  readonly goal: View | null;
  /** Goes there within so many ms; what is far away is shown at once. */
  goTo(view: View, durationMs: number): void;
  /** Takes on the frame's new size; `elsewise` is where it looks if no person is moving it. */
  resize(size: Size, elsewise: View): void;
  hands: Pick<Moves, 'grab' | 'pan' | 'zoom' | 'zoomSmoothly' | 'letGo'>;
  close(): void;
}

/** Moves what the painter has drawn, by hand and by the app; `draw` draws it sharp where it has come to rest. */
export function createCourse(
  store: AppStore,
  painter: Painter,
  start: View | null,
  draw: () => void,
): Course {
  const motion = createMotion();
  let now = start;
  let target: View | null = null;
  /** The zoom that a wheel was turned to. */
  let turnedTo: number | null = null;
  /** Whether a person has moved the map since it rested. */
  let isMoved = false;
  let restTimer = 0;

  /** Nothing moves the map any further: it is told where it is, and drawn sharp. */
  function rest() {
    stop();
    if (!now) return;
    const { moveCamera, holdMap, see } = store.getState();
    if (isMoved) {
      see(seenIn(now));
      moveCamera({ center: now.center, zoom: now.zoom });
    }
    isMoved = false;
    holdMap(false);
    draw();
    painter.hold(false);
  }

  function stop() {
    motion.stop();
    clearTimeout(restTimer);
    target = null;
    turnedTo = null;
  }

  function restSoon(ms: number) {
    clearTimeout(restTimer);
    restTimer = window.setTimeout(rest, ms);
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

  function grab() {
    stop();
    painter.hold(true);
    store.getState().holdMap(true);
  }

  function goTo(view: View, durationMs: number) {
    // What fits the panels at the start is what the first paint shows already.
    if (now && !motion.isRunning && isSame(now, view)) return;
    stop();
    isMoved = false;
    const from = now;
    const { drawn } = painter;
    store.getState().see(seenIn(view));
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

  /** Follows a wheel that was turned. */
  function follow(about: Px) {
    motion.run((_, sinceLastMs) => {
      if (!now || turnedTo === null) return true;
      const left = turnedTo - now.zoom;
      const isThere = prefersReducedMotion() || Math.abs(left) < leastLevels;
      move(zoomed(now, about, isThere ? left : left * (1 - Math.exp(-sinceLastMs / wheelMs))));
      if (isThere) {
        turnedTo = null;
        restSoon(pauseMs);
      }
      return isThere;
    });
  }

  return {
    get now() {
      return now;
    },
    get goal() {
      return target ?? now;
    },
    goTo,
    resize(size, elsewise) {
      now = now && isMoved ? { ...now, ...size } : elsewise;
      store.getState().see(seenIn(now));
      painter.place();
      draw();
    },
    hands: {
      grab,
      pan: (by) => now && move(panned(now, by)),
      zoom(about, levels) {
        if (!now) return;
        grab();
        move(zoomed(now, about, levels));
        restSoon(pinchPauseMs);
      },
      zoomSmoothly(about, levels) {
        if (!now) return;
        const goal = zoomed({ ...now, zoom: turnedTo ?? now.zoom }, about, levels).zoom;
        grab();
        turnedTo = goal;
        follow(about);
      },
      letGo([vx, vy]) {
        if (!isMoved) {
          store.getState().holdMap(false);
          painter.hold(false);
          return;
        }
        clearTimeout(restTimer);
        let velocity: Px = [vx, vy];
        if (prefersReducedMotion() || Math.hypot(...velocity) < leastThrow) {
          rest();
          return;
        }
        motion.run((_, sinceLastMs) => {
          if (!now) return true;
          const [x, y] = velocity;
          move(panned(now, [x * sinceLastMs, y * sinceLastMs]));
          const left = Math.exp(-sinceLastMs / throwMs);
          velocity = [x * left, y * left];
          const isOver = Math.hypot(...velocity) < leastThrow;
          if (isOver) rest();
          return isOver;
        });
      },
    },
    close() {
      stop();
      store.getState().holdMap(false);
    },
  };
}
