import type { Feature } from 'write-excel-file/universal';
import { escapeXml } from '../../model/escape-xml.ts';
import type { Table } from '../tables.ts';

/** What stands in the margins of every printed page. */
export interface Margins {
  header: string;
  /** Lines. */
  footerLeft: readonly string[];
  /** Lines; `&P` is the page, `&N` how many there are. */
  footerRight: readonly string[];
}

/** Office programs call a longer header or footer damaged. */
const longestMargin = 250;

/** A text of a header or footer, whose own signs are written with `&`. */
export function marginText(text: string): string {
  return text.replaceAll('&', '&&');
}

/** Leaves whole lines out at the end where there is no room for them. */
function cutLines(lines: readonly string[], room: number): readonly string[] {
  return lines.join('\n').length <= room || lines.length < 2 ? lines : cutLines(lines.slice(0, -1), room);
}

/** A, B … Z, AA … */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function rangeOf({ rows }: Table, columns: number): string {
  return `$A$1:$${columnLetters(columns - 1)}$${rows.length + 1}`;
}

/** Repeats the header row, prints the columns that are meant for paper, and names the filter's range. */
function definedNames(tables: readonly Table[]): string {
  const name = (kind: string, sheet: number, range: string, attributes = '') =>
    `<definedName name="_xlnm.${kind}" localSheetId="${sheet}"${attributes}>${escapeXml(range)}</definedName>`;
  const names = tables.flatMap((table, index) => {
    const sheet = quoted(table.name);
    return [
      {
        kind: '_FilterDatabase',
        range: `${sheet}!${rangeOf(table, table.headers.length)}`,
        hidden: true,
        index,
      },
      { kind: 'Print_Area', range: `${sheet}!${rangeOf(table, table.printedColumns)}`, hidden: false, index },
      { kind: 'Print_Titles', range: `${sheet}!$1:$1`, hidden: false, index },
    ];
  });
  // By name, then by sheet, as office programs write them.
  const sorted = names.sort((a, b) => a.kind.localeCompare(b.kind, 'en') || a.index - b.index);
  return `<definedNames>${sorted
    .map(({ kind, range, hidden, index }) => name(kind, index, range, hidden ? ' hidden="1"' : ''))
    .join('')}</definedNames>`;
}

function marginMarkup(margins: Margins, sheet: string): string {
  const right = margins.footerRight.join('\n');
  const left = cutLines(margins.footerLeft.map(marginText), longestMargin - right.length - 12);
  // The space after the size keeps a text that begins with a digit apart from it.
  const footer = `&L&8 ${left.join('\n')}&R&8 ${right}`;
  const header = `&L&9 ${marginText(margins.header)}&R&9 ${marginText(sheet)}`;
  return `<headerFooter><oddHeader>${escapeXml(header)}</oddHeader><oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>`;
}

function sheetEnd(table: Table, margins: Margins, linkId: string | null): string {
  const links = table.links
    .map(
      ({ row, column, address }) =>
        `<hyperlink ref="${columnLetters(column)}${row + 2}" r:id="${linkId}" location="${escapeXml(address)}"/>`,
    )
    .join('');
  return [
    `<autoFilter ref="${rangeOf(table, table.headers.length).replaceAll('$', '')}"/>`,
    linkId && links ? `<hyperlinks>${links}</hyperlinks>` : '',
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    marginMarkup(margins, table.name),
  ].join('');
}

const linkId = 'rId-page-1';

/**
 * Sets up every sheet for paper: A4 landscape, one page wide, the header row repeated, dates and sources in the
 * footer; gives it a filter row, and links to the pages of `site`, where there is one.
 */
export function pageSetup(tables: readonly Table[], margins: Margins, site: string | null): Feature<Blob> {
  const tableOf = (index: number) => {
    const table = tables[index];
    if (!table) throw new Error(`The workbook has no table for sheet ${index + 1}.`);
    return table;
  };
  const hasLinks = (index: number) => site !== null && tableOf(index).links.length > 0;
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transform: (xml) => xml.replace('<definedNames/>', () => definedNames(tables)),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            xml
              .replace(/<worksheet[^>]*>/, '$&<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
              .replace(
                '</sheetData>',
                (end) => end + sheetEnd(tableOf(sheetIndex), margins, hasLinks(sheetIndex) ? linkId : null),
              ),
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            hasLinks(sheetIndex)
              ? `<Relationship Id="${linkId}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${escapeXml(site ?? '')}" TargetMode="External"/>`
              : undefined,
        },
      },
    },
  };
}
