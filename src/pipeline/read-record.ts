import * as v from 'valibot';
import { slugSchema } from '../model/slug.ts';
import type { SourceFile } from './read-files.ts';
import { parseRecord } from './record-faults.ts';

/** The id that a record's file gives it. */
export function idOfFile(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.json$/, '');
}

/** One record of data/ by its schema, or what is wrong with it: field, value and what is allowed. */
export function readRecord<Schema extends v.GenericSchema>(
  { file, text }: SourceFile,
  schema: Schema,
): v.InferOutput<Schema> | string {
  const id = idOfFile(file);
  if (!v.is(slugSchema, id)) return `The file's name is the id: ${id} is not a lower-case ASCII slug.`;
  const read = parseRecord(text, schema);
  return 'fault' in read ? read.fault : read.record;
}
