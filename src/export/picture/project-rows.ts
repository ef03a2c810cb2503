import { accuracyClassOf } from '../../model/accuracy.ts';
import { citeTask } from '../../model/briefing/quote.ts';
import { categoryOf } from '../../model/category.ts';
import { outsideNames } from '../../model/glossary.ts';
import type { Language } from '../../model/language.ts';
import { tell } from '../../model/messages/messages.ts';
import type { Project } from '../../model/project.ts';
import { ownLine } from '../own-sheet/own-columns.ts';
import { factsOf, joinNames, nameOf } from '../project-facts.ts';
import type { CreditsInput } from './credits.ts';

/** A project as lists on slides and on paper show it. */
export interface ProjectRow {
  number: string;
  name: string;
  category: string;
  /** With the uncertainty in km where there is one. */
  accuracy: string;
  cities: string;
  /** In the order of the text. */
  units: string;
  /** Where in the document it is named. */
  place: string;
  /** What the office's own sheet says, in a line. */
  own: string;
}

function accuracyOf({ accuracy, uncertaintyKm }: Project, language: Language): string {
  const label = accuracyClassOf(accuracy).label[language];
  if (!uncertaintyKm || accuracy === 'unlocated') return label;
  const [from, to] = uncertaintyKm;
  return from === to
    ? tell(language, 'slides.uncertaintyOne', { label, n: from })
    : tell(language, 'slides.uncertainty', { label, from, to });
}

/** The lists' rows in the order of the projects. Throws where the plan lacks what a project names. */
export function projectRows(
  { plan, language, own }: CreditsInput,
  projects: readonly Project[],
): ProjectRow[] {
  return projects.map((project, index) => {
    const { task, units, cities } = factsOf(plan, project, language);
    return {
      number: String(index + 1),
      name: nameOf(project, language),
      category: categoryOf(project.category).label[language],
      accuracy: accuracyOf(project, language),
      cities: joinNames([...cities, ...outsideNames(project, language)], language),
      units: joinNames(
        units.map((unit) => nameOf(unit, language)),
        language,
      ),
      place: citeTask(task),
      own: own ? ownLine(own, project.id, language) : '',
    };
  });
}
