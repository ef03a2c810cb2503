import { stateMarkOf } from '../../model/look/state-mark.ts';
import type { SymbolShape } from '../../model/look/symbol.ts';
import type { ProgressStateId } from '../../model/progress/state.ts';

function shape({ d, strokePx }: SymbolShape) {
  return strokePx === undefined ? (
    <path key={d} d={d} fill="currentColor" />
  ) : (
    <path key={d} d={d} fill="none" stroke="currentColor" stroke-width={strokePx} stroke-linecap="round" />
  );
}

/** The mark of a state in its colour; beside a word that says the state. */
export function StateMark({ state, sizePx = 14 }: { state: ProgressStateId; sizePx?: number }) {
  return (
    <svg
      class="state-mark"
      viewBox="0 0 24 24"
      width={sizePx}
      height={sizePx}
      style={{ color: `var(--progress-${state})` }}
      aria-hidden="true"
    >
      {stateMarkOf(state).map(shape)}
    </svg>
  );
}
