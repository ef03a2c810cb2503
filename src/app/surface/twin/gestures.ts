import type { Px } from '../../../staticmap/projection.ts';

/** What a gesture does to the map. Places are px of the frame, movements px, velocities px per ms. */
export interface Moves {
  /** A hand is laid on the map: whatever moves it by itself ends. */
  grab(): void;
  pan(by: Px): void;
  /** Nearer by so many levels, at once. */
  zoom(about: Px, levels: number): void;
  /** Nearer by so many levels, in a short run. */
  zoomSmoothly(about: Px, levels: number): void;
  /** The hand leaves the map while it moves. */
  letGo(velocity: Px): void;
  click(at: Px): void;
  doubleClick(at: Px, isBack: boolean): void;
  /** A box is being drawn, or not any more. */
  drawBox(box: readonly [Px, Px] | null): void;
  lookInto(box: readonly [Px, Px]): void;
  hover(at: Px | null): void;
  key(event: KeyboardEvent): void;
}

/** A movement by less than this is a click. */
const clickPx = 5;

/** The end of a movement, which says how fast it was. */
const trailMs = 80;

/** A hand that rested so long before it left throws nothing. */
const restMs = 60;

/** A wheel's notch is some 100 px; levels per px. */
const wheelLevels = 1 / 200;

/** Fingers on a trackpad that pinch send small steps, with the control key as if it were held. */
const pinchLevels = 1 / 60;

/** One event zooms by no more, however far a wheel says that it was turned. */
const mostLevels = 1;

const linePx = 16;

function apart([x1, y1]: Px, [x2, y2]: Px): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

function middleOf([x1, y1]: Px, [x2, y2]: Px): Px {
  return [(x1 + x2) / 2, (y1 + y2) / 2];
}

/** How fast the trail's end moved. */
function velocityOf(trail: readonly { at: Px; ms: number }[], nowMs: number): Px {
  const last = trail.at(-1);
  const first = trail.find(({ ms }) => ms >= nowMs - trailMs);
  if (!last || !first || last.ms === first.ms || nowMs - last.ms > restMs) return [0, 0];
  const ms = last.ms - first.ms;
  return [(last.at[0] - first.at[0]) / ms, (last.at[1] - first.at[1]) / ms];
}

function wheelPx({ deltaMode, deltaY }: WheelEvent, heightPx: number): number {
  if (deltaMode === WheelEvent.DOM_DELTA_LINE) return deltaY * linePx;
  return deltaMode === WheelEvent.DOM_DELTA_PAGE ? deltaY * heightPx : deltaY;
}

/** Mouse, pen, fingers, wheel, trackpad and keys on the frame → moves. Returns what ends it. */
export function bindGestures(frame: HTMLElement, moves: Moves): () => void {
  const down = new Map<number, Px>();
  /** Where the first pointer came down, until it is moved by more than a click is. */
  let clickFrom: Px | null = null;
  let boxFrom: Px | null = null;
  let trail: { at: Px; ms: number }[] = [];
  const ending = new AbortController();

  function placeOf({ clientX, clientY }: MouseEvent): Px {
    const { left, top } = frame.getBoundingClientRect();
    return [clientX - left, clientY - top];
  }

  function press(event: PointerEvent) {
    if (event.button !== 0 || down.size === 2) return;
    const at = placeOf(event);
    if (down.size === 0) {
      clickFrom = at;
      boxFrom = event.shiftKey ? at : null;
    } else {
      // Two fingers mean neither a click nor a box.
      clickFrom = null;
      boxFrom = null;
      moves.drawBox(null);
    }
    down.set(event.pointerId, at);
    trail = [];
    frame.setPointerCapture(event.pointerId);
    moves.grab();
  }

  function moveTwo(id: number, at: Px) {
    const other = [...down].find(([key]) => key !== id)?.[1];
    const before = down.get(id);
    if (!other || !before) return;
    const [from, to] = [middleOf(before, other), middleOf(at, other)];
    moves.pan([to[0] - from[0], to[1] - from[1]]);
    const [wide, wider] = [apart(before, other), apart(at, other)];
    if (wide > 0 && wider > 0) moves.zoom(to, Math.log2(wider / wide));
  }

  function move(event: PointerEvent) {
    const at = placeOf(event);
    const before = down.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== 'touch') moves.hover(at);
      return;
    }
    if (clickFrom) {
      if (apart(clickFrom, at) < clickPx) return;
      clickFrom = null;
    }
    if (boxFrom) moves.drawBox([boxFrom, at]);
    else if (down.size === 2) moveTwo(event.pointerId, at);
    else {
      moves.pan([at[0] - before[0], at[1] - before[1]]);
      trail = [...trail.slice(-8), { at, ms: event.timeStamp }];
    }
    down.set(event.pointerId, at);
  }

  function release(event: PointerEvent) {
    const at = placeOf(event);
    if (!down.delete(event.pointerId)) return;
    // The finger that stays goes on moving the map.
    if (down.size > 0) return;
    const box = boxFrom && !clickFrom ? ([boxFrom, at] as const) : null;
    const isClick = clickFrom !== null;
    clickFrom = null;
    boxFrom = null;
    moves.drawBox(null);
    moves.letGo(isClick || box ? [0, 0] : velocityOf(trail, event.timeStamp));
    if (box) moves.lookInto(box);
    else if (isClick) moves.click(at);
  }

  /** Cut off by the system, by a dialog or by another page: the map stays where it is. */
  function lose({ pointerId }: PointerEvent) {
    if (!down.delete(pointerId)) return;
    clickFrom = null;
    boxFrom = null;
    moves.drawBox(null);
    if (down.size === 0) moves.letGo([0, 0]);
  }

  function turn(event: WheelEvent) {
    event.preventDefault();
    const px = wheelPx(event, frame.clientHeight);
    const levels = Math.max(
      -mostLevels,
      Math.min(mostLevels, -px * (event.ctrlKey ? pinchLevels : wheelLevels)),
    );
    if (levels === 0) return;
    if (event.ctrlKey) moves.zoom(placeOf(event), levels);
    else moves.zoomSmoothly(placeOf(event), levels);
  }

  const { signal } = ending;
  frame.addEventListener('pointerdown', press, { signal });
  frame.addEventListener('pointermove', move, { signal });
  frame.addEventListener('pointerup', release, { signal });
  frame.addEventListener('pointercancel', lose, { signal });
  frame.addEventListener('lostpointercapture', lose, { signal });
  frame.addEventListener('pointerleave', () => moves.hover(null), { signal });
  frame.addEventListener('wheel', turn, { signal, passive: false });
  frame.addEventListener('dblclick', (event) => moves.doubleClick(placeOf(event), event.shiftKey), {
    signal,
  });
  frame.addEventListener('keydown', (event) => moves.key(event), { signal });
  return () => ending.abort();
}
