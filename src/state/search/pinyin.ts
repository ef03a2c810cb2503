import { dict } from 'pinyin-match/src/simplified_dict.js';
import { fold, isLatin } from './fold.ts';

/**
 * One character as a query may spell it. `readings` is empty where it is no
 * Chinese character. A silent one may be left out: punctuation, and 至 between
 * two places, which nobody types.
 */
export interface Sound {
  character: string;
  readings: readonly string[];
  silent: boolean;
}

function readDictionary(): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(dict)) {
    // Keyboards have no ü: people type lv or lu.
    const spellings = syllable.includes('v') ? [syllable, syllable.replace('v', 'u')] : [syllable];
    for (const character of characters)
      readings.set(character, [...(readings.get(character) ?? []), ...spellings]);
  }
  return readings;
}

const readingsOf = readDictionary();

/** One sound for each UTF-16 code unit of the text. */
export function soundsOf(text: string): Sound[] {
  return fold(text)
    .split('')
    .map((character) => ({
      character,
      readings: readingsOf.get(character) ?? [],
      silent: character === '至' || !/[\p{L}\p{N}]/u.test(character),
    }));
}

/** The letters that may stand for the whole syllable: its first, or zh, ch, sh. */
function initialsOf(reading: string): string[] {
  const first = reading.slice(0, 1);
  return /^[zcs]h/.test(reading) ? [first, reading.slice(0, 2)] : [first];
}

/**
 * Finds the first stretch of `sounds` that `query` spells: whole syllables, the
 * last of which may be unfinished, initials where they are allowed, and
 * characters as they are, in any mixture. Returns [start, end) or null.
 *
 * Takes time in proportion to text times query: what failed once at a place is
 * not tried again. (The dictionary's own matcher lists all ways to cut the
 * query, which for `xianxianxian…` doubles with every syllable.)
 */
export function findPinyin(
  sounds: readonly Sound[],
  query: string,
  allow: { initials: boolean },
): [start: number, end: number] | null {
  const failed = new Set<number>();

  function endFrom(at: number, read: number): number | null {
    if (read === query.length) return at;
    const sound = sounds[at];
    if (!sound) return null;
    const key = at * (query.length + 1) + read;
    if (failed.has(key)) return null;
    for (const step of stepsOf(sound, read)) {
      const end = endFrom(at + 1, step);
      if (end !== null) return end;
    }
    failed.add(key);
    return null;
  }

  /** How far into the query one may have read once the character is passed. */
  function stepsOf({ character, readings, silent }: Sound, read: number): number[] {
    const steps: number[] = [];
    const next = query[read];
    // Most characters end here: their first letter is another one.
    const fitting = readings.filter((reading) => reading[0] === next);
    for (const reading of fitting) {
      if (query.startsWith(reading, read)) steps.push(read + reading.length);
      else if (query.length - read < reading.length && reading.startsWith(query.slice(read)))
        steps.push(query.length);
    }
    if (character === next) steps.push(read + 1);
    if (allow.initials)
      for (const reading of fitting)
        for (const initial of initialsOf(reading))
          if (query.startsWith(initial, read)) steps.push(read + initial.length);
    if (silent && read > 0) steps.push(read);
    return steps;
  }

  for (let start = 0; start < sounds.length; start++) {
    const inWord = isLatin(sounds[start]?.character) && isLatin(sounds[start - 1]?.character);
    const end = inWord ? null : endFrom(start, 0);
    if (end !== null) return [start, end];
  }
  return null;
}
