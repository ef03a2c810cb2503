import { tellOwn } from '../../../model/messages/own-sheet.ts';
import { type OwnFieldId, ownFieldIds, ownFieldOf } from '../../../model/own-sheet/field.ts';
import type { OwnValues } from '../../../model/own-sheet/own-sheet.ts';
import { nameIn, ownRecords } from '../../../model/own-sheet/record.ts';
import { ownValueText } from '../../../model/own-sheet/value-text.ts';
import { useApp } from '../../context.ts';

type BoundTell = (
  ...args: Parameters<typeof tellOwn> extends [unknown, ...infer Rest] ? Rest : never
) => string;

export type TellOwn = <Key extends Parameters<typeof tellOwn>[1]>(
  key: Key,
  ...values: Parameters<typeof tellOwn<Key>> extends [unknown, unknown, ...infer Rest] ? Rest : never
) => string;

/** The messages of the own sheet in the language that is set now. */
export function useTellOwn(): TellOwn {
  const language = useApp((state) => state.language);
  return ((...rest: Parameters<BoundTell>) => tellOwn(language, ...rest)) as TellOwn;
}

/** A value of the sheet in the language that is set now; a dash where nothing is said. */
export function useOwnValue(): (field: OwnFieldId, value: string | number | undefined) => string {
  const language = useApp((state) => state.language);
  return (id, value) => (value === undefined ? '—' : ownValueText(language, id, value));
}

/** All that a row says, in the order of the columns. */
export function useOwnSaid(): (values: OwnValues) => { field: OwnFieldId; label: string; value: string }[] {
  const language = useApp((state) => state.language);
  const say = useOwnValue();
  return (values) =>
    ownFieldIds
      .filter((field) => values[field] !== undefined)
      .map((field) => ({
        field,
        label: ownFieldOf(field).label[language],
        value: say(field, values[field]),
      }));
}

/** What a task or project is called, by its id. */
export function useRecordName(): (id: string) => string {
  const plan = useApp((state) => state.plan);
  const language = useApp((state) => state.language);
  const byId = new Map(ownRecords(plan).map((record) => [record.id, record]));
  return (id) => {
    const record = byId.get(id);
    return record ? nameIn(record, language) : id;
  };
}
