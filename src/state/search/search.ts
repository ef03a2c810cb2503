import { categoryOf } from '../../model/category.ts';
import type { Language } from '../../model/language.ts';
import type { Plan } from '../../model/plan.ts';
import type { Chosen } from '../selection.ts';
import type { Bounds } from '../store.ts';
import { fold } from './fold.ts';
import { findFuzzily, type Spelling, spellingsOf } from './fuzzy.ts';
import {
  type Field,
  fieldOf,
  isBetter,
  type Match,
  matchName,
  matchText,
  type Range,
  type Rank,
  ranks,
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
  detail: Record<Language, string>;
}

export interface SearchIndex {
  entries: readonly Entry[];
  /** All spellings of all names, for typos. */
  spelled: readonly { entry: Entry; field: Field; spelling: Spelling }[];
  texts: readonly { taskId: string; title: string; field: Field }[];
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
      detail: { zh: city.nameEn, en: city.name },
    }),
  );
  const projects = plan.projects.map(
    (project): Entry => ({
      target: { kind: 'project', id: project.id },
      label: twoLabels(project),
      aliases: Object.values(categoryOf(project.category).label).map(fieldOf),
      detail: categoryOf(project.category).label,
    }),
  );
  const units = plan.units.map(
    (unit): Entry => ({
      target: { kind: 'unit', id: unit.id },
      label: twoLabels(unit),
      aliases: [fieldOf(unit.fullName)],
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
      detail: { zh: section, en: section },
    };
  });
  const counties = plan.counties.map(
    ({ adcode, name, nameEn, cityName, bounds }): Entry => ({
      target: { kind: 'county', id: adcode, bounds },
      label: { zh: fieldOf(name), en: fieldOf(nameEn ?? name) },
      aliases: [],
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
  };
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

function findEntry(entry: Entry, query: string, language: Language): Found | null {
  let best: { field: Field; match: Match } | null = null;
  let ofLabel: Match | null = null;
  for (const field of fieldsOf(entry, language)) {
    const match = matchName(field, query, { initials: !entry.aliases.includes(field) });
    if (!match) continue;
    if (field === entry.label[language]) ofLabel = match;
    if (!best || isBetter(match.rank, best.match.rank)) best = { field, match };
  }
  return best && foundUnder(entry, best.field, best.match, ofLabel, language);
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
      const match = found.has(entry) ? null : findEntry(entry, spelling, language);
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

/**
 * Finds what the query means: Chinese, pinyin, initials, English, with typos
 * forgiven where nothing else is found. Groups stand by their best hit, at
 * most `limitPerGroup` hits in each; a query without a letter or digit finds nothing.
 */
export function search(
  index: SearchIndex,
  query: string,
  language: Language,
  limitPerGroup: number,
): SearchGroup[] {
  const folded = fold(query.slice(0, longestQuery)).trim().replace(/\s+/g, ' ');
  if (!/[\p{L}\p{N}]/u.test(folded)) return [];
  const named = index.entries.flatMap((entry) => findEntry(entry, folded, language) ?? []);
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
