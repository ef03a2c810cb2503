import type { Sheet } from 'write-excel-file/universal';
import { isChinese } from '../../staticmap/lettering.ts';
import { type Cell, neutralise } from '../cell.ts';
import { wrapText } from '../picture/wrap.ts';
import type { Table } from '../tables.ts';

/** A longer text makes office programs call the file damaged. */
const longestCell = 32_767;

const fontPt = 10;
const linePt = 13.5;

/** Width of a digit in the default font, which column widths count in. */
const digitPt = 5.25;

/** The Latin letters of office programs' tables are narrower than those of the page, which texts are measured with. */
const narrow = 0.88;

/** A row can't be higher. */
const highestRowPt = 409;

const rule = { bottomBorderStyle: 'thin', bottomBorderColor: '#D5DAD8' } as const;
const base = { wrap: true, alignVertical: 'top', fontSize: fontPt, ...rule } as const;
const headerLook = { ...base, fontWeight: 'bold', backgroundColor: '#E4EFF0' } as const;
const linkLook = { textColor: '#1A5A66', textDecoration: { underline: true } } as const;

function readable(cell: Cell): Cell {
  return typeof cell === 'string' ? neutralise(cell).slice(0, longestCell) : cell;
}

/** Height in points for the longest of the wrapped texts, `widths` in characters: not every program finds it by itself. */
export function heightPt(cells: readonly Cell[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) => {
    const text = String(cell ?? '');
    return wrapText(text, (widths[column] ?? 0) * digitPt * 0.96, fontPt * (isChinese(text) ? 1 : narrow))
      .length;
  });
  return Math.min(highestRowPt, Math.max(...lines) * linePt + 3);
}

function write(cell: Cell, height: number, isLink: boolean) {
  // Without a value it still has its rule.
  if (cell === null || cell === '') return { ...base, height };
  if (typeof cell === 'number')
    return { ...base, height, value: cell, type: Number, align: 'right' as const, indent: 1 };
  return { ...base, height, value: cell, type: String, ...(isLink && linkLook) };
}

/** The table as a sheet; its links look like links where the file has an address to link to. */
export function sheetOf({ name, headers, widths, rows, links }: Table, hasSite: boolean): Sheet<Blob> {
  const linked = new Set(hasSite ? links.map(({ row, column }) => `${row} ${column}`) : []);
  // The filter's buttons take a corner of the header.
  const headerPt = heightPt(
    headers,
    widths.map((width) => width - 2),
  );
  return {
    sheet: name,
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
    data: [
      headers.map((header) => ({ ...headerLook, value: header, type: String, height: headerPt })),
      ...rows.map((row, index) => {
        const cells = row.map(readable);
        const height = heightPt(cells, widths);
        return cells.map((cell, column) => write(cell, height, linked.has(`${index} ${column}`)));
      }),
    ],
  };
}
