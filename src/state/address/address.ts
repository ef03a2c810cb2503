import type { Plan } from '../../model/plan.ts';
import { briefingAddress } from '../briefing/slice.ts';
import { startFilter } from '../filter.ts';
import { appearanceAddress } from '../slices/appearance.ts';
import { choiceAddress } from '../slices/choice.ts';
import { filterAddress } from '../slices/filtering.ts';
import { pinsAddress } from '../slices/pins.ts';
import { progressAddress } from '../slices/progress.ts';
import { readingAddress } from '../slices/reading.ts';
import { surfaceAddress } from '../slices/surface.ts';
import { tableAddress } from '../slices/table.ts';
import { viewsAddress } from '../slices/views.ts';
import { type AddressedKey, type Data, plain, type Start } from '../store.ts';
import type { AddressPart } from './part.ts';
import { unwrapped } from './wrapping.ts';

/** Longer than any address that the app writes; what is beyond is not read. */
export const longestAddress = 8000;

const version = '1';

export type Addressed = Pick<Data, AddressedKey> & Partial<Pick<Data, 'playing'>>;

/** What each slice puts into an address, in the order in which it is written. */
const parts: readonly AddressPart<Addressed & Pick<Start, 'packedBriefing'>>[] = [
  ...choiceAddress,
  ...viewsAddress,
  ...filterAddress,
  ...progressAddress,
  ...pinsAddress,
  ...tableAddress,
  ...readingAddress,
  ...appearanceAddress,
  ...surfaceAddress,
  ...briefingAddress,
];

/** What of the state a chapter leaves to the person; the rest is the chapter's. */
const writtenWhilePlaying = ['brief', 'lang', 'text'];

const byName = new Map(parts.map((part) => [part.name, part]));

/** The state as the part of the address after `#`; what is as at the start is left out. */
export function writeAddress(state: Addressed): string {
  const written = parts.flatMap((part) => {
    if (state.playing && !writtenWhilePlaying.includes(part.name)) return [];
    const value = part.write(state);
    return value === null ? [] : [`${part.name}=${encodeURIComponent(value)}`];
  });
  return written.length === 0 ? '' : [`v=${version}`, ...written].join('&');
}

interface Read {
  start: Start;
  unread: string[];
}

function readParts(text: string, plan: Plan): Read {
  const start: Start = { filter: startFilter };
  const unread: string[] = [];
  for (const [name, value] of new URLSearchParams(text)) {
    const isVersion = name === 'v' && value === version;
    if (!isVersion && !byName.get(name)?.read(value, start, plan)) unread.push(name);
  }
  return { start, unread };
}

/** Whether nothing of an address was left out: what was read of it is written the same again. */
function isWhole({ form, start, unread }: Read & { form: string }): boolean {
  const partsOf = (text: string) => [...new URLSearchParams(text)].map((part) => part.join('=')).sort();
  return (
    unread.length === 0 && String(partsOf(form)) === String(partsOf(writeAddress({ ...plain, ...start })))
  );
}

/**
 * Reads an address written by `writeAddress`, or by a person, whatever was put around it on its way. Unknown, stale
 * or broken parts are left out and named in `unread`, in their order.
 */
export function readAddress(text: string, plan: Plan): Read {
  const address = text.slice(0, longestAddress + 1).replace(/^#/, '');
  const forms = unwrapped(address).map((form) => ({ form, ...readParts(form, plan) }));
  const fewest = Math.min(...forms.map(({ unread }) => unread.length));
  const { start, unread } =
    forms.find(isWhole) ?? forms.find((form) => form.unread.length === fewest) ?? readParts(address, plan);
  const best = { start, unread };
  return text.length > longestAddress ? { ...best, unread: ['…', ...best.unread] } : best;
}
