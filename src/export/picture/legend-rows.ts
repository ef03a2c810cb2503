import { type AccuracyRow, accuracyRows } from '../../model/accuracy.ts';
import { type Category, categories } from '../../model/category.ts';
import type { Accuracy, Project } from '../../model/project.ts';
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

/** The accuracy classes of what is in view. */
export function certaintyRows(visible: readonly Project[], view: View): AccuracyRow[] {
  return accuracyRows(projectsInView(visible, view));
}
