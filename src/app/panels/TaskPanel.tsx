import './panels.css';
import type { Task } from '../../model/document.ts';
import { projectsOfTask } from '../../state/selectors.ts';
import { useActions, useApp, useTell, useTitle } from '../context.ts';
import { ProjectRow } from '../explore/ProjectRow.tsx';
import { OwnInPanel } from '../own-data/OwnData.tsx';
import { Glyph } from '../ui/Glyph.tsx';
import { UnitChips } from './Chips.tsx';
import { PanelHead } from './PanelHead.tsx';
import { Quote } from './Quote.tsx';

/** A task: its whole text with the names of its projects marked, its units, its projects. */
export function TaskPanel({ task }: { task: Task }) {
  const plan = useApp((state) => state.plan);
  const { choose } = useActions();
  const t = useTell();
  const titleOf = useTitle();
  const projects = projectsOfTask(plan, task.id);
  const index = plan.tasks.indexOf(task);
  const goTo = (by: number) => {
    const to = plan.tasks[(index + by + plan.tasks.length) % plan.tasks.length];
    if (to) choose({ kind: 'task', id: to.id });
  };
  return (
    <article class="detail" aria-label={titleOf(task)}>
      <PanelHead
        kind={
          <span class="category-name">
            <Glyph glyph="tasks" sizePx={18} />
            {t('task.title')}
          </span>
        }
        title={titleOf(task)}
        speech={[...task.headingPath, task.text].join('。')}
      />
      <div class="detail-body">
        <Quote task={task} marks={projects.map((project) => project.quote)} />
        <OwnInPanel id={task.id} />
        <section>
          <h3>{t('project.units')}</h3>
          <UnitChips unitIds={task.units} />
        </section>
        <section>
          <h3>{t('task.projects')}</h3>
          {projects.length > 0 ? (
            <ul class="plain rows">
              {projects.map((project) => (
                <ProjectRow key={project.id} project={project} />
              ))}
            </ul>
          ) : (
            <p class="soft">{t('task.noProjects')}</p>
          )}
        </section>
      </div>
      <footer class="detail-foot">
        <span class="detail-foot-label">{t('task.list', { n: plan.tasks.length })}</span>
        <button type="button" class="icon-button" aria-label={t('panel.previous')} onClick={() => goTo(-1)}>
          <Glyph glyph="previous" sizePx={18} />
        </button>
        <span class="numeral">{t('panel.of', { i: index + 1, n: plan.tasks.length })}</span>
        <button type="button" class="icon-button" aria-label={t('panel.next')} onClick={() => goTo(1)}>
          <Glyph glyph="next" sizePx={18} />
        </button>
      </footer>
    </article>
  );
}
