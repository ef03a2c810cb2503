import './surface.css';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Chosen } from '../../state/selection.ts';
import { litProjectIds, visibleProjects } from '../../state/selectors.ts';
import type { ScreenPoint } from '../../state/slices/choice.ts';
import { kmPerPx, unprojectionOf } from '../../staticmap/projection.ts';
import { useActions, useApp, useTell } from '../context.ts';
import { toComponent, useRenderer, useSize, viewToShow } from './static-picture.ts';

/** A drag by less than this is a click. */
const clickPx = 5;

const zoomRange = [4, 13] as const;

/** Where around a pointer its features are looked for. */
const around: readonly ScreenPoint[] = [
  [0, 0],
  [4, 0],
  [-4, 0],
  [0, 4],
  [0, -4],
];

/** What lies under a point of the window: projects first, topmost first, else the city. */
function choicesAt([x, y]: ScreenPoint): Chosen[] {
  const under = around.flatMap(([dx, dy]) => document.elementsFromPoint(x + dx, y + dy));
  const ids = (name: string, selector: string) => [
    ...new Set(
      under.flatMap((element) => {
        const id = element.closest(selector)?.getAttribute(name);
        return id ? [id] : [];
      }),
    ),
  ];
  const named = ids('data-of', '.static-map [data-part="labels"] [data-of]');
  const projects = [...new Set([...named, ...ids('data-id', '.static-map [data-id]')])];
  if (projects.length > 0) return projects.map((id) => ({ kind: 'project', id }));
  return ids('data-city', '.static-map [data-city]').map((id) => ({ kind: 'city', id }));
}

/** The project whose name at the frame's edge lies under a point of the window. */
function edgeNameAt([x, y]: ScreenPoint): string | null {
  const name = document.elementFromPoint(x, y)?.closest('.static-map [data-part="edge-name"]');
  return name?.getAttribute('data-of') ?? null;
}

/** The map while there is no WebGL: the static twin, with the same features, and moved, hovered and chosen from alike. */
export function StaticMap({ dataUrl }: { dataUrl: string }) {
  const plan = useApp((state) => state.plan);
  const visible = useApp(visibleProjects);
  const chosen = useApp((state) => state.chosen);
  const hovered = useApp((state) => state.hovered);
  const lit = useApp(litProjectIds);
  const focus = useApp((state) => state.focus);
  const region = useApp((state) => state.filter.region);
  const palette = useApp((state) => state.palette);
  const language = useApp((state) => state.language);
  const padding = useApp((state) => state.padding);
  const covered = useApp((state) => state.covered);
  const islands = useApp((state) => state.islands);
  const camera = useApp((state) => state.camera);
  const destination = useApp((state) => state.destination);
  const { see, settle, moveCamera, zoomBy, choose, clearChoice, propose, hover } = useActions();
  const root = useRef<HTMLDivElement>(null);
  const drag = useRef<{ from: ScreenPoint; by: ScreenPoint } | null>(null);
  const size = useSize(root);
  const loaded = useRenderer(dataUrl);
  const shapes = useApp((state) => state.shapes);
  const renderer = useMemo(
    () => loaded && shapes && { ...loaded, layers: { ...loaded.ground, ...shapes } },
    [loaded, shapes],
  );
  const t = useTell();

  const view = useMemo(() => {
    if (size.widthPx === 0) return null;
    return viewToShow({ camera, padding, destination, plan, chosen }, size);
    // A choice made on the map leaves the view where it is.
  }, [size, camera, destination, padding, plan]);

  useEffect(() => {
    if (!view) return;
    const toLngLat = unprojectionOf(view);
    const [west, north] = toLngLat([0, 0]);
    const [east, south] = toLngLat([view.widthPx, view.heightPx]);
    see({ center: view.center, zoom: view.zoom, kmPerPx: kmPerPx(view), bounds: [west, south, east, north] });
    settle([west, south, east, north]);
  }, [view, see, settle]);

  const node = useMemo(
    () =>
      renderer &&
      view &&
      renderer.render({
        plan,
        layers: renderer.layers,
        visible,
        chosen,
        hovered: hovered && { kind: hovered.kind, id: hovered.id },
        lit,
        focus,
        region,
        view,
        covered,
        hidden: padding,
        islands,
        palette,
        language,
        detail: 'full',
        colours: 'variables',
        edgeNames: true,
      }),
    [
      renderer,
      view,
      plan,
      visible,
      chosen,
      hovered?.kind,
      hovered?.id,
      lit,
      focus,
      region,
      covered,
      padding,
      islands,
      palette,
      language,
    ],
  );

  function shift([x, y]: ScreenPoint) {
    const picture = root.current?.firstElementChild;
    if (picture instanceof SVGElement) picture.style.transform = x || y ? `translate(${x}px, ${y}px)` : '';
  }

  function release(event: PointerEvent) {
    const dragged = drag.current;
    drag.current = null;
    if (!dragged || !view) return;
    const [dx, dy] = dragged.by;
    if (Math.hypot(dx, dy) < clickPx) {
      shift([0, 0]);
      const named = edgeNameAt([event.clientX, event.clientY]);
      const choices = choicesAt([event.clientX, event.clientY]);
      const [only] = choices;
      if (named) choose({ kind: 'project', id: named });
      else if (!only) clearChoice();
      else if (choices.length === 1) choose(only, 'map');
      else propose({ choices, at: [event.clientX, event.clientY] });
      return;
    }
    shift([0, 0]);
    const center = unprojectionOf(view)([view.widthPx / 2 - dx, view.heightPx / 2 - dy]);
    moveCamera({ center, zoom: view.zoom });
  }

  function move(event: PointerEvent) {
    const { clientX: x, clientY: y } = event;
    if (drag.current) {
      const { from } = drag.current;
      drag.current.by = [x - from[0], y - from[1]];
      shift(drag.current.by);
      return;
    }
    const [first] = choicesAt([x, y]);
    hover(
      first && (first.kind === 'project' || first.kind === 'city')
        ? { kind: first.kind, id: first.id, at: [x, y] }
        : null,
    );
  }

  function zoomAt(event: WheelEvent) {
    event.preventDefault();
    if (!view) return;
    const zoom = Math.min(zoomRange[1], Math.max(zoomRange[0], view.zoom - Math.sign(event.deltaY) * 0.5));
    const growth = 2 ** (zoom - view.zoom);
    // What is under the pointer stays there.
    const x = event.clientX + (view.widthPx / 2 - event.clientX) / growth;
    const y = event.clientY + (view.heightPx / 2 - event.clientY) / growth;
    moveCamera({ center: unprojectionOf(view)([x, y]), zoom });
  }

  const panPx = 100;
  const keys: Record<string, ScreenPoint> = {
    ArrowLeft: [-panPx, 0],
    ArrowRight: [panPx, 0],
    ArrowUp: [0, -panPx],
    ArrowDown: [0, panPx],
  };

  return (
    <div
      class="static-map-frame"
      ref={root}
      role="region"
      aria-label={t('map.label')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved by keys, as the WebGL map is
      tabIndex={0}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        drag.current = { from: [event.clientX, event.clientY], by: [0, 0] };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={move}
      onPointerUp={release}
      onPointerLeave={() => hover(null)}
      onWheel={zoomAt}
      onKeyDown={(event) => {
        const by = keys[event.key];
        if (event.key === '+' || event.key === '=') zoomBy(1);
        else if (event.key === '-') zoomBy(-1);
        else if (by && view)
          moveCamera({
            center: unprojectionOf(view)([view.widthPx / 2 + by[0], view.heightPx / 2 + by[1]]),
            zoom: view.zoom,
          });
        else return;
        event.preventDefault();
      }}
    >
      {node && toComponent(node)}
    </div>
  );
}
