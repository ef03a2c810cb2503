import { categoryOf } from '../../model/category.ts';
import type { Language } from '../../model/language.ts';
import type { Plan } from '../../model/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Bounds } from '../camera.ts';
import type { Chosen } from '../selection.ts';
import { fold } from './fold.ts';
import { findFuzzily, type Spelling, spellingsOf } from './fuzzy.ts';
import {
  type Field,
  fieldOf,
  isBetter,
  type Match,
  matchGapped,
  matchName,
  matchText,
  matchWord,
  merged,
  type Range,
  type Rank,
  ranks,
  wordsOf,
} from './match.ts';
import { cutSnippet } from './snippet.ts';
import { spellingsBySound } from './sound.ts';

/** The groups of hits in the order in which they stand where they are found equally well. */
export const searchKinds = ['city', 'project', 'unit', 'task', 'county', 'text'] as const;

export type SearchKind = (typeof searchKinds)[number];

export interface SearchHit {
  /** What to choose, or a county to look at; a hit in the text leads to its task. */
  target: Exclude<Chosen, { kind: 'none' }> | { kind: 'county'; id: string; bounds: Bounds };
  /** The name in the language shown, or a stretch of the text. */
  label: string;
  /** What to highlight in the label; empty where another of its names was found. */
  ranges: readonly Range[];
  /** The name that was found where it is not the label; else what kind of thing it is. */
  detail: string;
  detailRanges: readonly Range[];
}

export interface SearchGroup {
  kind: SearchKind;
  /** Best first. */
  hits: readonly SearchHit[];
  /** How many there are beyond the limit too. */
  total: number;
}

interface Entry {
  target: SearchHit['target'];
  label: Record<Language, Field>;
  /** Under these it is found too, but not by their initials, which would find too much. */
  aliases: readonly Field[];
  /** What else its record says: it is found under these only together with a name. */
  context: readonly Field[];
  detail: Record<Language, string>;
}

export interface SearchIndex {
  entries: readonly Entry[];
  /** All spellings of all names, for typos. */
  spelled: readonly { entry: Entry; field: Field; spelling: Spelling }[];
  texts: readonly { taskId: string; title: string; field: Field }[];
  /** Simplified characters by the traditional ones that are typed for them. */
  simplified: ReadonlyMap<string, string>;
}

/** What is longer is not read: nobody types it. */
const longestQuery = 100;

function twoLabels(record: { name: string; nameEn: string }): Entry['label'] {
  return { zh: fieldOf(record.name), en: fieldOf(record.nameEn) };
}

/** Makes everything findable: cities, projects, units, tasks, the tasks' text, and the counties of the ground. */
export function buildSearch(plan: Plan): SearchIndex {
  const cities = plan.cities.map(
    (city): Entry => ({
      target: { kind: 'city', id: city.id },
      label: twoLabels(city),
      aliases: [fieldOf(`${city.name}市`)],
      context: [],
      detail: { zh: city.nameEn, en: city.name },
    }),
  );
  const projects = plan.projects.map(
    (project): Entry => ({
      target: { kind: 'project', id: project.id },
      label: twoLabels(project),
      aliases: [
        ...project.knownNames.flatMap(({ name, nameEn }) => [name, nameEn]),
        ...Object.values(categoryOf(project.category).label),
      ].map(fieldOf),
      context: contextOf(plan, project),
      detail: categoryOf(project.category).label,
    }),
  );
  const units = plan.units.map(
    (unit): Entry => ({
      target: { kind: 'unit', id: unit.id },
      label: twoLabels(unit),
      aliases: [
        unit.fullName,
        ...(unit.name.startsWith('省') ? [`湖北${unit.name}`] : []),
        ...(unit.knownNames ?? []).flatMap(({ name, nameEn }) => [name, nameEn]),
      ].map(fieldOf),
      context: [],
      detail: { zh: unit.fullName, en: unit.name },
    }),
  );
  const tasks = plan.tasks.map((task): Entry => {
    const title = fieldOf(task.title);
    const section = plan.sections.find(({ id }) => id === task.sectionId)?.title ?? '';
    return {
      target: { kind: 'task', id: task.id },
      label: { zh: title, en: title },
      aliases: [],
      context: task.units.flatMap((id) => namesOfUnit(plan, id)).map(fieldOf),
      detail: { zh: section, en: section },
    };
  });
  const counties = plan.counties.map(
    ({ adcode, name, nameEn, cityName, bounds }): Entry => ({
      target: { kind: 'county', id: adcode, bounds },
      label: { zh: fieldOf(name), en: fieldOf(nameEn ?? name) },
      aliases: [],
      context: [fieldOf(cityName)],
      detail: { zh: cityName, en: cityName },
    }),
  );
  const entries = [...cities, ...projects, ...units, ...tasks, ...counties];
  return {
    entries,
    spelled: entries.flatMap((entry) =>
      fieldsOf(entry, 'zh').flatMap((field) =>
        spellingsOf(field).map((spelling) => ({ entry, field, spelling })),
      ),
    ),
    texts: plan.tasks.map((task) => ({ taskId: task.id, title: task.title, field: fieldOf(task.text) })),
    simplified: new Map(
      Array.from(plan.traditional.from, (character, at) => [character, plan.traditional.to.charAt(at)]),
    ),
  };
}

function namesOfUnit(plan: Plan, id: string): string[] {
  const unit = plan.units.find((entry) => entry.id === id);
  return unit ? [unit.name, unit.fullName, unit.nameEn] : [];
}

/** Where a project lies, who is responsible, the plan's verb and its task. */
function contextOf(plan: Plan, project: Project): Field[] {
  const cities = plan.cities.filter(({ id }) => project.cities.includes(id));
  const task = plan.tasks.find(({ id }) => id === project.taskId);
  return [
    ...cities.flatMap(({ name, nameEn }) => [name, nameEn]),
    ...(task?.units ?? []).flatMap((id) => namesOfUnit(plan, id)),
    project.stage,
    ...(task ? [task.title, task.titleEn] : []),
  ].map(fieldOf);
}

interface Found {
  kind: SearchKind;
  rank: Rank;
  hit: SearchHit;
}

/** The hit for an entry one of whose names was found: the label's own match, or the other name as detail. */
function foundUnder(
  entry: Entry,
  field: Field,
  match: Match,
  ofLabel: Match | null,
  language: Language,
): Found {
  const label = entry.label[language];
  const shown = field === label ? match : ofLabel;
  return {
    kind: entry.target.kind,
    rank: match.rank,
    hit: {
      target: entry.target,
      label: label.text,
      ranges: shown?.ranges ?? [],
      detail: shown ? entry.detail[language] : field.text,
      detailRanges: shown ? [] : match.ranges,
    },
  };
}

/** The names of an entry, the one that is shown first. */
function fieldsOf(entry: Entry, language: Language): Field[] {
  const { zh, en } = entry.label;
  return [...new Set(language === 'zh' ? [zh, en] : [en, zh]), ...entry.aliases];
}

function findEntry(entry: Entry, query: string, language: Language, matches: typeof matchName): Found | null {
  let best: { field: Field; match: Match } | null = null;
  let ofLabel: Match | null = null;
  for (const field of fieldsOf(entry, language)) {
    const match = matches(field, query, { initials: !entry.aliases.includes(field) });
    if (!match) continue;
    if (field === entry.label[language]) ofLabel = match;
    if (!best || isBetter(match.rank, best.match.rank)) best = { field, match };
  }
  return best && foundUnder(entry, best.field, best.match, ofLabel, language);
}

/** More words than this are running text, not the facets of a record. */
const mostWords = 6;

/** A record in which every word stands somewhere, one of them in a name: 引江补汉 宜昌. */
function findRecord(entry: Entry, words: readonly string[], language: Language): Found | null {
  if (words.length < 2 || words.length > mostWords) return null;
  const label = entry.label[language];
  const names = fieldsOf(entry, language);
  const ranges: Range[] = [];
  const others = new Map<Field, Range[]>();
  let isNamed = false;
  for (const word of words) {
    const fields = [...names, ...entry.context];
    const field = fields.find((candidate) => matchWord(candidate, word));
    if (!field) return null;
    const match = matchWord(field, word);
    isNamed ||= names.includes(field);
    if (field === label) ranges.push(...(match?.ranges ?? []));
    else others.set(field, [...(others.get(field) ?? []), ...(match?.ranges ?? [])]);
  }
  if (!isNamed) return null;
  const told = [...others.keys()];
  return {
    kind: entry.target.kind,
    rank: 'record',
    hit: {
      target: entry.target,
      label: label.text,
      ranges: merged(ranges),
      detail: told.length > 0 ? told.map(({ text }) => text).join(detailGap) : entry.detail[language],
      detailRanges: rangesInRow(told, others),
    },
  };
}

const detailGap = ' · ';

/** The ranges of texts that are written in a row. */
function rangesInRow(fields: readonly Field[], found: ReadonlyMap<Field, readonly Range[]>): Range[] {
  let from = 0;
  return fields.flatMap((field) => {
    const ranges = merged(found.get(field) ?? []).map(([start, end]): Range => [start + from, end + from]);
    from += field.text.length + detailGap.length;
    return ranges;
  });
}

/** What a query in one piece finds, else its words in a record, else its characters with gaps between them. */
function findNamed(entry: Entry, query: string, language: Language): Found | null {
  const found = findEntry(entry, query, language, matchName) ?? findRecord(entry, wordsOf(query), language);
  return found ?? findEntry(entry, query, language, matchGapped);
}

function findTypos(spelled: SearchIndex['spelled'], query: string, language: Language): Found[] {
  const found = new Map<Entry, Found>();
  const places = findFuzzily(
    spelled.map(({ spelling }) => spelling),
    query,
  );
  for (const { index, ranges } of places) {
    const place = spelled[index];
    if (!place) continue;
    const { entry, field } = place;
    const isLabel = field === entry.label[language];
    if (!found.has(entry) || isLabel)
      found.set(entry, foundUnder(entry, field, { rank: 'fuzzy', ranges }, null, language));
  }
  return [...found.values()];
}

/** What sounds like the query, where its characters are others: 引江卜汉 finds 引江补汉. */
function findBySound(entries: readonly Entry[], query: string, language: Language): Found[] {
  const found = new Map<Entry, Found>();
  for (const spelling of spellingsBySound(query))
    for (const entry of entries) {
      const match = found.has(entry) ? null : findEntry(entry, spelling, language, matchName);
      if (match) found.set(entry, { ...match, rank: 'fuzzy' });
    }
  return [...found.values()];
}

function findInTexts(texts: SearchIndex['texts'], query: string): Found[] {
  return texts.flatMap(({ taskId, title, field }): Found[] => {
    const match = matchText(field, query);
    if (!match) return [];
    const target = { kind: 'task', id: taskId } as const;
    const snippet = cutSnippet(field.text, match.ranges);
    return [{ kind: 'text', rank: match.rank, hit: { target, ...snippet, detail: title, detailRanges: [] } }];
  });
}

/** What is meant by a query with a slip in it: a character that sounds the same, else letters that are nearly the same. */
function alike({ entries, spelled }: SearchIndex, query: string, language: Language): Found[] {
  const sounding = findBySound(entries, query, language);
  return sounding.length > 0 ? sounding : findTypos(spelled, query, language);
}

/** Better rank first, then where the label itself was found, then nearer its beginning. */
function compare(a: Found, b: Found): number {
  const placeOf = ({ hit }: Found) => hit.ranges[0]?.[0] ?? Number.MAX_SAFE_INTEGER;
  return ranks.indexOf(a.rank) - ranks.indexOf(b.rank) || (a.kind === 'text' ? 0 : placeOf(a) - placeOf(b));
}

/** The query as it is compared: folded, in simplified characters, its words parted by single spaces. */
function prepared({ simplified }: SearchIndex, query: string): string {
  const simple = Array.from(
    query.slice(0, longestQuery),
    (character) => simplified.get(character) ?? character,
  );
  return fold(simple.join('')).trim().replace(/\s+/g, ' ');
}

function hasLetter(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/**
 * What is nearest to a query that finds nothing: the names that share most of its letters in its order, best first,
 * at least half of them and two.
 */
export function nearest(index: SearchIndex, query: string, language: Language, limit: number): SearchHit[] {
  const letters = prepared(index, query).replace(/[^\p{L}\p{N}]/gu, '');
  return index.entries
    .map((entry) => ({
      entry,
      shared: Math.max(...fieldsOf(entry, language).map(({ folded }) => sharedInOrder(letters, folded))),
    }))
    .filter(({ shared }) => shared >= Math.max(2, letters.length / 2))
    .sort((a, b) => b.shared - a.shared || a.entry.label.zh.text.length - b.entry.label.zh.text.length)
    .slice(0, limit)
    .map(({ entry: { target, label, detail } }) => ({
      target,
      label: label[language].text,
      ranges: [],
      detail: detail[language],
      detailRanges: [],
    }));
}

/** The length of the longest sequence of letters that both have in the same order. */
function sharedInOrder(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let at = 0; at < b.length; at++)
      next.push(b[at] === letter ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}

/**
 * Finds what the query means: Chinese, simplified or traditional, pinyin, initials, English, with typos
 * forgiven where nothing else is found. Groups stand by their best hit, at
 * most `limitPerGroup` hits in each; a query without a letter or digit finds nothing.
 */
export function search(
  index: SearchIndex,
  query: string,
  language: Language,
  limitPerGroup: number,
): SearchGroup[] {
  const folded = prepared(index, query);
  if (!hasLetter(folded)) return [];
  const named = index.entries.flatMap((entry) => findNamed(entry, folded, language) ?? []);
  const certain = [...named, ...findInTexts(index.texts, folded)];
  const found = certain.length > 0 ? certain : alike(index, folded, language);
  return searchKinds
    .map((kind) => ({ kind, members: found.filter((entry) => entry.kind === kind).sort(compare) }))
    .filter(({ members }) => members.length > 0)
    .sort(
      (a, b) => ranks.indexOf(a.members[0]?.rank ?? 'fuzzy') - ranks.indexOf(b.members[0]?.rank ?? 'fuzzy'),
    )
    .map(({ kind, members }) => ({
      kind,
      hits: members.slice(0, limitPerGroup).map(({ hit }) => hit),
      total: members.length,
    }));
}
