import type { Task } from './document.ts';
import type { Project } from './project.ts';

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

/** Where the sentences of a task stand in its text, the bracket of units left out. */
function sentencesOf(task: Task): Range[] {
  const body = task.text.slice(0, task.responsibility.start);
  const result: Range[] = [];
  for (let start = 0; start < body.length; ) {
    const stop = body.indexOf('。', start);
    const end = stop < 0 ? body.length : stop + 1;
    result.push({ start, end });
    start = end;
  }
  return result;
}

/**
 * What a chapter quotes of a task: the sentences that name the projects, these names marked; the first
 * sentence where none is to be marked. `……` stands for sentences between that are left out.
 */
export function quotePieces(task: Task, projects: readonly Project[]): QuotePiece[] {
  const marks = projects
    .filter(({ taskId }) => taskId === task.id)
    .map(({ quote }) => ({ start: quote.start - task.quote.start, end: quote.end - task.quote.start }))
    .sort((a, b) => a.start - b.start);
  const sentences = sentencesOf(task);
  const wanted = sentences.filter(({ start, end }) =>
    marks.some((mark) => mark.start < end && mark.end > start),
  );
  const pieces: QuotePiece[] = [];
  let after: number | null = null;
  for (const { start, end } of wanted.length > 0 ? wanted : sentences.slice(0, 1)) {
    if (after !== null && after < start) pieces.push({ text: '……', isMarked: false });
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
  return pieces;
}
