import type PptxGenJS from 'pptxgenjs';
import { wrapText } from '../picture/wrap.ts';
import { lineFactor, pointsPerInch } from './fit.ts';
import { type Box, colours, fonts } from './paper.ts';

export interface TableColumn {
  header: string;
  /** Its share of the table's width. */
  share: number;
  align?: 'left' | 'right';
}

const cellMarginIn = { side: 0.07, top: 0.045 } as const;

const sizePt = 10.5;

interface Row {
  cells: readonly string[];
  heightIn: number;
}

function widthsOf(columns: readonly TableColumn[], widthIn: number): number[] {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => (share / all) * widthIn);
}

function measured(cells: readonly string[], widthsIn: readonly number[]): Row {
  const lines = cells.map((cell, index) => {
    const widthIn = (widthsIn[index] ?? 1) - 2 * cellMarginIn.side;
    return wrapText(cell, widthIn * pointsPerInch * 0.94, sizePt).length;
  });
  return {
    cells,
    heightIn: (Math.max(...lines) * sizePt * lineFactor) / pointsPerInch + 2 * cellMarginIn.top,
  };
}

/** The rows in pages of tables that are no higher than the box; a page has one row at least. */
export function paginate(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  box: Pick<Box, 'w' | 'h'>,
): Row[][] {
  const widths = widthsOf(columns, box.w);
  const headIn = measured(
    columns.map(({ header }) => header),
    widths,
  ).heightIn;
  const pages: Row[][] = [];
  let leftIn = 0;
  for (const cells of rows) {
    const row = measured(cells, widths);
    const last = pages.at(-1);
    if (last && row.heightIn <= leftIn) {
      last.push(row);
      leftIn -= row.heightIn;
    } else {
      pages.push([row]);
      leftIn = box.h - headIn - row.heightIn;
    }
  }
  return pages;
}

/** One page as a table of the slide. */
export function addTable(
  slide: PptxGenJS.Slide,
  columns: readonly TableColumn[],
  rows: readonly Row[],
  box: Box,
  objectName: string,
): void {
  const widths = widthsOf(columns, box.w);
  const head = measured(
    columns.map(({ header }) => header),
    widths,
  );
  const align = (index: number) => columns[index]?.align ?? 'left';
  const line = { type: 'solid', pt: 0.75, color: colours.line } as const;
  const none = { type: 'none' } as const;
  const linePt = Math.round(sizePt * lineFactor * 10) / 10;
  slide.addTable(
    [
      head.cells.map((text, index) => ({
        text,
        options: {
          bold: true,
          fill: { color: colours.accentSoft },
          align: align(index),
          lineSpacing: linePt,
        },
      })),
      ...rows.map(({ cells }) =>
        cells.map((text, index) => ({ text, options: { align: align(index), lineSpacing: linePt } })),
      ),
    ],
    {
      x: box.x,
      y: box.y,
      w: box.w,
      colW: widths,
      rowH: [head, ...rows].map(({ heightIn }) => heightIn),
      fontFace: fonts.ui,
      fontSize: sizePt,
      color: colours.text,
      valign: 'middle',
      margin: [cellMarginIn.top, cellMarginIn.side, cellMarginIn.top, cellMarginIn.side],
      border: [none, none, line, none],
      objectName,
    } as PptxGenJS.TableProps,
  );
}
