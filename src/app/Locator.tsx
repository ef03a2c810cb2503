import type { Feature, Position } from 'geojson';
import { planBounds } from '../model/extent.ts';
import { projectOf } from '../state/selectors.ts';
import { useApp, useName, useTell } from './context.ts';

const widthPx = 168;
const paddingPx = 10;

/** Mercator y, so that the locator has the map's own shape. */
function mercator(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
}

function linesOf(feature: Feature | undefined): readonly Position[][] {
  return feature?.geometry.type === 'LineString' ? [feature.geometry.coordinates] : [];
}

/** A small map of the whole of a chosen line that goes beyond Hubei, with what the map shows framed. */
export function Locator() {
  const chosen = useApp((state) => state.chosen);
  const plan = useApp((state) => state.plan);
  const shapes = useApp((state) => state.shapes);
  const name = useName();
  const t = useTell();
  const project = chosen.kind === 'project' ? projectOf(plan, chosen.id) : undefined;
  if (!project?.bounds || !project.ends?.some((end) => end.province)) return null;
  const lines = linesOf(shapes?.shapes.features.find((feature) => feature.id === project.id));
  if (lines.length === 0) return null;

  const west = Math.min(project.bounds[0], planBounds[0]);
  const east = Math.max(project.bounds[2], planBounds[2]);
  const south = mercator(Math.min(project.bounds[1], planBounds[1]));
  const north = mercator(Math.max(project.bounds[3], planBounds[3]));
  const scale = (widthPx - 2 * paddingPx) / (east - west);
  const heightPx = Math.round((north - south) * scale + 2 * paddingPx);
  const x = (lng: number) => paddingPx + (lng - west) * scale;
  const y = (lat: number) => paddingPx + (north - mercator(lat)) * scale;
  const path = (line: readonly Position[]) =>
    line
      .map(([lng = 0, lat = 0], index) => `${index ? 'L' : 'M'}${x(lng).toFixed(1)} ${y(lat).toFixed(1)}`)
      .join('');
  const [w, s, e, n] = planBounds;
  return (
    <svg
      class="panel locator"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="img"
      aria-label={t('map.locator', { name: name(project) })}
    >
      <rect class="locator-plan" x={x(w)} y={y(n)} width={x(e) - x(w)} height={y(s) - y(n)} rx="2" />
      {lines.map((line) => (
        <path key={line.length} class="locator-line" d={path(line)} />
      ))}
    </svg>
  );
}
