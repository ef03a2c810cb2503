import type { Feature, Position } from 'geojson';
import { bothNamesFromZoom, type Language } from '../../model/language.ts';
import { type LetterStyle, textWidthPx } from '../lettering.ts';
import type { Rect } from '../path.ts';
import type { Drawing } from '../picture.ts';
import type { Px } from '../projection.ts';
import type { Candidate, LabelRequest } from './place.ts';

/** Most important first: a label is only placed where those before it leave room. */
export const priorities = {
  chosen: 0,
  capital: 10,
  city: 20,
  edge: 25,
  symbol: 28,
  rail: 30,
  line: 40,
  outside: 60,
  river: 65,
  lake: 70,
  province: 75,
  county: 80,
} as const;

export interface Request extends LabelRequest {
  style: LetterStyle;
  text: string;
}

type Direction = readonly [x: -1 | 0 | 1, y: -1 | 0 | 1];

export const eightDirections: readonly Direction[] = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
];

export function rectAround([x, y]: Px, widthPx: number, heightPx: number): Rect {
  return { left: x - widthPx / 2, top: y - heightPx / 2, right: x + widthPx / 2, bottom: y + heightPx / 2 };
}

/** A level name around a point: right first, then left, below, above and between. */
function aroundPoint(
  [x, y]: Px,
  text: string,
  style: LetterStyle,
  gapPx: number,
  stepCost: number,
): Candidate[] {
  const width = textWidthPx(text, style);
  const height = style.sizePx * 1.16;
  return eightDirections.map(([dx, dy], index) => {
    const slant = dx !== 0 && dy !== 0 ? 0.75 : 1;
    const at: Px = [x + dx * (gapPx * slant + width / 2), y + dy * (gapPx * slant + height / 2)];
    return {
      boxes: [rectAround(at, width, height)],
      lettering: { kind: 'run', text, at, angleDeg: 0 },
      cost: index * stepCost,
    };
  });
}

/** A name centred on a place, or a little beside it. */
export function onPoint(at: Px, text: string, style: LetterStyle, shiftsPx: readonly Px[]): Candidate[] {
  const width = textWidthPx(text, style);
  return shiftsPx.map(([dx, dy], index) => {
    const place: Px = [at[0] + dx, at[1] + dy];
    return {
      boxes: [rectAround(place, width, style.sizePx * 1.16)],
      lettering: { kind: 'run', text, at: place, angleDeg: 0 },
      cost: index,
    };
  });
}

export function nameOf(named: { name?: unknown; nameEn?: unknown } | null, language: Language): string {
  return String((language === 'zh' ? named?.name : named?.nameEn) ?? '');
}

/** A way to write a name; what is longer is only taken where all names leave room for it. */
export interface Way {
  text: string;
  isLonger: boolean;
}

/** The ways to write a name: in English also with the Chinese after it. */
export function waysOf(names: Record<Language, string>, { language, view }: Drawing): Way[] {
  const plain = { text: names[language], isLonger: false };
  const both = { text: `${names.en} ${names.zh}`, isLonger: true };
  return language === 'en' && view.zoom >= bothNamesFromZoom ? [plain, both] : [plain];
}

/** `aroundPoint` for all ways to write a name. */
export function aroundInWays(
  at: Px,
  ways: readonly Way[],
  style: LetterStyle,
  gapPx: number,
  stepCost: number,
): Candidate[] {
  return ways.flatMap(({ text, isLonger }) =>
    aroundPoint(at, text, style, gapPx, stepCost).map((candidate) => ({ ...candidate, isLonger })),
  );
}

export function pointOf(drawing: Drawing, feature: Feature): Px {
  const [lng = Number.NaN, lat = Number.NaN]: Position =
    feature.geometry.type === 'Point' ? feature.geometry.coordinates : [];
  return drawing.toPx([lng, lat]);
}
