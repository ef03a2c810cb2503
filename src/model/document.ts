import * as v from 'valibot';
import { knownNameSchema } from './known-name.ts';
import { bilingualSchema, type Language } from './language.ts';
import { spanSchema, textQuoteSchema } from './quote.ts';
import { slugSchema } from './slug.ts';

export const correctionKinds = [
  'boilerplate',
  'page-marker',
  'order',
  'space',
  'punctuation',
  'list-number',
  'word',
] as const;

export type CorrectionKind = (typeof correctionKinds)[number];

export const certainties = ['certain', 'likely', 'uncertain'] as const;

/**
 * One reviewed repair of the seed: at offset `at` (UTF-16 code units of the
 * seed file) stands `from`; the repaired text has `to` there. For the kind
 * `order` the block `from` is moved, and `movedTo` is the offset before which
 * it is read.
 */
export const correctionSchema = v.strictObject({
  id: slugSchema,
  kind: v.picklist(correctionKinds),
  at: v.pipe(v.number(), v.integer(), v.minValue(0)),
  from: v.string(),
  to: v.string(),
  movedTo: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  reason: v.pipe(v.string(), v.nonEmpty()),
  certainty: v.picklist(certainties),
});

export type Correction = v.InferOutput<typeof correctionSchema>;

/**
 * A stretch of the repaired text. `text` is heading and body together, so that
 * all sections' texts joined are the whole repaired text; the body begins at
 * `bodyStart` within `text`. A section with tasks has them in its body. `raw`
 * is the same stretch as the seed has it. A gap has an empty text: the seed
 * lacks it.
 */
export const sectionSchema = v.strictObject({
  id: slugSchema,
  number: v.string(),
  title: v.string(),
  /** This site's translation. */
  titleEn: v.string(),
  level: v.picklist([0, 1, 2]),
  text: v.string(),
  raw: v.string(),
  start: v.number(),
  bodyStart: v.number(),
  gap: v.boolean(),
});

export type Section = v.InferOutput<typeof sectionSchema>;

/** What the seed lacks, and after which section the hole is. */
export const gapSchema = v.strictObject({
  id: slugSchema,
  sectionId: slugSchema,
  note: bilingualSchema,
});

export type Gap = v.InferOutput<typeof gapSchema>;

export const unitKinds = ['provincial', 'party', 'central', 'local', 'collective'] as const;

export type UnitKind = (typeof unitKinds)[number];

export const unitSchema = v.strictObject({
  id: slugSchema,
  /** As the text writes it. */
  name: v.pipe(v.string(), v.nonEmpty()),
  fullName: v.pipe(v.string(), v.nonEmpty()),
  /** Former and other names that people use for it. */
  knownNames: v.optional(v.array(knownNameSchema)),
  nameEn: v.pipe(v.string(), v.nonEmpty()),
  kind: v.picklist(unitKinds),
});

/** A responsible unit (责任单位). */
export type Unit = v.InferOutput<typeof unitSchema>;

export const unitMentionSchema = v.strictObject({
  unitId: slugSchema,
  /** Offsets in the task's `text`. */
  start: v.number(),
  end: v.number(),
});

/**
 * One numbered task (任务) with its bracket of responsible units. `text` is
 * what follows number and title, the bracket included, and equals
 * `quote.exact`; `responsibility` is the bracket's place in `text`; `raw` is the same
 * stretch of the seed. `units` keeps the order of the text: the first is the
 * first-listed unit. `corrections` names the repairs inside the task.
 */
export const taskSchema = v.strictObject({
  id: slugSchema,
  sectionId: slugSchema,
  number: v.pipe(v.string(), v.nonEmpty()),
  title: v.pipe(v.string(), v.nonEmpty()),
  /** This site's translation. */
  titleEn: v.pipe(v.string(), v.nonEmpty()),
  headingPath: v.array(v.string()),
  text: v.pipe(v.string(), v.nonEmpty()),
  raw: v.pipe(v.string(), v.nonEmpty()),
  quote: textQuoteSchema,
  responsibility: spanSchema,
  units: v.pipe(v.array(slugSchema), v.minLength(1)),
  unitMentions: v.array(unitMentionSchema),
  projects: v.array(slugSchema),
  corrections: v.array(slugSchema),
});

export type Task = v.InferOutput<typeof taskSchema>;

/** A task's or a section's title in a language. */
export function titleIn(record: { title: string; titleEn: string }, language: Language): string {
  return language === 'zh' ? record.title : record.titleEn;
}

/** A goal of chapter 二 for `year`; a goal in words has no value and no unit. */
export const goalSchema = v.strictObject({
  id: slugSchema,
  indicator: bilingualSchema,
  comparator: v.nullable(v.picklist(['>', '>=', '=', '<='])),
  value: v.nullable(v.number()),
  unit: v.nullable(v.string()),
  year: v.number(),
  cities: v.array(slugSchema),
  quote: textQuoteSchema,
});

export type Goal = v.InferOutput<typeof goalSchema>;

export const sourceDocumentSchema = v.strictObject({
  title: v.string(),
  number: v.string(),
  /** The seed's name under seeds/ and its length and SHA-256. */
  seed: v.strictObject({ file: v.string(), length: v.number(), sha256: v.string() }),
});

export type SourceDocument = v.InferOutput<typeof sourceDocumentSchema>;
