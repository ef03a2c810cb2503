import './panels.css';
import type { Unit } from '../../model/document.ts';
import { projectsOfUnit, tasksOfUnit } from '../../state/selectors.ts';
import { useApp, useTell } from '../context.ts';
import { ProjectRow } from '../explore/ProjectRow.tsx';
import { TaskRow } from '../explore/TaskRow.tsx';
import { StateCounts } from '../progress/StateCounts.tsx';
import { SmallMap } from '../surface/SmallMap.tsx';
import { PanelHead } from './PanelHead.tsx';

/** A responsible unit: its tasks in the order of the text, and the projects that these name. */
export function UnitPanel({ unit }: { unit: Unit }) {
  const plan = useApp((state) => state.plan);
  const language = useApp((state) => state.language);
  const t = useTell();
  const tasks = tasksOfUnit(plan, unit.id);
  const first = tasks.filter((task) => task.units[0] === unit.id);
  const projects = projectsOfUnit(plan, unit.id);
  const located = projects.filter((project) => project.kind !== 'site' && project.accuracy !== 'unlocated');
  return (
    <article class="detail" aria-label={unit.name}>
      <PanelHead
        kind={t(`unit.kind.${unit.kind}`)}
        title={language === 'zh' ? unit.name : unit.nameEn}
        pin={{ kind: 'unit', id: unit.id }}
        speech={[
          unit.fullName,
          t('task.count', { n: tasks.length }),
          ...tasks.map((task) => task.title),
        ].join('，')}
      >
        <p class="detail-facts">
          <span>{unit.fullName}</span>
        </p>
        {unit.kind === 'collective' && <p class="soft">{t('unit.collective')}</p>}
      </PanelHead>
      <div class="detail-body">
        {located.length > 0 && (
          <SmallMap
            widthPx={320}
            mostHeightPx={200}
            projectIds={located.map((project) => project.id)}
            label={t('unit.smallMap', { name: unit.name, n: located.length })}
          />
        )}
        <section>
          <h3>
            {t('unit.tasks')}{' '}
            <small>
              {t('unit.first', { n: first.length })} · {t('unit.further', { n: tasks.length - first.length })}
            </small>
          </h3>
          <ul class="plain rows">
            {tasks.map((task) => (
              <TaskRow
                key={task.id}
                task={task}
                {...(task.units[0] === unit.id && { detail: t('project.firstUnit') })}
              />
            ))}
          </ul>
        </section>
        <StateCounts projects={projects} />
        {projects.length > 0 && (
          <section>
            <h3>
              {t('unit.projects')} <small>{projects.length}</small>
            </h3>
            <ul class="plain rows">
              {projects.map((project) => (
                <ProjectRow key={project.id} project={project} />
              ))}
            </ul>
          </section>
        )}
      </div>
    </article>
  );
}
