import { palettes } from '../../model/look/palette.ts';
import { isChinese } from '../../staticmap/lettering.ts';

/** Inches: the 16:9 page of PowerPoint. */
export const page = { widthIn: 13.333, heightIn: 7.5, marginIn: 0.5 } as const;

export function pxToIn(px: number): number {
  return px / 96;
}

/** Fonts of Chinese office machines: 黑体 for our words, 宋体 for the plan's. */
export const fonts = { ui: 'Microsoft YaHei', quote: 'SimSun' } as const;

export const palette = 'projector' as const;

/** `#0b1013` → `0B1013`, as the format writes colours. */
export function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

const { text, surface, accent, selection } = palettes[palette];

export const colours = {
  text: hex(text.primary),
  secondary: hex(text.secondary),
  tertiary: hex(text.tertiary),
  paper: hex(surface.page),
  sunken: hex(surface.sunken),
  line: hex(surface.line),
  lineStrong: hex(surface.lineStrong),
  accent: hex(accent.base),
  accentSoft: hex(accent.soft),
  mark: hex(selection.mark),
} as const;

/** Inches from the page's top left corner. */
export interface Box {
  x: number;
  y: number;
  w: number;
  h: number;
}

/** What an office program checks the spelling of a text by. */
export function proofLanguage(text: string): 'zh-CN' | 'en-US' {
  return isChinese(text) ? 'zh-CN' : 'en-US';
}

/** The box without air inside, its text fixed in size: what is written there was measured. */
export function plainText(text: string) {
  return { margin: 0, wrap: true, fit: 'none', isTextBox: true, lang: proofLanguage(text) } as const;
}
