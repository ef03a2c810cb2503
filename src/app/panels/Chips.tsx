import './panels.css';
import { outsideIn } from '../../model/glossary.ts';
import { projectsOfCity, tasksOfUnit, withoutSites } from '../../state/selectors.ts';
import { useActions, useApp, useName, useTell } from '../context.ts';

/** Units as square chips, first-listed first, each with how many tasks it has. */
export function UnitChips({ unitIds }: { unitIds: readonly string[] }) {
  const plan = useApp((state) => state.plan);
  const chosen = useApp((state) => state.chosen);
  const language = useApp((state) => state.language);
  const { choose } = useActions();
  const t = useTell();
  return (
    <ul class="plain chips">
      {unitIds.map((id, index) => {
        const unit = plan.units.find((entry) => entry.id === id);
        if (!unit) return null;
        const isCollective = unit.kind === 'collective';
        return (
          <li key={id}>
            <button
              type="button"
              class="chip chip-unit"
              title={unit.fullName}
              aria-pressed={chosen.kind === 'unit' && chosen.id === id}
              onClick={() => choose({ kind: 'unit', id })}
            >
              {language === 'zh' ? unit.name : unit.nameEn}
              <small>
                {isCollective
                  ? t('unit.kind.collective')
                  : t('task.count', { n: tasksOfUnit(plan, id).length })}
                {index === 0 && !isCollective && ` · ${t('project.firstUnit')}`}
              </small>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** Cities as round chips, each with how many projects it has; places outside the 13 cannot be chosen. */
export function CityChips({ cityIds, outside }: { cityIds: readonly string[]; outside: readonly string[] }) {
  const plan = useApp((state) => state.plan);
  const { choose } = useActions();
  const name = useName();
  const language = useApp((state) => state.language);
  const t = useTell();
  return (
    <ul class="plain chips">
      {cityIds.map((id) => {
        const city = plan.cities.find((entry) => entry.id === id);
        if (!city) return null;
        return (
          <li key={id}>
            <button type="button" class="chip" onClick={() => choose({ kind: 'city', id })}>
              {name(city)}{' '}
              <small>{t('city.count', { n: withoutSites(projectsOfCity(plan, id)).length })}</small>
            </button>
          </li>
        );
      })}
      {outside.map((place) => (
        <li key={place}>
          <span class="chip chip-outside">
            {outsideIn(place, language)} <small>{t('project.outside')}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}
