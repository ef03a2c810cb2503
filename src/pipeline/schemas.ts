import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { gapSchema, sourceDocumentSchema, unitSchema } from '../model/document.ts';
import { progressRecordSchema } from '../model/progress/event.ts';
import { projectRecordSchema } from '../model/project.ts';
import { publisherRecordSchema, sourceRecordSchema } from '../model/source.ts';
import { curatedBriefingSchema } from './briefings/read-briefings.ts';
import { citiesSchema, groundSourceSchema, redirectsSchema } from './build-data.ts';
import { goalRecordSchema } from './document/goals.ts';
import { outlineEntrySchema } from './document/parse.ts';
import { correctionRecordSchema } from './document/read-document.ts';
import { taskTitleSchema } from './document/task-titles.ts';

/** Which files of data/ keep to which schema; a list is a file that is an array of records. */
export const dataSchemas: readonly { name: string; files: string; schema: v.GenericSchema }[] = [
  { name: 'project', files: 'data/{projects,sites}/*.json', schema: projectRecordSchema },
  { name: 'progress', files: 'data/progress/*.json', schema: progressRecordSchema },
  { name: 'source', files: 'data/sources/*.json', schema: sourceRecordSchema },
  { name: 'publisher', files: 'data/publishers/*.json', schema: publisherRecordSchema },
  { name: 'briefing', files: 'data/briefings/*.json', schema: curatedBriefingSchema },
  { name: 'cities', files: 'data/cities.json', schema: citiesSchema },
  { name: 'redirects', files: 'data/redirects.json', schema: redirectsSchema },
  { name: 'units', files: 'data/units.json', schema: v.array(unitSchema) },
  { name: 'document', files: 'data/document/document.json', schema: sourceDocumentSchema },
  { name: 'outline', files: 'data/document/outline.json', schema: v.array(outlineEntrySchema) },
  { name: 'gaps', files: 'data/document/gaps.json', schema: v.array(gapSchema) },
  { name: 'goals', files: 'data/document/goals.json', schema: v.array(goalRecordSchema) },
  { name: 'task-titles', files: 'data/document/task-titles.json', schema: v.array(taskTitleSchema) },
  { name: 'corrections', files: 'data/document/corrections/*.json', schema: v.array(correctionRecordSchema) },
  { name: 'ground-sources', files: 'data/ground/SOURCES.json', schema: groundSourceSchema },
];

/** A record may name its own schema, so that an editor finds it. */
function withSchemaKey(schema: Record<string, unknown>): Record<string, unknown> {
  const { properties } = schema;
  if (schema.type !== 'object' || properties === undefined) return schema;
  return { ...schema, properties: { $schema: { type: 'string' }, ...(properties as object) } };
}

/** The files of data/schemas/, by name, as text: JSON Schema (draft 7), for editors to complete and check with. */
export function schemaFiles(): Record<string, string> {
  return Object.fromEntries(
    dataSchemas.map(({ name, files, schema }) => {
      // What only code can check (west before east) an editor leaves to the build.
      const json = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' });
      const told = { title: name, description: files, ...withSchemaKey({ ...json }) };
      return [`${name}.schema.json`, `${JSON.stringify(told, null, 2)}\n`];
    }),
  );
}
