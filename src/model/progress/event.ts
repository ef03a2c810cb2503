import * as v from 'valibot';
import type { Bilingual } from '../language.ts';
import { slugSchema } from '../slug.ts';

export const progressKindIds = [
  'preparatory',
  'approved',
  'started',
  'milestone',
  'partly_open',
  'in_service',
  'changed',
  'suspended',
] as const;

export type ProgressKindId = (typeof progressKindIds)[number];

/** The shape that marks an event on the timeline. */
export type EventMark =
  | 'dot'
  | 'ring'
  | 'half-disc'
  | 'diamond'
  | 'three-quarter-disc'
  | 'disc'
  | 'triangle'
  | 'cross';

export interface ProgressKind {
  id: ProgressKindId;
  label: Bilingual;
  mark: EventMark;
}

/** The one table of what may become of a project, in the order in which it usually does. */
export const progressKinds: readonly ProgressKind[] = [
  { id: 'preparatory', label: { zh: '前期', en: 'Preparation' }, mark: 'dot' },
  { id: 'approved', label: { zh: '批复', en: 'Approved' }, mark: 'ring' },
  { id: 'started', label: { zh: '开工', en: 'Works started' }, mark: 'half-disc' },
  { id: 'milestone', label: { zh: '里程碑', en: 'Milestone of the works' }, mark: 'diamond' },
  { id: 'partly_open', label: { zh: '部分投用', en: 'Partly opened' }, mark: 'three-quarter-disc' },
  { id: 'in_service', label: { zh: '建成投用', en: 'In service' }, mark: 'disc' },
  { id: 'changed', label: { zh: '调整', en: 'Changed' }, mark: 'triangle' },
  { id: 'suspended', label: { zh: '暂缓', en: 'Suspended' }, mark: 'cross' },
];

export function progressKindOf(id: ProgressKindId): ProgressKind {
  const found = progressKinds.find((kind) => kind.id === id);
  if (!found) throw new Error(`No kind of event ${id}`);
  return found;
}

/** How well an event is vouched for, best first. */
export const confidenceIds = ['official', 'one_publisher', 'copy'] as const;

export type ConfidenceId = (typeof confidenceIds)[number];

export const confidences: readonly { id: ConfidenceId; label: Bilingual }[] = [
  { id: 'official', label: { zh: '官方或两家来源', en: 'official, or two publishers' } },
  { id: 'one_publisher', label: { zh: '一家来源', en: 'one publisher' } },
  { id: 'copy', label: { zh: '仅见转载', en: 'a copy only' } },
];

/** A day, a month or a year, as precise as it is known: `2024-12-08`, `2025-09`, `2023`. */
export const knownDateSchema = v.pipe(
  v.string(),
  v.regex(
    /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'a date is written 2024-12-08, 2025-09 or 2023',
  ),
);

const text = v.pipe(v.string(), v.nonEmpty());

/**
 * The part of a project that an event speaks of: in words, where the drawn line has such points from which waypoint
 * to which (ids of the gazetteer), and for areas which counties (adcodes).
 */
export const scopeSchema = v.strictObject({
  text,
  textEn: text,
  from: v.optional(text),
  to: v.optional(text),
  counties: v.optional(v.array(v.pipe(v.string(), v.regex(/^\d{6}$/)))),
});

export type Scope = v.InferOutput<typeof scopeSchema>;

export const progressEventSchema = v.strictObject({
  /** Unique within its project. */
  id: slugSchema,
  kind: v.picklist(progressKindIds),
  date: knownDateSchema,
  /** Null for the whole project. */
  scope: v.nullable(scopeSchema),
  /** One sentence of our own, figures included. */
  fact: text,
  factEn: text,
  /** Records of data/sources/. */
  sourceIds: v.pipe(v.array(slugSchema), v.minLength(1)),
  confidence: v.picklist(confidenceIds),
  /** Events of the same project that say otherwise. */
  contradicts: v.optional(v.array(slugSchema)),
});

export type ProgressEvent = v.InferOutput<typeof progressEventSchema>;

/** A record of data/progress/; the file's name is the project's id. */
export const progressRecordSchema = v.strictObject({
  events: v.array(progressEventSchema),
  /** What was looked for, and when. */
  asked: v.pipe(
    v.array(v.strictObject({ query: text, on: v.pipe(v.string(), v.isoDate()) })),
    v.minLength(1),
  ),
});

export type ProgressRecord = v.InferOutput<typeof progressRecordSchema>;
