import * as v from 'valibot';
import { categoryIds } from './category.ts';
import { knownNameSchema } from './known-name.ts';
import { bilingualSchema } from './language.ts';
import { asideSchema } from './look/aside.ts';
import { progressSchema } from './progress/state.ts';
import { textQuoteSchema } from './quote.ts';
import { slugSchema } from './slug.ts';

/** How well a feature's place is known, best first. */
export const accuracies = ['exact', 'approximate', 'schematic', 'area', 'symbol', 'unlocated'] as const;

export type Accuracy = (typeof accuracies)[number];

/**
 * `project` is one that chapter 五 names, `batch` one that it names only as a
 * group, `site` a place that (四)–(六) name: counted apart.
 */
export const projectKinds = ['project', 'batch', 'site'] as const;

export type ProjectKind = (typeof projectKinds)[number];

export const provenanceSchema = v.strictObject({
  source: v.pipe(v.string(), v.nonEmpty()),
  license: v.pipe(v.string(), v.nonEmpty()),
  retrieved: v.pipe(v.string(), v.isoDate()),
  method: bilingualSchema,
});

export type Provenance = v.InferOutput<typeof provenanceSchema>;

const citedLength = {
  km: v.pipe(v.number(), v.minValue(0)),
  /** What the number measures: the whole, one province's section, new track only … */
  what: bilingualSchema,
  /** Whether it measures what the map draws, so that the two may be compared. */
  comparable: v.boolean(),
  /** Records of data/sources/ that say so. */
  sourceIds: v.pipe(v.array(slugSchema), v.minLength(1)),
};

/** A published length as plan.json has it: `source` cites its records in Chinese, `sourceEn` in English. */
export const publishedLengthSchema = v.strictObject({
  ...citedLength,
  source: v.pipe(v.string(), v.nonEmpty()),
  sourceEn: v.pipe(v.string(), v.nonEmpty()),
});

export type PublishedLength = v.InferOutput<typeof publishedLengthSchema>;

export const noticeSchema = v.strictObject({
  level: v.picklist(['info', 'warning']),
  text: bilingualSchema,
});

const endSchema = v.strictObject({
  name: bilingualSchema,
  /** The neighbouring province that it lies in; null in Hubei. */
  province: v.nullable(v.string()),
  uncertaintyKm: v.number(),
});

export const accuracySchema = v.picklist(accuracies);

const place = v.pipe(v.string(), v.nonEmpty());

/**
 * How a curated record says where the project is; `through`, `at` and so on are
 * ids of data/gazetteer/gazetteer.csv, `counties` are adcodes.
 */
export const placementSchema = v.variant('type', [
  v.strictObject({
    type: v.literal('line'),
    accuracy: v.picklist(['approximate', 'schematic']),
    through: v.pipe(v.array(place), v.minLength(2)),
    /** Name of a file under data/geometry/ to follow between the first and the last waypoint. */
    along: v.optional(v.string()),
    /** Radius of the smallest curve that such a line could have; straight spans have none. */
    curveRadiusKm: v.optional(v.number()),
  }),
  v.strictObject({ type: v.literal('point'), accuracy: v.picklist(['exact', 'approximate']), at: place }),
  v.strictObject({ type: v.literal('symbol'), at: v.pipe(v.array(place), v.minLength(1)) }),
  v.strictObject({
    type: v.literal('area'),
    counties: v.pipe(v.array(v.pipe(v.string(), v.regex(/^\d{6}$/))), v.minLength(1)),
    /** Where its symbol stands; without one, inside the area. */
    at: v.optional(place),
  }),
  v.strictObject({ type: v.literal('none'), reason: bilingualSchema }),
]);

export type Placement = v.InferOutput<typeof placementSchema>;

/** A record of data/projects/ or data/sites/; the file's name is its id. */
export const projectRecordSchema = v.strictObject({
  name: v.pipe(v.string(), v.nonEmpty()),
  nameEn: v.pipe(v.string(), v.nonEmpty()),
  /** What the map writes along it where the name is long: fewer of the plan's own words. */
  label: v.optional(bilingualSchema),
  knownNames: v.optional(v.array(knownNameSchema)),
  category: v.picklist(categoryIds),
  kind: v.picklist(projectKinds),
  /** The plan's own verb, as the task writes it. */
  stage: v.pipe(v.string(), v.nonEmpty()),
  taskId: slugSchema,
  /** The words that name it, found once in the task's repaired text. */
  quote: v.pipe(v.string(), v.nonEmpty()),
  placement: placementSchema,
  published: v.array(v.strictObject(citedLength)),
  /** Which way water, gas or power flows. */
  flow: v.optional(v.strictObject({ from: bilingualSchema, to: bilingualSchema })),
  notices: v.array(noticeSchema),
  provenance: provenanceSchema,
});

export type ProjectRecord = v.InferOutput<typeof projectRecordSchema>;

const position = v.tuple([v.number(), v.number()]);

/** A project as plan.json has it: the record, linked to its sentence and measured. */
export const projectSchema = v.strictObject({
  id: slugSchema,
  name: v.string(),
  nameEn: v.string(),
  label: bilingualSchema,
  /** Other names that it is known by. */
  knownNames: v.array(knownNameSchema),
  category: v.picklist(categoryIds),
  kind: v.picklist(projectKinds),
  stage: v.string(),
  taskId: slugSchema,
  quote: textQuoteSchema,
  accuracy: accuracySchema,
  /** Smallest and largest uncertainty of its waypoints. */
  uncertaintyKm: v.nullable(v.tuple([v.number(), v.number()])),
  /** Plan cities that it crosses or lies in, in the order in which it reaches them. */
  cities: v.array(slugSchema),
  /** Names of Hubei cities outside the plan and of neighbouring provinces that it reaches. */
  outside: v.array(v.string()),
  lengthKm: v.nullable(v.number()),
  /** Kilometres of the drawn line inside each of `cities`. */
  lengthInCityKm: v.record(slugSchema, v.number()),
  published: v.array(publishedLengthSchema),
  ends: v.nullable(v.tuple([endSchema, endSchema])),
  flow: v.nullable(v.strictObject({ from: bilingualSchema, to: bilingualSchema })),
  notices: v.array(noticeSchema),
  unlocatedReason: v.nullable(bilingualSchema),
  /** West, south, east, north; null where nothing is drawn. */
  bounds: v.nullable(v.tuple([v.number(), v.number(), v.number(), v.number()])),
  /** Where its symbol or name stands. */
  anchor: v.nullable(position),
  /** How its symbol keeps off what it would cover; null where it stands in its place. */
  aside: v.nullable(asideSchema),
  /** What became of it by the public record; null for sites, and where nobody has looked yet. */
  progress: v.nullable(progressSchema),
  provenance: provenanceSchema,
});

export type Project = v.InferOutput<typeof projectSchema>;

/** Lines speak for themselves; whatever else is on the map has a symbol at its anchor. */
export function hasSymbol(project: Project): boolean {
  return project.anchor !== null && (project.lengthKm === null || project.accuracy === 'symbol');
}
