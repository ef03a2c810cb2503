import * as v from 'valibot';
import { type Section, sectionSchema, type Task, type Unit } from '../../model/document.ts';
import type { Issue } from '../../model/issue.ts';
import type { Span } from '../../model/quote.ts';
import { slugSchema } from '../../model/slug.ts';
import type { CleanText } from './clean.ts';
import { quoteAt } from './quote.ts';

/**
 * A heading of data/document/outline.json, which lists them because the seed
 * runs chapter headings into their bodies without a mark. `heading` is the
 * heading as the repaired text has it, number and stop included; null where
 * the seed lacks it.
 */
export const outlineEntrySchema = v.strictObject({
  id: slugSchema,
  level: sectionSchema.entries.level,
  number: v.string(),
  title: v.pipe(v.string(), v.nonEmpty()),
  titleEn: v.pipe(v.string(), v.nonEmpty()),
  heading: v.nullable(v.pipe(v.string(), v.nonEmpty())),
});

export type OutlineEntry = v.InferOutput<typeof outlineEntrySchema>;

export const outlineFile = 'data/document/outline.json';

/** A task as the text has it, without this site's English title. */
export type UntitledTask = Omit<Task, 'titleEn'>;

const bracketOpening = '（责任单位：';
const bracketClosing = '）';
/** What two names of local governments may share at the end: 甲、乙人民政府. */
const sharedEnding = '人民政府';

/**
 * Cuts the repaired text at the headings of the outline, each of which must
 * come once and after the one before it. A heading that is not found is an
 * error, and its section is left out.
 */
export function parseSections(
  clean: CleanText,
  outline: readonly OutlineEntry[],
): { sections: Section[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const report = (id: string, message: string) =>
    issues.push({ severity: 'error', file: outlineFile, id, message });
  const found: { entry: OutlineEntry; start: number }[] = [];
  let after = 0;
  for (const entry of outline) {
    if (entry.heading === null) continue;
    const start = clean.text.indexOf(entry.heading, after);
    if (start < 0) {
      report(entry.id, `the repaired text has no heading “${entry.heading}” after offset ${after}`);
      continue;
    }
    if (clean.text.indexOf(entry.heading, start + 1) >= 0) {
      report(entry.id, `the repaired text has the heading “${entry.heading}” twice`);
    }
    if (found.length === 0 && start > 0)
      report(entry.id, `${start} characters stand before the first heading`);
    found.push({ entry, start });
    after = start + entry.heading.length;
  }

  const sections: Section[] = [];
  let end = 0;
  for (const entry of outline) {
    const { id, level, number, title, titleEn, heading } = entry;
    const named = { id, number, title, titleEn, level };
    const index = found.findIndex((each) => each.entry === entry);
    const here = found[index];
    if (heading === null) {
      sections.push({ ...named, text: '', raw: '', start: end, bodyStart: 0, gap: true });
    } else if (here !== undefined) {
      end = found[index + 1]?.start ?? clean.text.length;
      sections.push({
        ...named,
        text: clean.text.slice(here.start, end),
        raw: clean.rawText(here.start, end),
        start: here.start,
        bodyStart: heading.length,
        gap: false,
      });
    }
  }
  return { sections, issues };
}

/**
 * The numbered tasks of all level 2 sections: `1.标题。正文（责任单位：甲、乙）`, one
 * after the other. What does not read so is an error with the seed's line and
 * ends its section; so is a unit that `units` lacks, which is left out.
 * `projects` stays empty: they are linked later.
 */
export function parseTasks(
  clean: CleanText,
  sections: readonly Section[],
  units: readonly Unit[],
  seedFile: string,
): { tasks: UntitledTask[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const tasks: UntitledTask[] = [];
  const report = (id: string, offset: number, message: string) =>
    issues.push({ severity: 'error', file: `${seedFile}:${clean.toLine(offset)}`, id, message });

  for (const section of sections.filter((each) => each.level === 2 && !each.gap)) {
    const end = section.start + section.text.length;
    let start = section.start + section.bodyStart;
    for (let number = 1; start < end; number += 1) {
      const id = `${section.id.replace(/^section/, 'task')}-${number}`;
      const place = locateTask(clean.text, start, end, number);
      if (typeof place === 'string') {
        report(id, start, place);
        break;
      }
      const mentions = parseUnits(clean.text, place.units, units);
      for (const { name, start: at } of mentions.filter((mention) => mention.unitId === null)) {
        report(id, at, `data/units.json has no unit “${name}”`);
      }
      const known = mentions.flatMap(({ unitId, start: from, end: until }) =>
        unitId === null ? [] : { unitId, start: from - place.text.start, end: until - place.text.start },
      );
      const title = clean.text.slice(place.title.start, place.title.end);
      tasks.push({
        id,
        sectionId: section.id,
        number: String(number),
        title,
        headingPath: [...headingPath(section, sections), `${number}. ${title}`],
        text: clean.text.slice(place.text.start, place.text.end),
        raw: clean.rawText(place.text.start, place.text.end),
        quote: quoteAt(clean, place.text.start, place.text.end),
        responsibility: {
          start: place.bracket.start - place.text.start,
          end: place.bracket.end - place.text.start,
        },
        units: known.map((mention) => mention.unitId),
        unitMentions: known,
        projects: [],
        corrections: clean.correctionsIn(start, place.text.end).map((correction) => correction.id),
      });
      start = place.text.end;
    }
  }
  return { tasks, issues };
}

/** Number and title of the sections that hold a section, the outermost first, itself last. */
function headingPath(section: Section, sections: readonly Section[]): string[] {
  const parent = sections.find((each) => each.level === 1 && section.id.startsWith(`${each.id}-`));
  return [
    ...(parent === undefined ? [] : [`${parent.number}、${parent.title}`]),
    `${section.number}${section.title}`,
  ];
}

interface TaskPlace {
  title: Span;
  /** What follows number and title, the bracket included. */
  text: Span;
  bracket: Span;
  /** The list of units inside the bracket. */
  units: Span;
}

/** Where the parts of the task that begins at `start` are, or what is wrong with it. */
function locateTask(text: string, start: number, end: number, number: number): TaskPlace | string {
  const mark = `${number}.`;
  if (!text.startsWith(mark, start)) return `“${text.slice(start, start + 12)}” should begin with “${mark}”`;
  const titleStart = start + mark.length;
  const titleEnd = text.indexOf('。', titleStart);
  const open = text.indexOf(bracketOpening, titleEnd);
  const close = text.indexOf(bracketClosing, open);
  if (titleEnd < 0 || open < 0 || close < 0 || close >= end)
    return `task ${mark} has no ${bracketOpening}…）`;
  if (/。\d+\./.test(text.slice(titleEnd, open)))
    return `task ${mark} runs into the next without ${bracketOpening}`;
  return {
    title: { start: titleStart, end: titleEnd },
    text: { start: titleEnd + 1, end: close + 1 },
    bracket: { start: open, end: close + 1 },
    units: { start: open + bracketOpening.length, end: close },
  };
}

/** The units of a list that mixes 、 and ，, with clean offsets; `unitId` is null for an unknown one. */
function parseUnits(
  text: string,
  list: Span,
  units: readonly Unit[],
): (Span & { name: string; unitId: string | null })[] {
  const ids = new Map(units.map((unit) => [unit.name, unit.id]));
  const names = [...text.slice(list.start, list.end).matchAll(/[^、，]+/g)];
  return names.map((match, index) => {
    const name = match[0];
    const next = names[index + 1]?.[0] ?? '';
    const shared = next.endsWith(sharedEnding) ? ids.get(name + sharedEnding) : undefined;
    const start = list.start + match.index;
    return { name, start, end: start + name.length, unitId: ids.get(name) ?? shared ?? null };
  });
}
