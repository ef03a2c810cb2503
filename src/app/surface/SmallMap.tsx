import './surface.css';
import type { Geometry, Position } from 'geojson';
import { planBounds } from '../../model/extent.ts';
import type { Bounds } from '../../state/camera.ts';
import { useApp } from '../context.ts';

const paddingPx = 8;

/** Mercator's northing in degrees, so that a small map has the large one's shape. */
function northing(lat: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) * 180) / Math.PI;
}

function pathsOf(geometry: Geometry): { paths: Position[][]; isClosed: boolean } {
  switch (geometry.type) {
    case 'LineString':
      return { paths: [geometry.coordinates], isClosed: false };
    case 'Polygon':
      return { paths: geometry.coordinates, isClosed: true };
    case 'MultiPolygon':
      return { paths: geometry.coordinates.flat(), isClosed: true };
    case 'Point':
      return { paths: [], isClosed: false };
    default:
      return { paths: [], isClosed: false };
  }
}

/**
 * A map of a few hundred px: Hubei, its plan cities, and what it is about. It grows beyond Hubei as far as
 * `bounds` goes.
 */
export function SmallMap({
  widthPx,
  bounds = planBounds,
  projectIds,
  cityId = null,
  label,
  mostHeightPx = 220,
}: {
  widthPx: number;
  bounds?: Bounds;
  projectIds: readonly string[];
  cityId?: string | null;
  label: string;
  mostHeightPx?: number;
}) {
  const shapes = useApp((state) => state.shapes);
  const categories = useApp((state) => state.plan.projects);
  if (!shapes) return null;

  const west = Math.min(bounds[0], planBounds[0]) - 0.15;
  const east = Math.max(bounds[2], planBounds[2]) + 0.15;
  const south = northing(Math.min(bounds[1], planBounds[1]) - 0.15);
  const north = northing(Math.max(bounds[3], planBounds[3]) + 0.15);
  const scale = Math.min(
    (widthPx - 2 * paddingPx) / (east - west),
    (mostHeightPx - 2 * paddingPx) / (north - south),
  );
  const heightPx = Math.round((north - south) * scale + 2 * paddingPx);
  const left = (widthPx - (east - west) * scale) / 2;
  const toPx = ([lng = 0, lat = 0]: Position) =>
    [left + (lng - west) * scale, paddingPx + (north - northing(lat)) * scale] as const;
  const draw = (geometry: Geometry) => {
    const { paths, isClosed } = pathsOf(geometry);
    return paths
      .map(
        (path) =>
          `M${path
            .map((position) =>
              toPx(position)
                .map((px) => px.toFixed(1))
                .join(' '),
            )
            .join('L')}${isClosed ? 'Z' : ''}`,
      )
      .join('');
  };

  return (
    <svg
      class="small-map"
      width={widthPx}
      height={heightPx}
      viewBox={`0 0 ${widthPx} ${heightPx}`}
      role="img"
      aria-label={label}
    >
      {shapes.overview.features.map(({ id, geometry, properties }) => (
        <path
          key={id}
          class={
            properties?.kind === 'province'
              ? 'small-province'
              : id === cityId
                ? 'small-city is-chosen'
                : 'small-city'
          }
          d={draw(geometry)}
        />
      ))}
      {projectIds.map((id) => {
        const geometry = shapes.shapes.features.find((feature) => feature.id === id)?.geometry;
        const project = categories.find((entry) => entry.id === id);
        if (!geometry || !project) return null;
        const colour = `var(--category-${project.category})`;
        if (geometry.type === 'Point') {
          const [x, y] = toPx(geometry.coordinates);
          return <circle key={id} class="small-point" cx={x} cy={y} r="3" style={{ fill: colour }} />;
        }
        return geometry.type === 'LineString' ? (
          <path
            key={id}
            class={`small-line ${project.accuracy === 'schematic' ? 'is-schematic' : ''}`}
            d={draw(geometry)}
            style={{ stroke: colour }}
          />
        ) : (
          <path key={id} class="small-area" d={draw(geometry)} style={{ fill: colour }} />
        );
      })}
    </svg>
  );
}
