import type { AppState } from '../../state/store.ts';

/** Brings one part of the map to what the state says. It may be called as often as one likes: it does what changed. */
export type Sync = (state: AppState) => void;

/** A sync of what `read` gives: acts where any of it is another one than the last time, the first time than in `start`. */
export function whenChanged<const Read extends readonly unknown[]>(
  start: AppState,
  read: (state: AppState) => Read,
  act: (state: AppState) => void,
): Sync {
  let last = read(start);
  return (state) => {
    const now = read(state);
    if (now.every((entry, index) => entry === last[index])) return;
    last = now;
    act(state);
  };
}
