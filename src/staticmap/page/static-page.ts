import { accuracyClasses, accuracyClassOf } from '../../model/accuracy.ts';
import { categories, groupIds, groupLabels } from '../../model/category.ts';
import type { Language } from '../../model/language.ts';
import { tell } from '../../model/messages/messages.ts';
import type { Plan } from '../../model/plan.ts';
import type { Project } from '../../model/project.ts';
import { oldestBrowserNames } from '../../model/site/browsers.ts';
import { inkOf } from '../ink.ts';
import { accuracySample, categorySample, type SamplePen } from '../legend.ts';
import { element, type SvgNode } from '../node.ts';

function row(project: Project, plan: Plan, language: Language): SvgNode {
  const task = plan.tasks.find(({ id }) => id === project.taskId);
  const first = plan.units.find(({ id }) => id === task?.units[0]);
  const name = language === 'zh' ? project.name : project.nameEn;
  const unit = first && (language === 'zh' ? first.name : first.nameEn);
  return element(
    'li',
    { class: 'row' },
    element('a', { class: 'row-name', href: `./project/${project.id}.html` }, name),
    element(
      'small',
      {},
      [unit, accuracyClassOf(project.accuracy).label[language]].filter(Boolean).join(' · '),
    ),
  );
}

function legendRow(sample: readonly SvgNode[], name: string, meaning: string, count: number): SvgNode {
  return element(
    'li',
    { class: 'legend-row' },
    element(
      'svg',
      { class: 'sample static-map', viewBox: '0 0 46 18', width: 46, height: 18, 'aria-hidden': 'true' },
      ...sample,
    ),
    element('span', { class: 'legend-name' }, name, ...(meaning ? [' ', element('small', {}, meaning)] : [])),
    element('span', { class: 'legend-count' }, String(count)),
  );
}

/** What the map's lines, areas and symbols mean, in the app's own order. */
function legend({ projects }: Plan, language: Language): SvgNode[] {
  const pen: SamplePen = { ink: inkOf('variables', 'light'), palette: 'light', idPrefix: 'legend-' };
  const shown = projects.filter(({ category }) => category !== 'site');
  const isMapped = ({ accuracy }: Project) => accuracy !== 'unlocated';
  const rows = (entries: readonly SvgNode[]) => element('ul', { class: 'plain' }, ...entries);
  return [
    ...groupIds
      .filter((group) => group !== 'other')
      .flatMap((group) => [
        element('h3', { class: 'legend-group' }, groupLabels[group][language]),
        rows(
          categories
            .filter((category) => category.group === group)
            .map((category) =>
              legendRow(
                [categorySample(pen, category, category.sample)],
                category.label[language],
                '',
                shown.filter((project) => project.category === category.id && isMapped(project)).length,
              ),
            ),
        ),
      ]),
    element('h3', { class: 'legend-group' }, tell(language, 'legend.accuracy')),
    rows(
      accuracyClasses.map(({ id, label, meaning }) =>
        legendRow(
          accuracySample(pen, id),
          label[language],
          meaning[language],
          shown.filter(({ accuracy }) => accuracy === id).length,
        ),
      ),
    ),
  ];
}

/**
 * The page before its script has run, and without one: what it is, the legend, the ledger, and every project by
 * category.
 */
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
      'p',
      { class: 'without-script notice notice-warning' },
      tell(language, 'fault.noScript', { browsers: oldestBrowserNames(language) }),
    ),
    element(
      'main',
      { class: 'panel side-panel is-legend static-list' },
      element(
        'div',
        { class: 'panel-head' },
        element('h2', {}, tell(language, 'legend.title')),
        element('span', { class: 'soft' }, tell(language, 'ledger.named', { n: named })),
      ),
      element(
        'div',
        { class: 'panel-body', tabindex: 0, role: 'region', 'aria-label': tell(language, 'list.title') },
        ...legend(plan, language),
        element('h2', { class: 'static-list-title' }, tell(language, 'list.title')),
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
