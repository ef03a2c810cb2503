import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { briefingsSchema } from '../../src/model/briefing/briefing.ts';

/** public/data/briefings.json as it is shipped. */
export const shipped = v.parse(
  briefingsSchema,
  JSON.parse(readFileSync(new URL('../../public/data/briefings.json', import.meta.url), 'utf8')),
).briefings;

/** A curated file of data/briefings/, unchecked. */
export function curated(name: string): { version: number; chapters: Record<string, unknown>[] } {
  return JSON.parse(readFileSync(new URL(`../../data/briefings/${name}.json`, import.meta.url), 'utf8'));
}
