import type { Project } from '../model/project.ts';
import { isChosen } from '../state/selection.ts';
import { projectOf } from '../state/selectors.ts';
import type { Leaving, Padding, ScreenPoint } from '../state/store.ts';
import { textWidthPx } from '../staticmap/lettering.ts';
import { useActions, useApp, useSay, useTell } from './context.ts';

const leavingHeightPx = 26;

/** As app.css sets them. */
const lettering = { sizePx: 12, spacingEm: 0 };

/** Free px at both sides of a name's letters. */
const leavingAirPx = 12;

interface LeavingName extends Leaving {
  project: Project;
  text: string;
  widthPx: number;
}

/** Where a name along the top or the bottom is not cut off by the sides. */
function inside({ side, at: [x, y], widthPx }: LeavingName, { left, right }: Padding): ScreenPoint {
  if (side === 'left' || side === 'right') return [x, y];
  const least = left + leavingAirPx + widthPx / 2;
  const most = window.innerWidth - right - leavingAirPx - widthPx / 2;
  return [Math.max(least, Math.min(most, x)), y];
}

/** Moves names apart that would cover each other: along the side, or from the top and the bottom inwards. */
function spread(names: readonly LeavingName[]): LeavingName[] {
  const placed: LeavingName[] = [];
  for (const name of [...names].sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])) {
    const [x] = name.at;
    let [, y] = name.at;
    const clashes = () =>
      placed.some(
        (other) =>
          other.side === name.side &&
          Math.abs(other.at[1] - y) < leavingHeightPx &&
          Math.abs(other.at[0] - x) < (other.widthPx + name.widthPx) / 2,
      );
    while (clashes()) y += name.side === 'bottom' ? -leavingHeightPx : leavingHeightPx;
    placed.push({ ...name, at: [x, y] });
  }
  return placed;
}

/** The names at the map's edge that say where the lines that leave it go. */
function useLeavingNames(): LeavingName[] {
  const leaving = useApp((state) => state.leaving);
  const plan = useApp((state) => state.plan);
  const chosen = useApp((state) => state.chosen);
  const language = useApp((state) => state.language);
  const padding = useApp((state) => state.padding);
  const t = useTell();
  const names = leaving.flatMap((entry): LeavingName[] => {
    const project = projectOf(plan, entry.id);
    const there = project?.ends?.[entry.end];
    if (!project || !there) return [];
    // Of a line that is not chosen the province says enough.
    const inChinese = isChosen(chosen, 'project', entry.id)
      ? `${there.province ?? ''}${there.name.zh}`
      : there.province;
    const place = language === 'en' ? there.name.en : inChinese;
    if (!place) return [];
    const text = t('map.leaving', { place });
    return [{ ...entry, project, text, widthPx: textWidthPx(text, lettering) + 2 * leavingAirPx }];
  });
  return spread(names.map((name) => ({ ...name, at: inside(name, padding) })));
}

/** Says at the map's edge where the lines that leave it go. */
export function LeavingNames() {
  const chosen = useApp((state) => state.chosen);
  const { choose } = useActions();
  const say = useSay();
  return (
    <>
      {useLeavingNames().map(({ id, end, side, at: [x, y], project, text }) => (
        <button
          key={`${id}${end}`}
          type="button"
          class={`leaving leaving-${side} ${isChosen(chosen, 'project', id) ? 'is-chosen' : ''}`}
          style={{ left: `${x}px`, top: `${y}px`, color: `var(--category-text-${project.category})` }}
          title={say(project.label)}
          onClick={() => choose({ kind: 'project', id }, 'map')}
        >
          {text}
        </button>
      ))}
    </>
  );
}
