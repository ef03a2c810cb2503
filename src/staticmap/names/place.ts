import type { Lettering } from '../lettering.ts';
import type { Rect } from '../path.ts';
import type { Px } from '../projection.ts';
import type { Steps } from '../steps.ts';

/** One way to place a label. */
export interface Candidate {
  /** What the letters take, in px: one box, or several small ones along a slope. */
  boxes: readonly Rect[];
  lettering: Lettering;
  /** How much worse than the best place it is, before what lies under it is counted. */
  cost: number;
  /** Taken in the place of a shorter way, where all names have left room for it. */
  isLonger?: boolean;
  /** Points of the line that it runs beside. */
  spine?: readonly Px[];
}

export interface LabelRequest {
  id: string;
  /** Lower comes first. */
  priority: number;
  candidates: readonly Candidate[];
  /** Cost of the worst place that is still taken. */
  dearest: number;
  /** The point that it names, where it names one. */
  of?: Px;
  /** The project that it names, if it is one. */
  projectId?: string;
  /** Free px wanted around it. */
  airPx: number;
  /** May lie over obstacles, as little as it can and never over another label, if it finds no other place. */
  overObstacles?: boolean;
  /** Is drawn even where it covers other things or leaves the frame: the tag of what is chosen. */
  always?: boolean;
}

export interface PlacedLabel {
  id: string;
  /** The point that it names, where it names one. */
  of: Px | undefined;
  /** The project that it names, if it is one. */
  projectId: string | undefined;
  boxes: readonly Rect[];
  lettering: Lettering;
}

export function overlap(a: Rect, b: Rect): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** What it costs to hide a px² of an obstacle. */
const hidingCost = 0.03;

/** So much more a longer way may hide than the shorter one. */
const longerCost = 4;

/** Px² that a label's boxes would hide of others. */
function hidden(boxes: readonly Rect[], others: readonly Rect[]): number {
  const shared = (a: Rect, b: Rect) =>
    Math.max(0, Math.min(a.right, b.right) - Math.max(a.left, b.left)) *
    Math.max(0, Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top));
  return boxes.reduce((sum, box) => others.reduce((more, other) => more + shared(box, other), sum), 0);
}

function grown({ left, top, right, bottom }: Rect, px: number): Rect {
  return { left: left - px, top: top - px, right: right + px, bottom: bottom + px };
}

function isInside(box: Rect, frame: Rect): boolean {
  return (
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
  );
}

/**
 * Gives each label the cheapest place that is free, most important first; one that finds none is left out. Then, in
 * the same order, a longer way to write it where that is free still.
 * `obstacles` are boxes that labels keep off, `coverOf` says what a label in a box would hide; no label
 * lies on an island. One step is one label.
 */
export function* placeLabels(
  requests: readonly LabelRequest[],
  frame: Rect,
  obstacles: readonly Rect[],
  coverOf: (box: Rect) => number,
  islands: readonly Rect[] = [],
): Steps<PlacedLabel[]> {
  const placed: PlacedLabel[] = [];
  const taken: Rect[] = [...islands];
  const costs = new Map<string, number>();
  const ordered = [...requests].sort((a, b) => a.priority - b.priority);
  const costOf = ({ boxes, cost }: Candidate) => cost + boxes.reduce((sum, box) => sum + coverOf(box), 0);
  const isFree = ({ airPx }: LabelRequest, { boxes }: Candidate, others: readonly Rect[]) =>
    boxes.every((box) => !others.some((other) => overlap(grown(box, airPx), other)));
  /** What lies in the frame and costs no more than it may, the cheapest first. */
  const sorted = ({ candidates, always, dearest }: LabelRequest, isLonger: boolean) =>
    candidates
      .filter((candidate) => (candidate.isLonger ?? false) === isLonger)
      .filter(({ boxes }) => boxes.every((box) => isInside(box, frame)))
      .map((candidate) => ({ candidate, cost: costOf(candidate) }))
      .filter(({ cost }) => always || cost <= dearest)
      .sort((a, b) => a.cost - b.cost);

  for (const request of ordered) {
    yield;
    const inFrame = sorted(request, false);
    const [first] = request.candidates;
    const outOfFrame = first && { candidate: first, cost: first.cost };
    const best =
      inFrame.find(
        ({ candidate }) => isFree(request, candidate, taken) && isFree(request, candidate, obstacles),
      ) ??
      (request.overObstacles || request.always
        ? inFrame
            .filter(({ candidate }) => isFree(request, candidate, taken))
            .map(({ candidate, cost }) => ({
              candidate,
              cost,
              inAll: cost + hidingCost * hidden(candidate.boxes, obstacles),
            }))
            .sort((a, b) => a.inAll - b.inAll)[0]
        : undefined) ??
      (request.always ? (inFrame[0] ?? outOfFrame) : undefined);
    if (!best) continue;
    const { id, of, projectId } = request;
    placed.push({ id, of, projectId, boxes: best.candidate.boxes, lettering: best.candidate.lettering });
    taken.push(...best.candidate.boxes);
    costs.set(id, best.cost);
  }

  for (const request of ordered.filter(({ candidates }) => candidates.some(({ isLonger }) => isLonger))) {
    yield;
    const index = placed.findIndex(({ id }) => id === request.id);
    const short = placed[index];
    if (!short) continue;
    const rest = placed.filter((label) => label !== short).flatMap(({ boxes }) => boxes);
    const others = [...rest, ...obstacles, ...islands];
    // What is placed at any cost, as a city's name is, is longer at any cost too.
    const most = Number.isFinite(request.dearest)
      ? (costs.get(request.id) ?? 0) + longerCost
      : request.dearest;
    const longer = sorted(request, true).find(
      ({ candidate, cost }) => cost <= most && isFree(request, candidate, others),
    )?.candidate;
    if (longer) placed[index] = { ...short, boxes: longer.boxes, lettering: longer.lettering };
  }
  return placed;
}
