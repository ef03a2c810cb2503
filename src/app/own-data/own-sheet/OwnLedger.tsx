import { lightIds } from '../../../model/own-sheet/light.ts';
import type { OwnSheet } from '../../../model/own-sheet/own-sheet.ts';
import { ownRecords } from '../../../model/own-sheet/record.ts';
import { ownLights } from '../../../state/own-sheet.ts';
import { useActions, useApp } from '../../context.ts';
import { Changes } from './Changes.tsx';
import { LightMark } from './lights/LightMark.tsx';
import { LightRule } from './lights/LightRule.tsx';
import { OwnDialog } from './OwnDialog.tsx';
import { OwnSaid } from './OwnSaid.tsx';
import { useRecordName, useTellOwn } from './wording.ts';

/** The sheet as it counts: its lights, its rows, and what changed since the one before it. */
export function OwnLedger({
  sheet,
  close,
  save,
  remove,
}: {
  sheet: OwnSheet;
  close: () => void;
  save: () => void;
  remove: () => void;
}) {
  const plan = useApp((state) => state.plan);
  const before = useApp((state) => state.ownSheetBefore);
  const { choose } = useActions();
  const lights = useApp(ownLights);
  const nameOf = useRecordName();
  const t = useTellOwn();
  const records = ownRecords(plan).filter(({ id }) => sheet.rows[id]);
  return (
    <OwnDialog
      title={t('own.list')}
      note={t('own.about.sheet', { file: sheet.fileName, n: records.length, date: sheet.readOn })}
      close={close}
      foot={
        <>
          <button type="button" class="button" onClick={save}>
            {t('own.export')}
          </button>
          <button type="button" class="button" onClick={remove}>
            {t('own.remove')}
          </button>
        </>
      }
    >
      <ul class="plain own-counts">
        {lightIds.map((id) => (
          <li key={id}>
            <LightMark light={id} /> {[...lights.values()].filter(({ light }) => light === id).length}
          </li>
        ))}
      </ul>
      <LightRule />
      {before && <Changes before={before} after={sheet} />}
      <h3>{t('own.list')}</h3>
      <table class="own-table">
        <thead>
          <tr>
            <th scope="col">{t('own.record')}</th>
            <th scope="col">{t('own.light')}</th>
            <th scope="col">{t('own.what')}</th>
          </tr>
        </thead>
        <tbody>
          {records.map(({ id, kind }) => {
            const light = lights.get(id);
            return (
              <tr key={id}>
                <th scope="row">
                  <button
                    type="button"
                    class="text-button"
                    onClick={() => {
                      choose({ kind, id });
                      close();
                    }}
                  >
                    {nameOf(id)}
                  </button>
                </th>
                <td>{light && <LightMark light={light.light} />}</td>
                <td>
                  <OwnSaid values={sheet.rows[id] ?? {}} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </OwnDialog>
  );
}
