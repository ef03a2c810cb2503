import type { FeatureCollection, Position } from 'geojson';
import { aroundHubei, planBounds } from '../../model/extent.ts';
import type { Project } from '../../model/project.ts';

export type Bounds = [west: number, south: number, east: number, north: number];

/** Degrees around what a chapter shows. */
const airDegrees = 0.12;

function rounded(degree: number): number {
  return Math.round(degree * 100) / 100;
}

function united(list: readonly Bounds[]): Bounds | null {
  const [first, ...others] = list;
  if (!first) return null;
  return others.reduce<Bounds>(
    (a, b) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])],
    first,
  );
}

/** What a chapter about these places shows, as far as the map around Hubei goes; the plan's cities without any. */
export function boundsAround(places: readonly Bounds[]): Bounds {
  const bounds = united(places);
  if (!bounds) return [...planBounds];
  const [west, south, east, north] = bounds;
  return [
    rounded(Math.max(west, aroundHubei[0]) - airDegrees),
    rounded(Math.max(south, aroundHubei[1]) - airDegrees),
    rounded(Math.min(east, aroundHubei[2]) + airDegrees),
    rounded(Math.min(north, aroundHubei[3]) + airDegrees),
  ];
}

export function boundsOfProjects(projects: readonly Project[]): Bounds[] {
  return projects.flatMap(({ bounds }) => (bounds ? [bounds] : []));
}

function positionsIn(coordinates: unknown): Position[] {
  if (!Array.isArray(coordinates)) return [];
  return typeof coordinates[0] === 'number' ? [coordinates as Position] : coordinates.flatMap(positionsIn);
}

/** The bounds of each feature, by its id. */
export function boundsOfFeatures({ features }: FeatureCollection): ReadonlyMap<string, Bounds> {
  const result = new Map<string, Bounds>();
  for (const { id, geometry } of features) {
    const positions = 'coordinates' in geometry ? positionsIn(geometry.coordinates) : [];
    const bounds = united(positions.map(([lng = 0, lat = 0]): Bounds => [lng, lat, lng, lat]));
    if (bounds) result.set(String(id), bounds);
  }
  return result;
}
