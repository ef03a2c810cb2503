import * as v from 'valibot';
import type { Task } from '../../model/document.ts';
import type { Issue } from '../../model/issue.ts';
import { slugSchema } from '../../model/slug.ts';
import type { UntitledTask } from './parse.ts';

/** A task's title in English, which is this site's own. */
export const taskTitleSchema = v.strictObject({
  id: slugSchema,
  titleEn: v.pipe(v.string(), v.nonEmpty()),
});

export const taskTitlesFile = 'data/document/task-titles.json';

/**
 * The tasks with their English titles. A task without one is an error and keeps its Chinese title; so is a title
 * of a task that the text does not have.
 */
export function withEnglishTitles(
  tasks: readonly UntitledTask[],
  titles: readonly v.InferOutput<typeof taskTitleSchema>[],
): { tasks: Task[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const report = (id: string, message: string) =>
    issues.push({ severity: 'error', file: taskTitlesFile, id, message });
  for (const { id } of titles)
    if (tasks.every((task) => task.id !== id)) report(id, 'the text has no such task');
  return {
    tasks: tasks.map((task) => {
      const titleEn = titles.find(({ id }) => id === task.id)?.titleEn;
      if (titleEn === undefined) report(task.id, `“${task.title}” has no English title`);
      return { ...task, titleEn: titleEn ?? task.title };
    }),
    issues,
  };
}
