/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];

export interface Camera {
  center: readonly [number, number];
  zoom: number;
}

/** What the map shows, and the ground kilometres of one px in its middle. */
export type Seen = Camera & { kmPerPx: number; bounds: Bounds };

/** Degrees and levels below this move nothing by a tenth of a px. */
const unseenChange = 1e-6;

/** Whether both show the same, but for what calculating loses. */
export function sameCamera(a: Camera, b: Camera): boolean {
  const pairs = [
    [a.center[0], b.center[0]],
    [a.center[1], b.center[1]],
    [a.zoom, b.zoom],
  ] as const;
  return pairs.every(([one, other]) => Math.abs(one - other) < unseenChange);
}

/** Names that stand closer together or farther apart than this change says are others than these. */
const nearLevels = 0.5;

/** Of the frame's width or height; farther away, most of what is seen is not named. */
const nearShare = 0.4;

/** Whether names that were placed for a standpoint can stand over what is seen. */
export function isNear({ center, zoom }: Camera, seen: Seen): boolean {
  const [west, south, east, north] = seen.bounds;
  return (
    Math.abs(seen.zoom - zoom) < nearLevels &&
    Math.abs(seen.center[0] - center[0]) < nearShare * (east - west) &&
    Math.abs(seen.center[1] - center[1]) < nearShare * (north - south)
  );
}
