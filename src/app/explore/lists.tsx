import './explore.css';
import { categories, groupIds, groupLabels } from '../../model/category.ts';
import { unitKinds } from '../../model/document.ts';
import { isChosen } from '../../state/selection.ts';
import { projectsOfCity, tasksOfUnit, visibleProjects, withoutSites } from '../../state/selectors.ts';
import { useActions, useApp, useName, useSay, useTell, useTitle } from '../context.ts';
import { EmptyResult } from './EmptyResult.tsx';
import { ProjectRow } from './ProjectRow.tsx';
import { TaskRow } from './TaskRow.tsx';

/** The projects that pass the filter, by group; those without a place stand last. */
export function ProjectList() {
  const projects = useApp(visibleProjects);
  const say = useSay();
  const t = useTell();
  const located = projects.filter((project) => project.accuracy !== 'unlocated');
  const unlocated = projects.filter((project) => project.accuracy === 'unlocated');
  return (
    <>
      <header class="panel-head">
        <h2>{t('list.title')}</h2>
        <span class="soft" role="status">
          {t('list.shown', { n: projects.length })}
        </span>
      </header>
      <div class="panel-body">
        {projects.length === 0 && <EmptyResult />}
        {groupIds.map((group) => {
          const rows = categories
            .filter((category) => category.group === group)
            .flatMap((category) => located.filter((project) => project.category === category.id));
          if (rows.length === 0) return null;
          return (
            <section key={group}>
              <h3 class="legend-group">
                <span>{say(groupLabels[group])}</span>
                <span>{rows.length}</span>
              </h3>
              <ul class="plain rows">
                {rows.map((project) => (
                  <ProjectRow key={project.id} project={project} />
                ))}
              </ul>
            </section>
          );
        })}
        {unlocated.length > 0 && (
          <section class="list-unlocated">
            <h3 class="legend-group">
              <span>{t('list.unlocated')}</span>
              <span>{unlocated.length}</span>
            </h3>
            <ul class="plain rows">
              {unlocated.map((project) => (
                <ProjectRow key={project.id} project={project} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </>
  );
}

/** All tasks under their sections, the holes of the source in their places, and all units below. */
export function TaskList() {
  const plan = useApp((state) => state.plan);
  const chosen = useApp((state) => state.chosen);
  const language = useApp((state) => state.language);
  const { choose } = useActions();
  const say = useSay();
  const t = useTell();
  const titleOf = useTitle();
  return (
    <>
      <header class="panel-head">
        <h2>{t('task.list', { n: plan.tasks.length })}</h2>
      </header>
      <div class="panel-body">
        {plan.sections.map((section) => {
          const tasks = plan.tasks.filter((task) => task.sectionId === section.id);
          if (section.gap)
            return (
              <h3 key={section.id} class="section-title is-gap">
                {section.number} <span>{t('section.gap')}</span>
              </h3>
            );
          if (section.level === 0) return null;
          return (
            <section key={section.id}>
              <h3 class={`section-title level-${section.level}`}>
                {section.number} {titleOf(section)}
              </h3>
              {tasks.length > 0 && (
                <ul class="plain rows">
                  {tasks.map((task) => (
                    <TaskRow
                      key={task.id}
                      task={task}
                      detail={task.projects.length > 0 ? t('city.count', { n: task.projects.length }) : ''}
                    />
                  ))}
                </ul>
              )}
            </section>
          );
        })}
        <section class="gap-notes">
          <h3 class="legend-group">{t('list.gaps')}</h3>
          <ul>
            {plan.gaps.map((gap) => (
              <li key={gap.id}>{say(gap.note)}</li>
            ))}
          </ul>
        </section>
        <h2 class="list-subtitle">{t('unit.list', { n: plan.units.length })}</h2>
        {unitKinds.map((kind) => {
          const units = plan.units.filter((unit) => unit.kind === kind);
          if (units.length === 0) return null;
          return (
            <section key={kind}>
              <h3 class="legend-group">
                <span>{t(`unit.kind.${kind}`)}</span>
                <span>{units.length}</span>
              </h3>
              <ul class="plain rows">
                {units.map((unit) => (
                  <li key={unit.id}>
                    <button
                      type="button"
                      class="row"
                      aria-current={isChosen(chosen, 'unit', unit.id) ? 'true' : undefined}
                      onClick={() => choose({ kind: 'unit', id: unit.id })}
                    >
                      <span class="row-name">{language === 'zh' ? unit.name : unit.nameEn}</span>
                      <small>{t('task.count', { n: tasksOfUnit(plan, unit.id).length })}</small>
                    </button>
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
      </div>
    </>
  );
}

/** The 13 cities in the plan's order. */
export function CityList() {
  const plan = useApp((state) => state.plan);
  const chosen = useApp((state) => state.chosen);
  const { choose } = useActions();
  const name = useName();
  const t = useTell();
  return (
    <>
      <header class="panel-head">
        <h2>{t('city.list')}</h2>
      </header>
      <div class="panel-body">
        <ul class="plain rows">
          {plan.cities.map((city) => (
            <li key={city.id}>
              <button
                type="button"
                class="row"
                aria-current={isChosen(chosen, 'city', city.id) ? 'true' : undefined}
                onClick={() => choose({ kind: 'city', id: city.id })}
              >
                <span class="row-name">{t('city.fullName', { name: name(city) })}</span>
                <small>{t('city.count', { n: withoutSites(projectsOfCity(plan, city.id)).length })}</small>
              </button>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}
