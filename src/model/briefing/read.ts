import * as v from 'valibot';
import { categoryIds } from '../category.ts';
import { hasOwn } from '../own.ts';
import type { Plan } from '../plan.ts';
import { isRecordDay } from '../progress/record-day.ts';
import { progressStateIds } from '../progress/state.ts';
import { accuracies } from '../project.ts';
import { slugSchema } from '../slug.ts';
import {
  type Briefing,
  type BriefingGroup,
  briefingHeadSchema,
  briefingVersion,
  type Chapter,
  chapterChosenSchema,
  chapterFilterSchema,
  chapterSchema,
  mostChapters,
  type ResolvedBriefing,
} from './briefing.ts';
import { fillText, referencesIn, resolveFigure, resolveWords } from './figure.ts';

export const problemCodes = [
  'cut-off',
  'not-a-briefing',
  'version',
  'no-chapters',
  'too-many',
  'head',
  'lacking',
  'damaged',
  'no-chapter',
  'category',
  'accuracy',
  'region',
  'palette',
  'colouring',
  'day',
  'kind',
  'same-id',
  'extra',
  'project',
  'city',
  'unit',
  'task',
  'section',
  'stage',
  'state',
  'figure',
] as const;

/** What is wrong with a briefing's file, and in which chapter, counted from 1; null for the file itself. */
export interface BriefingProblem {
  chapter: number | null;
  code: (typeof problemCodes)[number];
  /** What it is about: an id, a reference, a value; names of fields, with commas, for `fieldCodes`. */
  detail: string;
}

/** The problems whose detail names fields, for the interface to say in its own words. */
export const fieldCodes: readonly BriefingProblem['code'][] = ['head', 'lacking', 'damaged'];

export type BriefingField = keyof typeof chapterSchema.entries;

type Report = (code: BriefingProblem['code'], detail: string) => void;

/** A version or a value as it can be told, whatever stands in its place. */
function valueName(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 40) : '—';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The ids as they are called now; what the plan has not is reported and left out. */
function known(
  ids: readonly string[],
  records: readonly { id: string }[],
  code: 'project' | 'city' | 'unit' | 'task' | 'section',
  plan: Plan,
  report: Report,
): string[] {
  return ids.flatMap((id) => {
    const now = hasOwn(plan.redirects, id) ? (plan.redirects[id] ?? id) : id;
    if (records.some((record) => record.id === now)) return [now];
    report(code, id);
    return [];
  });
}

/** The chapter with only what the plan has. */
function linked(chapter: Chapter, plan: Plan, report: Report): Chapter {
  const { filter, chosen, quote } = chapter;
  const records = { project: plan.projects, city: plan.cities, unit: plan.units, task: plan.tasks };
  const keep = (key: 'cities' | 'units' | 'sections', code: 'city' | 'unit' | 'section') =>
    filter[key] && { [key]: known(filter[key], plan[key], code, plan, report) };
  const stages = filter.stages?.filter((stage) => {
    const isKnown = plan.projects.some((project) => project.stage === stage);
    if (!isKnown) report('stage', stage);
    return isKnown;
  });
  const [chosenId] = chosen ? known([chosen.id], records[chosen.kind], chosen.kind, plan, report) : [];
  const [taskId] = quote ? known([quote.taskId], plan.tasks, 'task', plan, report) : [];
  const texts = [chapter.title, chapter.caption, chapter.notes];
  const inText = new Set(texts.flatMap(({ zh, en }) => [...referencesIn(zh), ...referencesIn(en)]));
  for (const reference of inText)
    if (!resolveFigure(reference, plan) && !resolveWords(reference, plan)) report('figure', reference);
  return {
    ...chapter,
    filter: {
      ...filter,
      ...keep('cities', 'city'),
      ...keep('units', 'unit'),
      ...keep('sections', 'section'),
      ...(stages && { stages }),
    },
    chosen: chosen && chosenId ? { kind: chosen.kind, id: chosenId } : null,
    focus: known(chapter.focus, plan.projects, 'project', plan, report),
    quote:
      quote && taskId
        ? { taskId, projectIds: known(quote.projectIds, plan.projects, 'project', plan, report) }
        : null,
    figures: chapter.figures.filter(({ reference }) => {
      const isKnown = resolveFigure(reference, plan) !== null;
      if (!isKnown) report('figure', reference);
      return isKnown;
    }),
  };
}

/** The values that are among `known`; the others are reported. Null where none is left: that is no wish. */
function valuesIn(
  values: readonly unknown[],
  known: readonly unknown[],
  code: BriefingProblem['code'],
  report: Report,
): unknown[] | null {
  for (const value of values) if (!known.includes(value)) report(code, valueName(value));
  const left = values.filter((value) => known.includes(value));
  return left.length > 0 || values.length === 0 ? left : null;
}

const filterEntries = chapterFilterSchema.entries;

/** The filter without what it may only say in another version of this site. */
function tolerableFilter(json: Record<string, unknown>, report: Report): Record<string, unknown> {
  const filter: Record<string, unknown> = {};
  const keepValues = (key: string, values: unknown[] | null) => {
    if (values) filter[key] = values;
  };
  const slugsOf = (values: readonly unknown[]) => values.filter((value) => v.is(slugSchema, value));
  for (const [key, value] of Object.entries(json)) {
    if (!hasOwn(filterEntries, key)) report('extra', key);
    else if (key === 'region' && !v.is(filterEntries.region, value))
      report('region', valueName(isRecord(value) ? value.kind : value));
    else if (!Array.isArray(value)) filter[key] = value;
    else if (key === 'categories') keepValues(key, valuesIn(value, categoryIds, 'category', report));
    else if (key === 'accuracies') keepValues(key, valuesIn(value, accuracies, 'accuracy', report));
    else if (key === 'progress') keepValues(key, valuesIn(value, progressStateIds, 'state', report));
    else if (key === 'cities') keepValues(key, valuesIn(value, slugsOf(value), 'city', report));
    else if (key === 'units') keepValues(key, valuesIn(value, slugsOf(value), 'unit', report));
    else if (key === 'sections') keepValues(key, valuesIn(value, slugsOf(value), 'section', report));
    else filter[key] = value;
  }
  return filter;
}

/** The chapter without single values that nothing here knows: no reason to lose all of it. */
function tolerable(json: Record<string, unknown>, plan: Plan, report: Report): Record<string, unknown> {
  const chapter = { ...json };
  const { palette, colourBy, asOf, chosen, filter } = chapter;
  if (palette !== undefined && !v.is(chapterSchema.entries.palette, palette)) {
    report('palette', valueName(palette));
    delete chapter.palette;
  }
  if (colourBy !== undefined && !v.is(chapterSchema.entries.colourBy, colourBy)) {
    report('colouring', valueName(colourBy));
    delete chapter.colourBy;
  }
  if (asOf !== undefined && !(typeof asOf === 'string' && isRecordDay(plan, asOf))) {
    report('day', valueName(asOf));
    delete chapter.asOf;
  }
  if (isRecord(chosen) && !v.is(chapterChosenSchema.entries.kind, chosen.kind)) {
    report('kind', valueName(chosen.kind));
    chapter.chosen = null;
  }
  if (isRecord(filter)) chapter.filter = tolerableFilter(filter, report);
  return chapter;
}

/** Null where it has to be left out, which is told in one sentence. */
function readChapter(json: unknown, plan: Plan, report: Report): Chapter | null {
  if (!isRecord(json)) {
    report('no-chapter', '');
    return null;
  }
  const later: [BriefingProblem['code'], string][] = [];
  const chapter = tolerable(json, plan, (code, detail) => later.push([code, detail]));
  const result = v.safeParse(chapterSchema, chapter);
  if (!result.success) {
    const fields = [...new Set(result.issues.map((issue) => String(issue.path?.[0].key)))];
    const isLacking = fields.every((field) => json[field] === undefined);
    report(isLacking ? 'lacking' : 'damaged', fields.join(','));
    return null;
  }
  for (const [code, detail] of later) report(code, detail);
  for (const key of Object.keys(json)) if (!hasOwn(chapterSchema.entries, key)) report('extra', key);
  return linked(result.output, plan, report);
}

/**
 * Reads a briefing's file; undefined stands for one that is no JSON. A chapter that cannot be read is left out, a name
 * that the plan has not or a value that is not known here is left out of its chapter, and each is told; the rest is
 * kept. Null where nothing is left to play.
 */
export function readBriefing(
  json: unknown,
  plan: Plan,
): { briefing: Briefing | null; problems: BriefingProblem[] } {
  const problems: BriefingProblem[] = [];
  const tellFile: Report = (code, detail) => problems.push({ chapter: null, code, detail });
  if (json === undefined) {
    tellFile('cut-off', '');
    return { briefing: null, problems };
  }
  if (!isRecord(json) || !Array.isArray(json.chapters)) {
    tellFile('not-a-briefing', '');
    return { briefing: null, problems };
  }
  if (json.version !== briefingVersion) tellFile('version', valueName(json.version));
  const head = v.safeParse(briefingHeadSchema, json);
  if (!head.success)
    for (const field of new Set(head.issues.map((issue) => String(issue.path?.[0].key))))
      tellFile('head', field);
  if (json.chapters.length > mostChapters) tellFile('too-many', String(json.chapters.length));

  const ids = new Set<string>();
  const chapters = json.chapters.slice(0, mostChapters).flatMap((entry: unknown, index) => {
    const report: Report = (code, detail) => problems.push({ chapter: index + 1, code, detail });
    const chapter = readChapter(entry, plan, report);
    if (!chapter) return [];
    if (ids.has(chapter.id)) {
      report('same-id', chapter.id);
      for (let n = 2; ids.has(chapter.id); n += 1) chapter.id = `${chapter.id.replace(/-\d+$/, '')}-${n}`;
    }
    ids.add(chapter.id);
    return [chapter];
  });
  const [first] = chapters;
  if (!first) {
    if (json.chapters.length === 0) tellFile('no-chapters', '');
    return { briefing: null, problems };
  }
  const { id, title } = head.success ? head.output : { id: 'briefing', title: first.title };
  return { briefing: { version: briefingVersion, id, title, chapters }, problems };
}

/** The briefing with the plan's numbers in its texts and figures. */
export function resolveBriefing(briefing: Briefing, group: BriefingGroup, plan: Plan): ResolvedBriefing {
  return {
    id: briefing.id,
    title: fillText(briefing.title, plan),
    group,
    chapters: briefing.chapters.map((chapter) => ({
      ...chapter,
      title: fillText(chapter.title, plan),
      caption: fillText(chapter.caption, plan),
      notes: fillText(chapter.notes, plan),
      figures: chapter.figures.flatMap((figure) => {
        const amount = resolveFigure(figure.reference, plan);
        return amount ? [{ ...figure, ...amount }] : [];
      }),
    })),
  };
}
