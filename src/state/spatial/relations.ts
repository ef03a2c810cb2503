import type { Project } from '../../model/project.ts';

/** Ways from one feature of the map to the next, each a key. */
export const relations = ['north', 'south', 'west', 'east', 'city', 'task'] as const;

export type Relation = (typeof relations)[number];

/** How much more a km sideways counts than a km ahead, so that "north" is not found in the east. */
const sidewaysWeight = 2;

const directions: Record<'north' | 'south' | 'west' | 'east', readonly [number, number]> = {
  north: [0, 1],
  south: [0, -1],
  west: [-1, 0],
  east: [1, 0],
};

/** Flat enough for telling which anchor is nearer. */
function offset(from: Project, to: Project): readonly [number, number] | null {
  if (!from.anchor || !to.anchor) return null;
  const shrink = Math.cos((from.anchor[1] * Math.PI) / 180);
  return [(to.anchor[0] - from.anchor[0]) * shrink, to.anchor[1] - from.anchor[1]];
}

function nearestIn(
  direction: readonly [number, number],
  from: Project,
  projects: readonly Project[],
): Project | null {
  let best: Project | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const project of projects) {
    const way = project.id === from.id ? null : offset(from, project);
    if (!way) continue;
    const ahead = way[0] * direction[0] + way[1] * direction[1];
    if (ahead <= 0) continue;
    const sideways = Math.abs(way[0] * direction[1] - way[1] * direction[0]);
    const cost = ahead + sidewaysWeight * sideways;
    if (cost >= least) continue;
    least = cost;
    best = project;
  }
  return best;
}

function nextAmong(from: Project, projects: readonly Project[]): Project | null {
  const index = projects.findIndex((project) => project.id === from.id);
  const next = projects[(index + 1) % projects.length];
  return next && next.id !== from.id ? next : null;
}

/** The feature that a key leads to; null where there is none. */
export function related(relation: Relation, from: Project, projects: readonly Project[]): Project | null {
  switch (relation) {
    case 'city': {
      const [city] = from.cities;
      return city
        ? nextAmong(
            from,
            projects.filter((project) => project.cities.includes(city)),
          )
        : null;
    }
    case 'task':
      return nextAmong(
        from,
        projects.filter((project) => project.taskId === from.taskId),
      );
    default:
      return nearestIn(directions[relation], from, projects);
  }
}
