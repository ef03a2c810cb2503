import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaFiles } from '../../src/pipeline/schemas.ts';
import { staleTexts } from '../../src/pipeline/write.ts';

const folder = join(import.meta.dirname, '../../data/schemas');

describe('the schemas beside the data', () => {
  it('are those of the code, each of them and no others', () => {
    const files = schemaFiles();
    expect(staleTexts(folder, files)).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual(Object.keys(files).sort());
  });

  it('want the fields of a project, know its kinds, and let it name its schema', () => {
    const schema = JSON.parse(schemaFiles()['project.schema.json'] ?? '');
    expect(schema.required).toContain('taskId');
    expect(schema.additionalProperties).toBe(false);
    expect(schema.properties.kind.enum).toEqual(['project', 'batch', 'site']);
    expect(schema.properties.$schema).toEqual({ type: 'string' });
  });
});
