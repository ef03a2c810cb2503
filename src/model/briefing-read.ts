import * as v from 'valibot';
import {
  type Briefing,
  type BriefingGroup,
  briefingHeadSchema,
  briefingVersion,
  type Chapter,
  chapterSchema,
  mostChapters,
  type ResolvedBriefing,
} from './briefing.ts';
import { fillText, referencesIn, resolveFigure } from './briefing-figure.ts';
import type { Plan } from './plan.ts';

export const problemCodes = [
  'cut-off',
  'not-a-briefing',
  'version',
  'no-chapters',
  'too-many',
  'damaged',
  'same-id',
  'extra',
  'project',
  'city',
  'unit',
  'task',
  'section',
  'stage',
  'figure',
] as const;

/** What is wrong with a briefing's file, and in which chapter, counted from 1; null for the file itself. */
export interface BriefingProblem {
  chapter: number | null;
  code: (typeof problemCodes)[number];
  /** What it is about: an id, a reference, a field. */
  detail: string;
}

type Report = (code: BriefingProblem['code'], detail: string) => void;

/** A version as it can be told, whatever stands in its place. */
function versionName(version: unknown): string {
  return typeof version === 'string' || typeof version === 'number' ? String(version).slice(0, 20) : '—';
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
    const now = Object.hasOwn(plan.redirects, id) ? (plan.redirects[id] ?? id) : id;
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
  for (const reference of inText) if (!resolveFigure(reference, plan)) report('figure', reference);
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

function readChapter(json: unknown, plan: Plan, report: Report): Chapter | null {
  const result = v.safeParse(chapterSchema, json);
  if (!result.success) {
    const fields = new Set(result.issues.map((issue) => v.getDotPath(issue) ?? typeof json));
    for (const field of fields) report('damaged', field);
    return null;
  }
  for (const key of Object.keys(json as object))
    if (!Object.hasOwn(chapterSchema.entries, key)) report('extra', key);
  return linked(result.output, plan, report);
}

/**
 * Reads a briefing's file; undefined stands for one that is no JSON. A chapter that cannot be read is left out, a name that the plan has not is left
 * out of its chapter, and each is told; the rest is kept. Null where nothing is left to play.
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
  if (json.version !== briefingVersion) tellFile('version', versionName(json.version));
  const head = v.safeParse(briefingHeadSchema, json);
  if (!head.success) for (const issue of head.issues) tellFile('damaged', v.getDotPath(issue) ?? 'id');
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
