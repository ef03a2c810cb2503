import type { Geometry, Position } from 'geojson';

export type LngLat = readonly [number, number];

/** More corners than this nobody draws by hand, and no address carries. */
export const mostCorners = 60;

/** What a person drew to ask what lies there: a ring that closes itself, or a circle. */
export type Region =
  | { kind: 'polygon'; points: readonly LngLat[] }
  | { kind: 'circle'; center: LngLat; radiusKm: number };

/** Points of a circle's ring: its chords stay within 0.3 % of the radius. */
const circlePoints = 40;

const kmPerDegree = 111.195;

/** The ring of a region, not closed. */
export function ringOf(region: Region): LngLat[] {
  if (region.kind === 'polygon') return [...region.points];
  const { center, radiusKm } = region;
  const [lng, lat] = center;
  return Array.from({ length: circlePoints }, (_, index) => {
    const angle = (2 * Math.PI * index) / circlePoints;
    const north = (radiusKm * Math.sin(angle)) / kmPerDegree;
    const east = (radiusKm * Math.cos(angle)) / (kmPerDegree * Math.cos((lat * Math.PI) / 180));
    return [lng + east, lat + north] as const;
  });
}

function isInside([x = 0, y = 0]: Position, ring: readonly LngLat[]): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i] as LngLat;
    const [xj, yj] = ring[j] as LngLat;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

function side(a: Position, b: Position, c: Position): number {
  const [ax = 0, ay = 0] = a;
  const [bx = 0, by = 0] = b;
  const [cx = 0, cy = 0] = c;
  return Math.sign((bx - ax) * (cy - ay) - (by - ay) * (cx - ax));
}

function cross(a: Position, b: Position, c: Position, d: Position): boolean {
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}

/** Lines and rings of a geometry, and whether these enclose something. */
export function pathsOf(geometry: Geometry): { paths: Position[][]; isArea: boolean } {
  switch (geometry.type) {
    case 'Point':
      return { paths: [[geometry.coordinates]], isArea: false };
    case 'LineString':
      return { paths: [geometry.coordinates], isArea: false };
    case 'MultiLineString':
      return { paths: geometry.coordinates, isArea: false };
    case 'Polygon':
      return { paths: geometry.coordinates, isArea: true };
    case 'MultiPolygon':
      return { paths: geometry.coordinates.flat(), isArea: true };
    default:
      return { paths: [], isArea: false };
  }
}

/** Whether any part of a geometry lies in a ring or crosses it. */
export function touches(geometry: Geometry, ring: readonly LngLat[]): boolean {
  const { paths, isArea } = pathsOf(geometry);
  const [corner] = ring;
  if (!corner) return false;
  for (const path of paths) {
    const [first] = path;
    if (first && isInside(first, ring)) return true;
    for (let i = 1; i < path.length; i++)
      for (let j = 0; j < ring.length; j++) {
        const [a, b] = [path[i - 1], path[i]];
        const [c, d] = [ring[j], ring[(j + 1) % ring.length]];
        if (a && b && c && d && cross(a, b, [...c], [...d])) return true;
      }
  }
  // A region wholly inside of an area touches none of its borders.
  return isArea && paths.some((path) => isInside([...corner], path as unknown as LngLat[]));
}
