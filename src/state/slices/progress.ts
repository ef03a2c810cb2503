import { type Colouring, colourings } from '../../model/look/colouring.ts';
import { isRecordDay } from '../../model/progress/record-day.ts';
import { type AddressPart, wordPart } from '../address/part.ts';
import type { SetState } from './set-state.ts';

export interface ProgressData {
  colourBy: Colouring;
  /** The day as of which every view tells what became of the projects, `YYYY-MM-DD`; null for the record's last. */
  asOf: string | null;
}

export interface ProgressActions {
  colour(by: Colouring): void;
  /** Null for the record's last day. */
  lookBack(asOf: string | null): void;
}

export function createProgress(set: SetState<ProgressData>): ProgressData & ProgressActions {
  return {
    colourBy: 'category',
    asOf: null,
    colour: (colourBy) => set({ colourBy }),
    lookBack: (asOf) => set({ asOf }),
  };
}

export const progressAddress: readonly AddressPart<ProgressData>[] = [
  wordPart('colour', 'colourBy', colourings, 'category'),
  {
    name: 'asof',
    write: ({ asOf }) => asOf,
    read(value, start, plan) {
      if (!isRecordDay(plan, value)) return false;
      start.asOf = value;
      return true;
    },
  },
];
