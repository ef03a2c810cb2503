import type { Issue } from '../../model/issue.ts';
import { type Placement, type ProjectRecord, projectRecordSchema } from '../../model/project.ts';
import type { SourceFile } from '../read-files.ts';
import { idOfFile, readRecord } from '../read-record.ts';
import type { Gazetteer } from './gazetteer.ts';

/** A record with the id that its file's name gives it. */
export type IdentifiedRecord = ProjectRecord & { id: string; file: string };

/**
 * Reads the records of data/projects/ and data/sites/, in the order given. A
 * record with a fault is reported, once, and left out.
 */
export function readProjects(
  files: readonly SourceFile[],
  gazetteer: Gazetteer,
): { records: IdentifiedRecord[]; issues: Issue[] } {
  const records: IdentifiedRecord[] = [];
  const issues: Issue[] = [];
  for (const source of files) {
    const id = idOfFile(source.file);
    const result = readProject(source, gazetteer);
    const twin = records.find((record) => record.id === id);
    const fault =
      typeof result === 'string' ? result : twin ? `The id ${id} is taken by ${twin.file}.` : null;
    if (fault) issues.push({ severity: 'error', file: source.file, id, message: fault });
    else if (typeof result !== 'string') records.push({ ...result, id, file: source.file });
  }
  return { records, issues };
}

/** The record, or what is wrong with it. */
function readProject(source: SourceFile, gazetteer: Gazetteer): ProjectRecord | string {
  const record = readRecord(source, projectRecordSchema);
  if (typeof record === 'string') return record;
  const { file } = source;
  const isSite = file.startsWith('data/sites/');
  if (isSite !== (record.kind === 'site') || isSite !== (record.category === 'site')) {
    return `Kind ${record.kind}, category ${record.category}: sites, and only sites, are in data/sites/.`;
  }
  const unknown = placeIds(record.placement).filter((place) => !gazetteer.has(place));
  if (unknown.length > 0) return `Not in the gazetteer, or given up there: ${unknown.join(', ')}.`;
  return record;
}

/** The gazetteer ids that a placement names, the first one first. */
export function placeIds(placement: Placement): string[] {
  switch (placement.type) {
    case 'line':
      return placement.through;
    case 'point':
      return [placement.at];
    case 'symbol':
      return placement.at;
    case 'area':
      return placement.at === undefined ? [] : [placement.at];
    case 'none':
      return [];
  }
}
