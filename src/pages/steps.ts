import { type Context, nameOf } from './parts.ts';

interface Named {
  id: string;
  name: string;
  nameEn: string;
}

/** What comes before and after a record in its list. */
export function beside<Record extends Named>(all: readonly Record[], record: Record, context: Context) {
  const index = all.indexOf(record);
  const named = (entry: Record | undefined) =>
    entry ? { id: entry.id, name: nameOf(entry, context) } : null;
  return { previous: named(all[index - 1]), next: named(all[index + 1]) };
}
