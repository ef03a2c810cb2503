import { categories } from '../model/category.ts';
import type { City } from '../model/city.ts';
import type { Task, Unit } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import { whyLengthsDiffer } from '../model/length.ts';
import type { Plan } from '../model/plan.ts';
import { lastDayOf, progressStateIds } from '../model/progress/state.ts';
import { accuracies, type Project } from '../model/project.ts';
import { progressAt, recordDay } from './progress.ts';
import type { ColumnId, Sort } from './slices/table.ts';
import { type Telling, toldState } from './told-state.ts';

/** The plan's records by their ids. */
export interface Records {
  cities: ReadonlyMap<string, City>;
  units: ReadonlyMap<string, Unit>;
  tasks: ReadonlyMap<string, Task>;
}

function byId<T extends { id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

const recordsByPlan = new WeakMap<Plan, Records>();

export function recordsOf(plan: Plan): Records {
  const known = recordsByPlan.get(plan);
  if (known) return known;
  const records = { cities: byId(plan.cities), units: byId(plan.units), tasks: byId(plan.tasks) };
  recordsByPlan.set(plan, records);
  return records;
}

/** The published length that measures what the map draws; null where there is none. */
export function comparableKm(project: Project): number | null {
  return project.published.find((length) => length.comparable)?.km ?? null;
}

/** What a project is sorted by: texts are compared one after the other; null has no place in the order. */
type SortKey = number | readonly string[] | null;

function namesOf(
  ids: readonly string[],
  records: ReadonlyMap<string, { name: string; nameEn: string }>,
  language: Language,
): readonly string[] | null {
  const names = ids.flatMap((id) => {
    const record = records.get(id);
    return record ? [language === 'zh' ? record.name : record.nameEn] : [];
  });
  return names.length > 0 ? names : null;
}

const categoryRank = new Map(categories.map((category, index) => [category.id, index]));

function dayNumber(date: string | null | undefined): number | null {
  return date ? Number(lastDayOf(date).replace(/-/g, '')) : null;
}

/** The one table of sort keys, one for each column. */
const sortKeys: Record<
  ColumnId,
  (project: Project, records: Records, language: Language, telling: Telling) => SortKey
> = {
  name: (project, _, language) => [language === 'zh' ? project.name : project.nameEn],
  category: (project) => categoryRank.get(project.category) ?? null,
  stage: (project) => [project.stage],
  state: (project, _records, _language, telling) => {
    const told = toldState(project, telling);
    return told && progressStateIds.indexOf(told.state);
  },
  since: (project, _records, _language, telling) => dayNumber(toldState(project, telling)?.since),
  lastEvent: (project, _records, _language, telling) =>
    dayNumber(progressAt(project, recordDay(telling))?.last?.date),
  accuracy: (project) => accuracies.indexOf(project.accuracy),
  uncertaintyKm: (project) => project.uncertaintyKm?.[1] ?? null,
  lengthKm: (project) => project.lengthKm,
  publishedKm: comparableKm,
  lengthBasis: (project, _, language) => {
    const text = whyLengthsDiffer(project, language);
    return text === '' ? null : [text];
  },
  cities: (project, { cities }, language) => namesOf(project.cities, cities, language),
  units: (project, { units, tasks }, language) =>
    namesOf(tasks.get(project.taskId)?.units ?? [], units, language),
  task: (project, { tasks }) => tasks.get(project.taskId)?.quote.start ?? null,
};

/** Chinese by pinyin, Latin letters by the alphabet, numbers inside a text by their value. */
const collator = new Intl.Collator('zh-CN', { numeric: true });

function compareKeys(a: NonNullable<SortKey>, b: NonNullable<SortKey>): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b);
  for (const [index, text] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    const order = collator.compare(text, other);
    if (order !== 0) return order;
  }
  return a.length - b.length;
}

/**
 * The projects as the table and the exports list them: by the sort, equals as they were given, which is the
 * order of the text. What has no value stands after what has one, and what is not on the map stands last,
 * whichever way it is sorted.
 */
export function sortProjects(
  projects: readonly Project[],
  sort: Sort | null,
  telling: Telling,
  language: Language,
): Project[] {
  const records = recordsOf(telling.plan);
  const sign = sort?.isDescending ? -1 : 1;
  return projects
    .map((project) => ({
      project,
      isUnlocated: project.accuracy === 'unlocated',
      key: sort ? sortKeys[sort.column](project, records, language, telling) : null,
    }))
    .sort((a, b) => {
      if (a.isUnlocated !== b.isUnlocated) return Number(a.isUnlocated) - Number(b.isUnlocated);
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return sign * compareKeys(a.key, b.key);
    })
    .map(({ project }) => project);
}
