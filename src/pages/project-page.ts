import { accuracyClassOf } from '../model/accuracy.ts';
import { categoryOf } from '../model/category.ts';
import { titleIn } from '../model/document.ts';
import { drawnBasis, drawnLength, lengthText } from '../model/length.ts';
import { tell } from '../model/messages/messages.ts';
import type { Project } from '../model/project.ts';
import { taskOf } from '../state/selectors.ts';
import { describeProject } from '../staticmap/describe.ts';
import { element, type SvgNode } from '../staticmap/node.ts';
import type { PictureLayers } from '../staticmap/picture.ts';
import { pageLink } from './address.ts';
import type { Page } from './frame.ts';
import {
  type Context,
  cityLinks,
  link,
  list,
  nameOf,
  progressSection,
  projectLink,
  quote,
  say,
  section,
  soft,
  unitLinks,
} from './parts.ts';
import { picture, projectBounds } from './picture.ts';
import { beside } from './steps.ts';

/** So many others of the same cities are named. */
const mostNeighbours = 6;

/** Others that lie in the same cities, those with most in common first, in the plan's order. */
function neighboursOf(project: Project, { plan }: Context): Project[] {
  const shared = (other: Project) => other.cities.filter((id) => project.cities.includes(id)).length;
  return plan.projects
    .filter((other) => other !== project && other.kind !== 'site' && shared(other) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .slice(0, mostNeighbours);
}

function facts(project: Project, context: Context): SvgNode {
  const { language } = context;
  const drawn = drawnLength(project);
  const rows: [string, string][] = [
    [tell(language, 'project.stage'), project.stage],
    ...project.knownNames.map((known): [string, string] => [
      tell(language, 'project.knownAs'),
      nameOf(known, context),
    ]),
    [
      tell(language, 'project.accuracy'),
      `${say(accuracyClassOf(project.accuracy).label, context)} · ${say(accuracyClassOf(project.accuracy).meaning, context)}`,
    ],
    [tell(language, 'project.method'), say(project.unlocatedReason ?? project.provenance.method, context)],
    ...(drawn
      ? [
          [
            tell(language, 'project.drawnLength'),
            `${lengthText(drawn, language)} · ${drawnBasis(project, language)}`,
          ] as [string, string],
        ]
      : []),
    ...project.published.map((length): [string, string] => [
      tell(language, 'project.published'),
      `${tell(language, 'project.km', { n: length.km })} · ${say(length.what, context)} · ${say({ zh: length.source, en: length.sourceEn }, context)}`,
    ]),
  ];
  return element(
    'dl',
    {},
    ...rows.flatMap(([term, text]) => [element('dt', {}, term), element('dd', {}, text)]),
  );
}

/** A project: its words in the plan, its map, its units, what became of it. */
export function projectPage(project: Project, layers: PictureLayers, context: Context): Page {
  const { plan, language } = context;
  const task = taskOf(plan, project.taskId);
  if (!task) throw new Error(`plan.json: project ${project.id} names the unknown task ${project.taskId}.`);
  const name = nameOf(project, context);
  const category = say(categoryOf(project.category).label, context);
  const neighbours = neighboursOf(project, context);
  const description = describeProject(project, plan, language);
  return {
    kind: 'project',
    id: project.id,
    title: name,
    description,
    about: {
      '@type': 'Project',
      name: project.name,
      alternateName: [project.nameEn, ...project.knownNames.map((known) => known.name)],
      description,
    },
    ...beside(
      plan.projects.filter(({ kind }) => (kind === 'site') === (project.kind === 'site')),
      project,
      context,
    ),
    body: [
      element('p', { class: 'kind' }, category),
      ...(project.bounds
        ? [
            picture(
              layers,
              [project],
              { kind: 'project', id: project.id },
              projectBounds([project]),
              description,
              context,
            ),
          ]
        : [soft(say(project.unlocatedReason ?? project.provenance.method, context))]),
      section(
        tell(language, 'pages.words'),
        quote(task, project),
        element('p', { class: 'soft' }, link(pageLink('task', task.id), titleIn(task, language))),
      ),
      section(tell(language, 'project.units'), unitLinks(task, context)),
      ...(project.kind === 'site' ? [] : [progressSection(project, context)]),
      section(
        tell(language, 'pages.facts'),
        facts(project, context),
        ...project.notices.map(({ text }) => soft(say(text, context))),
      ),
      ...(project.cities.length > 0
        ? [
            section(
              tell(language, project.lengthKm === null ? 'project.citiesIn' : 'project.cities'),
              cityLinks(project.cities, context),
            ),
          ]
        : []),
      ...(neighbours.length > 0
        ? [
            section(
              tell(language, 'pages.neighbours'),
              list(neighbours.map((other) => projectLink(other, context))),
            ),
          ]
        : []),
    ],
  };
}
