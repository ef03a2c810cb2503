import { useMemo } from 'preact/hooks';
import { type Category, categories } from '../../model/category.ts';
import {
  cellOfFilter,
  cityTable,
  isCell,
  matrixFilter,
  matrixProjects,
  toggledCell,
} from '../../state/matrix.ts';
import { useActions, useApp, useSay, useTell } from '../context.ts';
import { SymbolIcon } from '../ui/SymbolIcon.tsx';
import { type CountColumn, type Counts, CountTable } from './CountTable.tsx';

function useTable(): Counts {
  const plan = useApp((state) => state.plan);
  const filter = useApp((state) => state.filter);
  const shapes = useApp((state) => state.shapes);
  const settled = useApp((state) => (state.filter.inView ? state.settled : null));
  const asOf = useApp((state) => state.asOf);
  const ownSheet = useApp((state) => state.ownSheet);
  return useMemo(() => {
    const table = cityTable(plan, matrixProjects({ plan, filter, shapes, settled, asOf, ownSheet }));
    return { ...table, rows: table.rows.map(({ city, ...row }) => ({ record: city, ...row })) };
  }, [plan, filter, shapes, settled, asOf, ownSheet]);
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

/** City × category: where the projects bunch. */
export function CityMatrix() {
  const table = useTable();
  const filter = useApp((state) => state.filter);
  const { narrow } = useActions();
  const say = useSay();
  const t = useTell();
  const columns = categories.map((category): CountColumn => {
    const cell = (cityId: string) => ({ cityId, categoryId: category.id });
    return {
      key: category.id,
      head: <CategoryHead key={category.id} category={category} />,
      name: say(category.label),
      isOn: (cityId) => isCell(cellOfFilter(filter), cell(cityId)),
      toggle: (cityId) => narrow(toggledCell(filter, cell(cityId))),
    };
  });
  return (
    <>
      <p class="matrix-note">{t('matrix.cityNote')}</p>
      <CountTable
        name="city-matrix"
        label={t('matrix.cities')}
        kind="city"
        columns={columns}
        counts={table}
      />
    </>
  );
}
