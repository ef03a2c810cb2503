import type { Feature, FeatureCollection, Geometry } from 'geojson';
import { accuracyClassOf } from '../model/accuracy.ts';
import { categoryOf } from '../model/category.ts';
import type { Language } from '../model/language.ts';
import { drawnLength, whyLengthsDiffer } from '../model/length.ts';
import { tell } from '../model/messages/messages.ts';
import type { Plan } from '../model/plan.ts';
import type { ExportedFile, ExportInput } from './export-format.ts';
import { nameFile } from './file-name.ts';
import { citationOfLength } from './project-columns.ts';
import { factsOf, nameOf } from './project-facts.ts';
import { shapeOf } from './shape.ts';
import { attributionsOf } from './sources.ts';

/** The foreign member `metadata` of the collection (RFC 7946, 6.1). */
function metadataOf({ plan, projects, language, date }: ExportInput) {
  const unlocated = projects.filter((project) => project.accuracy === 'unlocated').length;
  return {
    title: tell(language, 'app.title'),
    document: { title: plan.document.title, number: plan.document.number },
    updated: plan.updated,
    exported: date,
    note: tell(language, 'export.note'),
    count: projects.length,
    mapped: projects.length - unlocated,
    unlocated,
    attribution: attributionsOf(plan, language),
    sources: plan.sources,
  };
}

function propertiesOf(plan: Plan, project: ExportInput['projects'][number], language: Language) {
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
  };
}

/** RFC 7946; a project without a place is a feature whose geometry is null. */
export function writeGeojson(input: ExportInput): ExportedFile {
  const { plan, projects, shapes, language } = input;
  const features = projects.map(
    (project): Feature<Geometry | null> => ({
      type: 'Feature',
      id: project.id,
      geometry: shapeOf(shapes, project),
      properties: propertiesOf(plan, project, language),
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
