import type { Plan } from '../../model/plan.ts';

const reference = /\{method:([a-z0-9-]+)\}/g;

/** A briefing's JSON with how a project's place is known where it says `{method:id}`: after `en` in English. */
export function withMethods(text: string, plan: Plan): string {
  return text.replace(/"(zh|en)":\s*"(?:[^"\\]|\\.)*"/g, (field, language: 'zh' | 'en') =>
    field.replace(reference, (whole, id: string) => {
      const project = plan.projects.find((entry) => entry.id === id);
      return project ? JSON.stringify(project.provenance.method[language]).slice(1, -1) : whole;
    }),
  );
}
