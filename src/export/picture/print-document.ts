import { tell } from '../../model/messages/messages.ts';
import { tellOwn } from '../../model/messages/own-sheet.ts';
import { element, type SvgNode } from '../../staticmap/node.ts';
import { factsOf, nameOf } from '../project-facts.ts';
import { type CreditsInput, countsOf, creditsOf } from './credits.ts';
import { type ProjectRow, projectRows } from './project-rows.ts';
import { composePicture, type SheetInput } from './sheet.ts';

export interface PrintInput extends Omit<SheetInput, 'size' | 'palette'> {
  size: 'a4' | 'a3';
}

const columns = ['number', 'name', 'category', 'accuracy', 'cities', 'units', 'place', 'own'] as const;

function headers({ language }: PrintInput): Record<(typeof columns)[number], string> {
  return {
    number: tell(language, 'slides.number'),
    name: tell(language, 'slides.project'),
    category: tell(language, 'slides.category'),
    accuracy: tell(language, 'slides.accuracy'),
    cities: tell(language, 'slides.cities'),
    units: tell(language, 'slides.units'),
    place: tell(language, 'print.place'),
    own: tellOwn(language, 'own.exportSheet'),
  };
}

function cells(tag: 'th' | 'td', row: ProjectRow, { own }: PrintInput): SvgNode[] {
  return columns
    .filter((column) => column !== 'own' || own)
    .map((column) =>
      element(tag, { class: `print-${column}`, ...(tag === 'th' && { scope: 'col' }) }, row[column] || '—'),
    );
}

function listPage(input: PrintInput): SvgNode {
  const { visible, language } = input;
  const rows = projectRows(input, visible);
  return element(
    'section',
    { class: 'print-list' },
    element('h2', {}, `${tell(language, 'print.list')} · ${countsOf(visible, language)}`),
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...cells('th', headers(input), input))),
      element('tbody', {}, ...rows.map((row) => element('tr', {}, ...cells('td', row, input)))),
    ),
    ...remarks(input),
  );
}

/** Why projects are not on the map, and what else their records say. */
function remarks({ plan, visible, language }: PrintInput): SvgNode[] {
  const noted = visible
    .map((project) => ({ project, note: factsOf(plan, project, language).note }))
    .filter(({ project, note }) => note !== '' && project.accuracy === 'unlocated');
  if (noted.length === 0) return [];
  return [
    element(
      'ul',
      { class: 'print-remarks' },
      ...noted.map(({ project, note }) => element('li', {}, `${nameOf(project, language)}　${note}`)),
    ),
  ];
}

/** Basis, sources and what must be said about the map. */
export function sourcesPart(input: CreditsInput): SvgNode {
  const { basis, dates, note, attributions, approval } = creditsOf(input);
  return element(
    'section',
    { class: 'print-sources' },
    element('h2', {}, tell(input.language, 'slides.sources')),
    ...[basis, ...attributions, note, dates, ...(approval ? [approval] : [])].map((line) =>
      element('p', {}, line),
    ),
  );
}

/**
 * The handout: the map's page as vectors, the visible projects with their units, the sources. HTML elements for a
 * container of class `print-document`, which print.css shows on paper only; `print-a3` on it chooses the larger paper.
 */
export function printDocument(input: PrintInput): SvgNode[] {
  const sheet = composePicture({ ...input, palette: 'projector', idPrefix: input.idPrefix ?? 'print-' });
  const { width: _, height: __, ...attributes } = sheet.attributes;
  return [
    element('section', { class: 'print-sheet' }, { ...sheet, attributes: { ...attributes, width: '100%' } }),
    listPage(input),
    sourcesPart(input),
  ];
}
