import { type Briefing, briefingVersion, type Chapter } from '../../model/briefing/briefing.ts';
import { categories } from '../../model/category.ts';
import type { City } from '../../model/city.ts';
import { verbIn } from '../../model/glossary.ts';
import type { Plan } from '../../model/plan.ts';
import type { Project } from '../../model/project.ts';
import { type Bounds, boundsAround } from './bounds.ts';
import { listed } from './wording.ts';

/** One chapter for the projects of one category in the city. */
function categoryChapter(
  city: City,
  category: (typeof categories)[number],
  projects: readonly Project[],
  cityBounds: Bounds,
): Chapter {
  const where = `category=${category.id}&city=${city.id}`;
  const isLine = projects.some((project) => (project.lengthInCityKm[city.id] ?? 0) > 0);
  const [first] = projects;
  const kind = category.id === 'site' ? 'sites' : 'count';
  return {
    id: category.id.replaceAll('_', '-'),
    title: {
      zh: `${category.label.zh} {${kind}:${where}} ${kind === 'sites' ? '处' : '项'}`,
      en: `${category.label.en}: {${kind}:${where}}`,
    },
    camera: { bounds: boundsAround([cityBounds]) },
    filter: { categories: [category.id], cities: [city.id] },
    chosen: null,
    focus: projects.map((project) => project.id),
    palette: 'projector',
    caption: {
      zh: `${listed(projects, 'zh')}。`,
      en: `${listed(projects, 'en')}.`,
    },
    quote: first
      ? {
          taskId: first.taskId,
          projectIds: projects.filter(({ taskId }) => taskId === first.taskId).map(({ id }) => id),
        }
      : null,
    figures: [
      { reference: `${kind}:${where}`, label: { zh: '在本市', en: 'in the city' } },
      ...(isLine ? [{ reference: `km:${where}`, label: { zh: '市内图上长', en: 'drawn in the city' } }] : []),
    ],
    notes: {
      zh: projects.map(({ name, stage }) => `${name}：文本用词是${stage}。`).join('\n'),
      en: projects
        .map(({ nameEn, stage }) => `${nameEn}: the plan’s verb is ${verbIn(stage, 'en')}.`)
        .join('\n'),
    },
  };
}

/** What crosses the city or lies in it: first all of it, then category by category. */
export function cityBriefing(city: City, plan: Plan, cityBounds: Bounds): Briefing {
  const projects = plan.projects.filter(({ cities }) => cities.includes(city.id));
  const named = projects.filter(({ kind }) => kind !== 'site');
  const sites = projects.filter(({ kind }) => kind === 'site');
  const present = categories.filter(({ id }) => projects.some(({ category }) => category === id));
  return {
    version: briefingVersion,
    id: `city-${city.id}`,
    title: { zh: city.name, en: city.nameEn },
    chapters: [
      {
        id: 'all',
        title: {
          zh: `${city.name}：{count:city=${city.id}} 项工程`,
          en: `${city.nameEn}: {count:city=${city.id}} projects`,
        },
        camera: { bounds: boundsAround([cityBounds]) },
        filter: { cities: [city.id] },
        chosen: { kind: 'city', id: city.id },
        focus: named.map(({ id }) => id),
        palette: 'projector',
        caption: {
          zh: `经过或位于${city.name}市内的工程有 {count:city=${city.id}} 项，按图上位置统计。${
            sites.length > 0 ? `另有点位 {sites:city=${city.id}} 处。` : ''
          }`,
          en: `{count:city=${city.id}} projects cross ${city.nameEn} or lie in it, counted by the drawn place.${
            sites.length > 0 ? ` Sites, counted apart: {sites:city=${city.id}}.` : ''
          }`,
        },
        quote: null,
        figures: [
          { reference: `count:city=${city.id}`, label: { zh: '工程', en: 'projects' } },
          { reference: `sites:city=${city.id}`, label: { zh: '点位', en: 'sites' } },
        ],
        notes: {
          zh: `涉及 ${present.map(({ label }) => label.zh).join('、')}。示意线附近统计可能有出入。`,
          en: `Covers ${present.map(({ label }) => label.en.toLowerCase()).join(', ')}. Near schematic lines the count may differ.`,
        },
      },
      ...present.map((category) =>
        categoryChapter(
          city,
          category,
          projects.filter((project) => project.category === category.id),
          cityBounds,
        ),
      ),
    ],
  };
}
