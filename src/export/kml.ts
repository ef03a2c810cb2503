import { categories, categoryOf } from '../model/category.ts';
import { titleIn } from '../model/document.ts';
import { escapeXml } from '../model/escape-xml.ts';
import { outsideNames, verbIn } from '../model/glossary.ts';
import type { Language } from '../model/language.ts';
import { drawnLength, mainLength, whyLengthsDiffer } from '../model/length.ts';
import { tell } from '../model/messages/messages.ts';
import { tellOwn } from '../model/messages/own-sheet.ts';
import { ownFieldIds } from '../model/own-sheet/field.ts';
import type { CountingSheet } from '../model/own-sheet/own-sheet.ts';
import type { Project } from '../model/project.ts';
import type { ExportedFile, ExportInput } from './export-format.ts';
import { nameFile } from './file-name.ts';
import { kmlGeometry } from './kml-geometry.ts';
import { kmlStyle, styleId } from './kml-style.ts';
import { ownColumns } from './own-sheet/own-columns.ts';
import { factsOf, joinNames, nameOf, type ProjectFacts, unitList } from './project-facts.ts';
import { shapeOf } from './shape.ts';
import { attributionsOf } from './sources.ts';
import { element } from './xml.ts';

function placemarkName(project: Project, language: ExportInput['language']): string {
  const name = nameOf(project, language);
  return project.accuracy === 'schematic' ? tell(language, 'export.schematicName', { name }) : name;
}

function ownEntries(own: CountingSheet, id: string, language: Language) {
  return ownColumns(own, language, (row: string) => row).map(
    ({ header, value }, index): [string, string, string] => [
      index === 0 ? 'ownLight' : `own_${ownFieldIds[index - 1]}`,
      header,
      String(value(id) ?? ''),
    ],
  );
}

/** Labelled values, in their order; the earth viewers show them as a table, other programs as fields. */
function extendedData(facts: ProjectFacts, { plan, language, own }: ExportInput): string {
  const { project, task } = facts;
  const { provenance } = project;
  const entries: [name: string, label: string, value: string][] = [
    ['id', 'id', project.id],
    ['nameZh', '名称', project.name],
    ['nameEn', 'Name', project.nameEn],
    ['category', tell(language, 'export.category'), categoryOf(project.category).label[language]],
    ['stage', tell(language, 'project.stage'), verbIn(project.stage, language)],
    ['task', tell(language, 'task.title'), `${task.id} ${titleIn(task, language)}`],
    ['sentence', tell(language, 'export.sentence'), facts.sentence],
    ['units', tell(language, 'project.units'), unitList(facts.units, language)],
    [
      'cities',
      tell(language, 'city.title'),
      joinNames([...facts.cities, ...outsideNames(project, language)], language),
    ],
    ['accuracy', tell(language, 'project.accuracy'), facts.accuracy],
    ['uncertaintyKm', tell(language, 'export.uncertaintyKm'), project.uncertaintyKm?.join('–') ?? ''],
    ['lengthKm', tell(language, 'export.lengthKm'), `${drawnLength(project)?.km ?? ''}`],
    ['publishedKm', tell(language, 'table.publishedKm'), `${mainLength(project.published)?.km ?? ''}`],
    ['lengthBasis', tell(language, 'length.basis'), whyLengthsDiffer(project, language)],
    ['method', tell(language, 'project.basis'), provenance.method[language]],
    ['source', tell(language, 'project.source'), `${provenance.source} (${provenance.license})`],
    ['note', tell(language, 'export.remark'), facts.note],
    ['updated', tell(language, 'export.dataDate'), plan.updated],
    ...(own ? ownEntries(own, project.id, language) : []),
  ];
  return element(
    'ExtendedData',
    entries
      .filter(([, , value]) => value !== '')
      .map(([name, label, value]) =>
        element('Data', element('displayName', escapeXml(label)) + element('value', escapeXml(value)), {
          name,
        }),
      )
      .join(''),
  );
}

/** HTML for the balloon: the values are escaped once for HTML and, with the tags, once more for XML. */
function description(facts: ProjectFacts, language: ExportInput['language']): string {
  const lines = [
    facts.sentence,
    `${tell(language, 'project.units')}: ${unitList(facts.units, language)}`,
    `${tell(language, 'project.accuracy')}: ${facts.accuracy}`,
    facts.note,
    tell(language, 'export.note'),
  ];
  const html = lines
    .filter((line) => line !== '')
    .map((line) => `<p>${escapeXml(line)}</p>`)
    .join('');
  return element('description', escapeXml(html));
}

function placemark(project: Project, input: ExportInput): string {
  const facts = factsOf(input.plan, project, input.language);
  const shape = shapeOf(input.shapes, project);
  return element(
    'Placemark',
    element('name', escapeXml(placemarkName(project, input.language))) +
      description(facts, input.language) +
      (shape ? element('styleUrl', `#${styleId(project)}`) : '') +
      extendedData(facts, input) +
      (shape ? kmlGeometry(shape) : ''),
    { id: project.id },
  );
}

function folder(name: string, projects: readonly Project[], input: ExportInput): string {
  const placemarks = projects.map((project) => placemark(project, input)).join('\n');
  return element('Folder', `${element('name', escapeXml(name))}\n${placemarks}\n`);
}

/**
 * OGC KML 2.2: a folder for each category in the table's order, each with its
 * projects in the list's order, and a last folder for those without a place,
 * which have no geometry.
 */
export function writeKml(input: ExportInput): ExportedFile {
  const { plan, projects, language, date, own } = input;
  const located = projects.filter((project) => project.accuracy !== 'unlocated');
  const unlocated = projects.filter((project) => project.accuracy === 'unlocated');
  const styled = new Map(located.map((project) => [styleId(project), project]));
  const about = [
    `${plan.document.title} ${plan.document.number}`,
    ...(own ? [tellOwn(language, 'own.credit', { file: own.fileName, date: own.readOn })] : []),
    tell(language, 'export.note'),
    tell(language, 'export.counts', {
      n: projects.length,
      mapped: located.length,
      unlocated: unlocated.length,
    }),
    `${tell(language, 'export.dataDate')} ${plan.updated} · ${tell(language, 'export.exportDate')} ${date}`,
    ...attributionsOf(plan, language),
  ];
  const folders = categories
    .map((category) => ({
      name: category.label[language],
      members: located.filter((project) => project.category === category.id),
    }))
    .filter(({ members }) => members.length > 0)
    .map(({ name, members }) => folder(name, members, input));
  if (unlocated.length > 0) folders.push(folder(tell(language, 'list.unlocated'), unlocated, input));
  const document = element(
    'Document',
    [
      element('name', escapeXml(tell(language, 'app.title'))),
      element('description', escapeXml(about.map((line) => `<p>${escapeXml(line)}</p>`).join(''))),
      ...[...styled.values()].map(kmlStyle),
      ...folders,
    ].join('\n'),
  );
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n${element('kml', document, { xmlns: 'http://www.opengis.net/kml/2.2' })}\n`;
  return {
    name: nameFile(input, 'kml'),
    mime: 'application/vnd.google-earth.kml+xml',
    bytes: new TextEncoder().encode(text),
  };
}
