/** Marks of the measuring tools, on a 24×24 grid. */
const glyphs = {
  tools: 'M3.5 16.5 16.5 3.5l4 4-13 13zM7 13l2 2M10 10l2.5 2.5M13 7l2 2',
  distance:
    'M5 19 19 5M3.2 19a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0M17.2 5a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0',
  area: 'M5 8 13 4.5l6.5 6L15 19.5 6 18zM9.5 9.5l5 5M8.5 13l3.5 3.5',
  polygon: 'M5 8 13 4.5l6.5 6L15 19.5 6 18z',
  circle: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17M12 12h8.5M12 12v.1',
  hour: 'M12 3.5a8.5 8.5 0 1 0 0 17a8.5 8.5 0 0 0 0-17M12 7v5l3.5 2.5',
} as const;

export type SpatialGlyphId = keyof typeof glyphs;

export function SpatialGlyph({ glyph }: { glyph: SpatialGlyphId }) {
  return (
    <svg class="glyph" viewBox="0 0 24 24" width={20} height={20} aria-hidden="true">
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
