import { accuracyClassOf } from '../model/accuracy.ts';
import { categories } from '../model/category.ts';
import type { Language } from '../model/language.ts';
import { tell } from '../model/messages.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import { element, type SvgNode } from './node.ts';

function row(project: Project, plan: Plan, language: Language): SvgNode {
  const task = plan.tasks.find(({ id }) => id === project.taskId);
  const first = plan.units.find(({ id }) => id === task?.units[0]);
  const name = language === 'zh' ? project.name : project.nameEn;
  const unit = first && (language === 'zh' ? first.name : first.nameEn);
  return element(
    'li',
    { class: 'row' },
    element('span', { class: 'row-name' }, name),
    element(
      'small',
      {},
      [unit, accuracyClassOf(project.accuracy).label[language]].filter(Boolean).join(' · '),
    ),
  );
}

/** The page before its script has run, and without one: what it is, the ledger, and every project by category. */
export function staticPage(plan: Plan, language: Language): SvgNode[] {
  const { named, mapped, unlocated } = plan.ledger;
  const title = tell(language, 'app.title');
  return [
    element(
      'header',
      { class: 'top-bar' },
      element('img', { class: 'logo', src: './icon.svg', alt: '', width: 32, height: 32 }),
      element(
        'div',
        { class: 'brand' },
        element('h1', {}, title),
        element('p', {}, tell(language, 'app.basis', { number: plan.document.number })),
      ),
    ),
    element(
      'main',
      { class: 'panel side-panel is-legend static-list' },
      element(
        'div',
        { class: 'panel-head' },
        element('h2', {}, tell(language, 'list.title')),
        element('span', { class: 'soft' }, tell(language, 'ledger.named', { n: named })),
      ),
      element(
        'div',
        { class: 'panel-body', tabindex: 0, role: 'region', 'aria-label': tell(language, 'list.title') },
        element('p', { class: 'legend-group' }, tell(language, 'ledger.title', { named, mapped, unlocated })),
        ...categories
          .filter(({ id }) => id !== 'site')
          .flatMap(({ id, label }) => [
            element('h3', { class: 'legend-group' }, label[language]),
            element(
              'ul',
              { class: 'plain rows' },
              ...plan.projects
                .filter((project) => project.category === id)
                .map((project) => row(project, plan, language)),
            ),
          ]),
      ),
    ),
  ];
}
