import { useMemo } from 'preact/hooks';
import { type ComparisonRow, compare, type SharedFact } from '../../state/comparison.ts';
import type { Pinned } from '../../state/slices/pins.ts';
import { useActions, useApp, useTell } from '../context.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { FactText } from './FactText.tsx';
import { usePinnedName } from './pinned-name.ts';

function Cell({ facts, row }: { facts: readonly SharedFact[] | null; row: ComparisonRow }) {
  const t = useTell();
  if (facts === null)
    return (
      <td class="is-empty">
        <span aria-hidden="true">—</span>
        <span class="visually-hidden">{t('compare.notApplicable')}</span>
      </td>
    );
  if (facts.length === 0) return <td class="is-empty">{t('compare.nothing')}</td>;
  return (
    <td>
      <ul class="plain facts-list">
        {facts.map((fact, index) => (
          <FactText key={index} fact={fact} row={row} />
        ))}
      </ul>
    </td>
  );
}

function ColumnHead({ pin }: { pin: Pinned }) {
  const { choose, togglePin } = useActions();
  const nameOf = usePinnedName();
  const t = useTell();
  const kind = { project: 'search.kind.project', city: 'city.title', unit: 'unit.title' } as const;
  return (
    <th scope="col">
      <small>{t(kind[pin.kind])}</small>
      <span class="compare-name">
        <button type="button" class="text-button" onClick={() => choose(pin)}>
          {nameOf(pin)}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('compare.unpinOne', { name: nameOf(pin) })}
          onClick={() => togglePin(pin)}
        >
          <Glyph glyph="close" sizePx={16} />
        </button>
      </span>
    </th>
  );
}

/** The pinned things, a column each. */
export function ComparisonTable({ pinned }: { pinned: readonly Pinned[] }) {
  const plan = useApp((state) => state.plan);
  const t = useTell();
  const rows = useMemo(() => compare(plan, pinned), [plan, pinned]);
  return (
    <table class="compare-table">
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{t('compare.what')}</span>
          </th>
          {pinned.map((pin) => (
            <ColumnHead key={`${pin.kind} ${pin.id}`} pin={pin} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{t(`compare.row.${row.id}`)}</th>
            {row.cells.map((facts, index) => (
              <Cell key={index} facts={facts} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
