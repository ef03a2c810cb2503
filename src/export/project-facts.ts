import { accuracyClassOf } from '../model/accuracy.ts';
import type { Task, Unit } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import { tell } from '../model/messages/messages.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import { taskOf } from '../state/selectors.ts';

/** A project with what the plan links it to, in the words of one language. */
export interface ProjectFacts {
  project: Project;
  task: Task;
  /** The sentence of the task that names it. */
  sentence: string;
  /** In the order of the text: the first is the first-listed unit. */
  units: readonly Unit[];
  /** Names of the plan's cities that it crosses or lies in. */
  cities: readonly string[];
  /** The accuracy class and what the class means. */
  accuracy: string;
  /** That it is schematic or not on the map and why, and its notices; '' where there is nothing to say. */
  note: string;
}

/** Joins names as the language does in a list. */
export function joinNames(names: readonly string[], language: Language): string {
  return names.join(language === 'zh' ? '、' : ', ');
}

export function nameOf(record: { name: string; nameEn: string }, language: Language): string {
  return language === 'zh' ? record.name : record.nameEn;
}

/** The sentence of the task's text around the words that name the project, full stop included. */
function sentenceAround(task: Task, project: Project): string {
  const start = project.quote.start - task.quote.start;
  const from = task.text.lastIndexOf('。', start - 1) + 1;
  const stop = task.text.indexOf('。', start + project.quote.exact.length - 1);
  return task.text.slice(from, stop === -1 ? task.text.length : stop + 1);
}

function noteOf(project: Project, language: Language): string {
  const certainty =
    project.accuracy === 'unlocated'
      ? tell(language, 'export.unlocatedBecause', { reason: project.unlocatedReason?.[language] ?? '' })
      : project.accuracy === 'schematic'
        ? tell(language, 'export.schematicLine')
        : project.accuracy === 'symbol'
          ? tell(language, 'export.symbolOnly')
          : '';
  const sentences = [certainty, ...project.notices.map((notice) => notice.text[language])];
  return sentences.filter((sentence) => sentence !== '').join(language === 'zh' ? '' : ' ');
}

function found<T>(record: T | undefined, id: string): T {
  if (!record) throw new Error(`plan.json names ${id} but does not hold it.`);
  return record;
}

/** The task's units in the order of the text. Throws where the plan lacks one. */
export function unitsOf(plan: Plan, task: Task): Unit[] {
  return task.units.map((id) =>
    found(
      plan.units.find((unit) => unit.id === id),
      id,
    ),
  );
}

/** Gathers the facts. Throws where the project names a task, unit or city that the plan lacks. */
export function factsOf(plan: Plan, project: Project, language: Language): ProjectFacts {
  const task = found(taskOf(plan, project.taskId), project.taskId);
  const { label, meaning } = accuracyClassOf(project.accuracy);
  return {
    project,
    task,
    sentence: sentenceAround(task, project),
    units: unitsOf(plan, task),
    cities: project.cities.map((id) =>
      nameOf(
        found(
          plan.cities.find((city) => city.id === id),
          id,
        ),
        language,
      ),
    ),
    accuracy: `${label[language]}${language === 'zh' ? '：' : ': '}${meaning[language]}`,
    note: noteOf(project, language),
  };
}

/** The units' names; where there are several, the first is marked as listed first. */
export function unitList(units: readonly Unit[], language: Language): string {
  const names = units.map((unit, index) =>
    index === 0 && units.length > 1
      ? tell(language, 'export.firstListed', { name: nameOf(unit, language) })
      : nameOf(unit, language),
  );
  return joinNames(names, language);
}
