import { type ColumnId, columnIds } from '../../state/slices/table.ts';
import { useTell } from '../context.ts';
import { Dropdown } from '../ui/Dropdown.tsx';
import { columnOf } from './columns.tsx';

/** Which columns the table shows; the name always stays. */
export function ColumnMenu({
  shown,
  onChange,
}: {
  shown: readonly ColumnId[];
  onChange: (shown: readonly ColumnId[]) => void;
}) {
  const t = useTell();
  return (
    <Dropdown label={t('table.columns')} buttonClass="button table-columns-button">
      {() => (
        <fieldset class="table-columns">
          <legend class="visually-hidden">{t('table.chooseColumns')}</legend>
          {columnIds.map((id) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={shown.includes(id)}
                disabled={id === 'name'}
                onChange={(event) => {
                  const isOn = event.currentTarget.checked;
                  onChange(columnIds.filter((entry) => (entry === id ? isOn : shown.includes(entry))));
                }}
              />
              {t(columnOf(id).label)}
            </label>
          ))}
        </fieldset>
      )}
    </Dropdown>
  );
}
