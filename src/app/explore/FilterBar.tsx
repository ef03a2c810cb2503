import './explore.css';
import { categories, type GroupId, groupIds, groupLabels } from '../../model/category.ts';
import { titleIn } from '../../model/document.ts';
import { verbIn } from '../../model/glossary.ts';
import type { Plan } from '../../model/plan.ts';
import { progressStates } from '../../model/progress/state.ts';
import { type FacetId, type Filter, narrowings, toggled } from '../../state/filter.ts';
import { facetCount, groupCount, plainCount, visibleProjects } from '../../state/selectors.ts';
import { useActions, useApp, useSay, useTell } from '../context.ts';
import { RecordNote } from '../progress/RecordNote.tsx';
import '../progress/progress.css';
import { Dropdown } from '../ui/Dropdown.tsx';

interface Value {
  id: string;
  label: string;
}

type ListKey = 'cities' | 'units' | 'stages' | 'progress' | 'sections';

function ValueRow({ facet, listKey, value }: { facet: FacetId; listKey: ListKey; value: Value }) {
  const isOn = useApp((state) => (state.filter[listKey] as readonly string[]).includes(value.id));
  const list = useApp((state) => state.filter[listKey]);
  const { mapped, unlocated } = useApp((state) => facetCount(state, facet, value.id));
  const { narrow } = useActions();
  const count = mapped + unlocated;
  return (
    <li>
      <label class={`check-row ${count === 0 && !isOn ? 'is-empty' : ''}`}>
        <input
          type="checkbox"
          checked={isOn}
          onChange={() => narrow({ [listKey]: toggled<string>(list, value.id) })}
        />
        <span>{value.label}</span>
        <small>{count}</small>
      </label>
    </li>
  );
}

function Flag({ flag, label }: { flag: 'sharedByCities' | 'firstUnitOnly' | 'inView'; label: string }) {
  const isOn = useApp((state) => state.filter[flag]);
  const { narrow } = useActions();
  return (
    <label class="check-row check-flag">
      <input type="checkbox" checked={isOn} onChange={() => narrow({ [flag]: !isOn })} />
      <span>{label}</span>
    </label>
  );
}

/** The facets behind dropdowns: where their values come from, and their flag. */
function useFacets(): {
  facet: FacetId;
  listKey: ListKey;
  title: string;
  values: readonly Value[];
  flag?: { flag: 'sharedByCities' | 'firstUnitOnly'; label: string };
}[] {
  const plan = useApp((state) => state.plan);
  const language = useApp((state) => state.language);
  const t = useTell();
  const named = (records: readonly { id: string; name: string; nameEn: string }[]): Value[] =>
    records.map(({ id, name, nameEn }) => ({ id, label: language === 'zh' ? name : nameEn }));
  return [
    {
      facet: 'city',
      listKey: 'cities',
      title: t('filter.city'),
      values: named(plan.cities),
      flag: { flag: 'sharedByCities', label: t('filter.sharedByCities') },
    },
    {
      facet: 'unit',
      listKey: 'units',
      title: t('filter.unit'),
      values: named(unitsWithProjects(plan)),
      flag: { flag: 'firstUnitOnly', label: t('filter.firstUnitOnly') },
    },
    {
      facet: 'stage',
      listKey: 'stages',
      title: t('filter.stage'),
      values: [...new Set(plan.projects.map((project) => project.stage))].map((id) => ({
        id,
        label: verbIn(id, language),
      })),
    },
    {
      facet: 'progress',
      listKey: 'progress',
      title: t('filter.progress'),
      values: progressStates.map(({ id, label }) => ({ id, label: label[language] })),
    },
    {
      facet: 'section',
      listKey: 'sections',
      title: t('filter.section'),
      values: plan.sections
        .filter((section) => plan.tasks.some((task) => task.sectionId === section.id))
        .map((section) => ({
          id: section.id,
          label: `${section.number}${language === 'en' ? ' ' : ''}${titleIn(section, language)}`,
        })),
    },
  ];
}

/** Units that no project names would only ever count 0. */
function unitsWithProjects(plan: Plan) {
  const units = new Set(plan.tasks.filter((task) => task.projects.length > 0).flatMap((task) => task.units));
  return plan.units.filter((unit) => units.has(unit.id));
}

function GroupChip({ group }: { group: GroupId }) {
  const count = useApp((state) => groupCount(state, group));
  const isOnly = useApp(({ filter }) =>
    categories.every((category) => (category.group === group) !== filter.categoriesOff.includes(category.id)),
  );
  const { showGroup } = useActions();
  const say = useSay();
  return (
    <button
      type="button"
      class="chip chip-filter chip-group"
      aria-pressed={isOnly}
      onClick={() => showGroup(isOnly ? 'all' : group)}
    >
      {say(groupLabels[group])} <small>{count}</small>
    </button>
  );
}

function isPlainCategories(filter: Filter): boolean {
  return filter.categoriesOff.length === 1 && filter.categoriesOff[0] === 'site';
}

/** Everything that narrows what is shown, with live counts, and one tap to undo it. */
export function FilterBar() {
  const all = useApp(plainCount);
  const filter = useApp((state) => state.filter);
  const shown = useApp((state) => visibleProjects(state).length);
  const { showGroup, clearFilter } = useActions();
  const facets = useFacets();
  const t = useTell();
  const active = narrowings(filter);
  return (
    <section class="filter-bar" aria-label={t('filter.label')}>
      <button
        type="button"
        class="chip chip-filter"
        aria-pressed={isPlainCategories(filter)}
        onClick={() => showGroup('all')}
      >
        {t('group.all')} <small>{all}</small>
      </button>
      {groupIds.map((group) => (
        <GroupChip key={group} group={group} />
      ))}
      {facets.map(({ facet, listKey, title, values, flag }) => {
        const chosen = filter[listKey];
        const only = chosen.length === 1 ? values.find((value) => value.id === chosen[0])?.label : undefined;
        return (
          <Dropdown
            key={facet}
            buttonClass={`chip chip-filter ${chosen.length > 0 ? 'is-narrowing' : ''}`}
            label={
              <>
                {title}
                {only ? `：${only}` : chosen.length > 0 && <small>{chosen.length}</small>}
              </>
            }
          >
            {() => (
              <>
                <ul class="plain">
                  {values.map((value) => (
                    <ValueRow key={value.id} facet={facet} listKey={listKey} value={value} />
                  ))}
                </ul>
                {flag && <Flag {...flag} />}
                {facet === 'progress' && <RecordNote />}
              </>
            )}
          </Dropdown>
        );
      })}
      <InViewChip />
      {active > 0 && (
        <button type="button" class="chip chip-filter chip-clear" onClick={clearFilter}>
          {t('list.clear')} <small role="status">{t('list.shown', { n: shown })}</small>
        </button>
      )}
    </section>
  );
}

function InViewChip() {
  const isOn = useApp((state) => state.filter.inView);
  const { narrow } = useActions();
  const t = useTell();
  return (
    <button
      type="button"
      class="chip chip-filter"
      aria-pressed={isOn}
      onClick={() => narrow({ inView: !isOn })}
    >
      {t('filter.inView')}
    </button>
  );
}
