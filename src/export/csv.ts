import { type Cell, neutralise } from './cell.ts';
import type { ExportedFile, ExportInput } from './export-format.ts';
import { nameFile } from './file-name.ts';
import { ownColumns } from './own-sheet/own-columns.ts';
import { projectColumns } from './project-columns.ts';
import { factsOf, type ProjectFacts } from './project-facts.ts';

/** A field after RFC 4180: quoted where it holds a comma, a quote or a line break. */
function field(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = neutralise(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The project table, UTF-8 with a byte order mark, so that spreadsheet programs read Chinese right. */
export function writeCsv(input: ExportInput): ExportedFile {
  const { plan, projects, language, date, own } = input;
  const columns = [
    ...projectColumns(plan, language, date),
    ...(own ? ownColumns(own, language, ({ project }: ProjectFacts) => project.id) : []),
  ];
  const rows = projects.map((project) => {
    const facts = factsOf(plan, project, language);
    return columns.map((column) => column.value(facts));
  });
  const lines = [columns.map((column) => column.header), ...rows].map((row) => row.map(field).join(','));
  return {
    name: nameFile(input, 'csv'),
    mime: 'text/csv;charset=utf-8',
    bytes: new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`),
  };
}
