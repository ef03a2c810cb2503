import type { Along } from './meeting.ts';
import { isWithin } from './nearest.ts';
import { distanceKm } from './plane.ts';
import { between, type Corner, type Shape } from './shape.ts';

const stepKm = 1;

/** A place of a path. */
export interface Sample extends Corner, Along {
  index: number;
}

/** Places along a shape's paths, at most 1 km apart, all corners among them. */
export interface Samples {
  list: readonly Sample[];
  /** Index of the sample that is nearest to a place of a path. */
  indexOf(along: Along): number;
}

const made = new WeakMap<Shape, Samples>();

export function samplesOf(shape: Shape): Samples {
  const known = made.get(shape);
  if (known) return known;
  const list: Sample[] = [];
  const starts: number[][] = [];
  for (const [path, corners] of shape.paths.entries()) {
    const ofPath: number[] = [];
    for (const [after, from] of corners.entries()) {
      const to = corners[after + 1];
      const steps = to ? Math.max(1, Math.ceil(distanceKm(from.at, to.at) / stepKm)) : 1;
      ofPath.push(list.length);
      for (let step = 0; step < steps; step++)
        list.push({
          ...between(from, to ?? from, step / steps),
          path,
          after,
          share: step / steps,
          index: list.length,
        });
    }
    starts.push(ofPath);
  }
  const samples: Samples = {
    list,
    indexOf({ path, after, share }) {
      const from = starts[path]?.[after] ?? 0;
      const to = starts[path]?.[after + 1] ?? from;
      return Math.round(from + (to - from) * share);
    },
  };
  made.set(shape, samples);
  return samples;
}

export function isBefore(a: Along, b: Along): boolean {
  return a.path === b.path && (a.after < b.after || (a.after === b.after && a.share < b.share));
}

/** The samples that lie in an area; between two of `crossings`, where a path crosses its edge, nothing changes. */
export function samplesWithin(shape: Shape, area: Shape, crossings: readonly Along[]): Sample[] {
  const sorted = [...crossings].sort((a, b) => a.path - b.path || a.after - b.after || a.share - b.share);
  const within: Sample[] = [];
  let [path, next, isInside] = [-1, 0, false];
  for (const sample of samplesOf(shape).list) {
    if (sample.path !== path) {
      path = sample.path;
      next = sorted.findIndex((entry) => entry.path === path);
      isInside = isWithin(sample.at, area);
    }
    for (let entry = sorted[next]; entry && isBefore(entry, sample); entry = sorted[++next])
      isInside = !isInside;
    if (isInside) within.push(sample);
  }
  return within;
}
