/**
 * Pictures of the map, compared so that another browser or font passes and a missing layer or a wrong palette
 * does not: small pictures pixel by pixel, and the amount of every category's own colour at full size.
 */
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { type CategoryId, categoryIds } from '../../../src/model/category.ts';
import { categoryColour, type PaletteId } from '../../../src/model/look/palette.ts';

/** Pictures are kept and compared at a third of their size. */
const shrinkBy = 3;

/** More of the small picture may not differ. */
export const mostDiffering = 0.04;

/** A category's colour may take up this much less or more than in the reference. */
const leastShare = 0.6;
const mostShare = 2;

/** Fewer pixels of a colour say nothing: edges of letters and other categories' symbols mix to it. */
const leastInk = 150;

/** How far a channel may be from the palette's colour. */
const channelTolerance = 3;

/** Pixels by category. */
export type Ink = Partial<Record<CategoryId, number>>;

/** The picture with every `factor` × `factor` pixels as their mean. */
function shrink(picture: PNG, factor: number): PNG {
  const width = Math.floor(picture.width / factor);
  const height = Math.floor(picture.height / factor);
  const small = new PNG({ width, height });
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let dy = 0; dy < factor; dy++)
          for (let dx = 0; dx < factor; dx++)
            sum += picture.data[((y * factor + dy) * picture.width + x * factor + dx) * 4 + channel] ?? 0;
        small.data[(y * width + x) * 4 + channel] = Math.round(sum / factor ** 2);
      }
  return small;
}

/** A picture as the file that is kept: fewer shades, so that it stays small. */
export function referenceFile(picture: PNG): Buffer {
  const small = shrink(picture, shrinkBy);
  for (let index = 0; index < small.data.length; index++)
    if (index % 4 !== 3) small.data[index] = (small.data[index] ?? 0) & 0xf8;
  return PNG.sync.write(small, { colorType: 2, deflateLevel: 9 });
}

/** The share of the small picture that differs from the reference. */
export function differingShare(picture: PNG, reference: PNG): number {
  const now = shrink(picture, shrinkBy);
  const { width, height, data } = reference;
  if (now.width !== width || now.height !== height) return 1;
  return (
    pixelmatch(now.data, data, undefined, width, height, { threshold: 0.1, includeAA: true }) /
    (width * height)
  );
}

export function distinctColours({ data }: PNG): number {
  const colours = new Set<number>();
  for (let index = 0; index < data.length; index += 4) colours.add(data.readUIntBE(index, 3));
  return colours.size;
}

/** How many pixels have each category's own colour. */
export function inkOf({ data }: PNG, palette: PaletteId): Ink {
  const colours = categoryIds.map((id) => {
    const value = Number.parseInt(categoryColour(palette, id).slice(1), 16);
    return { id, red: value >> 16, green: (value >> 8) & 255, blue: value & 255, pixels: 0 };
  });
  for (let index = 0; index < data.length; index += 4)
    for (const colour of colours)
      if (
        Math.abs((data[index] ?? 0) - colour.red) <= channelTolerance &&
        Math.abs((data[index + 1] ?? 0) - colour.green) <= channelTolerance &&
        Math.abs((data[index + 2] ?? 0) - colour.blue) <= channelTolerance
      )
        colour.pixels += 1;
  return Object.fromEntries(colours.map(({ id, pixels }) => [id, pixels]));
}

/** Categories of which there is much less or much more than there was. */
export function strayInk(now: Ink, then: Ink): CategoryId[] {
  return categoryIds.filter((id) => {
    const was = then[id] ?? 0;
    const is = now[id] ?? 0;
    const isLess = was >= leastInk && is < was * leastShare;
    return isLess || is > Math.max(was, leastInk) * mostShare;
  });
}
