import tokens from '../model/look/tokens.json' with { type: 'json' };
import type { Colour } from './ink.ts';
import { element, type SvgNode } from './node.ts';
import type { Drawing } from './picture.ts';
import type { Px } from './projection.ts';

/** How a name is written. */
export interface LetterStyle {
  sizePx: number;
  weight: number;
  spacingEm: number;
  colour: Colour;
  halo: Colour;
  haloPx: number;
  /** Water has the quote’s face, leaning to the left: 左斜宋体. */
  face: 'ui' | 'water';
}

/** One run of letters around a point, or characters each in its own place. */
export type Lettering =
  | { kind: 'run'; text: string; at: Px; angleDeg: number }
  | { kind: 'characters'; characters: readonly { text: string; at: Px; angleDeg: number }[] };

/** Widths of Latin letters in em, for an ordinary sans serif; Chinese characters are 1 em. */
function widthEm(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x2e80 || code === 0x2014) return 1;
  if (/[mwMW]/.test(character)) return 0.88;
  if (/[A-Z]/.test(character)) return 0.66;
  if (/[iljtfr.,;:'’()! ]/.test(character)) return 0.34;
  return 0.59;
}

/** How much wider Latin letters are in a strong weight. */
const strongFactor = 1.07;

/** Estimated width in px; measuring needs a browser, and the picture is drawn at build time. */
export function textWidthPx(
  text: string,
  { sizePx, spacingEm, weight = 400 }: Pick<LetterStyle, 'sizePx' | 'spacingEm'> & { weight?: number },
): number {
  const factor = weight >= 600 ? strongFactor : 1;
  const em = (character: string) => {
    const width = widthEm(character);
    return width === 1 ? width : width * factor;
  };
  return [...text].reduce((sum, character) => sum + (em(character) + spacingEm) * sizePx, 0);
}

/** Chinese characters one by one, other letters in runs: what may be set upright in its own place. */
export function cellsOf(text: string): string[] {
  return text.match(/[⺀-鿿＀-￯　-〿—]|[^⺀-鿿＀-￯　-〿—\s]+|\s+/gu)?.filter((cell) => cell.trim()) ?? [];
}

export function isChinese(text: string): boolean {
  return /[㐀-鿿]/.test(text);
}

/** From the middle of a line of text down to its baseline, in em. */
const baselineEm = 0.36;

const leanDeg = 12;

function placeText([x, y]: Px, angleDeg: number, leans: boolean): string {
  const angle = (angleDeg * Math.PI) / 180;
  const lean = leans ? Math.tan((leanDeg * Math.PI) / 180) : 0;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const round = (value: number) => Math.round(value * 1000) / 1000;
  if (angleDeg === 0 && !leans) return `translate(${round(x)} ${round(y)})`;
  return `matrix(${[cos, sin, cos * lean - sin, sin * lean + cos, x, y].map(round).join(' ')})`;
}

/** A name with its halo. Letters of another language’s run are set by the browser, centred on their place. */
export function drawLettering(
  { ink }: Pick<Drawing, 'ink'>,
  lettering: Lettering,
  style: LetterStyle,
  attributes: SvgNode['attributes'] = {},
): SvgNode {
  const leans = style.face === 'water';
  const shared = {
    ...attributes,
    ...ink({ fill: style.colour, stroke: style.halo }),
    'font-size': style.sizePx,
    'font-weight': style.weight,
    ...(leans && { 'font-family': tokens.type.quote }),
    'stroke-width': 2 * style.haloPx,
  };
  const dy = baselineEm * style.sizePx;
  if (lettering.kind === 'run') {
    const spacing = style.spacingEm * style.sizePx;
    const { at, angleDeg } = lettering;
    return element(
      'text',
      {
        ...shared,
        ...(spacing > 0 && { 'letter-spacing': spacing }),
        transform: placeText(at, angleDeg, leans),
        // Spacing follows the last letter too; half of it is taken back to stay in the middle.
        ...(spacing > 0 && { x: spacing / 2 }),
        y: dy,
      },
      lettering.text,
    );
  }
  const { characters } = lettering;
  if (!leans && characters.every(({ text }) => [...text].length === 1)) {
    const round = (value: number) => Math.round(value * 10) / 10;
    const turn = (angleDeg: number): Px => {
      const angle = (angleDeg * Math.PI) / 180;
      return [-Math.sin(angle) * dy, Math.cos(angle) * dy];
    };
    const half = style.sizePx / 2;
    // Characters of a list start at their place: back by half their width along their own direction.
    const places = characters.map(({ at: [x, y], angleDeg }): Px => {
      const [downX, downY] = turn(angleDeg);
      const angle = (angleDeg * Math.PI) / 180;
      return [x + downX - Math.cos(angle) * half, y + downY - Math.sin(angle) * half];
    });
    const isTurned = characters.some(({ angleDeg }) => Math.abs(angleDeg) > 0.5);
    return element(
      'text',
      {
        ...shared,
        'text-anchor': 'start',
        x: places.map(([x]) => round(x)).join(' '),
        y: places.map(([, y]) => round(y)).join(' '),
        ...(isTurned && { rotate: characters.map(({ angleDeg }) => Math.round(angleDeg)).join(' ') }),
      },
      characters.map(({ text }) => text).join(''),
    );
  }
  return element(
    'g',
    shared,
    ...characters.map(({ text, at, angleDeg }) =>
      element('text', { transform: placeText(at, angleDeg, leans), y: dy }, text),
    ),
  );
}
