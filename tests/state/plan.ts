import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { planSchema } from '../../src/model/plan.ts';

/** The plan as it is shipped. */
export const plan = v.parse(
  planSchema,
  JSON.parse(readFileSync(new URL('../../public/data/plan.json', import.meta.url), 'utf8')),
);
