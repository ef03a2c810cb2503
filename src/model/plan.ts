import * as v from 'valibot';
import { citySchema } from './city.ts';
import { countySchema } from './county.ts';
import {
  correctionSchema,
  gapSchema,
  goalSchema,
  sectionSchema,
  sourceDocumentSchema,
  taskSchema,
  unitSchema,
} from './document.ts';
import { bilingualSchema } from './language.ts';
import { progressKindIds } from './progress/event.ts';
import { progressStateIds } from './progress/state.ts';
import { projectSchema } from './project.ts';
import { slugSchema } from './slug.ts';
import { referenceSchema } from './source.ts';

/** So many projects and batches named, so many on the map, so many not; sites counted apart. */
export const ledgerSchema = v.strictObject({
  named: v.number(),
  mapped: v.number(),
  unlocated: v.number(),
  sites: v.strictObject({ named: v.number(), mapped: v.number(), unlocated: v.number() }),
});

export type Ledger = v.InferOutput<typeof ledgerSchema>;

/** Traditional Chinese characters and, at the same places of `to`, the simplified ones that the plan's texts write. */
const traditionalSchema = v.strictObject({ from: v.string(), to: v.string() });

export type Traditional = v.InferOutput<typeof traditionalSchema>;

/** plan.json, the public contract: everything that the text says and where it is. */
export const planSchema = v.strictObject({
  document: sourceDocumentSchema,
  sections: v.array(sectionSchema),
  tasks: v.array(taskSchema),
  units: v.array(unitSchema),
  cities: v.array(citySchema),
  /** Of all Hubei, by their adcodes. */
  counties: v.array(countySchema),
  projects: v.array(projectSchema),
  goals: v.array(goalSchema),
  gaps: v.array(gapSchema),
  corrections: v.array(correctionSchema),
  ledger: ledgerSchema,
  sources: v.array(
    v.strictObject({
      file: v.string(),
      source: v.string(),
      license: v.string(),
      attribution: v.string(),
      attributionEn: v.string(),
    }),
  ),
  /** What facts are cited from; the addresses where they were read stay in data/. */
  references: v.array(referenceSchema),
  progressKinds: v.array(v.strictObject({ id: v.picklist(progressKindIds), label: bilingualSchema })),
  progressStates: v.array(
    v.strictObject({
      id: v.picklist(progressStateIds),
      label: bilingualSchema,
      meaning: bilingualSchema,
    }),
  ),
  /** The last day on which the public record was looked through: states hold as of it. */
  progressAsOf: v.pipe(v.string(), v.isoDate()),
  /** How many of the projects' points rest on what. */
  evidence: v.record(v.string(), v.number()),
  /** Ids that were retired, and what they became. */
  redirects: v.record(v.string(), slugSchema),
  traditional: traditionalSchema,
  /** The day of the newest fact in data/. */
  updated: v.pipe(v.string(), v.isoDate()),
});

export type Plan = v.InferOutput<typeof planSchema>;
