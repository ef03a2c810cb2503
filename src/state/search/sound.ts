import { soundsOf } from './pinyin.ts';

/** More ways to read a query than this are not tried: few characters have two readings. */
const mostReadings = 16;

/**
 * The ways to spell a Chinese query by its sound, so that a wrong character that sounds like the right one still
 * finds it; empty where the query has a character without a reading, or is too short to mean something.
 */
export function spellingsBySound(query: string): string[] {
  const sounds = soundsOf(query).filter(({ silent }) => !silent);
  if (sounds.length < 2 || sounds.some(({ readings }) => readings.length === 0)) return [];
  return sounds.reduce<string[]>(
    (begun, { readings }) =>
      begun.flatMap((start) => readings.map((reading) => start + reading)).slice(0, mostReadings),
    [''],
  );
}
