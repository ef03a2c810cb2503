import type { FeatureCollection } from 'geojson';
import type { Language } from '../model/language.ts';
import type { MessageKey } from '../model/messages/messages.ts';
import type { CountingSheet } from '../model/own-sheet/own-sheet.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';

/** What every writer gets; none of it is changed. */
export interface ExportInput {
  plan: Plan;
  /** The visible projects in the order in which the list shows them. */
  projects: readonly Project[];
  /** projects.geojson: one feature per located project, its `id` the project's. */
  shapes: FeatureCollection;
  language: Language;
  /** The day of the export, `YYYY-MM-DD`. */
  date: string;
  /** Address of the page without its `#` part, for links back to it; null where a file is open, which nobody else has. */
  site: string | null;
  /** The office's own sheet, where the person wants it in the file. */
  own: CountingSheet | null;
}

export interface ExportedFile {
  name: string;
  mime: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export type ExportFormatId = 'xlsx' | 'csv' | 'geojson' | 'kml';

export interface ExportFormat {
  id: ExportFormatId;
  label: MessageKey;
  extension: string;
  /** Loads the writer and runs it. Rejects where the data cannot be written. */
  write(input: ExportInput): Promise<ExportedFile>;
}
