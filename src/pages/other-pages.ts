import type { City } from '../model/city.ts';
import { type Task, titleIn, type Unit } from '../model/document.ts';
import { tell } from '../model/messages/messages.ts';
import { nothingChosen } from '../state/selection.ts';
import {
  projectsOfCity,
  projectsOfTask,
  projectsOfUnit,
  tasksOfCity,
  tasksOfUnit,
  withoutSites,
} from '../state/selectors.ts';
import { element, type SvgNode } from '../staticmap/node.ts';
import type { PictureLayers } from '../staticmap/picture.ts';
import { pageLink } from './address.ts';
import type { Page } from './frame.ts';
import {
  type Context,
  link,
  list,
  nameOf,
  projectLink,
  projectTable,
  quote,
  section,
  soft,
  unitLinks,
} from './parts.ts';
import { cityBounds, picture, projectBounds } from './picture.ts';
import { beside } from './steps.ts';

/** The first sentence or two of a text, no longer than search engines show. */
function opening(text: string): string {
  return text.length > 150 ? `${text.slice(0, 149)}…` : text;
}

function siteList(projects: ReturnType<typeof projectsOfTask>, context: Context): SvgNode[] {
  const sites = projects.filter(({ kind }) => kind === 'site');
  return sites.length > 0
    ? [section(tell(context.language, 'pages.sites'), list(sites.map((site) => projectLink(site, context))))]
    : [];
}

/** A task: its text, its units, its projects on a map and in a table. */
export function taskPage(task: Task, layers: PictureLayers, context: Context): Page {
  const { plan, language } = context;
  const all = projectsOfTask(plan, task.id);
  const projects = withoutSites(all);
  const title = titleIn(task, language);
  const ordered = plan.tasks.map((entry) => ({ id: entry.id, name: entry.title, nameEn: entry.titleEn }));
  const own = ordered.find(({ id }) => id === task.id);
  const mapped = all.filter(({ bounds }) => bounds !== null);
  return {
    kind: 'task',
    id: task.id,
    title,
    description: opening(task.text),
    about: { '@type': 'CreativeWork', name: task.title, alternateName: task.titleEn, text: task.text },
    ...(own ? beside(ordered, own, context) : { previous: null, next: null }),
    body: [
      element('p', { class: 'kind', lang: 'zh' }, task.headingPath.join(' › ')),
      section(tell(language, 'pages.words'), quote(task)),
      section(tell(language, 'project.units'), unitLinks(task, context)),
      ...(mapped.length > 0
        ? [picture(layers, mapped, nothingChosen, projectBounds(mapped), title, context)]
        : []),
      ...(projects.length > 0
        ? [section(tell(language, 'task.projects'), projectTable(projects, context))]
        : all.length === 0
          ? [soft(tell(language, 'task.noProjects'))]
          : []),
      ...siteList(all, context),
    ],
  };
}

function taskRows(tasks: readonly Task[], unitId: string | null, context: Context): SvgNode {
  const { language } = context;
  const place = (task: Task) =>
    unitId === null ? '' : tell(language, task.units[0] === unitId ? 'pages.isFirst' : 'pages.isFurther');
  return element(
    'table',
    {},
    element(
      'tbody',
      {},
      ...tasks.map((task) =>
        element(
          'tr',
          {},
          element('th', { scope: 'row' }, link(pageLink('task', task.id), titleIn(task, language))),
          element('td', { lang: 'zh' }, task.text),
          ...(unitId === null ? [] : [element('td', {}, place(task))]),
        ),
      ),
    ),
  );
}

/** A city: its projects and what they came to, and the tasks that concern it; printed, it is the city's duty sheet. */
export function cityPage(city: City, layers: PictureLayers, context: Context): Page {
  const { plan, language } = context;
  const all = projectsOfCity(plan, city.id);
  const projects = withoutSites(all);
  const title = tell(language, 'city.fullName', { name: nameOf(city, context) });
  const summary = tell(language, 'city.summary', { n: projects.length });
  return {
    kind: 'city',
    id: city.id,
    title,
    description: `${title}${language === 'zh' ? '：' : ': '}${summary}`,
    about: {
      '@type': 'AdministrativeArea',
      name: `${city.name}市`,
      alternateName: city.nameEn,
      identifier: city.adcode,
    },
    ...beside(plan.cities, city, context),
    body: [
      element('p', { class: 'kind' }, summary),
      picture(
        layers,
        all.filter(({ bounds }) => bounds),
        { kind: 'city', id: city.id },
        cityBounds(layers, city.id),
        summary,
        context,
      ),
      section(
        tell(language, 'pages.projects'),
        projectTable(projects, context),
        soft(tell(language, 'city.howCounted')),
      ),
      ...siteList(all, context),
      section(tell(language, 'city.tasks'), taskRows(tasksOfCity(plan, city.id), null, context)),
    ],
  };
}

/** A unit: the tasks that name it, in the plan's words, and their projects; printed, it is the unit's duty sheet. */
export function unitPage(unit: Unit, layers: PictureLayers, context: Context): Page {
  const { plan, language } = context;
  const tasks = tasksOfUnit(plan, unit.id);
  const all = projectsOfUnit(plan, unit.id);
  const projects = withoutSites(all);
  const mapped = all.filter(({ bounds }) => bounds);
  const name = nameOf(unit, context);
  const first = tasks.filter(({ units }) => units[0] === unit.id).length;
  const summary = [
    tell(language, 'unit.first', { n: first }),
    tell(language, 'unit.further', { n: tasks.length - first }),
  ].join(language === 'zh' ? '，' : ', ');
  return {
    kind: 'unit',
    id: unit.id,
    title: name,
    description: `${name}${language === 'zh' ? '：' : ': '}${summary}`,
    about: {
      '@type': 'GovernmentOrganization',
      name: unit.fullName,
      alternateName: [unit.name, unit.nameEn],
    },
    ...beside(plan.units, unit, context),
    body: [
      element('p', { class: 'kind' }, [unit.fullName, summary].join(' · ')),
      section(tell(language, 'unit.tasks'), taskRows(tasks, unit.id, context)),
      ...(projects.length > 0
        ? [section(tell(language, 'unit.projects'), projectTable(projects, context))]
        : []),
      ...siteList(all, context),
      ...(mapped.length > 0
        ? [picture(layers, mapped, nothingChosen, projectBounds(mapped), name, context)]
        : []),
    ],
  };
}
