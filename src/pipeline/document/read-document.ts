import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import {
  type Correction,
  correctionKinds,
  correctionSchema,
  type Gap,
  type Goal,
  gapSchema,
  type Section,
  type SourceDocument,
  sourceDocumentSchema,
  type Task,
  type Unit,
  unitSchema,
} from '../../model/document.ts';
import { detailOf } from '../../model/error-detail.ts';
import type { Issue } from '../../model/issue.ts';
import { describeFaults, withoutSchemaKey } from '../record-faults.ts';
import { type CleanText, cleanDocument } from './clean.ts';
import { goalRecordSchema, goalsFile, resolveGoals } from './goals.ts';
import { outlineEntrySchema, outlineFile, parseSections, parseTasks } from './parse.ts';
import { taskTitleSchema, taskTitlesFile, withEnglishTitles } from './task-titles.ts';

/** All that the seed says, and every fault found on the way. */
export interface ReadDocument {
  clean: CleanText;
  document: SourceDocument;
  sections: Section[];
  tasks: Task[];
  units: Unit[];
  goals: Goal[];
  gaps: Gap[];
  corrections: Correction[];
  issues: Issue[];
}

const documentFile = 'data/document/document.json';
const unitsFile = 'data/units.json';
const gapsFile = 'data/document/gaps.json';
const noDocument: SourceDocument = { title: '', number: '', seed: { file: '', length: 0, sha256: '' } };

/** A record of a file under corrections/: the file's name is the kind, kind and place make the id. */
export const correctionRecordSchema = v.omit(correctionSchema, ['id', 'kind']);

/**
 * Reads the seed and the files about it under `root`, the project's top folder,
 * and runs the stages. Faults do not throw: a record that is wrong is left out
 * and reported in `issues`. Without a seed there is no text and no more than
 * that fault is reported about it.
 */
export function readDocument(root: string): ReadDocument {
  const issues: Issue[] = [];
  const document = readOne(root, documentFile, sourceDocumentSchema, issues) ?? noDocument;
  const outline = readRecords(root, outlineFile, outlineEntrySchema, issues);
  const units = withUniqueIds(readRecords(root, unitsFile, unitSchema, issues), unitsFile, issues);
  const gaps = withUniqueIds(readRecords(root, gapsFile, gapSchema, issues), gapsFile, issues);
  const titles = withUniqueIds(
    readRecords(root, taskTitlesFile, taskTitleSchema, issues),
    taskTitlesFile,
    issues,
  );
  const records = withUniqueIds(readRecords(root, goalsFile, goalRecordSchema, issues), goalsFile, issues);
  const corrections = correctionKinds.flatMap((kind) =>
    readRecords(root, `data/document/corrections/${kind}.json`, correctionRecordSchema, issues).map(
      (record): Correction => ({ ...record, kind, id: `c-${kind}-${record.at}` }),
    ),
  );

  const seedFile = `seeds/${document.seed.file}`;
  const bytes = document === noDocument ? null : readBytes(root, seedFile, issues);
  if (bytes === null) {
    const clean = cleanDocument('', []);
    return { clean, document, sections: [], tasks: [], units, goals: [], gaps, corrections: [], issues };
  }
  const seed = bytes.toString('utf8');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (sha256 !== document.seed.sha256 || seed.length !== document.seed.length) {
    const message = `the seed is not the one that ${documentFile} names: length ${seed.length}, SHA-256 ${sha256}`;
    issues.push({ severity: 'error', file: seedFile, id: '', message });
  }

  const clean = cleanDocument(seed, corrections);
  const { sections, issues: sectionIssues } = parseSections(clean, outline);
  const { tasks: untitled, issues: taskIssues } = parseTasks(clean, sections, units, seedFile);
  const { tasks, issues: titleIssues } = withEnglishTitles(untitled, titles);
  const goalSection = sections.find((section) => section.id === 'section-2');
  const { goals, issues: goalIssues } = resolveGoals(clean, goalSection, records);
  issues.push(...clean.issues, ...sectionIssues, ...taskIssues, ...titleIssues, ...goalIssues);
  for (const gap of gaps.filter((each) => sections.every((section) => section.id !== each.sectionId))) {
    const message = `there is no section “${gap.sectionId}”`;
    issues.push({ severity: 'error', file: gapsFile, id: gap.id, message });
  }
  return { clean, document, sections, tasks, units, goals, gaps, corrections: clean.applied, issues };
}

/** The file's bytes; null and an issue if it cannot be read. */
function readBytes(root: string, file: string, issues: Issue[]): Buffer | null {
  try {
    return readFileSync(join(root, file));
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    issues.push({ severity: 'error', file, id: '', message: `cannot be read (${reason})` });
    return null;
  }
}

/** The file's JSON; undefined and an issue if there is none. */
function readJson(root: string, file: string, issues: Issue[]): unknown {
  const bytes = readBytes(root, file, issues);
  if (bytes === null) return undefined;
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    const reason = detailOf(error);
    issues.push({ severity: 'error', file, id: '', message: `is not JSON: ${reason}` });
    return undefined;
  }
}

type Schema<Output> = v.BaseSchema<unknown, Output, v.BaseIssue<unknown>>;

function readOne<Output>(
  root: string,
  file: string,
  schema: Schema<Output>,
  issues: Issue[],
): Output | undefined {
  const json = readJson(root, file, issues);
  return json === undefined ? undefined : validate(withoutSchemaKey(json), schema, file, '', issues);
}

/** The file's valid records; each of the others is an issue that names it by its id or its place in the list. */
function readRecords<Output>(root: string, file: string, schema: Schema<Output>, issues: Issue[]): Output[] {
  const json = readJson(root, file, issues);
  if (json === undefined) return [];
  if (!Array.isArray(json)) {
    issues.push({ severity: 'error', file, id: '', message: 'is not a list of records' });
    return [];
  }
  return json.flatMap((record: unknown, index) => {
    const valid = validate(record, schema, file, nameOf(record, index), issues);
    return valid === undefined ? [] : [valid];
  });
}

function nameOf(record: unknown, index: number): string {
  const id = typeof record === 'object' && record !== null && 'id' in record ? record.id : undefined;
  return typeof id === 'string' && id !== '' ? id : `record ${index + 1}`;
}

function validate<Output>(
  value: unknown,
  schema: Schema<Output>,
  file: string,
  id: string,
  issues: Issue[],
): Output | undefined {
  const result = v.safeParse(schema, value);
  if (result.success) return result.output;
  issues.push({ severity: 'error', file, id, message: describeFaults(result.issues) });
  return undefined;
}

/** The records without those whose id an earlier one has: these are issues. */
function withUniqueIds<Item extends { id: string }>(records: Item[], file: string, issues: Issue[]): Item[] {
  const ids = new Set<string>();
  return records.filter(({ id }) => {
    const isNew = !ids.has(id);
    ids.add(id);
    if (!isNew) issues.push({ severity: 'error', file, id, message: 'this id is taken' });
    return isNew;
  });
}
