import writeExcelFile from 'write-excel-file/universal';
import { tell } from '../model/messages/messages.ts';
import type { ExportedFile, ExportInput } from './export-format.ts';
import { nameFile } from './file-name.ts';
import { countsOf, creditsOf } from './picture/credits.ts';
import { type Table, tablesOf } from './tables.ts';
import { sheetOf } from './workbook/cells.ts';
import { type Margins, pageSetup } from './workbook/page-setup.ts';

/**
 * From this size on the library compresses a part in a worker made of a blob.
 * The page's security policy forbids that, and the export would never end.
 */
const largestPartBytes = 160_000;

/** Upper bound of the bytes that the library writes around a cell or a text, and before the first one. */
const cellBytes = 44;
const headBytes = 4_000;

/** Upper bound of a link: its element and an address. */
const linkBytes = 200;

/** Bytes of the largest part of the workbook, rounded up: a sheet, or the texts that all sheets share. */
export function estimateLargestPart(tables: readonly Table[]): number {
  const texts = new Set(
    tables
      .flatMap((table) => [...table.headers, ...table.rows.flat()])
      .filter((cell) => typeof cell === 'string'),
  );
  const encoder = new TextEncoder();
  // &quot; is the longest escape, six bytes for one.
  const escaped = (text: string) => encoder.encode(text).length + 5 * (text.match(/[<>&"']/g)?.length ?? 0);
  const shared = [...texts].reduce((bytes, text) => bytes + cellBytes + escaped(text), headBytes);
  const sheets = tables.map(
    (table) =>
      headBytes +
      (table.rows.length + 1) * (table.headers.length + 1) * cellBytes +
      table.links.length * linkBytes,
  );
  return Math.max(shared, ...sheets);
}

/** What the export is, from what and of which day, on every page. */
function marginsOf({ plan, projects, language, date, site }: ExportInput): Margins {
  const { basis, dates } = creditsOf({ plan, language, date });
  const page = tell(language, 'workbook.page', { page: '&P', all: '&N' });
  return {
    header: tell(language, 'workbook.header', {
      title: tell(language, 'app.title'),
      counts: countsOf(projects, language),
    }),
    footerLeft: [basis, [tell(language, 'workbook.sources'), ...(site === null ? [] : [site])].join(' · ')],
    footerRight: [dates, page],
  };
}

/** The workbook. Rejects where it would be larger than the page can compress. */
export async function writeXlsx(input: ExportInput): Promise<ExportedFile> {
  const tables = tablesOf(input);
  if (estimateLargestPart(tables) >= largestPartBytes)
    throw new Error(tell(input.language, 'export.tooLarge', { n: input.projects.length }));
  const blob = await writeExcelFile(
    tables.map((table) => sheetOf(table, input.site !== null)),
    { features: [pageSetup(tables, marginsOf(input), input.site)] },
  ).toBlob();
  return {
    name: nameFile(input, 'xlsx'),
    mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    bytes: new Uint8Array(await blob.arrayBuffer()),
  };
}
