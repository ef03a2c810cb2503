import type { Language } from '../language.ts';
import type { Plan } from '../plan.ts';

/** A task or a project as an office's own sheet names it. */
export interface OwnRecord {
  id: string;
  kind: 'task' | 'project';
  name: string;
  nameEn: string;
  /** Other names that the plan's data know. */
  alsoNamed: readonly string[];
}

/** Every task, each followed by its projects, in the order of the text. */
export function ownRecords({ tasks, projects }: Plan): OwnRecord[] {
  return tasks.flatMap((task) => [
    { id: task.id, kind: 'task' as const, name: task.title, nameEn: task.titleEn, alsoNamed: [] },
    ...projects
      .filter(({ taskId }) => taskId === task.id)
      .map(({ id, name, nameEn, label, knownNames }) => ({
        id,
        kind: 'project' as const,
        name,
        nameEn,
        alsoNamed: [label.zh, label.en, ...knownNames.map((known) => known.name)],
      })),
  ]);
}

export function nameIn({ name, nameEn }: { name: string; nameEn: string }, language: Language): string {
  return language === 'zh' ? name : nameEn;
}
