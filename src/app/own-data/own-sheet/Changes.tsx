import { changesBetween } from '../../../model/own-sheet/changes.ts';
import { ownFieldOf } from '../../../model/own-sheet/field.ts';
import type { OwnSheet } from '../../../model/own-sheet/own-sheet.ts';
import { ownRecords } from '../../../model/own-sheet/record.ts';
import { useApp, useSay } from '../../context.ts';
import { useOwnValue, useRecordName, useTellOwn } from './wording.ts';

/** What a sheet says otherwise than the one before it. */
export function Changes({ before, after }: { before: OwnSheet; after: OwnSheet }) {
  const plan = useApp((state) => state.plan);
  const say = useSay();
  const value = useOwnValue();
  const nameOf = useRecordName();
  const t = useTellOwn();
  const ids = ownRecords(plan).map(({ id }) => id);
  const changes = changesBetween(before, after, ids);
  const { readOn: date } = before;
  if (changes.length === 0) return <p>{t('own.noChanges', { date })}</p>;
  return (
    <>
      <h3>{t('own.changes', { n: changes.length, date })}</h3>
      <table class="own-table own-changes">
        <thead>
          <tr>
            <th scope="col">{t('own.record')}</th>
            <th scope="col">{t('own.field')}</th>
            <th scope="col">{t('own.before')}</th>
            <th scope="col">{t('own.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={`${change.id} ${change.field}`}>
              <th scope="row">{nameOf(change.id)}</th>
              <td>{say(ownFieldOf(change.field).label)}</td>
              <td>{value(change.field, change.before)}</td>
              <td>{value(change.field, change.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
