import { type Briefing, briefingVersion, type Chapter } from '../../model/briefing/briefing.ts';
import { citeTask } from '../../model/briefing/quote.ts';
import type { Task, Unit } from '../../model/document.ts';
import { planBounds } from '../../model/extent.ts';
import { verbIn } from '../../model/glossary.ts';
import type { Plan } from '../../model/plan.ts';
import type { Project } from '../../model/project.ts';
import { boundsAround, boundsOfProjects } from './bounds.ts';
import { listed } from './wording.ts';

/** One chapter for a task that the unit is listed first for. */
function taskChapter(task: Task, projects: readonly Project[]): Chapter {
  const isOfSites = projects.some(({ kind }) => kind === 'site');
  const kind = isOfSites ? 'sites' : 'count';
  const categories = [...new Set(projects.map(({ category }) => category))];
  return {
    id: task.id,
    title: { zh: task.title, en: task.titleEn },
    camera: { bounds: boundsAround(boundsOfProjects(projects)) },
    // Of a task without projects the map shows none: all of them would look as if they were its own.
    filter: { categories },
    chosen: null,
    focus: projects.map(({ id }) => id),
    palette: 'projector',
    caption:
      projects.length > 0
        ? { zh: `${listed(projects, 'zh')}。`, en: `${listed(projects, 'en')}.` }
        : { zh: '本任务没有点名工程。', en: 'This task names no project.' },
    quote: { taskId: task.id, projectIds: projects.map(({ id }) => id) },
    figures:
      projects.length > 0
        ? [
            { reference: `${kind}:task=${task.id}`, label: { zh: '点名', en: 'named' } },
            { reference: `${kind}:task=${task.id}&mapped=yes`, label: { zh: '上图', en: 'on the map' } },
            { reference: `${kind}:task=${task.id}&mapped=no`, label: { zh: '未上图', en: 'not on the map' } },
          ]
        : [],
    notes: {
      zh: `原句见${citeTask(task)}。${projects.map(({ name, stage }) => `${name}：${stage}。`).join('')}`,
      en: `The sentence is in ${citeTask(task)}. ${projects.map(({ nameEn, stage }) => `${nameEn}: ${verbIn(stage, 'en')}.`).join(' ')}`.trim(),
    },
  };
}

/** The tasks that the unit is listed first for: first all of them, then task by task. */
export function unitBriefing(unit: Unit, plan: Plan): Briefing {
  const tasks = plan.tasks.filter(({ units }) => units[0] === unit.id);
  const projectsOf = (task: Task) => plan.projects.filter(({ taskId }) => taskId === task.id);
  const all = tasks.flatMap(projectsOf);
  const named = all.filter(({ kind }) => kind !== 'site');
  const sites = all.filter(({ kind }) => kind === 'site');
  // Where nothing is named, the projects of others would look as if they were the unit's.
  const shown = named.length > 0 ? named : sites;
  return {
    version: briefingVersion,
    id: `unit-${unit.id}`,
    title: { zh: unit.name, en: unit.nameEn },
    chapters: [
      {
        id: 'all',
        title: {
          zh: `${unit.name}：排首位 {tasks:firstUnit=${unit.id}} 项任务`,
          en: `Listed first for {tasks:firstUnit=${unit.id}} tasks`,
        },
        camera: { bounds: [...planBounds] },
        filter: named.length > 0 ? {} : { categories: [...new Set(sites.map(({ category }) => category))] },
        chosen: null,
        focus: shown.map(({ id }) => id),
        palette: 'projector',
        caption: {
          zh: `${unit.fullName}在 {tasks:firstUnit=${unit.id}} 项任务里排首位，点名工程 {count:firstUnit=${unit.id}} 项。${
            sites.length > 0 ? `另有点位 {sites:firstUnit=${unit.id}} 处，分开计。` : ''
          }`,
          en: `${unit.nameEn}: listed first for {tasks:firstUnit=${unit.id}} tasks, which name {count:firstUnit=${unit.id}} projects.${
            sites.length > 0 ? ` Sites, counted apart: {sites:firstUnit=${unit.id}}.` : ''
          }`,
        },
        quote: null,
        figures: [
          { reference: `tasks:firstUnit=${unit.id}`, label: { zh: '排首位任务', en: 'tasks, listed first' } },
          named.length > 0 || sites.length === 0
            ? { reference: `tasks:unit=${unit.id}`, label: { zh: '列入任务', en: 'tasks, listed' } }
            : { reference: `sites:firstUnit=${unit.id}`, label: { zh: '点名点位', en: 'sites named' } },
          { reference: `count:firstUnit=${unit.id}`, label: { zh: '点名工程', en: 'projects named' } },
        ],
        notes: {
          zh: '按任务在文本里的次序逐项看。排首位是文本的列法。',
          en: 'Task by task in the order of the text. Listed first is how the text lists them.',
        },
      },
      ...tasks.map((task) => taskChapter(task, projectsOf(task))),
    ],
  };
}
