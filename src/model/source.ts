import * as v from 'valibot';
import type { Bilingual } from './language.ts';
import { knownDateSchema } from './progress/event.ts';
import { slugSchema } from './slug.ts';

/** Who publishes; `data` are openly licensed data sets, `reference` handbooks and encyclopaedias. */
export const publisherKindIds = [
  'government',
  'enterprise',
  'state_press',
  'local_press',
  'data',
  'reference',
  'other',
] as const;

export type PublisherKindId = (typeof publisherKindIds)[number];

export const publisherKinds: readonly { id: PublisherKindId; label: Bilingual }[] = [
  { id: 'government', label: { zh: '政府', en: 'Government' } },
  { id: 'enterprise', label: { zh: '企业', en: 'Enterprise' } },
  { id: 'state_press', label: { zh: '中央媒体', en: 'State press' } },
  { id: 'local_press', label: { zh: '地方媒体', en: 'Local press' } },
  { id: 'data', label: { zh: '开放数据', en: 'Open data' } },
  { id: 'reference', label: { zh: '参考资料', en: 'Reference' } },
  { id: 'other', label: { zh: '其他', en: 'Other' } },
];

const text = v.pipe(v.string(), v.nonEmpty());

/** A record of data/publishers/; the file's name is its id. */
export const publisherRecordSchema = v.strictObject({
  name: text,
  nameEn: text,
  kind: v.picklist(publisherKindIds),
});

export type PublisherRecord = v.InferOutput<typeof publisherRecordSchema>;

/** Of pages that nobody signs. */
export const anonymousPublisher = 'anonymous';

/** A record of data/sources/; the file's name is its id. */
export const sourceRecordSchema = v.strictObject({
  /** A record of data/publishers/: who first made it public. */
  publisher: slugSchema,
  title: text,
  titleEn: text,
  /** Null where the page does not say. */
  published: v.nullable(knownDateSchema),
  /** Where it is data. */
  license: v.nullable(text),
  read: v.strictObject({
    /** Where it was read: for those who maintain data/, never shown. */
    at: text,
    on: v.pipe(v.string(), v.isoDate()),
    /** Read on a copy, not where it was first published. */
    copy: v.boolean(),
  }),
});

export type SourceRecord = v.InferOutput<typeof sourceRecordSchema>;

/** A source as plan.json names it: without the address where it was read. */
export const referenceSchema = v.strictObject({
  id: slugSchema,
  publisher: slugSchema,
  publisherName: text,
  publisherNameEn: text,
  kind: v.picklist(publisherKindIds),
  title: text,
  titleEn: text,
  published: v.nullable(knownDateSchema),
  license: v.nullable(text),
  /** The day on which it was read. */
  read: v.pipe(v.string(), v.isoDate()),
  /** Whether a copy was read. */
  copy: v.boolean(),
});

export type Reference = v.InferOutput<typeof referenceSchema>;
