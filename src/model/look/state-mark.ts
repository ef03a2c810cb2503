import type { ProgressStateId } from '../progress/state.ts';
import type { SymbolShape } from './symbol.ts';

const ring: SymbolShape = { d: 'M12 4a8 8 0 1 0 0 16a8 8 0 1 0 0-16Z', strokePx: 2.4 };

/**
 * The mark of each state on a 24×24 grid, in one colour: the fuller, the further. Legend, lists, tables and both maps
 * draw from these, so that a state is told without its colour.
 */
const marks: Record<ProgressStateId, readonly SymbolShape[]> = {
  in_service: [{ d: 'M12 2.8a9.2 9.2 0 1 0 0 18.4a9.2 9.2 0 1 0 0-18.4Z' }],
  partly_open: [ring, { d: 'M12 12V5a7 7 0 1 1-7 7Z' }],
  under_way: [ring, { d: 'M12 5a7 7 0 0 1 0 14Z' }],
  approved: [ring],
  preparatory: [{ d: 'M12 7.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6Z' }],
  suspended: [ring, { d: 'M9 9l6 6M15 9l-6 6', strokePx: 2.4 }],
  unknown: [{ d: 'M6 12h12', strokePx: 3 }],
};

export function stateMarkOf(id: ProgressStateId): readonly SymbolShape[] {
  return marks[id];
}
