import './surface.css';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { emptyCollection } from '../../map/sources.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import { isNear } from '../../state/camera.ts';
import { visibleProjects } from '../../state/selectors.ts';
import type { ScreenPoint } from '../../state/slices/choice.ts';
import type { AppStore, Data } from '../../state/store.ts';
import { nameAttributes } from '../../staticmap/names/attributes.ts';
import type { DrawnName } from '../../staticmap/names/names.ts';
import { movement, type View } from '../../staticmap/projection.ts';
import { StoreContext, useActions, useApp } from '../context.ts';
import { createSlices } from './slices.ts';
import { toComponent, useRenderer, useSize } from './static-picture.ts';

/** Nearer or farther than by so many levels, names that were placed for another zoom say nothing any more. */
const farLevels = 1.2;

/** What a name goes with while the map moves: the point that it names, or else its own middle. */
function footOf({ of, boxes }: DrawnName): ScreenPoint {
  if (of) return of;
  const sum = boxes.reduce<ScreenPoint>(
    ([x, y], { left, top, right, bottom }) => [x + (left + right) / 2, y + (top + bottom) / 2],
    [0, 0],
  );
  return [sum[0] / boxes.length, sum[1] / boxes.length];
}

/** A panel that grows changes what it covers in every frame; names wait until it is still. */
const calmMs = 100;

/** A value as it is at first, and later once it has not changed for a while. */
function useCalm<T>(value: T): T {
  const [calm, setCalm] = useState(value);
  useEffect(() => {
    if (value === calm) return;
    const timer = setTimeout(() => setCalm(value), calmMs);
    return () => clearTimeout(timer);
  }, [value, calm]);
  return calm;
}

const noShapes = { shapes: emptyCollection, strands: emptyCollection, bands: emptyCollection };

/** The names, and the view that they were placed for. */
interface Placed {
  view: View;
  names: readonly DrawnName[];
}

function useNames(dataUrl: string, size: { widthPx: number; heightPx: number }): Placed | null {
  const plan = useApp((state) => state.plan);
  const visible = useApp(visibleProjects);
  const chosen = useApp((state) => state.chosen);
  const focus = useApp((state) => state.focus);
  const palette = useApp((state) => state.palette);
  const language = useApp((state) => state.language);
  const covered = useApp((state) => state.covered);
  const hidden = useApp((state) => state.padding);
  const islands = useApp((state) => state.islands);
  const taken = useCalm(useMemo(() => ({ covered, hidden, islands }), [covered, hidden, islands]));
  const shapes = useApp((state) => state.shapes);
  const standpoint = useApp((state) => state.standpoint);
  const renderer = useRenderer(dataUrl);
  const [placed, setPlaced] = useState<Placed | null>(null);
  const { report } = useActions();
  const slices = useMemo(
    () => createSlices((error) => report({ id: 'map', detail: String(error) })),
    [report],
  );
  useEffect(() => slices.close, [slices]);
  useEffect(() => {
    if (!renderer || !standpoint || size.widthPx === 0) return;
    const view: View = { ...size, ...standpoint };
    const steps = renderer.nameSteps({
      plan,
      layers: { ...renderer.ground, ...(shapes ?? noShapes) },
      // What the map does not draw yet has no name on it.
      visible: shapes ? visible : [],
      chosen,
      focus,
      view,
      ...taken,
      palette,
      language,
      detail: 'full',
      colours: 'variables',
      edgeNames: true,
    });
    function* place() {
      setPlaced({ view, names: yield* steps });
    }
    slices.begin(place());
  }, [slices, renderer, shapes, standpoint, size, plan, visible, chosen, focus, palette, language, taken]);
  return placed;
}

/** The names of before, until the map has come near to where the next ones stand. */
function useNear(store: AppStore | null, placed: Placed | null): Placed | null {
  const [near, setNear] = useState(placed);
  useLayoutEffect(() => {
    if (!store || near === placed) return;
    function arrive(seen: Data['seen']) {
      if (!placed || !seen || isNear(placed.view, seen)) setNear(placed);
    }
    arrive(store.getState().seen);
    return store.subscribe((state) => state.seen, arrive);
  }, [store, placed, near]);
  return near;
}

/**
 * The names over the WebGL map, placed by the rules of the static map, so that both name the same things at the same
 * places. They go with the ground while it moves; those of the place that it goes to come as it draws near.
 */
export function MapNames({ dataUrl }: { dataUrl: string }) {
  const store = useContext(StoreContext);
  const { choose } = useActions();
  const root = useRef<HTMLDivElement>(null);
  const placed = useNear(store, useNames(dataUrl, useSize(root)));

  useLayoutEffect(() => {
    const picture = root.current?.firstElementChild;
    if (!store || !placed || !(picture instanceof SVGElement)) return;
    const { view, names } = placed;
    const feet = names.map(footOf);
    function follow(seen: Data['seen']) {
      if (!seen || !(picture instanceof SVGElement)) return;
      const { growth, by } = movement(view, { ...view, center: seen.center, zoom: seen.zoom });
      const isZoomed = Math.abs(growth - 1) > 1e-6;
      const isMoved = isZoomed || Math.hypot(...by) > 0.1;
      picture.classList.toggle('is-moved', isMoved);
      picture.classList.toggle('is-far', Math.abs(Math.log2(growth)) > farLevels);
      picture.style.transform = isMoved ? `translate(${by[0]}px, ${by[1]}px)` : '';
      for (const [index, group] of [...picture.children].entries()) {
        const [x, y] = feet[names.length - 1 - index] ?? [0, 0];
        if (group instanceof SVGElement)
          group.style.transform = isZoomed ? `translate(${(growth - 1) * x}px, ${(growth - 1) * y}px)` : '';
      }
    }
    follow(store.getState().seen);
    store
      .getState()
      .nameProjects(names.flatMap(({ projectId, boxes }) => (projectId ? [{ id: projectId, boxes }] : [])));
    const unsubscribe = store.subscribe((state) => state.seen, follow);
    return () => {
      unsubscribe();
      store.getState().nameProjects([]);
    };
  }, [store, placed]);

  return (
    <div class="map-names-frame" ref={root}>
      {placed && (
        <svg
          aria-hidden="true"
          class="static-map map-names"
          width={placed.view.widthPx}
          height={placed.view.heightPx}
          font-family={tokens.type.ui}
        >
          {/* Least important lowest, so that a name lies over the halo of a lesser one. */}
          {[...placed.names].reverse().map(({ id, kind, node }) => {
            const of = node.attributes['data-of'];
            return (
              <g
                key={id}
                class={`map-name is-${kind}`}
                {...(kind === 'letters' && nameAttributes)}
                {...(kind === 'edge' && {
                  // Who asks where a line goes wants to see it go there: the map goes along.
                  onClick: () => choose({ kind: 'project', id: String(of) }),
                })}
              >
                {toComponent(node)}
              </g>
            );
          })}
        </svg>
      )}
    </div>
  );
}
