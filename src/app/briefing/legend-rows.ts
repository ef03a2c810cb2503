import type { Accuracy, Project } from '../../model/project.ts';

/** What needs a word on the map, most needed first. */
const explained: readonly Accuracy[] = ['schematic', 'area', 'symbol', 'approximate', 'unlocated'];

const mostRows = 3;

/** The accuracy classes that a chapter explains: those of its projects, at most three. */
export function legendRows(projects: readonly Project[]): Accuracy[] {
  return explained.filter((id) => projects.some(({ accuracy }) => accuracy === id)).slice(0, mostRows);
}
