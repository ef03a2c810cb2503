import { type PaletteId, paletteIds, palettes } from '../../model/look/palette.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };

/** `surface.lineStrong` → `--surface-line-strong`. */
function propertyName(path: readonly string[]): string {
  return `--${path.map((part) => part.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)).join('-')}`;
}

function declarations(value: unknown, path: readonly string[]): string[] {
  if (typeof value === 'string') return [`${propertyName(path)}: ${value};`];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, inner]) =>
    declarations(inner, [...path, key]),
  );
}

function typeDeclarations(scale: Record<string, number[]>): string[] {
  return Object.entries(scale).map(
    ([name, [size = 0, line = 0]]) =>
      `${propertyName(['type', name])}: calc(${size}px * var(--type-scale)) / calc(${line}px * var(--type-scale)) var(--font-ui);`,
  );
}

/** How much of the panel's colour a veil over the map has, of 255: 84 %. */
const veilAlpha = 0xd6;

function paletteBlock(id: PaletteId): string {
  const { shadow } = tokens;
  const lines = [
    ...declarations(palettes[id], []),
    ...declarations(shadow[id], ['shadow']),
    // Written out: browsers before Chrome 111 and Safari 16.2 have no `color-mix()`.
    `--surface-veil: ${palettes[id].surface.panel}${veilAlpha.toString(16)};`,
    `color-scheme: ${id === 'dark' ? 'dark' : 'light'};`,
  ];
  return `:root[data-palette="${id}"] { ${lines.join(' ')} }`;
}

/** The tokens as custom properties: one block per palette, and what all share. */
export function paletteCss(): string {
  const shared = [
    `--font-ui: ${tokens.type.ui};`,
    `--font-quote: ${tokens.type.quote};`,
    '--type-scale: 1;',
    ...typeDeclarations(tokens.type.scale),
    ...Object.entries(tokens.radius).map(([name, px]) => `--radius-${name}: ${px}px;`),
    `--motion-hover: ${tokens.motion.hoverMs}ms;`,
    `--motion-state: ${tokens.motion.stateMs}ms;`,
    `--motion-panel: ${tokens.motion.panelMs}ms;`,
    `--easing: ${tokens.motion.easing};`,
  ];
  // A Chinese typeface would set English apostrophes and dashes as wide as its characters.
  const english = `:root:lang(en) { --font-ui: ${tokens.type.latin},${tokens.type.ui}; }`;
  return [`:root { ${shared.join(' ')} }`, english, ...paletteIds.map(paletteBlock)].join('\n');
}
