import { useMemo } from 'preact/hooks';
import { type Category, categories } from '../../model/category.ts';
import {
  type CityRow,
  cellOfFilter,
  cityTable,
  isCell,
  matrixFilter,
  matrixProjects,
  toggledCell,
} from '../../state/matrix.ts';
import { isChosen } from '../../state/selection.ts';
import { useActions, useApp, useName, useSay, useTell } from '../context.ts';
import { SymbolIcon } from '../ui/SymbolIcon.tsx';
import { cellMarks, useGrid } from './grid.ts';
import { HeatCell } from './HeatCell.tsx';

function useTable() {
  const plan = useApp((state) => state.plan);
  const filter = useApp((state) => state.filter);
  const shapes = useApp((state) => state.shapes);
  const settled = useApp((state) => (state.filter.inView ? state.settled : null));
  const asOf = useApp((state) => state.asOf);
  const ownSheet = useApp((state) => state.ownSheet);
  return useMemo(
    () => cityTable(plan, matrixProjects({ plan, filter, shapes, settled, asOf, ownSheet })),
    [plan, filter, shapes, settled, asOf, ownSheet],
  );
}

function CategoryHead({ category }: { category: Category }) {
  const isOff = useApp((state) => matrixFilter(state.filter).categoriesOff.includes(category.id));
  const say = useSay();
  return (
    <th scope="col" class={isOff ? 'is-off' : ''}>
      <span class="matrix-category" style={{ color: `var(--category-text-${category.id})` }}>
        <SymbolIcon symbol={category.symbol} />
      </span>
      <span>{say(category.label)}</span>
    </th>
  );
}

/** One city in one category; the cell narrows the filter to its projects or takes that back. */
function CategoryCell({
  row,
  category,
  count,
  most,
  marks,
}: {
  row: CityRow;
  category: Category;
  count: number;
  most: number;
  marks: ReturnType<typeof cellMarks>;
}) {
  const filter = useApp((state) => state.filter);
  const { narrow, show } = useActions();
  const name = useName();
  const say = useSay();
  const t = useTell();
  const { city } = row;
  const cell = city && { cityId: city.id, categoryId: category.id };
  const isOn = cell !== null && isCell(cellOfFilter(filter), cell);
  return (
    <HeatCell
      label={t('matrix.cityCell', {
        city: city ? name(city) : t('matrix.elsewhere'),
        category: say(category.label),
        n: count,
      })}
      count={count}
      most={most}
      isOn={isOn}
      toggle={
        cell &&
        (() => {
          narrow(toggledCell(filter, cell));
          if (!isOn) show('map');
        })
      }
      marks={marks}
    />
  );
}

function RowHead({ row, marks }: { row: CityRow; marks: ReturnType<typeof cellMarks> }) {
  const isOn = useApp((state) => row.city !== null && isChosen(state.chosen, 'city', row.city.id));
  const { choose } = useActions();
  const name = useName();
  const t = useTell();
  const { city } = row;
  return (
    <th scope="row" class={`matrix-row-head ${city ? 'is-pressable' : ''} ${isOn ? 'is-chosen' : ''}`}>
      {city ? (
        <button
          type="button"
          aria-current={isOn ? 'true' : undefined}
          onClick={() => choose({ kind: 'city', id: city.id })}
          {...marks}
        >
          {name(city)}
        </button>
      ) : (
        <span class="soft">{t('matrix.elsewhere')}</span>
      )}
    </th>
  );
}

/** City × category: where the projects bunch. */
export function CityMatrix() {
  const table = useTable();
  const t = useTell();
  const lastColumn = categories.length + 1;
  const { activeIn, handlers } = useGrid({ row: table.rows.length + 1, column: lastColumn });
  const totalRow = table.rows.length + 1;
  return (
    <>
      <p class="matrix-note">{t('matrix.cityNote')}</p>
      <div class="matrix-region">
        {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: the grid pattern on a real table */}
        <table role="grid" class="city-matrix" aria-label={t('matrix.cities')} {...handlers}>
          <thead>
            <tr>
              <th scope="col" class="matrix-row-head">
                {t('matrix.city')}
              </th>
              {categories.map((category) => (
                <CategoryHead key={category.id} category={category} />
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
                <tr key={row.city?.id ?? 'elsewhere'} class={row.city ? '' : 'is-elsewhere'}>
                  <RowHead row={row} marks={cellMarks(line, 0, activeIn(line))} />
                  {categories.map((category, place) => (
                    <CategoryCell
                      key={category.id}
                      row={row}
                      category={category}
                      count={row.counts[place] ?? 0}
                      most={table.most}
                      marks={cellMarks(line, place + 1, activeIn(line))}
                    />
                  ))}
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
