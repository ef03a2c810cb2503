import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { accuracyClassOf } from '../model/accuracy.ts';
import { categoryOf } from '../model/category.ts';
import { drawnLength, whyLengthsDiffer } from '../model/length.ts';
import { tell } from '../model/messages/messages.ts';
import { tellOwn } from '../model/messages/own-sheet.ts';
import { lightAt } from '../model/own-sheet/light.ts';
import type { CountingSheet } from '../model/own-sheet/own-sheet.ts';
import type { ExportedFile, ExportInput } from './export-format.ts';
import { nameFile } from './file-name.ts';
import { citationOfLength } from './project-columns.ts';
import { factsOf, nameOf } from './project-facts.ts';
import { shapeOf } from './shape.ts';
import { attributionsOf } from './sources.ts';

/** The foreign member `metadata` of the collection (RFC 7946, 6.1). */
function metadataOf({ plan, projects, language, date, own }: ExportInput) {
  const unlocated = projects.filter((project) => project.accuracy === 'unlocated').length;
  return {
    title: tell(language, 'app.title'),
    document: { title: plan.document.title, number: plan.document.number },
    updated: plan.updated,
    exported: date,
    note: tell(language, 'export.note'),
    ...(own && { internal: tellOwn(language, 'own.credit', { file: own.fileName, date: own.readOn }) }),
    count: projects.length,
    mapped: projects.length - unlocated,
    unlocated,
    attribution: attributionsOf(plan, language),
    sources: plan.sources,
  };
}

/** What the office's own sheet says, by the ids of its fields; money in 万元. */
function ownProperties({ rows, judgedOn }: CountingSheet, id: string) {
  const values = rows[id];
  return { own: values ? { ...values, light: lightAt(values, judgedOn).light } : null };
}

function propertiesOf({ plan, language, own }: ExportInput, project: ExportInput['projects'][number]) {
  const { task, sentence, units, cities, note } = factsOf(plan, project, language);
  const { accuracy, provenance } = project;
  return {
    id: project.id,
    name: project.name,
    nameEn: project.nameEn,
    category: project.category,
    categoryLabel: categoryOf(project.category).label[language],
    kind: project.kind,
    stage: project.stage,
    taskId: task.id,
    taskTitle: task.title,
    sentence,
    firstUnit: units[0] ? nameOf(units[0], language) : null,
    units: units.map((unit) => nameOf(unit, language)),
    cities,
    outside: project.outside,
    accuracy,
    accuracyLabel: accuracyClassOf(accuracy).label[language],
    accuracyMeaning: accuracyClassOf(accuracy).meaning[language],
    uncertaintyMinKm: project.uncertaintyKm?.[0] ?? null,
    uncertaintyMaxKm: project.uncertaintyKm?.[1] ?? null,
    lengthKm: drawnLength(project)?.km ?? null,
    published: project.published.map((length) => ({
      km: length.km,
      what: length.what[language],
      source: citationOfLength(length, language),
    })),
    lengthBasis: whyLengthsDiffer(project, language),
    note,
    source: provenance.source,
    license: provenance.license,
    retrieved: provenance.retrieved,
    method: provenance.method[language],
    ...(own && ownProperties(own, project.id)),
  };
}

/** RFC 7946; a project without a place is a feature whose geometry is null. */
export function writeGeojson(input: ExportInput): ExportedFile {
  const { projects, shapes } = input;
  const features = projects.map(
    (project): Feature<Geometry | null> => ({
      type: 'Feature',
      id: project.id,
      geometry: shapeOf(shapes, project),
      properties: propertiesOf(input, project),
    }),
  );
  const collection: FeatureCollection<Geometry | null> & { metadata: unknown } = {
    type: 'FeatureCollection',
    metadata: metadataOf(input),
    features,
  };
  return {
    name: nameFile(input, 'geojson'),
    mime: 'application/geo+json',
    bytes: new TextEncoder().encode(`${JSON.stringify(collection)}\n`),
  };
}
