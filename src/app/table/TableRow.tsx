import { memo } from 'preact/compat';
import type { Project } from '../../model/project.ts';
import { isChosen } from '../../state/selection.ts';
import { useApp } from '../context.ts';
import type { AddedColumn, Column, Wording } from './columns.tsx';

/** One project; its name is the button that takes the focus for the whole row. */
export const TableRow = memo(function TableRow({
  project,
  index,
  columns,
  wording,
  isActive,
  startsUnlocated,
}: {
  project: Project;
  index: number;
  columns: readonly (Column | AddedColumn)[];
  wording: Wording;
  isActive: boolean;
  startsUnlocated: boolean;
}) {
  const isOn = useApp((state) => isChosen(state.chosen, 'project', project.id));
  return (
    <tr
      aria-rowindex={index + 2}
      data-index={index}
      class={`table-row ${isOn ? 'is-chosen' : ''} ${startsUnlocated ? 'starts-unlocated' : ''}`}
    >
      {columns.map((column) => {
        const content = column.cell(project, wording);
        const title = column.title?.(project, wording) || undefined;
        if (column.id === 'name')
          return (
            <th key={column.id} scope="row" class="is-start">
              <button
                type="button"
                tabIndex={isActive ? 0 : -1}
                aria-current={isOn ? 'true' : undefined}
                title={title}
              >
                {content}
              </button>
            </th>
          );
        return (
          <td key={column.id} class={`is-${column.align}`} title={title}>
            {content ?? <span class="soft">—</span>}
          </td>
        );
      })}
    </tr>
  );
});
