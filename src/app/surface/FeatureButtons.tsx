import './surface.css';
import { useMemo, useRef } from 'preact/hooks';
import { projectorFactor } from '../../model/look/palette.ts';
import type { Project } from '../../model/project.ts';
import { visibleProjects } from '../../state/selectors.ts';
import { nextAlong, type Walk } from '../../state/spatial/along-line.ts';
import { type Relation, related } from '../../state/spatial/relations.ts';
import { describeProject } from '../../staticmap/describe.ts';
import { standsAt } from '../../staticmap/points.ts';
import { type Px, projectionOf } from '../../staticmap/projection.ts';
import { useActions, useApp, useTell } from '../context.ts';

const keys: Record<string, Relation> = {
  ArrowUp: 'north',
  ArrowDown: 'south',
  ArrowLeft: 'west',
  ArrowRight: 'east',
  c: 'city',
  t: 'task',
};

/** Leads along the line that one stands on: from what it meets to what it meets next. */
const alongKey = 'l';

/** Farther than this from the window's edge a feature counts as seen. */
const marginPx = 40;

/**
 * The map for keys and screen readers, whatever draws it: one button for every feature, at its place, in the
 * order of the text. It speaks a sentence made from the data; arrows lead to the nearest feature in that direction,
 * `c` to the next in the same city, `t` to the next of the same task, `l` along a line; Enter opens.
 */
export function FeatureButtons() {
  const plan = useApp((state) => state.plan);
  const language = useApp((state) => state.language);
  const seen = useApp((state) => state.seen);
  const palette = useApp((state) => state.palette);
  const visible = useApp(visibleProjects);
  const { choose, hover, moveCamera } = useActions();
  const shapes = useApp((state) => state.shapes);
  const list = useRef<HTMLElement>(null);
  const walk = useRef<Walk | null>(null);
  const t = useTell();
  // Kept while the map moves: only the places change then.
  const located = useMemo(() => visible.filter((project) => project.anchor), [visible]);
  const sentences = useMemo(
    () => new Map(located.map((project) => [project.id, describeProject(project, plan, language)])),
    [located, plan, language],
  );
  if (!seen) return null;
  const { innerWidth: widthPx, innerHeight: heightPx } = window;
  const view = { center: seen.center, zoom: seen.zoom, widthPx, heightPx };
  const toPx = projectionOf(view);
  const factor = palette === 'projector' ? projectorFactor : 1;
  const spotOf = (project: Project): Px =>
    standsAt(project, toPx(project.anchor ?? [0, 0]), { view, factor });

  function lookAt(id: string) {
    const project = located.find((entry) => entry.id === id);
    if (!project?.anchor || !seen) return;
    const [x, y] = spotOf(project);
    hover({ kind: 'project', id, at: [x, y] });
    const isSeen = x > marginPx && y > marginPx && x < widthPx - marginPx && y < heightPx - marginPx;
    if (!isSeen) moveCamera({ center: project.anchor, zoom: seen.zoom });
  }

  function along(project: Project): Project | null {
    const step = shapes && nextAlong(project, walk.current, located, shapes);
    walk.current = step?.walk ?? null;
    return step?.next ?? null;
  }

  return (
    <section class="feature-buttons" ref={list} aria-label={t('map.features', { n: located.length })}>
      <ul class="plain">
        {located.map((project) => {
          const [x, y] = spotOf(project);
          return (
            <li key={project.id}>
              <button
                type="button"
                data-feature={project.id}
                style={{ transform: `translate(${x}px, ${y}px)` }}
                aria-label={sentences.get(project.id) ?? project.name}
                onFocus={() => lookAt(project.id)}
                onBlur={() => hover(null)}
                onClick={() => choose({ kind: 'project', id: project.id }, 'map')}
                onKeyDown={(event) => {
                  const relation = keys[event.key];
                  const next =
                    event.key === alongKey ? along(project) : relation && related(relation, project, located);
                  if (!next) return;
                  event.preventDefault();
                  list.current
                    ?.querySelector<HTMLElement>(`[data-feature="${next.id}"]`)
                    ?.focus({ preventScroll: true });
                }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
