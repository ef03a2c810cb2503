import type { Chosen } from '../../../state/selection.ts';
import type { ScreenPoint } from '../../../state/slices/choice.ts';

/** Where around a pointer its features are looked for, in px. */
const around: readonly ScreenPoint[] = [
  [0, 0],
  [4, 0],
  [-4, 0],
  [0, 4],
  [0, -4],
];

/** What lies under a point of the window: projects first, topmost first, else the city. */
export function choicesAt([x, y]: ScreenPoint): Chosen[] {
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
export function edgeNameAt([x, y]: ScreenPoint): string | null {
  const name = document.elementFromPoint(x, y)?.closest('.static-map [data-part="edge-name"]');
  return name?.getAttribute('data-of') ?? null;
}
