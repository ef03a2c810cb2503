import { kinks, polygon } from '@turf/turf';
import type { Feature, Geometry, Position } from 'geojson';
import type { Issue } from '../../model/issue.ts';

/** Degrees, WGS-84, longitude first. */
export type LngLat = [number, number];

/** West, south, east, north of China. */
const china = [73, 18, 135, 54] as const;

function inChina(lng: number, lat: number): boolean {
  return lng >= china[0] && lng <= china[2] && lat >= china[1] && lat <= china[3];
}

/** What is wrong with a position, in one sentence, or null. */
export function faultOf(position: Position): string | null {
  const [lng, lat] = position;
  if (lng === undefined || lat === undefined || !Number.isFinite(lng) || !Number.isFinite(lat)) {
    return 'not a position of two numbers.';
  }
  if (inChina(lng, lat)) return null;
  return inChina(lat, lng)
    ? `[${lng}, ${lat}] is latitude first: write longitude first.`
    : `[${lng}, ${lat}] is outside China (73–135 E, 18–54 N).`;
}

/** Faults of a feature's geometry: at most one issue, which names the first faulty vertex, counted from 0. */
export function checkFeature(feature: Feature<Geometry | null>, file: string): Issue[] {
  const id = String(feature.id ?? '');
  const fault = feature.geometry ? firstFault(feature.geometry) : 'has no geometry.';
  return fault ? [{ severity: 'error', file, id, message: `Feature ${id || '(no id)'} ${fault}` }] : [];
}

function firstFault(geometry: Geometry): string | null {
  switch (geometry.type) {
    case 'Point':
      return faultyVertex([geometry.coordinates]);
    case 'LineString':
      return faultyLine(geometry.coordinates);
    case 'MultiLineString':
      return firstOf(geometry.coordinates, faultyLine);
    case 'Polygon':
      return firstOf(geometry.coordinates, faultyRing);
    case 'MultiPolygon':
      return firstOf(geometry.coordinates.flat(), faultyRing);
    default:
      return `has geometry of the type ${geometry.type}, which is not drawn.`;
  }
}

function firstOf<T>(parts: T[], check: (part: T) => string | null): string | null {
  if (parts.length === 0) return 'is empty.';
  for (const [at, part] of parts.entries()) {
    const fault = check(part);
    if (fault) return parts.length > 1 ? `part ${at}, ${fault}` : fault;
  }
  return null;
}

function faultyVertex(positions: Position[]): string | null {
  for (const [at, position] of positions.entries()) {
    const fault = faultOf(position);
    if (fault) return `vertex ${at}: ${fault}`;
  }
  return null;
}

function same(a: Position | undefined, b: Position | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}

function faultyLine(line: Position[]): string | null {
  const fault = faultyVertex(line);
  if (fault) return fault;
  if (line.length < 2) return 'vertex 0: a line needs two vertices.';
  const twice = line.findIndex((position, at) => at > 0 && same(position, line[at - 1]));
  return twice > 0 ? `vertex ${twice}: the same as the vertex before it.` : null;
}

function faultyRing(ring: Position[]): string | null {
  const fault = faultyVertex(ring);
  if (fault) return fault;
  if (ring.length < 4) return `vertex ${ring.length - 1}: a ring needs four vertices.`;
  if (!same(ring[0], ring.at(-1))) return `vertex ${ring.length - 1}: the ring is not closed.`;
  const crossing = kinks(polygon([ring])).features[0]?.geometry.coordinates;
  if (!crossing) return null;
  return `vertex ${nearestVertex(ring, crossing)}: the ring crosses itself at [${crossing.join(', ')}].`;
}

function nearestVertex(ring: Position[], to: Position): number {
  const distance = (p: Position) => Math.hypot((p[0] ?? 0) - (to[0] ?? 0), (p[1] ?? 0) - (to[1] ?? 0));
  return ring.reduce((best, p, at) => (distance(p) < distance(ring[best] ?? p) ? at : best), 0);
}
