import { hasOwn } from '../../model/own.ts';
import type { Plan } from '../../model/plan.ts';

/** One `name=value` of an address: how it is written of a slice's data, and how it is read into a start. */
export interface AddressPart<Slice> {
  name: string;
  /** Null where the state is as at the start. */
  write(state: Slice): string | null;
  /** Whether the value was understood. */
  read(value: string, start: Partial<Slice>, plan: Plan): boolean;
}

export function isOneOf<T extends string>(all: readonly T[], value: string | null): value is T {
  return value !== null && (all as readonly string[]).includes(value);
}

/** A part that is one of a few words; the plain one is not written. */
export function wordPart<Key extends string, Word extends string>(
  name: string,
  key: Key,
  all: readonly Word[],
  plain: Word,
): AddressPart<Record<Key, Word>> {
  return {
    name,
    write: (state) => (state[key] === plain ? null : state[key]),
    read(value, start) {
      if (!isOneOf(all, value)) return false;
      Object.assign(start, { [key]: value });
      return true;
    },
  };
}

/** Ids of `all` joined by dots; null where none of them is known. */
export function readList<T extends string>(all: readonly T[], text: string): T[] | null {
  const ids = text.split('.').filter((id): id is T => isOneOf(all, id));
  return ids.length === 0 && text !== 'none' ? null : ids;
}

/** The id that a retired one became; the id itself where it was never retired. */
export function current(plan: Plan, id: string): string {
  return hasOwn(plan.redirects, id) ? (plan.redirects[id] ?? id) : id;
}

/** Degrees to 4 decimals, some 10 m. */
export function writeDegrees(position: readonly number[]): string {
  return position.map((degree) => Number(degree.toFixed(4))).join('_');
}

export function isOnEarth([lng, lat]: readonly number[]): boolean {
  return lng !== undefined && lat !== undefined && Math.abs(lng) <= 180 && Math.abs(lat) <= 85;
}
