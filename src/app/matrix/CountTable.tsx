import type { ComponentChildren } from 'preact';
import type { City } from '../../model/city.ts';
import type { Unit } from '../../model/document.ts';
import { isChosen } from '../../state/selection.ts';
import { useActions, useApp, useName, useTell } from '../context.ts';
import { cellMarks, useGrid } from './grid.ts';
import { HeatCell } from './HeatCell.tsx';

/** A line of numbers; `record` is null for the projects that lie in none of the plan's cities. */
export interface CountRow {
  record: City | Unit | null;
  counts: readonly number[];
  total: number;
}

export interface Counts {
  rows: readonly CountRow[];
  totals: readonly number[];
  total: number;
  /** The largest number in a cell. */
  most: number;
}

/** What a column is about: its head, its name in a cell's label, and what pressing a cell in it does. */
export interface CountColumn {
  key: string;
  head: ComponentChildren;
  name: string;
  /** Whether the filter is this cell. */
  isOn(recordId: string): boolean;
  toggle(recordId: string): void;
}

interface RowProps {
  row: CountRow;
  kind: 'city' | 'unit';
  marks: ReturnType<typeof cellMarks>;
}

function RowHead({ row: { record }, kind, marks }: RowProps) {
  const isOn = useApp((state) => record !== null && isChosen(state.chosen, kind, record.id));
  const { choose } = useActions();
  const name = useName();
  const t = useTell();
  return (
    <th scope="row" class={`matrix-row-head ${record ? 'is-pressable' : ''} ${isOn ? 'is-chosen' : ''}`}>
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

/** Cities or units × columns, as a grid for keys: a cell narrows the filter to its projects or takes that back. */
export function CountTable({
  name,
  label,
  kind,
  columns,
  counts,
}: {
  /** Its class. */
  name: string;
  label: string;
  kind: 'city' | 'unit';
  columns: readonly CountColumn[];
  counts: Counts;
}) {
  const nameOf = useName();
  const { show } = useActions();
  const t = useTell();
  const lastColumn = columns.length + 1;
  const totalRow = counts.rows.length + 1;
  const { activeIn, handlers } = useGrid({ row: totalRow, column: lastColumn });
  return (
    <div class="matrix-region">
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a real table */}
      <table role="grid" class={name} aria-label={label} {...handlers}>
        <thead>
          <tr>
            <th scope="col" class="matrix-row-head">
              {t(`matrix.${kind}`)}
            </th>
            {columns.map(({ head }) => head)}
            <th scope="col" class="matrix-total">
              {t('matrix.total')}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.rows.map((row, index) => {
            const line = index + 1;
            const { record } = row;
            return (
              <tr key={record?.id ?? 'elsewhere'} class={record ? '' : 'is-elsewhere'}>
                <RowHead row={row} kind={kind} marks={cellMarks(line, 0, activeIn(line))} />
                {columns.map((column, place) => {
                  const count = row.counts[place] ?? 0;
                  const isOn = record !== null && column.isOn(record.id);
                  return (
                    <HeatCell
                      key={column.key}
                      label={t('matrix.cityCell', {
                        city: record ? nameOf(record) : t('matrix.elsewhere'),
                        category: column.name,
                        n: count,
                      })}
                      count={count}
                      most={counts.most}
                      isOn={isOn}
                      toggle={
                        record &&
                        (() => {
                          column.toggle(record.id);
                          if (!isOn) show('map');
                        })
                      }
                      marks={cellMarks(line, place + 1, activeIn(line))}
                    />
                  );
                })}
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
            {[...counts.totals, counts.total].map((total, place) => (
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
  );
}
