import { accuracyClasses } from '../../model/accuracy.ts';
import { type Category, categories } from '../../model/category.ts';
import type { Bilingual } from '../../model/language.ts';
import { type Accuracy, hasSymbol, type Project } from '../../model/project.ts';
import { projectsInView } from '../../staticmap/legend.ts';
import type { View } from '../../staticmap/projection.ts';

export interface LegendRow {
  category: Category;
  /** How its sample is drawn. */
  accuracy: Accuracy;
  count: number;
}

/** The categories of what is in view, in the legend's order. */
export function legendRows(visible: readonly Project[], view: View): LegendRow[] {
  const inView = projectsInView(visible, view);
  return categories.flatMap((category) => {
    const count = inView.filter((project) => project.category === category.id).length;
    return count === 0 ? [] : [{ category, accuracy: category.sample, count }];
  });
}

export interface CertaintyRow {
  id: Accuracy;
  label: Bilingual;
  meaning: Bilingual;
  /** Whether all of the class that are in view are places, not lines: then its sample is one too. */
  isOfPlaces: boolean;
}

/** The accuracy classes of what is in view, best first: what dashes, bands, hatching and dashed rings say. */
export function certaintyRows(visible: readonly Project[], view: View): CertaintyRow[] {
  const inView = projectsInView(visible, view);
  return accuracyClasses.flatMap(({ id, label, meaning, placeMeaning = meaning }) => {
    const members = inView.filter(({ accuracy }) => accuracy === id);
    if (members.length === 0) return [];
    const isOfPlaces = members.every(hasSymbol);
    return [{ id, label, meaning: isOfPlaces ? placeMeaning : meaning, isOfPlaces }];
  });
}
