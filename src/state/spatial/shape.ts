import type { Geometry, Position } from 'geojson';
import { type Box, boxOf, type Km, toKm } from './plane.ts';

/** A corner on the plane and how far the truth may lie from it. */
export interface Corner {
  at: Km;
  uncertaintyKm: number;
}

/** A straight piece of a path; a single point is one that has no length. */
export interface Segment {
  path: number;
  /** Corner that it begins at. */
  after: number;
  from: Corner;
  to: Corner;
  /** Of its start, the way to its end, and its length: what the questions ask over and over. */
  x: number;
  y: number;
  east: number;
  north: number;
  lengthKm: number;
}

/** Neighbouring segments of one path, so that what is far is rejected at once. */
export interface Chunk {
  segments: readonly Segment[];
  box: Box;
  mostUncertainKm: number;
}

/** A project's drawn geometry, made ready for questions. */
export interface Shape {
  id: string;
  kind: 'point' | 'line' | 'area';
  /** Lines, closed rings or single points. */
  paths: readonly (readonly Corner[])[];
  chunks: readonly Chunk[];
  box: Box;
  mostUncertainKm: number;
}

/** The edge of an area is an old county border, simplified: not better than this. */
export const areaEdgeKm = 1;

const segmentsPerChunk = 16;

/** Moved by less than this, nothing lies exactly upon something else: crossings can be counted. */
const nudgeKm = 1e-6;

/** Below this, two things touch. */
export const touchKm = 1e-4;

function nudgeOf(id: string): Km {
  let hash = 2166136261;
  for (const letter of id) hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619) >>> 0;
  const angle = (hash / 2 ** 32) * 2 * Math.PI;
  return [Math.cos(angle) * nudgeKm, Math.sin(angle) * nudgeKm];
}

function pathsOf(geometry: Geometry): { kind: Shape['kind']; paths: Position[][] } | null {
  switch (geometry.type) {
    case 'Point':
      return { kind: 'point', paths: [[geometry.coordinates]] };
    case 'LineString':
      return { kind: 'line', paths: [geometry.coordinates] };
    case 'MultiLineString':
      return { kind: 'line', paths: geometry.coordinates };
    case 'Polygon':
      return { kind: 'area', paths: geometry.coordinates };
    case 'MultiPolygon':
      return { kind: 'area', paths: geometry.coordinates.flat() };
    default:
      return null;
  }
}

export function segmentOf(from: Corner, to: Corner, path = 0, after = 0): Segment {
  const [x, y] = from.at;
  const [east, north] = [to.at[0] - x, to.at[1] - y];
  return { path, after, from, to, x, y, east, north, lengthKm: Math.hypot(east, north) };
}

function segmentsOf(path: readonly Corner[], index: number): Segment[] {
  const [only] = path;
  if (path.length === 1 && only) return [segmentOf(only, only, index)];
  return path.flatMap((from, after) => {
    const to = path[after + 1];
    return to ? segmentOf(from, to, index, after) : [];
  });
}

function chunksOf(paths: Shape['paths']): Chunk[] {
  return paths.flatMap((path, index) => {
    const all = segmentsOf(path, index);
    const chunks: Chunk[] = [];
    for (let start = 0; start < all.length; start += segmentsPerChunk) {
      const segments = all.slice(start, start + segmentsPerChunk);
      const corners = segments.flatMap(({ from, to }) => [from, to]);
      chunks.push({
        segments,
        box: boxOf(corners.map((corner) => corner.at)),
        mostUncertainKm: Math.max(...corners.map((corner) => corner.uncertaintyKm)),
      });
    }
    return chunks;
  });
}

/**
 * Makes a geometry ready. `uncertaintyKm` is one number, or says for a corner of the first path what
 * holds there.
 */
export function shapeOf(
  id: string,
  geometry: Geometry,
  uncertaintyKm: number | readonly number[],
): Shape | null {
  const found = pathsOf(geometry);
  if (!found) return null;
  const [east, north] = nudgeOf(id);
  const most = typeof uncertaintyKm === 'number' ? uncertaintyKm : Math.max(...uncertaintyKm);
  const paths = found.paths
    .filter((path) => path.length > 0)
    .map((path) =>
      path.map(([lng = 0, lat = 0], index): Corner => {
        const [x, y] = toKm([lng, lat]);
        return {
          at: [x + east, y + north],
          uncertaintyKm: typeof uncertaintyKm === 'number' ? uncertaintyKm : (uncertaintyKm[index] ?? most),
        };
      }),
    );
  return {
    id,
    kind: found.kind,
    paths,
    chunks: chunksOf(paths),
    box: boxOf(paths.flatMap((path) => path.map((corner) => corner.at))),
    mostUncertainKm: most,
  };
}

/** The place at a share of the way from one corner to the next. */
export function between(from: Corner, to: Corner, share: number): Corner {
  return {
    at: [from.at[0] + (to.at[0] - from.at[0]) * share, from.at[1] + (to.at[1] - from.at[1]) * share],
    uncertaintyKm: from.uncertaintyKm + (to.uncertaintyKm - from.uncertaintyKm) * share,
  };
}
