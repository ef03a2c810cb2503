/** What the person chose. Named so that it is never mistaken for `window.Selection`. */
export type Chosen =
  | { kind: 'none' }
  | { kind: 'project'; id: string }
  | { kind: 'city'; id: string }
  | { kind: 'unit'; id: string }
  | { kind: 'task'; id: string };

export const nothingChosen: Chosen = { kind: 'none' };

export function isChosen(chosen: Chosen, kind: Chosen['kind'], id: string): boolean {
  return chosen.kind === kind && 'id' in chosen && chosen.id === id;
}
