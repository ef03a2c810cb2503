import * as v from 'valibot';
import { knownDateSchema } from '../progress/event.ts';
import { progressStateIds } from '../progress/state.ts';
import { slugSchema } from '../slug.ts';
import type { OwnFieldId } from './field.ts';

const text = v.pipe(v.string(), v.nonEmpty());
const money = v.pipe(v.number(), v.finite(), v.minValue(0));

/** What an office's own sheet says of a task or a project; what it does not speak of is left out. */
export const ownValuesSchema = v.strictObject({
  state: v.optional(v.picklist(progressStateIds)),
  /** 0 to 100. */
  percent: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(100))),
  /** 万元, as `spent`. */
  investment: v.optional(money),
  spent: v.optional(money),
  plannedStart: v.optional(knownDateSchema),
  plannedFinish: v.optional(knownDateSchema),
  actualStart: v.optional(knownDateSchema),
  actualFinish: v.optional(knownDateSchema),
  unit: v.optional(text),
  person: v.optional(text),
  problem: v.optional(text),
  remark: v.optional(text),
}) satisfies v.GenericSchema<unknown, Partial<Record<OwnFieldId, string | number | undefined>>>;

export type OwnValues = v.InferOutput<typeof ownValuesSchema>;

export const ownSheetSchema = v.strictObject({
  fileName: v.string(),
  /** The day on which it was read here, `YYYY-MM-DD`. */
  readOn: v.pipe(v.string(), v.isoDate()),
  /** By the id of the task or the project. */
  rows: v.record(slugSchema, ownValuesSchema),
});

/** The office's own sheet (督办台账): on this machine only. */
export type OwnSheet = v.InferOutput<typeof ownSheetSchema>;

/** The sheet as it counts now. */
export interface CountingSheet extends OwnSheet {
  /** The day by which its lights are judged, `YYYY-MM-DD`. */
  judgedOn: string;
}
