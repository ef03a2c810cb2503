import { memo } from 'preact/compat';
import { useMemo } from 'preact/hooks';
import type { Task } from '../../model/document.ts';
import { type Listing, taskCounts, taskPlace, type UnitRow, unitGroups } from '../../state/matrix.ts';
import { isChosen } from '../../state/selection.ts';
import { visibleProjects } from '../../state/selectors.ts';
import { useActions, useApp, useName, useTell, useTitle } from '../context.ts';
import { cellMarks, useGrid } from './grid.ts';

/** A task with the place that its column's head shows. */
interface PlacedTask {
  task: Task;
  section: string;
  place: string;
  /** Whether it is the first of its section. */
  isFirst: boolean;
}

function usePlacedTasks(): PlacedTask[] {
  const plan = useApp((state) => state.plan);
  return useMemo(
    () =>
      plan.tasks.map((task, index) => {
        const { section, number } = taskPlace(plan, task);
        const isFirst = plan.tasks[index - 1]?.sectionId !== task.sectionId;
        return { task, section, place: `${section}${number}`, isFirst };
      }),
    [plan],
  );
}

/** A filled dot for the first-listed unit, a ring for the others. */
function ListingMark({ listing }: { listing: Listing }) {
  return <i class={`listing-mark is-${listing}`} />;
}

function TaskHead({ placed, marks }: { placed: PlacedTask; marks: ReturnType<typeof cellMarks> }) {
  const { task, section, place, isFirst } = placed;
  const isOn = useApp((state) => isChosen(state.chosen, 'task', task.id));
  const { choose } = useActions();
  const titleOf = useTitle();
  const title = `${place} ${titleOf(task)}`;
  return (
    <th scope="col" class={`${isFirst ? 'starts-section' : ''} ${isOn ? 'is-chosen' : ''}`}>
      <button
        type="button"
        aria-label={title}
        aria-current={isOn ? 'true' : undefined}
        title={title}
        onClick={() => choose({ kind: 'task', id: task.id })}
        {...marks}
      >
        <small>{section.replace('（', '(').replace('）', ')')}</small>
        <span>{task.number}</span>
      </button>
    </th>
  );
}

function ListingCell({
  unitName,
  placed,
  listing,
  marks,
}: {
  unitName: string;
  placed: PlacedTask;
  listing: Listing | null;
  marks: ReturnType<typeof cellMarks>;
}) {
  const { choose } = useActions();
  const titleOf = useTitle();
  const t = useTell();
  const { task, place, isFirst } = placed;
  const border = isFirst ? 'starts-section' : '';
  if (listing === null)
    return (
      <td
        class={`matrix-number ${border}`}
        aria-label={t('matrix.noCell', { unit: unitName, place })}
        {...marks}
      >
        <i class="matrix-none" />
      </td>
    );
  const label = t('matrix.unitCell', {
    unit: unitName,
    place,
    title: titleOf(task),
    listing: t(`matrix.${listing}`),
  });
  return (
    <td class={`matrix-cell ${border}`}>
      <button
        type="button"
        class={`listing-cell is-${listing}`}
        aria-label={label}
        title={label}
        onClick={() => choose({ kind: 'task', id: task.id })}
        {...marks}
      >
        <ListingMark listing={listing} />
      </button>
    </td>
  );
}

/** One unit; drawn anew only when the focus comes or goes. */
const UnitLine = memo(function UnitLine({
  row,
  line,
  tasks,
  active,
}: {
  row: UnitRow;
  line: number;
  tasks: readonly PlacedTask[];
  active: number | null;
}) {
  const isOn = useApp((state) => isChosen(state.chosen, 'unit', row.unit.id));
  const { choose } = useActions();
  const name = useName()(row.unit);
  const totals = [row.first, row.listed];
  return (
    <tr>
      <th scope="row" class={`matrix-row-head is-pressable ${isOn ? 'is-chosen' : ''}`}>
        <button
          type="button"
          title={row.unit.fullName}
          aria-current={isOn ? 'true' : undefined}
          onClick={() => choose({ kind: 'unit', id: row.unit.id })}
          {...cellMarks(line, 0, active)}
        >
          {name}
        </button>
      </th>
      {tasks.map((placed, index) => (
        <ListingCell
          key={placed.task.id}
          unitName={name}
          placed={placed}
          listing={row.listings[index] ?? null}
          marks={cellMarks(line, index + 1, active)}
        />
      ))}
      {totals.map((total, index) => (
        <td
          key={index}
          class="matrix-number matrix-total"
          {...cellMarks(line, tasks.length + 1 + index, active)}
        >
          {total === 0 ? <i class="matrix-none" /> : total}
        </td>
      ))}
    </tr>
  );
});

/** Unit × task: who answers for what, and who is listed first. */
export function UnitMatrix() {
  const plan = useApp((state) => state.plan);
  const visible = useApp(visibleProjects);
  const t = useTell();
  const tasks = usePlacedTasks();
  const groups = useMemo(() => unitGroups(plan), [plan]);
  const counts = useMemo(() => taskCounts(plan, visible), [plan, visible]);
  const countRow = plan.units.length + 1;
  const { activeIn, handlers } = useGrid({ row: countRow, column: tasks.length + 2 });
  const lines = new Map(
    groups.flatMap(({ rows }) => rows).map((row, index) => [row.unit.id, index + 1] as const),
  );
  return (
    <>
      <p class="matrix-note">
        <span>
          <ListingMark listing="first" /> {t('matrix.first')}
        </span>
        <span>
          <ListingMark listing="further" /> {t('matrix.further')}
        </span>
        <span>{t('matrix.unitNote')}</span>
      </p>
      <div class="matrix-region">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a real table */}
        <table role="grid" class="unit-matrix" aria-label={t('matrix.units')} {...handlers}>
          <thead>
            <tr>
              <th scope="col" class="matrix-row-head">
                {t('matrix.unit')}
              </th>
              {tasks.map((placed, index) => (
                <TaskHead key={placed.task.id} placed={placed} marks={cellMarks(0, index + 1, activeIn(0))} />
              ))}
              <th scope="col" class="matrix-total">
                {t('matrix.first')}
              </th>
              <th scope="col" class="matrix-total">
                {t('matrix.listed')}
              </th>
            </tr>
          </thead>
          {groups.map(({ kind, rows }) => (
            <tbody key={kind}>
              <tr class="matrix-kind">
                <th scope="rowgroup" colSpan={tasks.length + 3}>
                  <span>
                    {t(`unit.kind.${kind}`)} {rows.length}
                  </span>
                </th>
              </tr>
              {rows.map((row) => {
                const line = lines.get(row.unit.id) ?? 0;
                return (
                  <UnitLine key={row.unit.id} row={row} line={line} tasks={tasks} active={activeIn(line)} />
                );
              })}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row" class="matrix-row-head">
                {t('matrix.shown')}
              </th>
              {counts.map((count, index) => (
                <td
                  key={index}
                  class={`matrix-number matrix-total ${tasks[index]?.isFirst ? 'starts-section' : ''}`}
                  {...cellMarks(countRow, index + 1, activeIn(countRow))}
                >
                  {count === 0 ? <i class="matrix-none" /> : count}
                </td>
              ))}
              <td class="matrix-total" colSpan={2} />
            </tr>
          </tfoot>
        </table>
      </div>
    </>
  );
}
