import { accuracyClasses } from '../model/accuracy.ts';
import { type Category, categories, type GroupId, groupIds, groupLabels } from '../model/category.ts';
import type { Accuracy } from '../model/project.ts';
import { facetCount, groupCount } from '../state/selectors.ts';
import { AccuracySample } from './AccuracySample.tsx';
import { useActions, useApp, useSay, useTell } from './context.ts';
import { Sample } from './Sample.tsx';

/** What stands for the category in the legend: a line where it has lines, else its usual point or area. */
const sampleAccuracy: Record<Category['sample'], Accuracy> = {
  line: 'approximate',
  area: 'area',
  point: 'exact',
  undecided: 'symbol',
};

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
        <Sample category={category} accuracy={sampleAccuracy[category.sample]} />
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

/** The legend is the filter: every row shows what the map shows, how many, and switches it. */
export function Legend() {
  const { showEverything } = useActions();
  const t = useTell();
  return (
    <section class="legend" aria-label={t('legend.title')}>
      <header class="panel-head">
        <h2>{t('legend.title')}</h2>
        <button type="button" class="text-button" onClick={showEverything}>
          {t('legend.showAll')}
        </button>
      </header>
      <div class="panel-body">
        {groupIds.map((group) => (
          <section key={group}>
            <GroupTitle group={group} />
            <ul class="plain">
              {categories
                .filter((category) => category.group === group)
                .map((category) => (
                  <CategoryRow key={category.id} category={category} />
                ))}
            </ul>
          </section>
        ))}
        <section class="legend-accuracy">
          <h3 class="legend-group">{t('legend.accuracy')}</h3>
          <ul class="plain">
            {accuracyClasses.map((accuracy) => (
              <AccuracyRow key={accuracy.id} accuracy={accuracy} />
            ))}
          </ul>
        </section>
      </div>
    </section>
  );
}
