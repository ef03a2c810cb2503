import { fold, isLatin } from './fold.ts';
import { findPinyin, type Sound, soundsOf } from './pinyin.ts';

/** UTF-16 offsets; the end is exclusive. */
export type Range = readonly [start: number, end: number];

/** How well something was found, best first. */
export const ranks = [
  'exact',
  'prefix',
  'substring',
  'pinyin-exact',
  'pinyin-prefix',
  'pinyin',
  'record',
  'gapped',
  'fuzzy',
] as const;

export type Rank = (typeof ranks)[number];

export interface Match {
  rank: Rank;
  ranges: readonly Range[];
}

/** A text made ready for matching. */
export interface Field {
  text: string;
  folded: string;
  sounds: readonly Sound[];
}

export function fieldOf(text: string): Field {
  return { text, folded: fold(text), sounds: soundsOf(text) };
}

export function isBetter(rank: Rank, than: Rank): boolean {
  return ranks.indexOf(rank) < ranks.indexOf(than);
}

/** Whether a letter goes on with the word before it; a number after letters is a word of its own: G50. */
function continuesWord(character: string | undefined, before: string | undefined): boolean {
  if (!isLatin(character) || !isLatin(before)) return false;
  const isDigit = (letter: string | undefined) => letter !== undefined && /\d/.test(letter);
  return isDigit(character) === isDigit(before);
}

/** The places where the folded query stands; one in Latin letters only at the beginning of a word. */
export function occurrences(folded: string, query: string): Range[] {
  const found: Range[] = [];
  for (let at = folded.indexOf(query); at !== -1; at = folded.indexOf(query, at + query.length)) {
    if (!continuesWord(folded[at], folded[at - 1])) found.push([at, at + query.length]);
  }
  return found;
}

function matchLiterally({ folded }: Field, query: string): Match | null {
  const found = occurrences(folded, query);
  const [first] = found;
  if (!first) return null;
  const rank = folded === query ? 'exact' : first[0] === 0 ? 'prefix' : 'substring';
  return { rank, ranges: found };
}

/** Also finds Chinese words that leave out what is silent: 荆门荆州. */
function matchPinyin({ sounds }: Field, query: string, allow: { initials: boolean }): Match | null {
  const range = findPinyin(sounds, query.replaceAll(' ', ''), allow);
  if (!range) return null;
  const whole = range[0] === 0 && range[1] === sounds.length;
  return { rank: whole ? 'pinyin-exact' : range[0] === 0 ? 'pinyin-prefix' : 'pinyin', ranges: [range] };
}

/** A query in pieces: each Chinese character is one, letters and digits that stand together are one. */
function piecesOf(query: string): string[] {
  return query.match(/\p{Script=Han}|[a-z0-9]+/gu) ?? [];
}

function isHan(piece: string): boolean {
  return /\p{Script=Han}/u.test(piece);
}

/** The shortest stretch of the field in which the pieces stand in order, as one range for each piece. */
function shortestStretch(folded: string, pieces: readonly string[]): Range[] | null {
  const [head = '', ...tail] = pieces;
  let best: Range[] | null = null;
  for (let start = folded.indexOf(head); start !== -1; start = folded.indexOf(head, start + 1)) {
    const ranges: Range[] = [[start, start + head.length]];
    let end = start + head.length;
    for (const piece of tail) {
      const at = folded.indexOf(piece, end);
      if (at === -1) return best;
      end = at + piece.length;
      ranges.push([at, end]);
    }
    const length = (found: readonly Range[]) => (found.at(-1)?.[1] ?? 0) - (found[0]?.[0] ?? 0);
    if (!best || length(ranges) < length(best)) best = ranges;
  }
  return best;
}

/** The characters of a Chinese query in their order, with others between them: 武宜 in 武汉至宜昌铁路. */
export function matchGapped({ folded }: Field, query: string): Match | null {
  const pieces = piecesOf(query);
  if (pieces.filter(isHan).length < 2) return null;
  const ranges = shortestStretch(folded, pieces);
  return ranges && { rank: 'gapped', ranges: merged(ranges) };
}

/** The words of a query: what punctuation and spaces part, and Chinese from other letters and digits. */
export function wordsOf(query: string): string[] {
  return query.match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? [];
}

/** One word of several in a field of a record: as it is written, or spelled in whole syllables. */
export function matchWord(field: Field, word: string): Match | null {
  return matchLiterally(field, word) ?? matchPinyin(field, word, { initials: false });
}

/** Ranges in order, those that touch or overlap made one. */
export function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) result[result.length - 1] = [last[0], Math.max(last[1], end)];
    else result.push([start, end]);
  }
  return result;
}

/** All words of the query, each on its own, in any order. */
function matchWords(field: Field, query: string, allow: { initials: boolean }): Match | null {
  const words = query.split(' ');
  if (words.length < 2) return null;
  const matches: Match[] = [];
  for (const word of words) {
    const match = matchLiterally(field, word) ?? matchPinyin(field, word, allow);
    if (!match) return null;
    matches.push(match);
  }
  const literal = matches.every(({ rank }) => isBetter(rank, 'pinyin-exact'));
  return {
    rank: literal ? 'substring' : 'pinyin',
    ranges: merged(matches.flatMap(({ ranges }) => ranges)),
  };
}

/** Matches a name; `query` is folded, its words parted by single spaces. */
export function matchName(field: Field, query: string, allow: { initials: boolean }): Match | null {
  return matchLiterally(field, query) ?? matchPinyin(field, query, allow) ?? matchWords(field, query, allow);
}

/**
 * Matches running text: every place of the query, or of all its words. In
 * pinyin only two whole syllables and more, and no initials: in a long text
 * any initials stand somewhere.
 */
export function matchText(field: Field, query: string): Match | null {
  const words = query.split(' ').map((word) => occurrences(field.folded, word));
  const found = occurrences(field.folded, query);
  if (found.length > 0) return { rank: 'substring', ranges: found };
  if (words.every((places) => places.length > 0)) return { rank: 'substring', ranges: merged(words.flat()) };
  const spoken = matchPinyin(field, query, { initials: false });
  const [range] = spoken?.ranges ?? [];
  return range && range[1] - range[0] >= 2 ? { rank: 'pinyin', ranges: [range] } : null;
}
