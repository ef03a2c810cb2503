import type { Along } from './meeting.ts';
import { boxDistanceOf, nearestOn } from './nearest.ts';
import { distanceKm, type Km } from './plane.ts';
import { type Samples, samplesOf, samplesWithin } from './samples.ts';
import type { Shape } from './shape.ts';

/** A shorter run together is none. */
export const leastCorridorKm = 5;

/** What lies farther apart shares no corridor, however uncertain it is. */
export const widestCorridorKm = 10;

/** Lines that turn farther from each other than this don't run together: cosine of 30°. */
const leastCosine = Math.cos(Math.PI / 6);

/** Direction of a line about a sample, over some kilometres, so that bends of a river don't count. */
function directionAt(samples: Samples, index: number): Km {
  const reach = 4;
  const path = samples.list[index]?.path;
  const at = (by: number) => {
    for (let step = by; step !== 0; step -= Math.sign(by)) {
      const sample = samples.list[index + step];
      if (sample?.path === path) return sample?.at;
    }
    return samples.list[index]?.at;
  };
  const [from, to] = [at(-reach), at(reach)];
  if (!from || !to) return [0, 0];
  const length = distanceKm(from, to) || 1;
  return [(to[0] - from[0]) / length, (to[1] - from[1]) / length];
}

/** Kilometres of `line` that run along `other`, in runs of more than 5 km. */
function runsAlong(line: Shape, other: Shape): number {
  const [own, its] = [samplesOf(line), samplesOf(other)];
  let [total, run] = [0, 0];
  const finish = () => {
    if (run > leastCorridorKm) total += run;
    run = 0;
  };
  let before: Km | null = null;
  for (const [index, { at, uncertaintyKm, path }] of own.list.entries()) {
    const reach = Math.min(widestCorridorKm, uncertaintyKm + other.mostUncertainKm);
    const isNear = boxDistanceOf(at[0], at[1], other.box) <= reach;
    const nearest = isNear ? nearestOn(at, other, reach) : null;
    let isTogether = false;
    if (nearest && nearest.distanceKm <= uncertaintyKm + nearest.spot.uncertaintyKm) {
      const [ax, ay] = directionAt(own, index);
      const { path, after } = nearest.segment;
      const [bx, by] = directionAt(its, its.indexOf({ path, after, share: nearest.share }));
      isTogether = Math.abs(ax * bx + ay * by) >= leastCosine;
    }
    if (!isTogether || own.list[index - 1]?.path !== path) finish();
    else if (before) run += distanceKm(before, at);
    before = isTogether ? at : null;
  }
  finish();
  return total;
}

/** Kilometres that two lines run together; the shorter of both, as one may wind more. */
export function corridorKm(a: Shape, b: Shape): number {
  const km = runsAlong(a, b);
  return km === 0 ? 0 : Math.min(km, runsAlong(b, a));
}

/** Kilometres of a line inside an area, of which it crosses the edge at `crossings`. */
export function insideKm(line: Shape, area: Shape, crossings: readonly Along[]): number {
  const within = samplesWithin(line, area, crossings);
  return within.reduce((sum, sample, index) => {
    const before = within[index - 1];
    const isNext = before?.path === sample.path && before.index === sample.index - 1;
    return isNext ? sum + distanceKm(before.at, sample.at) : sum;
  }, 0);
}
