import type { Position } from 'geojson';
import type { Project } from '../../model/project.ts';
import { remembered } from '../remembered.ts';
import type { ProjectShapes } from '../slices/loaded.ts';
import { distanceKm, type Km, toKm } from './plane.ts';
import { pathsOf } from './region.ts';

/** Within this of a line a feature counts as met by it: as wide as a corridor may be. */
const reachKm = 10;

/** Long spans are looked at this often. */
const stepKm = 4;

/** Points of a path in km, at most `stepKm` apart. */
function steps(path: readonly Position[]): Km[] {
  const corners = path.map(([lng = Number.NaN, lat = Number.NaN]) => toKm([lng, lat]));
  return corners.flatMap((corner, index) => {
    const before = corners[index - 1];
    if (!before) return [corner];
    const parts = Math.max(1, Math.ceil(distanceKm(before, corner) / stepKm));
    return Array.from({ length: parts }, (_, part): Km => {
      const share = (part + 1) / parts;
      return [before[0] + (corner[0] - before[0]) * share, before[1] + (corner[1] - before[1]) * share];
    });
  });
}

const stepsById = remembered(
  ({ shapes }: ProjectShapes) =>
    new Map(
      shapes.features.map((feature) => [
        String(feature.properties?.id),
        {
          isLine: feature.geometry?.type === 'LineString',
          steps: feature.geometry ? pathsOf(feature.geometry).paths.flatMap(steps) : [],
        },
      ]),
    ),
);

/** Where on a line, as the number of its step, another feature comes nearest; null where that is not near. */
function meetingStep(line: readonly Km[], other: readonly Km[]): number | null {
  let least = reachKm;
  let nearest: number | null = null;
  for (const [index, at] of line.entries())
    for (const there of other) {
      const km = distanceKm(at, there);
      if (km >= least) continue;
      least = km;
      nearest = index;
    }
  return nearest;
}

/**
 * The projects that a line meets, in the order in which one comes to them from its start; empty where the project is
 * no line.
 */
export function metAlong(line: Project, projects: readonly Project[], shapes: ProjectShapes): Project[] {
  const all = stepsById(shapes);
  const own = all.get(line.id);
  if (!own?.isLine) return [];
  return projects
    .flatMap((project) => {
      const at = project.id === line.id ? null : meetingStep(own.steps, all.get(project.id)?.steps ?? []);
      return at === null ? [] : [{ project, at }];
    })
    .sort((a, b) => a.at - b.at)
    .map(({ project }) => project);
}

/** A line that one goes along, and what it meets. */
export interface Walk {
  line: Project;
  met: readonly Project[];
}

/**
 * The next step along a line. Where `from` is not on the walk, one along `from` itself begins; after what it meets
 * last comes the line again. Null where there is nothing to meet.
 */
export function nextAlong(
  from: Project,
  walk: Walk | null,
  projects: readonly Project[],
  shapes: ProjectShapes,
): { walk: Walk; next: Project } | null {
  const place = walk ? walk.met.findIndex(({ id }) => id === from.id) : -1;
  const now = walk && place >= 0 ? walk : { line: from, met: metAlong(from, projects, shapes) };
  if (now.met.length === 0) return null;
  return { walk: now, next: now.met[place + 1] ?? now.line };
}
