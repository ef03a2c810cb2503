import { type AddressPart, wordPart } from '../address/part.ts';
import type { SetState } from './set-state.ts';

/** Which reading of the document is shown: 校订 or 原文. */
export type Reading = 'repaired' | 'seed';

export interface ReadingData {
  reading: Reading;
  /** The task that is being read in the document; its projects light up while nothing is chosen. */
  following: string | null;
}

export interface ReadingActions {
  read(reading: Reading): void;
  follow(taskId: string | null): void;
}

export function createReading(set: SetState<ReadingData>): ReadingData & ReadingActions {
  return {
    reading: 'repaired',
    following: null,
    read: (reading) => set({ reading }),
    follow: (taskId) => set({ following: taskId }),
  };
}

export const readingAddress: readonly AddressPart<Pick<ReadingData, 'reading'>>[] = [
  wordPart('text', 'reading', ['repaired', 'seed'] as const, 'repaired'),
];
