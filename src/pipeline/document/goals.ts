import * as v from 'valibot';
import { type Goal, goalSchema, type Section } from '../../model/document.ts';
import type { Issue } from '../../model/issue.ts';
import type { CleanText } from './clean.ts';
import { findQuote } from './quote.ts';

export const goalsFile = 'data/document/goals.json';

/** A record of goals.json: a goal whose quote is still only words, found once in its section. */
export const goalRecordSchema = v.strictObject({
  ...goalSchema.entries,
  quote: v.pipe(v.string(), v.nonEmpty()),
});

export type GoalRecord = v.InferOutput<typeof goalRecordSchema>;

/** The goals with their quotes found in `section`; one that is not found there just once is an error. */
export function resolveGoals(
  clean: CleanText,
  section: Section | undefined,
  records: readonly GoalRecord[],
): { goals: Goal[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const within = { start: section?.start ?? 0, end: (section?.start ?? 0) + (section?.text.length ?? 0) };
  const goals = records.flatMap((record): Goal[] => {
    const quote = findQuote(clean, record.quote, within);
    if (typeof quote !== 'string') return [{ ...record, quote }];
    const message = `its quote is ${quote} in ${section?.id ?? 'a text without chapter 二'}: “${record.quote}”`;
    issues.push({ severity: 'error', file: goalsFile, id: record.id, message });
    return [];
  });
  return { goals, issues };
}
