import { convex, featureCollection, multiPoint, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import type { CategoryId } from '../../model/category.ts';
import type { Accuracy } from '../../model/project.ts';
import type { LngLat } from './check-geometry.ts';
import type { Vertex } from './course.ts';
import type { Placed } from './place.ts';
import { type Km, planeAt, round5 } from './plane.ts';
import { thinned } from './thin.ts';

/** `share` of the full uncertainty that the band is wide: the two nest, and each is one shape. */
export type Band = Feature<
  Polygon | MultiPolygon,
  { projectId: string; share: 1 | 0.6; category: CategoryId; accuracy: Accuracy }
>;

/** The line under a band may leave the drawn one by this share of the width: a band is soft. */
const slack = 0.1;
const mostSlackKm = 0.3;
const leastSlackKm = 0.1;
/** Corners of a full circle. */
const corners = 32;

/**
 * The uncertainty of a line as a shape on the ground: as wide, in true
 * kilometres, as the waypoints' uncertainties and what lies between them. The
 * stretches to an off-map end have none: there only the direction counts.
 */
export function drawBands(placed: Placed): Band[] {
  const { record, accuracy, feature, uncertaintyKm } = placed;
  if (feature?.geometry.type !== 'LineString') return [];
  const vertices = feature.geometry.coordinates.map(
    ([lng = 0, lat = 0], at): Vertex => ({ position: [lng, lat], uncertaintyKm: uncertaintyKm[at] ?? null }),
  );
  const leastKm = Math.min(...uncertaintyKm.filter((km) => km !== null));
  const slackKm = Math.min(mostSlackKm, Math.max(leastSlackKm, slack * leastKm));
  const line = thinned(vertices, slackKm);
  return ([1, 0.6] as const).flatMap((share) => {
    const geometry = widened(line, share, slackKm);
    const properties = { projectId: record.id, share, category: record.category, accuracy };
    return geometry
      ? [{ type: 'Feature', id: `${record.id}-${share === 1 ? 'full' : 'inner'}`, properties, geometry }]
      : [];
  });
}

function widened(line: readonly Vertex[], share: number, slackKm: number): Polygon | MultiPolygon | null {
  const spans = line.flatMap((to, at) => {
    const from = line[at - 1];
    if (!from || from.uncertaintyKm === null || to.uncertaintyKm === null) return [];
    return hull(from.position, from.uncertaintyKm * share, to.position, to.uncertaintyKm * share) ?? [];
  });
  const [only] = spans;
  const whole = spans.length > 1 ? union(featureCollection(spans)) : only;
  return whole ? outline(whole.geometry, slackKm / 2) : null;
}

/** The convex shape around two circles, radii in km. */
function hull(a: LngLat, aKm: number, b: LngLat, bKm: number): Feature<Polygon> | null {
  const plane = planeAt(a);
  const circle = (centre: Km, radius: number) =>
    Array.from({ length: corners }, (_, corner) => {
      const angle = (2 * Math.PI * corner) / corners;
      return plane.toLngLat([centre[0] + radius * Math.cos(angle), centre[1] + radius * Math.sin(angle)]);
    });
  return convex(multiPoint([...circle([0, 0], aKm), ...circle(plane.toKm(b), bKm)]));
}

/** The outline without what rounding could fold: `slackKm` is small beside the width. */
function outline(shape: Polygon | MultiPolygon, slackKm: number): Polygon | MultiPolygon {
  const ring = (positions: Position[]) =>
    thinned(
      positions.map(([lng = 0, lat = 0]) => ({ position: round5([lng, lat]), uncertaintyKm: 0 })),
      slackKm,
    ).map((vertex) => vertex.position);
  const parts = (shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates).map((rings) =>
    rings.map(ring).filter(({ length }) => length > 3),
  );
  const [only] = parts;
  return parts.length === 1 && only
    ? { type: 'Polygon', coordinates: only }
    : { type: 'MultiPolygon', coordinates: parts };
}
