/**
 * Rows of a CSV text (RFC 4180: quoted fields may hold commas, quotes and line
 * breaks), each as an object keyed by the head row. Missing fields are ''.
 */
export function parseCsv(text: string): Record<string, string>[] {
  const [head, ...rows] = splitCsv(text);
  if (!head) return [];
  return rows.map((row) => Object.fromEntries(head.map((key, column) => [key, row[column] ?? ''])));
}

function splitCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text.charAt(at + 1) === '"') cell += text.charAt(at++);
      else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',' || char === '\n') {
      row.push(cell);
      cell = '';
      if (char === '\n') {
        rows.push(row);
        row = [];
      }
    } else if (char !== '\r') cell += char;
  }
  if (cell || row.length > 0) rows.push([...row, cell]);
  return rows;
}
