import { useActions, useApp, useSay, useTell } from '../context.ts';
import type { AddedColumn, Column } from './columns.tsx';

/** One column's head: its label is the button that sorts by it. */
function Head({ column }: { column: Column }) {
  const sort = useApp((state) => (state.sort?.column === column.id ? state.sort : null));
  const { sortBy } = useActions();
  const t = useTell();
  const direction = sort && (sort.isDescending ? 'descending' : 'ascending');
  return (
    <th scope="col" class={`is-${column.align}`} aria-sort={direction ?? 'none'}>
      <button type="button" onClick={() => sortBy(column.id)}>
        <span>{t(column.label)}</span>
        {direction && (
          <svg class="table-arrow" viewBox="0 0 10 12" width={10} height={12} aria-hidden="true">
            <path
              d={direction === 'ascending' ? 'M5 11V1.5M1.5 5 5 1.5 8.5 5' : 'M5 1v9.5M1.5 7 5 10.5 8.5 7'}
            />
          </svg>
        )}
      </button>
    </th>
  );
}

function AddedHead({ column }: { column: AddedColumn }) {
  const say = useSay();
  return (
    <th scope="col" class={`is-${column.align}`}>
      <span class="table-unsorted">{say(column.heading)}</span>
    </th>
  );
}

export function TableHead({ columns }: { columns: readonly (Column | AddedColumn)[] }) {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) =>
          'heading' in column ? (
            <AddedHead key={column.id} column={column} />
          ) : (
            <Head key={column.id} column={column} />
          ),
        )}
      </tr>
    </thead>
  );
}
