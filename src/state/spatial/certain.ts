import type { Along, Crossing } from './meeting.ts';
import { clearanceOfSegment, isClearOf, passOf } from './nearest.ts';
import { isBefore, type Sample, samplesOf, samplesWithin } from './samples.ts';
import { type Corner, type Shape, segmentOf } from './shape.ts';

function endsOf(line: Shape): Corner[] {
  return line.paths.flatMap((path) => [path[0], path.at(-1)]).filter((corner) => corner !== undefined);
}

/** Whether a corner stays off a stretch, whatever both uncertainties do. */
function isOff(corner: Corner, stretch: readonly Sample[]): boolean {
  return stretch.every((from, index) => {
    const to = stretch[index + 1] ?? from;
    const [x, y] = corner.at;
    return clearanceOfSegment(x, y, segmentOf(from, to)) > corner.uncertaintyKm;
  });
}

/**
 * Whether a stretch of `line` passes through `other` from one side to the other: it begins and ends clear
 * of it, crosses it an odd number of times, and the other's own ends are clear of the stretch. Then no
 * shift within the uncertainties can undo the crossing: the parity of crossings changes only where an end
 * of one passes over the other.
 */
export function passesThrough(line: Shape, other: Shape, crossings: readonly Along[]): boolean {
  const samples = samplesOf(line);
  const clear = new Map<number, boolean>();
  function isClear(index: number, sample: Sample): boolean {
    const known = clear.get(index);
    if (known !== undefined) return known;
    const found = isClearOf(sample, other);
    clear.set(index, found);
    return found;
  }
  /** The nearest clear sample in one direction. */
  function walk(from: number, by: 1 | -1, path: number): number | null {
    for (let index = from; ; index += by) {
      const sample = samples.list[index];
      if (sample?.path !== path) return null;
      if (isClear(index, sample)) return index;
    }
  }
  return crossings.some((crossing) => {
    const start = samples.indexOf(crossing);
    const from = walk(start, -1, crossing.path);
    const to = walk(start, 1, crossing.path);
    if (from === null || to === null || from === to) return false;
    const stretch = samples.list.slice(from, to + 1);
    const [first, last] = [stretch[0], stretch.at(-1)];
    if (!first || !last) return false;
    const inside = crossings.filter((entry) => isBefore(first, entry) && isBefore(entry, last));
    return inside.length % 2 === 1 && endsOf(other).every((end) => isOff(end, stretch));
  });
}

/** Whether some place of a line or point lies deeper in the area than both uncertainties reach. */
export function isDeepIn(shape: Shape, area: Shape, crossings: readonly Along[]): boolean {
  return samplesWithin(shape, area, crossings).some((sample) => isClearOf(sample, area));
}

const scanLines = 24;

/** Stretches of a height that lie in an area: from, to, from, to … */
function insideAt(y: number, area: Shape): number[] {
  const passes = area.chunks
    .filter(({ box }) => y >= box[1] && y <= box[3])
    .flatMap((chunk) => chunk.segments.map((segment) => passOf(segment, y)).filter((x) => !Number.isNaN(x)));
  return passes.sort((a, b) => a - b);
}

/** Whether some place lies deeper in each of two areas than its edge is uncertain; a few heights are searched. */
export function overlapDeeply(a: Shape, b: Shape): boolean {
  const south = Math.max(a.box[1], b.box[1]);
  const height = Math.min(a.box[3], b.box[3]) - south;
  for (let line = 0; line < scanLines && height > 0; line++) {
    const y = south + (height * (line + 0.5)) / scanLines;
    const [own, its] = [insideAt(y, a), insideAt(y, b)];
    const edges = [...own, ...its].sort((one, two) => one - two);
    for (const [index, from] of edges.entries()) {
      const x = (from + (edges[index + 1] ?? from)) / 2;
      const isIn = (passes: readonly number[]) => passes.filter((pass) => pass < x).length % 2 === 1;
      const here = { at: [x, y] as const, uncertaintyKm: 0 };
      if (isIn(own) && isIn(its) && isClearOf(here, a) && isClearOf(here, b)) return true;
    }
  }
  return false;
}

export function isCertain(a: Shape, b: Shape, crossings: readonly Crossing[]): boolean {
  const own = crossings.map((crossing) => crossing.first);
  const its = crossings.map((crossing) => crossing.second);
  if (a.kind === 'area' && b.kind === 'area') return overlapDeeply(a, b);
  if (a.kind === 'area') return isDeepIn(b, a, its);
  if (b.kind === 'area') return isDeepIn(a, b, own);
  return passesThrough(a, b, own) || passesThrough(b, a, its);
}
