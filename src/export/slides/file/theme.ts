import { categoryColour, palettes } from '../../../model/look/palette.ts';
import { colours, fonts, hex, palette } from '../paper.ts';

/** What Office offers first where a colour is chosen. */
const scheme = {
  dk1: colours.text,
  lt1: colours.paper,
  dk2: colours.accent,
  lt2: colours.sunken,
  accent1: colours.accent,
  accent2: hex(palettes[palette].selection.base),
  accent3: hex(categoryColour(palette, 'waterway')),
  accent4: hex(categoryColour(palette, 'expressway')),
  accent5: hex(categoryColour(palette, 'irrigation')),
  accent6: hex(categoryColour(palette, 'grid_ac')),
  hlink: colours.accent,
  folHlink: colours.secondary,
} as const;

/** The library's theme with our colours, and with a font for Chinese, which it leaves to the program. */
export function withTheme(xml: string, name: string): string {
  const entries = Object.entries(scheme).map(
    ([slot, colour]) => `<a:${slot}><a:srgbClr val="${colour}"/></a:${slot}>`,
  );
  return xml
    .replace(
      /<a:clrScheme name="[^"]*">.*?<\/a:clrScheme>/s,
      () => `<a:clrScheme name="${name}">${entries.join('')}</a:clrScheme>`,
    )
    .replaceAll('<a:ea typeface=""/>', `<a:ea typeface="${fonts.ui}"/>`)
    .replaceAll(/(<a:font script="Hans" typeface=")[^"]*/g, `$1${fonts.ui}`);
}
