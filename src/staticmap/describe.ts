import { categoryOf } from '../model/category.ts';
import { outsideNames } from '../model/glossary.ts';
import type { Language } from '../model/language.ts';
import { drawnLength, lengthFigure } from '../model/length.ts';
import { type MessageKey, tell } from '../model/messages/messages.ts';
import type { Plan } from '../model/plan.ts';
import type { Accuracy, Project } from '../model/project.ts';
import { taskOf } from '../state/selectors.ts';

const separators = {
  zh: { list: '、', part: '，', end: '。' },
  en: { list: ', ', part: ', ', end: '.' },
} as const;

const certainty = {
  exact: 'describe.exact',
  approximate: 'describe.approximate',
  schematic: 'describe.schematic',
  area: 'describe.area',
  symbol: 'describe.symbol',
} as const satisfies Record<Exclude<Accuracy, 'unlocated'>, MessageKey>;

function uncertainty({ uncertaintyKm }: Project, language: Language): string[] {
  if (!uncertaintyKm) return [];
  const [least, most] = uncertaintyKm;
  return [
    least === most
      ? tell(language, 'describe.within', { n: most })
      : tell(language, 'describe.withinRange', { least, most }),
  ];
}

/**
 * One sentence to be read aloud: name, category, ends, cities in order, length, how certain the place is, the
 * first-listed unit. Says only what the data says.
 */
export function describeProject(project: Project, plan: Plan, language: Language): string {
  const { list, part, end } = separators[language];
  const cities = project.cities
    .map((id) => plan.cities.find((city) => city.id === id))
    .map((city) => (language === 'zh' ? city?.name : city?.nameEn))
    .filter((name) => name !== undefined);
  const length = drawnLength(project);
  const passes = project.lengthKm !== null && cities.length > 1;
  const unitId = taskOf(plan, project.taskId)?.units[0];
  const unit = plan.units.find((entry) => entry.id === unitId);
  const parts = [
    language === 'zh' ? project.name : project.nameEn,
    categoryOf(project.category).label[language],
    ...(project.ends
      ? [
          tell(language, 'describe.ends', {
            from: project.ends[0].name[language],
            to: project.ends[1].name[language],
          }),
        ]
      : []),
    ...(project.flow
      ? [
          tell(language, 'describe.flow', {
            from: project.flow.from[language],
            to: project.flow.to[language],
          }),
        ]
      : []),
    ...(cities.length > 0
      ? [tell(language, passes ? 'describe.through' : 'describe.in', { cities: cities.join(list) })]
      : []),
    ...(project.outside.length > 0
      ? [tell(language, 'describe.outside', { places: outsideNames(project, language).join(list) })]
      : []),
    ...(length ? [tell(language, 'describe.length', { n: lengthFigure(length, language) })] : []),
    project.accuracy === 'unlocated'
      ? tell(language, 'describe.unlocated', {
          reason: (project.unlocatedReason?.[language] ?? '').replace(/[。.]$/, ''),
        })
      : tell(language, certainty[project.accuracy]),
    ...(project.accuracy === 'unlocated' ? [] : uncertainty(project, language)),
    ...(unit ? [tell(language, 'describe.unit', { unit: language === 'zh' ? unit.name : unit.nameEn })] : []),
  ];
  return `${parts.join(part)}${end}`;
}
