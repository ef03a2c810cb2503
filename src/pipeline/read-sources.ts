import type { Issue } from '../model/issue.ts';
import { publisherRecordSchema, type Reference, sourceRecordSchema } from '../model/source.ts';
import type { SourceFile } from './read-files.ts';
import { idOfFile, readRecord } from './read-record.ts';

/**
 * Reads data/publishers/ and data/sources/ into what may be shown of each source, by id. A record with a fault, or
 * of an unknown publisher, is reported and left out.
 */
export function readSources(
  publisherFiles: readonly SourceFile[],
  sourceFiles: readonly SourceFile[],
): { references: ReadonlyMap<string, Reference>; issues: Issue[] } {
  const issues: Issue[] = [];
  const fault = (file: string, message: string) =>
    issues.push({ severity: 'error', file, id: idOfFile(file), message });

  const publishers = new Map(
    publisherFiles.flatMap((source) => {
      const record = readRecord(source, publisherRecordSchema);
      if (typeof record !== 'string') return [[idOfFile(source.file), record] as const];
      fault(source.file, record);
      return [];
    }),
  );
  const references = new Map<string, Reference>();
  for (const source of sourceFiles) {
    const record = readRecord(source, sourceRecordSchema);
    const publisher = typeof record === 'string' ? undefined : publishers.get(record.publisher);
    if (typeof record === 'string') fault(source.file, record);
    else if (!publisher)
      fault(source.file, `publisher: there is no data/publishers/${record.publisher}.json.`);
    else {
      const { title, titleEn, published, license, read } = record;
      const id = idOfFile(source.file);
      references.set(id, {
        id,
        publisher: record.publisher,
        publisherName: publisher.name,
        publisherNameEn: publisher.nameEn,
        kind: publisher.kind,
        title,
        titleEn,
        published,
        license,
        read: read.on,
        copy: read.copy,
      });
    }
  }
  return { references, issues };
}
