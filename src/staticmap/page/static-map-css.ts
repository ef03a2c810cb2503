import { type PaletteId, paletteIds, palettes } from '../../model/look/palette.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import { type Colour, colourName } from '../ink.ts';

function colours(table: object, path: readonly string[] = []): Colour[] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'string' ? [[...path, key].join('.') as Colour] : colours(value, [...path, key]),
  );
}

function hatchRule(palette: PaletteId): string {
  return `:root[data-palette="${palette}"] .static-map .hatch { opacity: ${tokens.certainty.area.hatch.opacity[palette]}; }`;
}

/**
 * Rules for pictures drawn with `colours: 'variables'`: `fill-…` and `stroke-…` for every colour of the
 * palettes, through the custom properties that carry them, and the hatch’s strength in each palette.
 */
export function staticMapCss(): string {
  const rules = colours(palettes.light).flatMap((colour) => {
    const name = colourName(colour);
    return [
      `.static-map .fill-${name} { fill: var(--${name}); }`,
      `.static-map .stroke-${name} { stroke: var(--${name}); }`,
    ];
  });
  return [...rules, ...paletteIds.map(hatchRule)].join('\n');
}
