import type { Task } from '../document.ts';
import type { Project } from '../project.ts';

/** `五（二）3`: a task's place in the document, as it is cited. */
export function citeTask(task: Pick<Task, 'headingPath' | 'number'>): string {
  const [chapter = '', section = ''] = task.headingPath;
  return `${chapter.split('、')[0]}${section.slice(0, section.indexOf('）') + 1)}${task.number}`;
}

export interface QuotePiece {
  text: string;
  isMarked: boolean;
}

/** The bracket of responsible units, without its brackets. */
export function responsibilityOf(task: Task): string {
  const { start, end } = task.responsibility;
  return task.text.slice(start, end).replace(/^（|）$/g, '');
}

interface Range {
  start: number;
  end: number;
}

/** Where the pieces of a task's text stand that end with one of `stops`, the bracket of units left out. */
function piecesOf(task: Task, stops: RegExp): Range[] {
  const body = task.text.slice(0, task.responsibility.start);
  const ends = [...body.matchAll(stops)].map(({ index }) => index + 1);
  if (ends.at(-1) !== body.length) ends.push(body.length);
  return ends
    .map((end, index) => ({ start: ends[index - 1] ?? 0, end }))
    .filter(({ start, end }) => start < end);
}

/** A longer quote is cut down to the clauses that name something. */
const mostLetters = 130;

function wantedOf(task: Task, marks: readonly Range[]): Range[] {
  const naming = ({ start, end }: Range) => marks.some((mark) => mark.start < end && mark.end > start);
  const sentences = piecesOf(task, /。/g);
  const wanted = sentences.filter(naming);
  if (wanted.length === 0) return sentences.slice(0, 1);
  const letters = wanted.reduce((sum, { start, end }) => sum + end - start, 0);
  return letters > mostLetters ? piecesOf(task, /[。，；]/g).filter(naming) : wanted;
}

const leftOut: QuotePiece = { text: '……', isMarked: false };

/**
 * What a chapter quotes of a task: the sentences that name the projects, these names marked; the first
 * sentence where none is to be marked. `……` stands for what is left out.
 */
export function quotePieces(task: Task, projects: readonly Project[]): QuotePiece[] {
  const marks = projects
    .filter(({ taskId }) => taskId === task.id)
    .map(({ quote }) => ({ start: quote.start - task.quote.start, end: quote.end - task.quote.start }))
    .sort((a, b) => a.start - b.start);
  const pieces: QuotePiece[] = [];
  const wanted = wantedOf(task, marks);
  let after: number | null = null;
  for (const { start, end } of wanted) {
    const isCut = after === null ? start > 0 && task.text[start - 1] !== '。' : after < start;
    if (isCut) pieces.push(leftOut);
    let at = start;
    for (const mark of marks) {
      const from = Math.max(mark.start, at);
      const to = Math.min(mark.end, end);
      if (to <= from) continue;
      if (from > at) pieces.push({ text: task.text.slice(at, from), isMarked: false });
      pieces.push({ text: task.text.slice(from, to), isMarked: true });
      at = to;
    }
    if (at < end) pieces.push({ text: task.text.slice(at, end), isMarked: false });
    after = end;
  }
  if (after !== null && task.text[after - 1] !== '。') pieces.push(leftOut);
  return pieces;
}
