/** Marks of the interface itself, on a 24×24 grid; what stands on the map is in the symbol table. */
const glyphs = {
  map: 'M9 4 3.5 6.5v13L9 17l6 2.5 5.5-2.5V4L15 6.5zM9 4v13M15 6.5v13',
  list: 'M9 6h11.5M9 12h11.5M9 18h11.5M4 6h.8M4 12h.8M4 18h.8',
  tasks: 'M5 3.5h14v17H5zM8.5 8h7M8.5 12h7M8.5 16h4',
  cities:
    'M4 20.5V9.5h6v11M10 20.5V4h5v16.5M15 20.5V11h5v9.5M2.5 20.5h19M12.5 7.5v.8M12.5 11v.8M12.5 14.5v.8',
  table: 'M4 5h16v14H4zM4 10h16M4 14.5h16M10 5v14',
  matrix: 'M4 4h16v16H4zM9.3 4v16M14.7 4v16M4 9.3h16M4 14.7h16',
  document: 'M6 3.5h8.5L18 7v13.5H6zM9 10h6M9 13.5h6M9 17h4',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5 20 20',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 19.5h15',
  pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  more: 'M6 9.5 12 15.5 18 9.5',
  speak: 'M4 9.5v5h3.5L12 18.5v-13L7.5 9.5zM15.5 9a4 4 0 0 1 0 6M18 6.5a7.5 7.5 0 0 1 0 11',
  hexagons:
    'M8 3.5l4 2.3v4.5L8 12.6l-4-2.3V5.8zM16 3.5l4 2.3v4.5l-4 2.3-4-2.3M12 10.3l4 2.3v4.6l-4 2.3-4-2.3v-4.6',
  close: 'M6 6l12 12M18 6 6 18',
  link: 'M10 14a4 4 0 0 0 5.7 0l3-3a4 4 0 0 0-5.7-5.7l-1.2 1.2M14 10a4 4 0 0 0-5.7 0l-3 3a4 4 0 0 0 5.7 5.7l1.2-1.2',
  next: 'M9 5.5 15.5 12 9 18.5',
  previous: 'M15 5.5 8.5 12l6.5 6.5',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  move: 'M12 3.5v17M3.5 12h17M9.5 6 12 3.5 14.5 6M9.5 18l2.5 2.5 2.5-2.5M6 9.5 3.5 12 6 14.5M18 9.5l2.5 2.5-2.5 2.5',
  up: 'M6 14.5 12 8.5 18 14.5',
  whole: 'M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5',
  layers: 'M12 4 3.5 8.5 12 13l8.5-4.5zM4 12.5l8 4.3 8-4.3M4 16.2l8 4.3 8-4.3',
  info: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 11v5.5M12 7.6v.4',
  palette: 'M19.5 14.5A8 8 0 0 1 9.5 4.5a8 8 0 1 0 10 10z',
  tools: 'M3.5 16.5 16.5 3.5l4 4-13 13zM7 13l2 2M10 10l2.5 2.5M13 7l2 2',
  distance:
    'M5 19 19 5M3.2 19a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0M17.2 5a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0',
  area: 'M5 8 13 4.5l6.5 6L15 19.5 6 18zM9.5 9.5l5 5M8.5 13l3.5 3.5',
  polygon: 'M5 8 13 4.5l6.5 6L15 19.5 6 18z',
  circle: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17M12 12h8.5M12 12v.1',
  hour: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17M12 7v5l3.5 2.5',
} as const;

export type GlyphId = keyof typeof glyphs;

export function Glyph({ glyph, sizePx = 20 }: { glyph: GlyphId; sizePx?: number }) {
  return (
    <svg class="glyph" viewBox="0 0 24 24" width={sizePx} height={sizePx} aria-hidden="true">
      <path
        d={glyphs[glyph]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.8"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
