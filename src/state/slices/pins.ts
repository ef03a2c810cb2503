import { type AddressPart, isOneOf } from '../address/part.ts';
import type { Chosen } from '../selection.ts';
import { findChosen } from './choice.ts';
import type { SetState } from './set-state.ts';

export type Pinned = Extract<Chosen, { kind: 'project' | 'city' | 'unit' }>;

const pinnedKinds = ['project', 'city', 'unit'] as const;

export const mostPinned = 4;

export interface PinsData {
  /** Two to four things to be compared, in the order of pinning. */
  pinned: readonly Pinned[];
  /** Whether the pinned things are shown side by side. */
  comparing: boolean;
}

export interface PinsActions {
  /** Pins for comparison, or takes the pin off; a fifth takes the place of the first. */
  togglePin(pinned: Pinned): void;
  unpinAll(): void;
  setComparing(open: boolean): void;
}

export function createPins(set: SetState<PinsData>): PinsData & PinsActions {
  return {
    pinned: [],
    comparing: false,
    togglePin: (pin) =>
      set(({ pinned }) => {
        const others = pinned.filter((entry) => entry.kind !== pin.kind || entry.id !== pin.id);
        return { pinned: others.length < pinned.length ? others : [...others, pin].slice(-mostPinned) };
      }),
    unpinAll: () => set({ pinned: [] }),
    setComparing: (open) => set({ comparing: open }),
  };
}

export const pinsAddress: readonly AddressPart<PinsData>[] = [
  {
    name: 'pin',
    write: ({ pinned }) => pinned.map(({ kind, id }) => `${kind}.${id}`).join('_') || null,
    read(value, start, plan) {
      const pinned = value.split('_').flatMap((text): Pinned[] => {
        const [kind = '', id = ''] = text.split('.');
        const found = isOneOf(pinnedKinds, kind) ? findChosen(plan, kind, id) : null;
        return found ? [found] : [];
      });
      if (pinned.length > 0) start.pinned = pinned.slice(0, mostPinned);
      return pinned.length > 0;
    },
  },
  {
    name: 'compare',
    write: ({ comparing }) => (comparing ? '1' : null),
    read(value, start) {
      start.comparing = value === '1';
      return start.comparing;
    },
  },
];
