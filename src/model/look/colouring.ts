/** What the map's ink tells of a project: what it is, or what became of it. */
export const colourings = ['category', 'progress'] as const;

export type Colouring = (typeof colourings)[number];
