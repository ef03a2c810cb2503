/** A fault found in the data; any of severity `error` fails the build. */
export interface Issue {
  severity: 'error' | 'warning';
  /** The file under data/ or seeds/, with a line where there is one. */
  file: string;
  /** The record's id, or '' for the whole file. */
  id: string;
  message: string;
}
