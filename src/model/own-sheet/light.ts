import type { Bilingual } from '../language.ts';
import { lastDayOf } from '../progress/state.ts';
import type { OwnValues } from './own-sheet.ts';

export const lightIds = ['red', 'yellow', 'green'] as const;

export type LightId = (typeof lightIds)[number];

/** A light, or that the sheet does not speak of it. */
export const lightSwitches = [...lightIds, 'none'] as const;

export type LightSwitch = (typeof lightSwitches)[number];

export interface Light {
  id: LightId;
  label: Bilingual;
  /** The rule, as it is written beside the colours. */
  rule: Bilingual;
  /** Told apart without colour. */
  shape: 'triangle' | 'diamond' | 'disc';
}

/** The one table of lights, the worst first. */
export const lights: readonly Light[] = [
  {
    id: 'red',
    label: { zh: '红', en: 'Red' },
    rule: {
      zh: '过了自己定的计划完工还没有完工，或过了计划开工还没有开工',
      en: 'past its own planned finish and not finished, or past its planned start and not started',
    },
    shape: 'triangle',
  },
  {
    id: 'yellow',
    label: { zh: '黄', en: 'Yellow' },
    rule: {
      zh: '没有晚，但写了存在问题、已暂缓，或缺完成率、计划完工',
      en: 'not late, but a problem is noted, it is suspended, or the share done or the planned finish is missing',
    },
    shape: 'diamond',
  },
  {
    id: 'green',
    label: { zh: '绿', en: 'Green' },
    rule: { zh: '其余：按计划，没有写问题', en: 'the rest: on plan, no problem noted' },
    shape: 'disc',
  },
];

export function lightOf(id: LightId): Light {
  const found = lights.find((light) => light.id === id);
  if (!found) throw new Error(`No light ${id}`);
  return found;
}

export type LightReason =
  | { id: 'finishLate' | 'startLate'; date: string }
  | { id: 'problem' | 'suspended' | 'noPercent' | 'noFinish' };

export interface LightOn {
  light: LightId;
  /** Why it is not green, the worst first. */
  reasons: readonly LightReason[];
}

function happenedBy(date: string | undefined, asOf: string): boolean {
  return date !== undefined && lastDayOf(date) <= asOf;
}

/**
 * The light of a row as of a day (`YYYY-MM-DD`), by the rule of `lights`. A planned date that is known to the month or
 * the year is late once that has passed; what an actual date later than the day says has not happened yet.
 */
export function lightAt(values: OwnValues, asOf: string): LightOn {
  const { state, percent, plannedStart, plannedFinish, problem } = values;
  const isFinished = happenedBy(values.actualFinish, asOf) || state === 'in_service' || percent === 100;
  const isStarted =
    isFinished ||
    happenedBy(values.actualStart, asOf) ||
    state === 'under_way' ||
    state === 'partly_open' ||
    (percent ?? 0) > 0;
  const reasons: LightReason[] = [];
  if (!isFinished && plannedFinish && lastDayOf(plannedFinish) < asOf)
    reasons.push({ id: 'finishLate', date: plannedFinish });
  if (!isStarted && plannedStart && lastDayOf(plannedStart) < asOf)
    reasons.push({ id: 'startLate', date: plannedStart });
  const light = reasons.length > 0 ? 'red' : null;
  if (problem) reasons.push({ id: 'problem' });
  if (state === 'suspended') reasons.push({ id: 'suspended' });
  if (!isFinished && percent === undefined) reasons.push({ id: 'noPercent' });
  if (!isFinished && !plannedFinish) reasons.push({ id: 'noFinish' });
  return { light: light ?? (reasons.length > 0 ? 'yellow' : 'green'), reasons };
}
