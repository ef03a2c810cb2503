import type { Attributes } from '../node.ts';

/** What all names have in common; whatever holds them carries it. */
export const nameAttributes: Attributes = {
  'text-anchor': 'middle',
  'paint-order': 'stroke',
  'stroke-linejoin': 'round',
};
