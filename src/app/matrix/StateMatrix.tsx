import { useMemo } from 'preact/hooks';
import { progressStateIds, progressStateOf, progressStates } from '../../model/progress/state.ts';
import { isChosen } from '../../state/selection.ts';
import {
  isStateCell,
  type StateRow,
  type StateRowsBy,
  stateCellOf,
  stateMatrixProjects,
  stateTable,
  toggledStateCell,
} from '../../state/state-matrix.ts';
import { useActions, useApp, useName, useSay, useTell } from '../context.ts';
import { RecordNote } from '../progress/RecordNote.tsx';
import { StateMark } from '../progress/StateMark.tsx';
import { useTelling } from '../progress/telling.ts';
import '../progress/progress.css';
import { cellMarks, useGrid } from './grid.ts';
import { HeatCell } from './HeatCell.tsx';

function useTable(by: StateRowsBy) {
  const telling = useTelling();
  const filter = useApp((state) => state.filter);
  const shapes = useApp((state) => state.shapes);
  const settled = useApp((state) => (state.filter.inView ? state.settled : null));
  return useMemo(
    () => stateTable(telling, stateMatrixProjects({ ...telling, filter, shapes, settled }, by), by),
    [telling, filter, shapes, settled, by],
  );
}

const chosenKinds = { cities: 'city', units: 'unit' } as const;

function RowHead({
  row,
  by,
  marks,
}: {
  row: StateRow;
  by: StateRowsBy;
  marks: ReturnType<typeof cellMarks>;
}) {
  const { record } = row;
  const kind = chosenKinds[by];
  const isOn = useApp((state) => record !== null && isChosen(state.chosen, kind, record.id));
  const { choose } = useActions();
  const name = useName();
  const t = useTell();
  return (
    <th scope="row" class={`matrix-row-head ${isOn ? 'is-chosen' : ''}`}>
      {record ? (
        <button
          type="button"
          aria-current={isOn ? 'true' : undefined}
          onClick={() => choose({ kind, id: record.id })}
          {...marks}
        >
          {name(record)}
        </button>
      ) : (
        <span class="soft">{t('matrix.elsewhere')}</span>
      )}
    </th>
  );
}

function Cells({
  row,
  by,
  most,
  line,
  active,
}: {
  row: StateRow;
  by: StateRowsBy;
  most: number;
  line: number;
  active: number | null;
}) {
  const filter = useApp((state) => state.filter);
  const { narrow, show } = useActions();
  const name = useName();
  const say = useSay();
  const t = useTell();
  const { record } = row;
  return (
    <>
      {progressStateIds.map((state, place) => {
        const count = row.counts[place] ?? 0;
        const cell = record && { rowId: record.id, state };
        const isOn = cell !== null && isStateCell(stateCellOf(filter, by), cell);
        const label = t('matrix.cityCell', {
          city: record ? name(record) : t('matrix.elsewhere'),
          category: say(progressStateOf(state).label),
          n: count,
        });
        return (
          <HeatCell
            key={state}
            label={label}
            count={count}
            most={most}
            isOn={isOn}
            toggle={
              cell &&
              (() => {
                narrow(toggledStateCell(filter, by, cell));
                if (!isOn) show('map');
              })
            }
            marks={cellMarks(line, place + 1, active)}
          />
        );
      })}
    </>
  );
}

/** City × state or unit × state, as of the day that is set: what became of the plan where, and with whom. */
export function StateMatrix({ by }: { by: StateRowsBy }) {
  const table = useTable(by);
  const say = useSay();
  const t = useTell();
  const title = t(by === 'cities' ? 'matrix.cityStates' : 'matrix.unitStates');
  const lastColumn = progressStateIds.length + 1;
  const totalRow = table.rows.length + 1;
  const { activeIn, handlers } = useGrid({ row: totalRow, column: lastColumn });
  return (
    <>
      <div class="matrix-note">
        <span>{t(by === 'cities' ? 'matrix.cityNote' : 'matrix.unitStateNote')}</span>
        <RecordNote />
      </div>
      <div class="matrix-region">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a real table */}
        <table role="grid" class="state-matrix" aria-label={title} {...handlers}>
          <thead>
            <tr>
              <th scope="col" class="matrix-row-head">
                {t(by === 'cities' ? 'matrix.city' : 'matrix.unit')}
              </th>
              {progressStates.map(({ id, label }) => (
                <th key={id} scope="col">
                  <span class="matrix-category">
                    <StateMark state={id} sizePx={18} />
                  </span>
                  <span>{say(label)}</span>
                </th>
              ))}
              <th scope="col" class="matrix-total">
                {t('matrix.total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => {
              const line = index + 1;
              return (
                <tr key={row.record?.id ?? 'elsewhere'} class={row.record ? '' : 'is-elsewhere'}>
                  <RowHead row={row} by={by} marks={cellMarks(line, 0, activeIn(line))} />
                  <Cells row={row} by={by} most={table.most} line={line} active={activeIn(line)} />
                  <td class="matrix-number matrix-total" {...cellMarks(line, lastColumn, activeIn(line))}>
                    {row.total}
                  </td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="matrix-row-head">
                {t('matrix.total')}
              </th>
              {[...table.totals, table.total].map((total, place) => (
                <td
                  key={place}
                  class="matrix-number matrix-total"
                  {...cellMarks(totalRow, place + 1, activeIn(totalRow))}
                >
                  {total === 0 ? <i class="matrix-none" /> : total}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
