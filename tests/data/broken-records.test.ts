import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../src/pipeline/record-faults.ts';
import { dataSchemas } from '../../src/pipeline/schemas.ts';

const root = join(import.meta.dirname, '../..');

function read(file: string) {
  return JSON.parse(readFileSync(join(root, file), 'utf8'));
}

function schemaOf(name: string): v.GenericSchema {
  const found = dataSchemas.find((entry) => entry.name === name);
  if (!found) throw new Error(name);
  return found.schema;
}

/** A sound file, what is done to it, and the sentence that tells of it. */
const broken: [string, string, (record: ReturnType<typeof JSON.parse>) => void, string][] = [
  [
    'project',
    'data/projects/ezhou-airport.json',
    (record) => {
      record.kind = 'plan';
    },
    'kind: "plan" is not one of "project", "batch", "site".',
  ],
  [
    'project',
    'data/projects/ezhou-airport.json',
    (record) => {
      delete record.stage;
    },
    'stage: the field is missing.',
  ],
  [
    'project',
    'data/projects/ezhou-airport.json',
    (record) => {
      record.colour = 'red';
    },
    'colour: there is no such field.',
  ],
  [
    'project',
    'data/projects/ezhou-airport.json',
    (record) => {
      record.taskId = '五（一）4';
    },
    'taskId: "五（一）4", but an id is a lower-case ASCII slug, as in ezhou-airport.',
  ],
  [
    'project',
    'data/projects/g4-widening.json',
    (record) => {
      record.published[0].km = '130';
    },
    'published.0.km: "130" is not a number.',
  ],
  [
    'project',
    'data/projects/g4-widening.json',
    (record) => {
      record.provenance.retrieved = '27/11/2026';
    },
    'provenance.retrieved: "27/11/2026", but a day is written 2025-09-28.',
  ],
  [
    'progress',
    'data/progress/g4-widening.json',
    (record) => {
      record.events[0].date = '2023年9月';
    },
    'events.0.date: "2023年9月", but a date is written 2024-12-08, 2025-09 or 2023.',
  ],
  [
    'source',
    'data/sources/cctv-g4-open-2026.json',
    (record) => {
      record.title = '';
    },
    'title: "", but it may not be empty.',
  ],
  [
    'publisher',
    'data/publishers/cctv.json',
    (record) => {
      record.kind = 'press';
    },
    'kind: "press" is not one of "government", "enterprise", "state_press", "local_press", "data", "reference", "other".',
  ],
  [
    'briefing',
    'data/briefings/overview.json',
    (record) => {
      record.chapters[0].camera.bounds[0] = -999;
    },
    'chapters.0.camera.bounds.0: -999, but it is at least -180.',
  ],
  [
    'cities',
    'data/cities.json',
    (record) => {
      record[0].adcode = '4201';
    },
    '0.adcode: "4201", but it matches /^\\d{6}$/.',
  ],
  [
    'redirects',
    'data/redirects.json',
    (record) => {
      record['old-id'] = 7;
    },
    'old-id: 7 is not a string.',
  ],
  [
    'units',
    'data/units.json',
    (record) => {
      record[0].kind = 'county';
    },
    '0.kind: "county" is not one of "provincial", "party", "central", "local", "collective".',
  ],
];

describe('a fault in a data file names the field, its value and what is allowed', () => {
  it.each(broken)('%s: %s', (name, file, damage, sentence) => {
    const record = read(file);
    expect(parseRecord(JSON.stringify(record), schemaOf(name))).toEqual({ record: expect.anything() });
    damage(record);
    expect(parseRecord(JSON.stringify(record), schemaOf(name))).toEqual({ fault: sentence });
  });

  it('says where it is no JSON', () => {
    expect(parseRecord('{"name":', schemaOf('source'))).toEqual({
      fault: expect.stringContaining('Not JSON'),
    });
  });

  it('lets a record name its own schema', () => {
    const record = {
      $schema: '../schemas/source.schema.json',
      ...read('data/sources/cctv-g4-open-2026.json'),
    };
    const result = parseRecord(JSON.stringify(record), schemaOf('source'));
    expect(result).toEqual({ record: read('data/sources/cctv-g4-open-2026.json') });
  });
});
