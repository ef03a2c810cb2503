import './explore.css';
import { useMemo, useState } from 'preact/hooks';
import { accuracyClasses } from '../../model/accuracy.ts';
import {
  type Category,
  type CategoryId,
  categories,
  type GroupId,
  groupIds,
  groupLabels,
} from '../../model/category.ts';
import { categoriesInView, facetCount, groupCount, visibleInView } from '../../state/selectors.ts';
import { useActions, useApp, useSay, useTell } from '../context.ts';
import { OwnLightsInLegend } from '../own-data/OwnData.tsx';
import { AccuracySample } from '../ui/AccuracySample.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { Sample } from '../ui/Sample.tsx';

function CategoryRow({ category }: { category: Category }) {
  const { mapped, unlocated } = useApp((state) => facetCount(state, 'category', category.id));
  const isOff = useApp((state) => state.filter.categoriesOff.includes(category.id));
  const { toggleCategory } = useActions();
  const say = useSay();
  const t = useTell();
  return (
    <li>
      <button
        type="button"
        class="legend-row"
        aria-pressed={!isOff}
        aria-label={t('legend.row', { name: say(category.label), mapped, unlocated })}
        onClick={() => toggleCategory(category.id)}
      >
        <Sample category={category} accuracy={category.sample} />
        <span class="legend-name">{say(category.label)}</span>
        <span class="legend-count">{mapped}</span>
        <span class="legend-more">{unlocated > 0 && `+${unlocated}`}</span>
      </button>
    </li>
  );
}

function AccuracyRow({ accuracy }: { accuracy: (typeof accuracyClasses)[number] }) {
  const count = useApp((state) => {
    const { mapped, unlocated } = facetCount(state, 'accuracy', accuracy.id);
    return mapped + unlocated;
  });
  const isOff = useApp((state) => state.filter.accuraciesOff.includes(accuracy.id));
  const { toggleAccuracy } = useActions();
  const say = useSay();
  const t = useTell();
  return (
    <li>
      <button
        type="button"
        class="legend-row legend-row-accuracy"
        aria-pressed={!isOff}
        aria-label={t('legend.accuracyRow', {
          name: say(accuracy.label),
          meaning: say(accuracy.meaning),
          n: count,
        })}
        onClick={() => toggleAccuracy(accuracy.id)}
      >
        <AccuracySample accuracy={accuracy.id} />
        <span class="legend-name">
          {say(accuracy.label)} <small>{say(accuracy.meaning)}</small>
        </span>
        <span class="legend-count">{count}</span>
        <span class="legend-more" />
      </button>
    </li>
  );
}

function GroupTitle({ group }: { group: GroupId }) {
  const count = useApp((state) => groupCount(state, group));
  const say = useSay();
  return (
    <h3 class="legend-group">
      <span>{say(groupLabels[group])}</span>
      <span>{count}</span>
    </h3>
  );
}

/** Categories that stand open: what the map shows now, and what is switched off, for that explains the map. */
function useOpenCategories(): ReadonlySet<CategoryId> | null {
  const seen = useApp((state) => categoriesInView(state.plan, state.shapes, state.settled));
  const off = useApp((state) => state.filter.categoriesOff);
  return useMemo(() => seen && new Set([...seen, ...off]), [seen, off]);
}

/** Categories of a group that stand open, or those that are folded away. */
function useCategories(group: GroupId, isOpen: boolean): readonly Category[] {
  const open = useOpenCategories();
  return categories.filter(
    (category) => category.group === group && (open === null || open.has(category.id)) === isOpen,
  );
}

function GroupSection({ group }: { group: GroupId }) {
  const rows = useCategories(group, true);
  if (rows.length === 0) return null;
  return (
    <section>
      <GroupTitle group={group} />
      <ul class="plain">
        {rows.map((category) => (
          <CategoryRow key={category.id} category={category} />
        ))}
      </ul>
    </section>
  );
}

function OutOfView({ group }: { group: GroupId }) {
  const rows = useCategories(group, false);
  return (
    <>
      {rows.map((category) => (
        <CategoryRow key={category.id} category={category} />
      ))}
    </>
  );
}

/** The switches of what the map does not show now stay at hand, folded away. */
function OutOfViewSection() {
  const open = useOpenCategories();
  const count = open ? categories.length - open.size : 0;
  const t = useTell();
  if (count <= 0) return null;
  return (
    <details class="legend-out">
      <summary>{t('legend.outOfView', { n: count })}</summary>
      <ul class="plain">
        {groupIds.map((group) => (
          <OutOfView key={group} group={group} />
        ))}
      </ul>
    </details>
  );
}

/** How certain the places are of what the map shows now; what is switched off stays, and what no map can show. */
function AccuracySection() {
  const inView = useApp(visibleInView);
  const off = useApp((state) => state.filter.accuraciesOff);
  const t = useTell();
  const rows = accuracyClasses.filter(
    ({ id }) =>
      inView === null ||
      id === 'unlocated' ||
      off.includes(id) ||
      inView.some(({ accuracy }) => accuracy === id),
  );
  return (
    <section class="legend-accuracy">
      <h3 class="legend-group">{t('legend.accuracy')}</h3>
      <ul class="plain">
        {rows.map((accuracy) => (
          <AccuracyRow key={accuracy.id} accuracy={accuracy} />
        ))}
      </ul>
    </section>
  );
}

/** The legend is the filter: a row for what is in view, with its count, and the row switches it. */
export function Legend() {
  const { showEverything } = useActions();
  const [isOpen, setOpen] = useState(true);
  const t = useTell();
  return (
    <section class="legend" aria-label={t('legend.title')}>
      <header class="panel-head">
        <h2>
          <button
            type="button"
            class="legend-fold"
            aria-expanded={isOpen}
            title={t(isOpen ? 'legend.close' : 'legend.open')}
            onClick={() => setOpen(!isOpen)}
          >
            {t('legend.title')}
            <Glyph glyph="more" sizePx={14} />
          </button>
        </h2>
        <button type="button" class="text-button" onClick={showEverything}>
          {t('legend.showAll')}
        </button>
      </header>
      {isOpen && (
        <div class="panel-body">
          {groupIds.map((group) => (
            <GroupSection key={group} group={group} />
          ))}
          <OutOfViewSection />
          <OwnLightsInLegend />
          <AccuracySection />
        </div>
      )}
    </section>
  );
}
