import * as v from 'valibot';
import { slugSchema } from './slug.ts';

export const citySchema = v.strictObject({
  id: slugSchema,
  /** Without 市, as labels write it. */
  name: v.pipe(v.string(), v.nonEmpty()),
  nameEn: v.pipe(v.string(), v.nonEmpty()),
  adcode: v.pipe(v.string(), v.regex(/^\d{6}$/)),
});

/** One of the 13 cities of the plan, in the plan's order. */
export type City = v.InferOutput<typeof citySchema>;
