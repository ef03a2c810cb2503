import { type Palette, type PaletteId, palettes } from '../model/look/palette.ts';
import type { Attributes } from './node.ts';

type Leaves<Table> = {
  [Key in keyof Table & string]: Table[Key] extends string ? Key : `${Key}.${Leaves<Table[Key]>}`;
}[keyof Table & string];

/** A colour by its meaning: `land.plan`, `category.rail`, `lineCasing`. */
export type Colour = Leaves<Palette>;

/**
 * How colours get into the picture. `literal`: presentation attributes, for files and print. `variables`:
 * class names, whose rules (`staticMapCss`) read the palette’s custom properties, so that one picture follows
 * the palette; presentation attributes can’t hold `var()`, and the site’s policy forbids inline styles.
 */
export type Colours = 'variables' | 'literal';

function tokenPath(colour: Colour): string[] {
  return colour.split('.');
}

/** `category.port_rail` → `category-port_rail`, the name that the palette’s custom property has too. */
export function colourName(colour: Colour): string {
  return tokenPath(colour)
    .map((part) => part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
    .join('-');
}

function valueIn(palette: PaletteId, colour: Colour): string {
  let value: unknown = palettes[palette];
  for (const key of tokenPath(colour)) value = (value as Record<string, unknown>)[key];
  return String(value);
}

export interface Paint {
  fill?: Colour | 'none';
  stroke?: Colour;
}

/** Attributes that give an element its colours. */
export type Ink = (paint: Paint) => Attributes;

export function inkOf(colours: Colours, palette: PaletteId): Ink {
  if (colours === 'literal')
    return ({ fill, stroke }) => ({
      ...(fill && { fill: fill === 'none' ? fill : valueIn(palette, fill) }),
      ...(stroke && { stroke: valueIn(palette, stroke) }),
    });
  return ({ fill, stroke }) => {
    const classes = [
      ...(fill && fill !== 'none' ? [`fill-${colourName(fill)}`] : []),
      ...(stroke ? [`stroke-${colourName(stroke)}`] : []),
    ];
    return {
      ...(fill === 'none' && { fill }),
      ...(classes.length > 0 && { class: classes.join(' ') }),
    };
  };
}
