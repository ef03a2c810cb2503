import { useEffect, useRef, useState } from 'preact/hooks';
import { useTell } from '../../context.ts';

/** How long a stroke is seen, fading included. */
const strokeMs = 6000;

/** Radius of the light, of the screen's smaller side. */
const spotShare = 0.16;

interface Stroke {
  id: number;
  d: string;
}

/** A pen over everything, whose strokes fade by themselves. */
export function Pen() {
  const [strokes, setStrokes] = useState<readonly Stroke[]>([]);
  const drawing = useRef<{ id: number; path: SVGPathElement | null; d: string } | null>(null);
  const live = useRef<SVGPathElement>(null);
  const timers = useRef(new Set<number>());
  const t = useTell();

  useEffect(() => {
    const waiting = timers.current;
    return () => {
      for (const timer of waiting) window.clearTimeout(timer);
    };
  }, []);

  function finish() {
    const stroke = drawing.current;
    drawing.current = null;
    live.current?.setAttribute('d', '');
    if (!stroke) return;
    setStrokes((all) => [...all, { id: stroke.id, d: stroke.d }]);
    const timer = window.setTimeout(() => {
      timers.current.delete(timer);
      setStrokes((all) => all.filter(({ id }) => id !== stroke.id));
    }, strokeMs);
    timers.current.add(timer);
  }

  return (
    <svg
      class="briefing-ink is-pen"
      role="img"
      aria-label={t('briefing.penOn')}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        const d = `M${event.clientX} ${event.clientY}h.1`;
        drawing.current = { id: performance.now(), path: live.current, d };
        live.current?.setAttribute('d', d);
      }}
      onPointerMove={(event) => {
        const stroke = drawing.current;
        if (!stroke) return;
        stroke.d += `L${event.clientX} ${event.clientY}`;
        stroke.path?.setAttribute('d', stroke.d);
      }}
      onPointerUp={finish}
      onPointerCancel={finish}
    >
      {strokes.map(({ id, d }) => (
        <path key={id} class="briefing-stroke is-fading" d={d} />
      ))}
      <path ref={live} class="briefing-stroke" />
    </svg>
  );
}

/** Dims everything but a circle at the pointer. */
export function Spotlight() {
  const hole = useRef<SVGCircleElement>(null);
  const t = useTell();

  useEffect(() => {
    function follow({ clientX, clientY }: PointerEvent) {
      hole.current?.setAttribute('cx', String(clientX));
      hole.current?.setAttribute('cy', String(clientY));
    }
    window.addEventListener('pointermove', follow);
    window.addEventListener('pointerdown', follow);
    return () => {
      window.removeEventListener('pointermove', follow);
      window.removeEventListener('pointerdown', follow);
    };
  }, []);

  const radius = Math.min(window.innerWidth, window.innerHeight) * spotShare;
  return (
    <svg class="briefing-ink is-spotlight" role="img" aria-label={t('briefing.spotlightOn')}>
      <mask id="briefing-spot">
        <rect class="spot-seen" width="100%" height="100%" />
        <circle
          ref={hole}
          class="spot-hole"
          cx={window.innerWidth * 0.65}
          cy={window.innerHeight / 2}
          r={radius}
        />
      </mask>
      <rect class="spot-dim" width="100%" height="100%" mask="url(#briefing-spot)" />
    </svg>
  );
}
