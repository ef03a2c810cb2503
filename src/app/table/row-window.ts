export const rowPx = 40;

/** Up to so many rows all stand in the page: its search, its print and screen readers find each of them. */
const wholeUpTo = 300;

/** Rows that are drawn above and below what is seen. */
const sparePx = 20 * rowPx;

export interface View {
  topPx: number;
  heightPx: number;
}

/** A row that is drawn, or the room of `rows` that are not. */
export type Slot = { kind: 'row'; index: number } | { kind: 'gap'; from: number; rows: number };

/** Which of `count` rows are drawn: those near the view, and `kept`, which has or may get the focus. */
export function slotsOf(count: number, view: View, kept: number): Slot[] {
  if (count <= wholeUpTo) return Array.from({ length: count }, (_, index) => ({ kind: 'row', index }));
  const first = Math.max(0, Math.floor((view.topPx - sparePx) / rowPx));
  const last = Math.min(count - 1, Math.ceil((view.topPx + view.heightPx + sparePx) / rowPx));
  const drawn = new Set<number>();
  for (let index = first; index <= last; index += 1) drawn.add(index);
  if (kept >= 0 && kept < count) drawn.add(kept);
  const slots: Slot[] = [];
  let next = 0;
  const leaveRoom = (until: number) => {
    if (until > next) slots.push({ kind: 'gap', from: next, rows: until - next });
  };
  for (const index of [...drawn].sort((a, b) => a - b)) {
    leaveRoom(index);
    slots.push({ kind: 'row', index });
    next = index + 1;
  }
  leaveRoom(count);
  return slots;
}

/** Where the keys of a list lead from the row `from`; null for other keys. */
export function rowAfterKey(key: string, from: number, count: number, pageRows: number): number | null {
  const steps: Record<string, number> = {
    ArrowUp: from - 1,
    ArrowDown: from + 1,
    PageUp: from - pageRows,
    PageDown: from + pageRows,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), count - 1);
}
