import * as v from 'valibot';
import { bilingualSchema } from './language.ts';
import { slugSchema } from './slug.ts';

/** A name that a project or a unit is known by besides the plan's own: short, former or since its opening. */
export const knownNameSchema = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty()),
  nameEn: v.pipe(v.string(), v.nonEmpty()),
  /** Where or until when it is used. */
  where: bilingualSchema,
  /** Records of data/sources/ that use it. */
  sourceIds: v.pipe(v.array(slugSchema), v.minLength(1)),
});

export type KnownName = v.InferOutput<typeof knownNameSchema>;
