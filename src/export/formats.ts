import type { ExportFormat } from './export-format.ts';

/** All file formats in the order in which they are offered; a writer is loaded when it is asked for. */
export const exportFormats: readonly ExportFormat[] = [
  {
    id: 'xlsx',
    label: 'export.xlsx',
    extension: 'xlsx',
    write: async (input) => (await import('./xlsx.ts')).writeXlsx(input),
  },
  {
    id: 'csv',
    label: 'export.csv',
    extension: 'csv',
    write: async (input) => (await import('./csv.ts')).writeCsv(input),
  },
  {
    id: 'geojson',
    label: 'export.geojson',
    extension: 'geojson',
    write: async (input) => (await import('./geojson.ts')).writeGeojson(input),
  },
  {
    id: 'kml',
    label: 'export.kml',
    extension: 'kml',
    write: async (input) => (await import('./kml.ts')).writeKml(input),
  },
];
