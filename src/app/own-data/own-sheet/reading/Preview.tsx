import { useMemo, useState } from 'preact/hooks';
import type { OwnReading, UnclearRow } from '../../../../import/own-sheet/read-own-sheet.ts';
import type { OwnSheet } from '../../../../model/own-sheet/own-sheet.ts';
import { ownRecords } from '../../../../model/own-sheet/record.ts';
import { useApp } from '../../../context.ts';
import { today } from '../../../take-away/files.ts';
import { Changes } from '../Changes.tsx';
import { OwnDialog } from '../OwnDialog.tsx';
import { OwnSaid } from '../OwnSaid.tsx';
import { useOwnSaid, useRecordName, useTellOwn } from '../wording.ts';

/** Which record the person says an unclear row is about; by the row's place in the list. */
type Assigned = Readonly<Record<number, string>>;

function Options({ label, ids }: { label: string; ids: readonly string[] }) {
  const nameOf = useRecordName();
  if (ids.length === 0) return null;
  return (
    <optgroup label={label}>
      {ids.map((id) => (
        <option key={id} value={id}>
          {nameOf(id)}
        </option>
      ))}
    </optgroup>
  );
}

function Unclear({
  rows,
  taken,
  assigned,
  assign,
}: {
  rows: readonly UnclearRow[];
  taken: ReadonlySet<string>;
  assigned: Assigned;
  assign: (index: number, id: string) => void;
}) {
  const plan = useApp((state) => state.plan);
  const t = useTellOwn();
  const said = useOwnSaid();
  const others = ownRecords(plan).map(({ id }) => id);
  return (
    <table class="own-table">
      <thead>
        <tr>
          <th scope="col">{t('own.place')}</th>
          <th scope="col">{t('own.reason')}</th>
          <th scope="col">{t('own.record')}</th>
          <th scope="col">{t('own.what')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => {
          const name = row.name || row.idText;
          const used = new Set([...taken, ...Object.values(assigned)]);
          const free = (id: string) => id === assigned[index] || !used.has(id);
          return (
            <tr key={`${row.sheet} ${row.row}`}>
              <td class="own-place">{t('own.cellRow', { sheet: row.sheet, row: row.row })}</td>
              <td>
                {t(`own.why.${row.why}`)} <span class="soft">{[row.idText, row.name].join(' ')}</span>
              </td>
              <td>
                <select
                  aria-label={t('own.assign', { row: row.row, name })}
                  value={assigned[index] ?? ''}
                  onChange={(event) => assign(index, event.currentTarget.value)}
                >
                  <option value="">{t('own.assignNone')}</option>
                  <Options label={t('own.likely')} ids={row.offers.filter(free)} />
                  <Options
                    label={t('own.others')}
                    ids={others.filter((id) => !row.offers.includes(id) && free(id))}
                  />
                </select>
              </td>
              <td>
                {said(row.values)
                  .map(({ label, value }) => t('own.named', { name: label, value }))
                  .join('；')}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Understood({ reading }: { reading: OwnReading }) {
  const t = useTellOwn();
  const nameOf = useRecordName();
  return (
    <table class="own-table">
      <thead>
        <tr>
          <th scope="col">{t('own.place')}</th>
          <th scope="col">{t('own.record')}</th>
          <th scope="col">{t('own.what')}</th>
        </tr>
      </thead>
      <tbody>
        {reading.rows.map(({ sheet, row, id, values }) => (
          <tr key={id}>
            <td class="own-place">{t('own.cellRow', { sheet, row })}</td>
            <th scope="row">{nameOf(id)}</th>
            <td>
              <OwnSaid values={values} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function LeftOut({ reading }: { reading: OwnReading }) {
  const t = useTellOwn();
  return (
    <table class="own-table">
      <thead>
        <tr>
          <th scope="col">{t('own.place')}</th>
          <th scope="col">{t('own.field')}</th>
          <th scope="col">{t('own.value')}</th>
          <th scope="col">{t('own.reason')}</th>
        </tr>
      </thead>
      <tbody>
        {reading.leftOut.map(({ sheet, row, column, heading, value, reason }) => (
          <tr key={`${sheet} ${column}${row} ${reason}`}>
            <td class="own-place">{t('own.cell', { sheet, column, row })}</td>
            <td>{heading}</td>
            <td class="own-value">{value}</td>
            <td>{t(`own.why.${reason}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What counts if the person accepts: the clear rows, and the others as the person assigned them. */
function sheetOf(reading: OwnReading, assigned: Assigned, fileName: string): OwnSheet {
  const rows: OwnSheet['rows'] = Object.fromEntries(reading.rows.map(({ id, values }) => [id, values]));
  for (const [index, row] of reading.unclear.entries()) {
    const id = assigned[index];
    if (id && !rows[id]) rows[id] = row.values;
  }
  return { fileName, readOn: today(), rows };
}

/** Row by row what was understood of a file, before any of it counts. */
export function Preview({
  fileName,
  reading,
  accept,
  cancel,
}: {
  fileName: string;
  reading: OwnReading;
  accept: (sheet: OwnSheet) => void;
  cancel: () => void;
}) {
  const before = useApp((state) => state.ownSheet);
  const [assigned, setAssigned] = useState<Assigned>({});
  const t = useTellOwn();
  const sheet = useMemo(() => sheetOf(reading, assigned, fileName), [reading, assigned, fileName]);
  const taken = useMemo(() => new Set(reading.rows.map(({ id }) => id)), [reading]);
  const isEmpty = Object.keys(sheet.rows).length === 0;
  const { rows, unclear, leftOut, skippedColumns, totals, blank } = reading;
  return (
    <OwnDialog
      title={t('own.preview')}
      note={t('own.previewOf', { file: fileName })}
      close={cancel}
      foot={
        <>
          <button type="button" class="button button-main" disabled={isEmpty} onClick={() => accept(sheet)}>
            {t('own.accept')}
          </button>
          <button type="button" class="button" onClick={cancel}>
            {t('own.cancel')}
          </button>
          {isEmpty && <span class="soft">{t('own.nothing')}</span>}
        </>
      }
    >
      <ul class="plain own-counts">
        <li>{t('own.understood', { n: rows.length })}</li>
        <li>{t('own.unclear', { n: unclear.length })}</li>
        <li>{t('own.leftOut', { n: leftOut.length })}</li>
        {skippedColumns.length > 0 && <li>{t('own.skipped', { n: skippedColumns.length })}</li>}
        {totals.length > 0 && <li>{t('own.totals', { n: totals.length })}</li>}
        {blank > 0 && <li>{t('own.blank', { n: blank })}</li>}
      </ul>
      {before && <Changes before={before} after={sheet} />}
      {unclear.length > 0 && (
        <>
          <h3>{t('own.unclear', { n: unclear.length })}</h3>
          <Unclear
            rows={unclear}
            taken={taken}
            assigned={assigned}
            assign={(index, id) => {
              const { [index]: _, ...others } = assigned;
              setAssigned(id ? { ...others, [index]: id } : others);
            }}
          />
        </>
      )}
      {leftOut.length > 0 && (
        <>
          <h3>{t('own.leftOut', { n: leftOut.length })}</h3>
          <LeftOut reading={reading} />
        </>
      )}
      {skippedColumns.length > 0 && (
        <>
          <h3>{t('own.skipped', { n: skippedColumns.length })}</h3>
          <ul class="plain">
            {skippedColumns.map(({ sheet: name, column, heading, why }) => (
              <li key={`${name} ${column}`}>
                {name} {column} “{heading}”：{t(`own.why.${why}`)}
              </li>
            ))}
          </ul>
        </>
      )}
      {rows.length > 0 && (
        <>
          <h3>{t('own.understood', { n: rows.length })}</h3>
          <Understood reading={reading} />
        </>
      )}
    </OwnDialog>
  );
}
