import type { Task } from '../model/document.ts';
import type { Issue } from '../model/issue.ts';
import type { TextQuote } from '../model/quote.ts';
import type { CleanText } from './document/clean.ts';
import { findQuote } from './document/quote.ts';
import type { IdentifiedRecord } from './ground/read-projects.ts';

export interface Link {
  record: IdentifiedRecord;
  quote: TextQuote;
}

/**
 * Ties each record to its words in its task. A record whose task is unknown, or whose words are not found
 * exactly once there, is reported and left out.
 */
export function linkProjects(
  records: readonly IdentifiedRecord[],
  tasks: readonly Task[],
  clean: CleanText,
): { links: Link[]; issues: Issue[] } {
  const links: Link[] = [];
  const issues: Issue[] = [];
  for (const record of records) {
    const report = (message: string) =>
      issues.push({ severity: 'error', file: record.file, id: record.id, message });
    const task = tasks.find(({ id }) => id === record.taskId);
    if (!task) {
      report(`The task ${record.taskId} is not in the document.`);
      continue;
    }
    const quote = findQuote(clean, record.quote, task.quote);
    if (typeof quote === 'string')
      report(`The words 「${record.quote}」 are ${quote} in ${task.id}: quote words that stand there once.`);
    else links.push({ record, quote });
  }
  return { links, issues };
}

/** The tasks with the ids of their projects, in the order in which the text names them. */
export function withProjects(tasks: readonly Task[], links: readonly Link[]): Task[] {
  return tasks.map((task) => ({
    ...task,
    projects: links
      .filter(({ record }) => record.taskId === task.id)
      .sort((a, b) => a.quote.start - b.quote.start || a.record.id.localeCompare(b.record.id, 'en-US'))
      .map(({ record }) => record.id),
  }));
}
