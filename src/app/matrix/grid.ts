import type { TargetedFocusEvent, TargetedKeyboardEvent } from 'preact';
import { useState } from 'preact/hooks';

/** A cell of the grid; row 0 and column 0 are the heads. */
export interface Spot {
  row: number;
  column: number;
}

const pageRows = 8;

/** Where a key leads from a cell, and whether cells that cannot take the focus are passed over further on. */
function afterKey(event: KeyboardEvent, from: Spot, last: Spot): { to: Spot; step: Spot } | null {
  const { row, column } = from;
  const up = { row: -1, column: 0 };
  const down = { row: 1, column: 0 };
  const left = { row: 0, column: -1 };
  const right = { row: 0, column: 1 };
  switch (event.key) {
    case 'ArrowUp':
      return { to: { row: row - 1, column }, step: up };
    case 'ArrowDown':
      return { to: { row: row + 1, column }, step: down };
    case 'ArrowLeft':
      return { to: { row, column: column - 1 }, step: left };
    case 'ArrowRight':
      return { to: { row, column: column + 1 }, step: right };
    case 'PageUp':
      return { to: { row: Math.max(1, row - pageRows), column }, step: down };
    case 'PageDown':
      return { to: { row: Math.min(last.row, row + pageRows), column }, step: up };
    case 'Home':
      return { to: { row: event.ctrlKey ? 1 : row, column: 0 }, step: right };
    case 'End':
      return { to: { row: event.ctrlKey ? last.row : row, column: last.column }, step: left };
    default:
      return null;
  }
}

/** What a cell that takes the focus carries. */
export interface CellMarks {
  'data-cell': string;
  tabIndex: 0 | -1;
}

/** The marks of row `row`'s cells; `active` is the column that takes part in the order of Tab, or null. */
export function cellMarks(row: number, column: number, active: number | null): CellMarks {
  return { 'data-cell': `${row}:${column}`, tabIndex: column === active ? 0 : -1 };
}

function spotOf(target: EventTarget | null): Spot | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [row, column] = (cell?.dataset.cell ?? '').split(':').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/**
 * The grid pattern: one cell takes part in the order of Tab, and the arrow keys move among all that carry
 * `cellMarks`.
 */
export function useGrid(last: Spot): {
  /** The active column of a row, or null where the active cell is in another row. */
  activeIn(row: number): number | null;
  handlers: {
    onFocusIn(event: TargetedFocusEvent<HTMLTableElement>): void;
    onKeyDown(event: TargetedKeyboardEvent<HTMLTableElement>): void;
  };
} {
  const [active, setActive] = useState<Spot>({ row: 1, column: 0 });
  const row = Math.min(active.row, last.row);
  const column = Math.min(active.column, last.column);
  return {
    activeIn: (index) => (index === row ? column : null),
    handlers: {
      onFocusIn(event) {
        const spot = spotOf(event.target);
        if (spot) setActive(spot);
      },
      onKeyDown(event) {
        const from = spotOf(event.target);
        const move = from && afterKey(event, from, last);
        if (!move) return;
        event.preventDefault();
        let { to } = move;
        while (to.row >= 0 && to.row <= last.row && to.column >= 0 && to.column <= last.column) {
          const cell = event.currentTarget.querySelector<HTMLElement>(`[data-cell="${to.row}:${to.column}"]`);
          if (cell) {
            cell.focus();
            return;
          }
          to = { row: to.row + move.step.row, column: to.column + move.step.column };
        }
      },
    },
  };
}
