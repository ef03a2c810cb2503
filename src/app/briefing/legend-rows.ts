import { type Accuracy, accuracies, hasSymbol, type Project } from '../../model/project.ts';

export interface StageLegendRow {
  id: Accuracy;
  /** Whether all of the class that are shown are symbols, not lines. */
  isOfPlaces: boolean;
}

/** The accuracy classes of a chapter's projects, best first. */
export function legendRows(projects: readonly Project[]): StageLegendRow[] {
  return accuracies.flatMap((id) => {
    const members = projects.filter(({ accuracy }) => accuracy === id);
    return members.length > 0 ? [{ id, isOfPlaces: members.every(hasSymbol) }] : [];
  });
}
