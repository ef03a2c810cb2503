import { type OwnFieldId, ownFieldIds } from './field.ts';
import type { OwnSheet, OwnValues } from './own-sheet.ts';

export interface OwnChange {
  /** Of the task or project. */
  id: string;
  field: OwnFieldId;
  /** Undefined where nothing was said. */
  before: string | number | undefined;
  after: string | number | undefined;
}

/** What a sheet says otherwise than the one before it, by row in the order of `ids`, then by column. */
export function changesBetween(
  before: OwnSheet,
  after: OwnSheet,
  ids: readonly string[],
): readonly OwnChange[] {
  const nothing: OwnValues = {};
  return ids.flatMap((id) => {
    const [was, is] = [before.rows[id] ?? nothing, after.rows[id] ?? nothing];
    return ownFieldIds
      .filter((field) => was[field] !== is[field])
      .map((field) => ({ id, field, before: was[field], after: is[field] }));
  });
}
