import { accuracyClassOf } from '../model/accuracy.ts';
import { categoryOf } from '../model/category.ts';
import { titleIn } from '../model/document.ts';
import { outsideNames, verbIn } from '../model/glossary.ts';
import type { Language } from '../model/language.ts';
import { drawnLength, mainLength, whyLengthsDiffer } from '../model/length.ts';
import { tell } from '../model/messages/messages.ts';
import type { Plan } from '../model/plan.ts';
import type { PublishedLength } from '../model/project.ts';
import type { Column } from './cell.ts';
import { joinNames, nameOf, type ProjectFacts, unitList } from './project-facts.ts';

/** Who published a length, in the language of the export. */
export function citationOfLength(length: PublishedLength | undefined, language: Language): string | null {
  if (!length) return null;
  return language === 'zh' ? length.source : length.sourceEn;
}

/** The columns of the project table, the same in every table format: first those that go on paper, the ids last. */
export function projectColumns(
  plan: Plan,
  language: Language,
  date: string,
): readonly Column<ProjectFacts>[] {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const names: Record<Language, Column<ProjectFacts>> = {
    zh: { header: say('名称', 'Name (Chinese)'), width: 34, value: ({ project }) => project.name },
    en: { header: say('英文名', 'Name'), width: 40, value: ({ project }) => project.nameEn },
  };
  const printed: Column<ProjectFacts>[] = [
    names[language],
    {
      header: say('类别', 'Category'),
      width: 11,
      value: ({ project }) => categoryOf(project.category).label[language],
    },
    {
      header: say('文本用词', 'The plan’s verb'),
      width: 11,
      value: ({ project }) => verbIn(project.stage, language),
    },
    { header: say('任务标题', 'Task'), width: 16, value: ({ task }) => titleIn(task, language) },
    {
      header: say('责任单位', 'Responsible units'),
      width: 30,
      value: ({ units }) => unitList(units, language),
    },
    { header: say('城市', 'Cities'), width: 13, value: ({ cities }) => joinNames(cities, language) },
    {
      header: say('精度', 'Accuracy'),
      width: 9,
      value: ({ project }) => accuracyClassOf(project.accuracy).label[language],
    },
    {
      header: say('最大误差 km', 'Largest uncertainty km'),
      width: 10,
      value: ({ project }) => project.uncertaintyKm?.[1] ?? null,
    },
    {
      header: say('图上长 km', 'Drawn length km'),
      width: 9,
      value: ({ project }) => drawnLength(project)?.km ?? null,
    },
    {
      header: say('公布长 km', 'Published length km'),
      width: 9,
      value: ({ project }) => mainLength(project.published)?.km ?? null,
    },
    {
      header: tell(language, 'length.basis'),
      width: 24,
      value: ({ project }) => whyLengthsDiffer(project, language),
    },
    { header: say('备注', 'Note'), width: 32, value: ({ note }) => note },
  ];
  const onScreen: Column<ProjectFacts>[] = [
    names[language === 'zh' ? 'en' : 'zh'],
    {
      header: say('最小误差 km', 'Least uncertainty km'),
      width: 11,
      value: ({ project }) => project.uncertaintyKm?.[0] ?? null,
    },
    {
      header: say('13 市以外', 'Outside the 13 cities'),
      width: 24,
      value: ({ project }) => joinNames(outsideNames(project, language), language),
    },
    { header: say('原句', 'Sentence'), width: 60, value: ({ sentence }) => sentence },
    {
      header: say('排首位单位', 'First-listed unit'),
      width: 16,
      value: ({ units }) => (units[0] ? nameOf(units[0], language) : null),
    },
    {
      header: say('公布长口径', 'What it measures'),
      width: 30,
      value: ({ project }) => mainLength(project.published)?.what[language] ?? null,
    },
    {
      header: say('公布长来源', 'Its source'),
      width: 56,
      value: ({ project }) => citationOfLength(mainLength(project.published), language),
    },
    {
      header: say('其他公布长', 'Other published lengths'),
      width: 72,
      value: ({ project }) =>
        project.published
          .filter((length) => length !== mainLength(project.published))
          .map((length) => `${length.km} km ${length.what[language]} [${citationOfLength(length, language)}]`)
          .join('\n'),
    },
    {
      header: say('位置依据', 'How the place is known'),
      width: 72,
      value: ({ project }) => project.provenance.method[language],
    },
    {
      header: say('位置来源', 'Source of the place'),
      width: 56,
      value: ({ project }) =>
        `${project.provenance.source} · ${project.provenance.license} · ${project.provenance.retrieved}`,
    },
    { header: say('数据日期', 'Date of the data'), width: 12, value: () => plan.updated },
    { header: say('导出日期', 'Date of the export'), width: 12, value: () => date },
    { header: say('任务编号', 'Task id'), width: 14, value: ({ task }) => task.id },
    { header: say('编号', 'Id'), width: 28, value: ({ project }) => project.id },
  ];
  return [...printed, ...onScreen.map((column) => ({ ...column, isOnScreenOnly: true }))];
}
