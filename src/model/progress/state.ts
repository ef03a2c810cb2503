import * as v from 'valibot';
import type { Bilingual } from '../language.ts';
import { knownDateSchema, type ProgressEvent, progressEventSchema, scopeSchema } from './event.ts';

/** What became of a project, from built to nothing known: the order of lists and legends. */
export const progressStateIds = [
  'in_service',
  'partly_open',
  'under_way',
  'approved',
  'preparatory',
  'suspended',
  'unknown',
] as const;

export type ProgressStateId = (typeof progressStateIds)[number];

export interface ProgressState {
  id: ProgressStateId;
  label: Bilingual;
  /** What the state rests on, in a few words. */
  meaning: Bilingual;
}

/** The one table of states. */
export const progressStates: readonly ProgressState[] = [
  {
    id: 'in_service',
    label: { zh: '投用', en: 'In service' },
    meaning: { zh: '全部建成投用', en: 'the whole is in service' },
  },
  {
    id: 'partly_open',
    label: { zh: '部分投用', en: 'Partly open' },
    meaning: { zh: '有一段或一部分投用', en: 'a section or part is in service' },
  },
  {
    id: 'under_way',
    label: { zh: '在建', en: 'Under way' },
    meaning: { zh: '已开工，未见投用', en: 'works began; no opening is known' },
  },
  {
    id: 'approved',
    label: { zh: '已批复', en: 'Approved' },
    meaning: { zh: '已批复，未见开工', en: 'approved; no start of works is known' },
  },
  {
    id: 'preparatory',
    label: { zh: '前期', en: 'In preparation' },
    meaning: { zh: '只见前期工作或调整', en: 'only preparation or changes are known' },
  },
  {
    id: 'suspended',
    label: { zh: '暂缓', en: 'Suspended' },
    meaning: { zh: '已暂缓，未见恢复', en: 'suspended; no resumption is known' },
  },
  {
    id: 'unknown',
    label: { zh: '未见公开消息', en: 'Nothing published found' },
    meaning: { zh: '查过，没有找到', en: 'looked for, and not found' },
  },
];

export function progressStateOf(id: ProgressStateId): ProgressState {
  const found = progressStates.find((state) => state.id === id);
  if (!found) throw new Error(`No state ${id}`);
  return found;
}

/** The last day that a date, known to the day, month or year, allows; `YYYY-MM-DD`. */
export function lastDayOf(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  if (day) return date;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${last}`;
}

export interface ProgressAt {
  state: ProgressStateId;
  /** The date of the event that brought the state, as precise as it is known; null where nothing is known. */
  since: string | null;
  /** Sections that are in service while the whole is not, in the order in which they opened. */
  openSections: readonly NonNullable<ProgressEvent['scope']>[];
}

interface Dated {
  event: ProgressEvent;
  /** The day by which it certainly has happened. */
  day: string;
}

/**
 * Each event with the day by which it certainly has happened: the last that its date allows, and where sources
 * disagree the last that any of them allows. By that day, then id: any order of `events` gives the same.
 */
function dated(events: readonly ProgressEvent[]): Dated[] {
  return events
    .map((event) => {
      const disputed = events.filter(
        (other) => event.contradicts?.includes(other.id) || other.contradicts?.includes(event.id),
      );
      const days = [event, ...disputed].map(({ date }) => lastDayOf(date)).sort();
      return { event, day: days.at(-1) ?? lastDayOf(event.date) };
    })
    .sort((a, b) => a.day.localeCompare(b.day) || a.event.id.localeCompare(b.event.id, 'en-US'));
}

/** Events that have certainly happened by a day, oldest first. */
export function eventsBy(events: readonly ProgressEvent[], asOf: string): ProgressEvent[] {
  return dated(events)
    .filter(({ day }) => day <= asOf)
    .map(({ event }) => event);
}

function isOpening({ kind }: ProgressEvent): boolean {
  return kind === 'partly_open' || kind === 'in_service';
}

function isOfWorks({ kind }: ProgressEvent): boolean {
  return kind === 'started' || kind === 'milestone';
}

/**
 * What became of a project as of a day (`YYYY-MM-DD`), by its events alone. What is in service stays so whatever
 * comes later; a suspension holds until works are reported after it.
 */
export function progressAt(events: readonly ProgressEvent[], asOf: string): ProgressAt {
  const happened = eventsBy(events, asOf);
  const openings = happened.filter(isOpening);
  const whole = openings.find(({ kind, scope }) => kind === 'in_service' && scope === null);
  if (whole) return { state: 'in_service', since: whole.date, openSections: [] };
  const [firstOpening] = openings;
  if (firstOpening) {
    const openSections = openings.flatMap(({ scope }) => scope ?? []);
    return { state: 'partly_open', since: firstOpening.date, openSections };
  }
  const lastOfWorks = happened.map(isOfWorks).lastIndexOf(true);
  const suspension = happened.slice(lastOfWorks + 1).find(({ kind }) => kind === 'suspended');
  const deciding: [ProgressStateId, ProgressEvent | undefined][] = [
    ['suspended', suspension],
    ['under_way', happened.find(isOfWorks)],
    ['approved', happened.find(({ kind }) => kind === 'approved')],
    ['preparatory', happened[0]],
  ];
  for (const [state, event] of deciding) if (event) return { state, since: event.date, openSections: [] };
  return { state: 'unknown', since: null, openSections: [] };
}

/** What plan.json says of a project's progress; `state`, `since` and `openSections` as of `plan.progressAsOf`. */
export const progressSchema = v.strictObject({
  state: v.picklist(progressStateIds),
  since: v.nullable(knownDateSchema),
  /** The date of the newest source of any event; null where there is none. */
  newest: v.nullable(knownDateSchema),
  openSections: v.array(scopeSchema),
  /** Oldest first. */
  events: v.array(progressEventSchema),
  /** What was looked for, and when. */
  asked: v.array(v.strictObject({ query: v.string(), on: v.pipe(v.string(), v.isoDate()) })),
});

export type Progress = v.InferOutput<typeof progressSchema>;
