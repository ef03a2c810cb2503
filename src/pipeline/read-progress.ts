import type { Issue } from '../model/issue.ts';
import { type ProgressRecord, progressRecordSchema } from '../model/progress/event.ts';
import { lastDayOf, type Progress, progressAt } from '../model/progress/state.ts';
import type { Reference } from '../model/source.ts';
import { type IdentifiedRecord, placeIds } from './ground/read-projects.ts';
import type { SourceFile } from './read-files.ts';
import { idOfFile, readRecord } from './read-record.ts';

export interface ProgressRecords {
  /** By project id. */
  records: ReadonlyMap<string, ProgressRecord>;
  /** The last day on which anything was looked for: what is derived holds as of it. */
  asOf: string;
  issues: Issue[];
}

/**
 * Reads data/progress/: at most one record for each project and batch, none for sites; without one, nobody has looked
 * yet. What names an unknown project, source, event or waypoint is reported.
 */
export function readProgress(
  files: readonly SourceFile[],
  projects: readonly IdentifiedRecord[],
  references: ReadonlyMap<string, Reference>,
): ProgressRecords {
  const records = new Map<string, ProgressRecord>();
  const issues: Issue[] = [];
  const fault = (file: string, id: string, message: string) =>
    issues.push({ severity: 'error', file, id, message });
  for (const source of files) {
    const id = idOfFile(source.file);
    const record = readRecord(source, progressRecordSchema);
    const project = projects.find((entry) => entry.id === id && entry.kind !== 'site');
    if (!project) fault(source.file, id, 'There is no project or batch of this id.');
    else if (typeof record === 'string') fault(source.file, id, record);
    else {
      for (const message of faultsOf(record, project, references)) fault(source.file, id, message);
      records.set(id, { ...record, events: [...record.events].sort(byDate) });
    }
  }
  const asked = [...records.values()].flatMap((record) => record.asked.map(({ on }) => on)).sort();
  return { records, asOf: asked.at(-1) ?? '', issues };
}

function byDate(a: ProgressRecord['events'][number], b: ProgressRecord['events'][number]): number {
  return lastDayOf(a.date).localeCompare(lastDayOf(b.date)) || a.id.localeCompare(b.id, 'en-US');
}

function faultsOf(
  { events }: ProgressRecord,
  project: IdentifiedRecord,
  references: ReadonlyMap<string, Reference>,
): string[] {
  const waypoints = placeIds(project.placement);
  return events.flatMap((event) => {
    const { id, scope, sourceIds, contradicts = [] } = event;
    const ends = [scope?.from, scope?.to].filter((place) => place !== undefined);
    return [
      ...(events.filter((other) => other.id === id).length > 1 ? [`Two events are called ${id}.`] : []),
      ...sourceIds
        .filter((source) => !references.has(source))
        .map((source) => `${id}: there is no data/sources/${source}.json.`),
      ...contradicts
        .filter((other) => !events.some((entry) => entry.id === other))
        .map((other) => `${id} contradicts ${other}, which is no event of the project.`),
      ...(ends.length === 1 ? [`${id}: a section has both ends or none.`] : []),
      ...ends
        .filter((place) => !waypoints.includes(place))
        .map((place) => `${id}: ${place} is no waypoint of the project.`),
    ];
  });
}

/** What plan.json says of a project's progress; null for a site, and where nobody has looked yet. */
export function progressOf(
  id: string,
  { records, asOf }: ProgressRecords,
  references: ReadonlyMap<string, Reference>,
): Progress | null {
  const record = records.get(id);
  if (!record) return null;
  const published = record.events
    .flatMap(({ sourceIds }) => sourceIds.map((source) => references.get(source)?.published ?? null))
    .filter((date) => date !== null)
    .sort((a, b) => lastDayOf(a).localeCompare(lastDayOf(b)));
  const { state, since, openSections } = progressAt(record.events, asOf);
  return {
    state,
    since,
    newest: published.at(-1) ?? null,
    openSections: [...openSections],
    events: record.events,
    asked: record.asked,
  };
}
