import { citationsOf } from '../model/citation.ts';
import type { Task } from '../model/document.ts';
import type { Bilingual, Language } from '../model/language.ts';
import { tell } from '../model/messages/messages.ts';
import type { Plan } from '../model/plan.ts';
import { type ProgressEvent, progressKindOf } from '../model/progress/event.ts';
import { progressStateOf } from '../model/progress/state.ts';
import type { Project } from '../model/project.ts';
import { element, type SvgNode } from '../staticmap/node.ts';
import { pageLink } from './address.ts';

/** What all pages of a language are made from. */
export interface Context {
  plan: Plan;
  language: Language;
}

export function say(text: Bilingual, { language }: Context): string {
  return text[language];
}

export function nameOf(record: { name: string; nameEn: string }, { language }: Context): string {
  return language === 'zh' ? record.name : record.nameEn;
}

export function section(title: string, ...children: readonly SvgNode[]): SvgNode {
  return element('section', {}, element('h2', {}, title), ...children);
}

export function soft(text: string): SvgNode {
  return element('p', { class: 'soft' }, text);
}

export function list(items: readonly (SvgNode | string)[], kind: 'plain' | 'chips' = 'plain'): SvgNode {
  return element('ul', { class: kind }, ...items.map((item) => element('li', {}, item)));
}

export function link(href: string, text: string): SvgNode {
  return element('a', { href }, text);
}

export function projectLink(project: Project, context: Context): SvgNode {
  return link(pageLink('project', project.id), nameOf(project, context));
}

export function cityLinks(ids: readonly string[], context: Context): SvgNode {
  const cities = context.plan.cities.filter(({ id }) => ids.includes(id));
  return list(
    cities.map((city) => link(pageLink('city', city.id), nameOf(city, context))),
    'chips',
  );
}

/** The responsible units in the plan's order, the first marked so. */
export function unitLinks(task: Task, context: Context): SvgNode {
  const { plan, language } = context;
  return list(
    task.units.flatMap((id, index) => {
      const unit = plan.units.find((entry) => entry.id === id);
      if (!unit) return [];
      const first = index === 0 ? ` · ${tell(language, 'project.firstUnit')}` : '';
      return [element('span', {}, link(pageLink('unit', id), nameOf(unit, context)), first)];
    }),
    'chips',
  );
}

/** The task's own words, with those that name the project marked. It is quoted in Chinese in every language. */
export function quote(task: Task, project?: Project): SvgNode {
  const start = project ? project.quote.start - task.quote.start : 0;
  const end = project ? project.quote.end - task.quote.start : 0;
  const { text } = task;
  const words: (SvgNode | string)[] = project
    ? [text.slice(0, start), element('mark', {}, text.slice(start, end)), text.slice(end)].filter(
        (part) => part !== '',
      )
    : [text];
  return element('blockquote', { lang: 'zh' }, element('p', {}, ...words));
}

function eventRow(event: ProgressEvent, context: Context): SvgNode {
  const { plan, language } = context;
  const scope = event.scope && say({ zh: event.scope.text, en: event.scope.textEn }, context);
  const cited = event.sourceIds.flatMap((id) => plan.references.find((entry) => entry.id === id) ?? []);
  return element(
    'li',
    {},
    element(
      'p',
      {},
      element('time', { datetime: event.date }, event.date),
      ` ${say(progressKindOf(event.kind).label, context)}${scope ? ` · ${scope}` : ''}`,
    ),
    element('p', {}, say({ zh: event.fact, en: event.factEn }, context)),
    element('p', { class: 'soft' }, citationsOf(cited, language)),
  );
}

/** The state of a project by the public record, in a few words. */
export function stateText({ progress }: Project, context: Context): string {
  const { language } = context;
  if (!progress) return tell(language, 'progress.unread');
  const label = say(progressStateOf(progress.state).label, context);
  return progress.since ? `${label} · ${tell(language, 'progress.since', { date: progress.since })}` : label;
}

/** What became of it, newest first, apart from the plan's own words. */
export function progressSection(project: Project, context: Context): SvgNode {
  const { plan, language } = context;
  const events = project.progress?.events ?? [];
  return section(
    tell(language, 'progress.title'),
    element('p', {}, element('strong', {}, stateText(project, context))),
    ...(events.length > 0
      ? [
          element(
            'ol',
            { class: 'plain events' },
            ...[...events].reverse().map((event) => eventRow(event, context)),
          ),
        ]
      : []),
    soft(tell(language, 'progress.note', { date: plan.progressAsOf })),
  );
}

/** Projects with their categories and states, as a table that prints. */
export function projectTable(projects: readonly Project[], context: Context): SvgNode {
  const { plan, language } = context;
  const head = [
    tell(language, 'pages.project'),
    tell(language, 'project.stage'),
    tell(language, 'progress.state'),
  ];
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head.map((text) => element('th', { scope: 'col' }, text)))),
    element(
      'tbody',
      {},
      ...projects.map((project) =>
        element(
          'tr',
          {},
          element('td', {}, projectLink(project, context)),
          element('td', { lang: 'zh' }, project.stage),
          element('td', {}, stateText(project, context)),
        ),
      ),
    ),
    element('caption', {}, tell(language, 'progress.caption', { date: plan.progressAsOf })),
  );
}
