/** One stroke or filled shape of a symbol, on a 24×24 grid. Filled shapes use the even-odd rule. */
export interface SymbolShape {
  d: string;
  /** Width of a round stroke; a shape without one is filled. */
  strokePx?: number;
  dash?: [number, number];
}

/** Our own drawings, in one colour, legible at 12 px: the map, the legend and every panel draw from these. */
export const symbols = {
  airport: [
    {
      d: 'M12 2c.95 0 1.55 1.3 1.55 2.8v4.3l8 4.9v2.3l-8-2.5v4.4l2.45 1.9V22L12 20.9 8 22v-1.9l2.45-1.9v-4.4l-8 2.5V14l8-4.9V4.8C10.45 3.3 11.05 2 12 2Z',
    },
  ],
  bridge: [
    {
      d: 'M2.5 16h19M12 3.2V20M12 4.2 3.8 16M12 4.2 20.2 16M12 9.6 7.9 16M12 9.6l4.1 6.4M9.5 20h5',
      strokePx: 1.9,
    },
  ],
  expressway: [{ d: 'M8.2 3 4 21M15.8 3 20 21M12 3.6v2.8M12 10v3.4M12 17v3.6', strokePx: 1.9 }],
  gas: [
    {
      d: 'M12.4 2.6c.5 3.4 5 5.5 5 10.2a5.4 5.4 0 0 1-10.8 0c0-2.2 1-3.7 2.1-4.8.2 1.5.8 2.3 1.7 2.7.1-3.1.5-5.7 2-8.1Z',
      strokePx: 1.9,
    },
    { d: 'M3 21.2h18M7 19.7v3M17 19.7v3', strokePx: 1.9 },
  ],
  'grid-ac': [
    { d: 'M12 2.5 21.5 12 12 21.5 2.5 12Z', strokePx: 1.9 },
    { d: 'M7.2 12.6c1-3.2 3.3-3.2 4.8-.6s3.8 2.6 4.8-.6', strokePx: 1.9 },
  ],
  'grid-dc': [
    {
      d: 'M12 1.7 22.3 12 12 22.3 1.7 12ZM7 9.1v1.9h10V9.1ZM7 13.2v1.9h2.5v-1.9ZM10.75 13.2v1.9h2.5v-1.9ZM14.5 13.2v1.9H17v-1.9Z',
    },
  ],
  irrigation: [
    {
      d: 'M5 3.5h14A1.5 1.5 0 0 1 20.5 5v14a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 19V5A1.5 1.5 0 0 1 5 3.5Z',
      strokePx: 1.9,
    },
    { d: 'M14.5 3.5c-5 4.5 1 11-5 17', strokePx: 2.6 },
    { d: 'M6.5 8h2.6M6.5 12h3M6.5 16h2M15.5 8h2M15 12h2.5M14 16h3.5', strokePx: 1.5 },
  ],
  'port-rail': [
    {
      d: 'M12 6.6v9.6M8.7 9.3h6.6M5.2 10.6c.3 3.6 3.2 5.8 6.8 5.8s6.5-2.2 6.8-5.8M3.5 20.5h17M7 18.9v3.2M12 18.9v3.2M17 18.9v3.2',
      strokePx: 1.9,
    },
    { d: 'M10 4.5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0Z', strokePx: 1.9 },
  ],
  rail: [
    {
      d: 'M8 3h8a3 3 0 0 1 3 3v8a3 3 0 0 1-3 3H8a3 3 0 0 1-3-3V6a3 3 0 0 1 3-3ZM5 10.5h14M8.2 17.2 6 21M15.8 17.2 18 21',
      strokePx: 1.9,
    },
    { d: 'M7.55 13.8a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0 -2.5 0Z' },
    { d: 'M13.95 13.8a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0 -2.5 0Z' },
  ],
  site: [
    {
      d: 'M5.5 4h13A1.5 1.5 0 0 1 20 5.5v13a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18.5v-13A1.5 1.5 0 0 1 5.5 4Z',
      strokePx: 1.9,
    },
    { d: 'M10 9h4a1 1 0 0 1 1 1v4a1 1 0 0 1 -1 1h-4a1 1 0 0 1 -1 -1v-4a1 1 0 0 1 1 -1Z' },
  ],
  undecided: [
    { d: 'M2.5 12a9.5 9.5 0 1 0 19 0a9.5 9.5 0 1 0 -19 0Z', strokePx: 1.9, dash: [3.4, 2.8] },
    { d: 'M9.3 9.6c.2-3.6 5.6-3.5 5.6-.2 0 2.2-2.8 2.3-2.8 4.6', strokePx: 1.9 },
    { d: 'M10.85 17a1.25 1.25 0 1 0 2.5 0a1.25 1.25 0 1 0 -2.5 0Z' },
  ],
  unlocated: [
    {
      d: 'M12 21.5c-3.6-4.4-6.5-7.4-6.5-11.6a6.5 6.5 0 0 1 11.8-3.8M18.4 8.7c.7 4.3-2.4 7.9-6.4 12.8M3.5 3.5l17 17',
      strokePx: 1.9,
    },
  ],
  'water-transfer': [
    {
      d: 'M2.8 6.4c1.53 0 1.53-1.6 3.07-1.6s1.53 1.6 3.07 1.6 1.53-1.6 3.07-1.6 1.53 1.6 3.07 1.6 1.53-1.6 3.07-1.6 1.53 1.6 3.07 1.6M3 14.5h17M15 9.6l5.2 4.9-5.2 4.9M3 19.6h7',
      strokePx: 1.9,
    },
  ],
  waterway: [
    { d: 'M3.4 12.2h17.2l-2.7 5.2H6.4z' },
    {
      d: 'M8 11.5V7.6h6.5l2.5 3.9M11 7.4V4M2.8 20.6c1.5 0 1.5-.9 3.07-.9s1.53.9 3.07.9 1.53-.9 3.07-.9 1.53.9 3.07.9 1.53-.9 3.07-.9 1.53.9 3.07.9',
      strokePx: 1.9,
    },
  ],
} satisfies Record<string, SymbolShape[]>;

export type SymbolId = keyof typeof symbols;

export function shapesOf(symbol: SymbolId): readonly SymbolShape[] {
  return symbols[symbol];
}
