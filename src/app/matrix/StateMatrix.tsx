import { useMemo } from 'preact/hooks';
import { progressStates } from '../../model/progress/state.ts';
import {
  isStateCell,
  type StateRowsBy,
  stateCellOf,
  stateMatrixProjects,
  stateTable,
  toggledStateCell,
} from '../../state/state-matrix.ts';
import { useActions, useApp, useSay, useTell } from '../context.ts';
import { RecordNote } from '../progress/RecordNote.tsx';
import { StateMark } from '../progress/StateMark.tsx';
import { useTelling } from '../progress/telling.ts';
import '../progress/progress.css';
import { type CountColumn, CountTable } from './CountTable.tsx';

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

/** City × state or unit × state, as of the day that is set: what became of the plan where, and with whom. */
export function StateMatrix({ by }: { by: StateRowsBy }) {
  const table = useTable(by);
  const filter = useApp((state) => state.filter);
  const { narrow } = useActions();
  const say = useSay();
  const t = useTell();
  const isCities = by === 'cities';
  const columns = progressStates.map(({ id: state, label }): CountColumn => {
    const cell = (rowId: string) => ({ rowId, state });
    return {
      key: state,
      head: (
        <th key={state} scope="col">
          <span class="matrix-category">
            <StateMark state={state} sizePx={18} />
          </span>
          <span>{say(label)}</span>
        </th>
      ),
      name: say(label),
      isOn: (rowId) => isStateCell(stateCellOf(filter, by), cell(rowId)),
      toggle: (rowId) => narrow(toggledStateCell(filter, by, cell(rowId))),
    };
  });
  return (
    <>
      <div class="matrix-note">
        <span>{t(isCities ? 'matrix.cityNote' : 'matrix.unitStateNote')}</span>
        <RecordNote />
      </div>
      <CountTable
        name="state-matrix"
        label={t(isCities ? 'matrix.cityStates' : 'matrix.unitStates')}
        kind={isCities ? 'city' : 'unit'}
        columns={columns}
        counts={table}
      />
    </>
  );
}
