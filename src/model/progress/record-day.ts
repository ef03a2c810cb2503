import type { Plan } from '../plan.ts';

/** The seed says that the plan is of 2022 and not of which day: the record is told from the first of that year. */
export const firstRecordDay = '2022-01-01';

/** Whether a text is a day (`YYYY-MM-DD`) from the plan's year to the record's last. */
export function isRecordDay({ progressAsOf }: Pick<Plan, 'progressAsOf'>, text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return (
    !Number.isNaN(time) &&
    new Date(time).toISOString().startsWith(text) &&
    text >= firstRecordDay &&
    text <= progressAsOf
  );
}
