import UFuzzy from '@leeoniya/ufuzzy';
import type { Field, Range } from './match.ts';
import { merged } from './match.ts';

/** Below so many letters a word with one wrong letter is another word. */
const shortestWord = 4;

/** The library's expression grows with every letter and word: a longer query is no typo any more. */
const mostWords = 4;
const longestWord = 24;

/** A slip never touches a word's first letter. */
const inWord: [number, number] = [1, Number.POSITIVE_INFINITY];
const oneError = { intraSlice: inWord, intraIns: 1, intraSub: 1, intraTrn: 1, intraDel: 1 } as const;
const noError = { intraSlice: inWord, intraIns: 0, intraSub: 0, intraTrn: 0, intraDel: 0 } as const;

const fuzzy = new UFuzzy({
  intraMode: 1,
  // Words begin where words begin.
  interLft: 2,
  intraRules: (word) => (word.length < shortestWord ? noError : oneError),
});

/** A spelling in Latin letters, and which character of the field each letter stands for. */
export interface Spelling {
  letters: string;
  owners: readonly number[];
}

/** A field's spellings: itself where it is Latin, else its pinyin and its initials. */
export function spellingsOf({ folded, sounds }: Field): Spelling[] {
  const characters = Array.from(sounds, (sound, at) => ({ ...sound, at }));
  if (characters.every(({ readings }) => readings.length === 0))
    return [{ letters: folded, owners: Array.from(folded, (_, at) => at) }];
  const spoken = characters.filter(({ silent }) => !silent);
  const spell = (length: number): Spelling => {
    const parts = spoken.map(({ character, readings: [reading = character], at }) => ({
      letters: reading.slice(0, length),
      at,
    }));
    return {
      letters: parts.map(({ letters }) => letters).join(''),
      owners: parts.flatMap(({ letters, at }) => Array.from(letters, () => at)),
    };
  };
  return [spell(Number.POSITIVE_INFINITY), spell(1)];
}

/**
 * Finds the spellings that the folded query means with at most one slip in a
 * word: a letter wrong, missing, too many, or two swapped. Returns, best first,
 * the spelling's index and the ranges in its field.
 */
export function findFuzzily(
  spellings: readonly Spelling[],
  query: string,
): { index: number; ranges: readonly Range[] }[] {
  if (/[^\x20-\x7e]/.test(query)) return [];
  const words = query.split(/[^a-z0-9]+/).filter((word) => word !== '');
  const usable =
    words.length <= mostWords &&
    words.some((word) => word.length >= shortestWord) &&
    words.every((word) => word.length <= longestWord);
  if (!usable) return [];
  const [, info, order] = fuzzy.search(
    spellings.map(({ letters }) => letters),
    words.join(' '),
  );
  if (!info || !order) return [];
  return order.flatMap((place) => {
    const index = info.idx[place];
    const offsets = info.ranges[place];
    if (index === undefined || !offsets) return [];
    const owners = spellings[index]?.owners ?? [];
    const ranges: Range[] = [];
    for (let pair = 0; pair < offsets.length; pair += 2) {
      const first = owners[offsets[pair] ?? -1];
      const last = owners[(offsets[pair + 1] ?? 0) - 1];
      if (first !== undefined && last !== undefined) ranges.push([first, last + 1]);
    }
    return [{ index, ranges: merged(ranges) }];
  });
}
