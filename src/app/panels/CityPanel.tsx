import './panels.css';
import { categories, groupIds, groupLabels } from '../../model/category.ts';
import type { City } from '../../model/city.ts';
import type { Task } from '../../model/document.ts';
import { lengthText, lengthUncertaintyKm, roundLength, shareText } from '../../model/length.ts';
import { projectsOfCity, tasksOfCity, withoutSites } from '../../state/selectors.ts';
import { useApp, useName, useSay, useTell } from '../context.ts';
import { ProjectRow } from '../explore/ProjectRow.tsx';
import { TaskRow } from '../explore/TaskRow.tsx';
import { StateCounts } from '../progress/StateCounts.tsx';
import { SmallMap } from '../surface/SmallMap.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { UnitChips } from './Chips.tsx';
import { PanelHead } from './PanelHead.tsx';

/** The units that are listed first in any of the tasks, each once. */
function firstListed(tasks: readonly Task[]): string[] {
  return [...new Set(tasks.flatMap((task) => task.units.slice(0, 1)))];
}

/** One of the 13 cities: what crosses it or lies in it, the tasks behind that, and its goals. */
export function CityPanel({ city }: { city: City }) {
  const plan = useApp((state) => state.plan);
  const language = useApp((state) => state.language);
  const say = useSay();
  const name = useName();
  const t = useTell();
  const projects = projectsOfCity(plan, city.id);
  const counted = withoutSites(projects);
  const tasks = tasksOfCity(plan, city.id);
  const located = counted.filter((project) => project.accuracy !== 'unlocated');
  const goals = plan.goals.filter((goal) => goal.cities.includes(city.id));
  return (
    <article class="detail" aria-label={name(city)}>
      <PanelHead
        kind={
          <span class="category-name">
            <Glyph glyph="cities" sizePx={18} />
            {t('city.title')}
          </span>
        }
        title={t('city.fullName', { name: name(city) })}
        pin={{ kind: 'city', id: city.id }}
        speech={[
          t('city.fullName', { name: name(city) }),
          t('city.summary', { n: counted.length }),
          ...counted.map(name),
        ].join('，')}
      >
        <p class="detail-facts">
          <span>{t('city.summary', { n: counted.length })}</span>
          {projects.length > counted.length && (
            <span>{t('city.sites', { n: projects.length - counted.length })}</span>
          )}
        </p>
      </PanelHead>
      <div class="detail-body">
        <SmallMap
          widthPx={320}
          mostHeightPx={200}
          projectIds={located.map((project) => project.id)}
          cityId={city.id}
          label={t('city.smallMap', { name: name(city), n: located.length })}
        />
        <StateCounts projects={counted} />
        {groupIds.map((group) => {
          const inGroup = categories
            .filter((category) => category.group === group)
            .flatMap((category) => projects.filter((project) => project.category === category.id));
          if (inGroup.length === 0) return null;
          return (
            <section key={group}>
              <h3>
                {say(groupLabels[group])} <small>{inGroup.length}</small>
              </h3>
              <ul class="plain rows">
                {inGroup.map((project) => {
                  const km = project.lengthInCityKm[city.id];
                  return (
                    <ProjectRow
                      key={project.id}
                      project={project}
                      {...(km && {
                        detail: t('city.inCity', {
                          length: lengthText(roundLength(km, lengthUncertaintyKm([project])), language),
                          share: shareText(km / (project.lengthKm ?? km), language),
                        }),
                      })}
                    />
                  );
                })}
              </ul>
            </section>
          );
        })}
        <section>
          <h3>{t('city.firstUnits')}</h3>
          <UnitChips unitIds={firstListed(tasks)} />
        </section>
        <section>
          <h3>{t('city.tasks')}</h3>
          <ul class="plain rows">
            {tasks.map((task) => (
              <TaskRow key={task.id} task={task} />
            ))}
          </ul>
        </section>
        {goals.length > 0 && (
          <section>
            <h3>{t('city.goals')}</h3>
            <ul class="plain goals">
              {goals.map((goal) => (
                <li key={goal.id}>
                  <strong>{say(goal.indicator)}</strong>
                  <q lang="zh-CN">{goal.quote.exact}</q>
                </li>
              ))}
            </ul>
          </section>
        )}
        <p class="notice notice-info">
          <Glyph glyph="info" sizePx={18} />
          {t('city.howCounted')}
        </p>
      </div>
    </article>
  );
}
