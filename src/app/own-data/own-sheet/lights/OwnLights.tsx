import '../own-sheet.css';
import { projectorFactor } from '../../../../model/look/palette.ts';
import { ownLights } from '../../../../state/own-sheet.ts';
import { visibleProjects } from '../../../../state/selectors.ts';
import { standsAt } from '../../../../staticmap/points.ts';
import { projectionOf } from '../../../../staticmap/projection.ts';
import { useApp } from '../../../context.ts';
import { LightShape } from './LightMark.tsx';

/** Beside the symbol or the middle of the line, at its upper right. */
const besidePx = 7;
const sizePx = 13;

/** A light beside each project that the sheet speaks of, over whatever draws the map. */
export function OwnLights() {
  const seen = useApp((state) => state.seen);
  const palette = useApp((state) => state.palette);
  const visible = useApp(visibleProjects);
  const lights = useApp(ownLights);
  if (!seen) return null;
  const view = {
    center: seen.center,
    zoom: seen.zoom,
    widthPx: window.innerWidth,
    heightPx: window.innerHeight,
  };
  const toPx = projectionOf(view);
  const factor = palette === 'projector' ? projectorFactor : 1;
  return (
    // The panel, the table and the list of the ledger say it in words.
    <div class="own-lights" aria-hidden="true">
      {visible.map((project) => {
        const on = lights.get(project.id);
        if (!on || !project.anchor) return null;
        const [x, y] = standsAt(project, toPx(project.anchor), { view, factor });
        return (
          <span
            key={project.id}
            data-light={project.id}
            style={{
              transform: `translate(${x + besidePx * factor}px, ${y - (besidePx + sizePx) * factor}px)`,
            }}
          >
            <LightShape light={on.light} sizePx={sizePx * factor} />
          </span>
        );
      })}
    </div>
  );
}
