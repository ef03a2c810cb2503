/** What a table cell holds; null is an empty cell. */
export type Cell = string | number | null;

/** A column of a table made of `Row`s; the width is in characters. */
export interface Column<Row> {
  header: string;
  width: number;
  value(row: Row): Cell;
  /** The part of a link after `#` that opens what the row is about. */
  address?(row: Row): string;
  /** Not on paper: it stands behind the columns that are printed. */
  isOnScreenOnly?: boolean;
}

/**
 * Full-width signs count too: spreadsheet programs with a Chinese or Japanese
 * input method read them as formulas.
 */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A text that a spreadsheet program would run as a formula gets an apostrophe in front. */
export function neutralise(text: string): string {
  return startsFormula.test(text) ? `'${text}` : text;
}
