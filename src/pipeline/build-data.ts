import * as v from 'valibot';
import { citationsOf } from '../model/citation.ts';
import { citySchema } from '../model/city.ts';
import type { Issue } from '../model/issue.ts';
import { type Plan, planSchema } from '../model/plan.ts';
import { progressKinds } from '../model/progress/event.ts';
import { progressStates } from '../model/progress/state.ts';
import type { Project } from '../model/project.ts';
import { slugSchema } from '../model/slug.ts';
import type { Reference } from '../model/source.ts';
import { findBareHosts } from './bare-hosts.ts';
import { readBriefings } from './briefings/read-briefings.ts';
import {
  cityFeatures,
  contextLayers,
  type GroundExtracts,
  overviewFeatures,
  wound,
} from './context-layers.ts';
import { readDocument } from './document/read-document.ts';
import { standAside } from './ground/aside.ts';
import { drawBands } from './ground/bands.ts';
import { type BoundaryTopology, readBoundaries } from './ground/boundaries.ts';
import { listCounties } from './ground/counties.ts';
import { countEvidence, readGazetteer } from './ground/gazetteer.ts';
import { checkLedger, countLedger } from './ground/ledger.ts';
import { measureProject } from './ground/measure.ts';
import { type Placed, placeProjects } from './ground/place.ts';
import { type IdentifiedRecord, readProjects } from './ground/read-projects.ts';
import { linkProjects, withProjects } from './link.ts';
import { readFolder, readText } from './read-files.ts';
import { progressOf, readProgress } from './read-progress.ts';
import { readSources } from './read-sources.ts';
import { parseRecord } from './record-faults.ts';
import { drawStrands } from './strands.ts';
import { traditionalForms } from './traditional.ts';
import type { OutputFiles } from './write.ts';

export const citiesSchema = v.array(citySchema);

export const redirectsSchema = v.record(v.string(), slugSchema);

export const groundSourceSchema = v.record(
  v.string(),
  v.looseObject({
    sources: v.array(
      v.looseObject({
        source: v.string(),
        license: v.string(),
        attribution: v.string(),
        attributionEn: v.string(),
      }),
    ),
    retrieved: v.pipe(v.string(), v.isoDate()),
  }),
);

function readGround(root: string): GroundExtracts {
  const read = (file: string) => JSON.parse(readText(root, `data/ground/${file}`));
  return {
    boundaries: read('boundaries.topo.json'),
    overview: read('boundaries-overview.topo.json'),
    neighbours: read('neighbours.topo.json'),
    water: read('water.topo.json'),
    rivers: read('rivers.geojson'),
    places: read('places.json'),
  };
}

/** A file of data/ that is one value; where it has a fault, that is reported and `instead` stands for it. */
function readWhole<Schema extends v.GenericSchema>(
  root: string,
  file: string,
  schema: Schema,
  instead: v.InferOutput<Schema>,
  issues: Issue[],
): v.InferOutput<Schema> {
  const read = parseRecord(readText(root, file), schema);
  if ('record' in read) return read.record;
  issues.push({ severity: 'error', file, id: '', message: read.fault });
  return instead;
}

/** data/redirects.json: a retired id, and what it became. A target that does not exist is an error. */
function readRedirects(root: string, issues: Issue[], projects: readonly Project[]): Record<string, string> {
  const file = 'data/redirects.json';
  const redirects = readWhole(root, file, redirectsSchema, {}, issues);
  for (const [retired, id] of Object.entries(redirects))
    if (!projects.some((project) => project.id === id))
      issues.push({ severity: 'error', file, id: retired, message: `There is no project ${id}.` });
  return redirects;
}

/** The order of the text, then of the ids. */
function byText(a: Project, b: Project): number {
  return a.quote.start - b.quote.start || a.id.localeCompare(b.id, 'en-US');
}

function shape({ feature, record, places }: Placed, project: Project) {
  return {
    type: 'Feature',
    id: record.id,
    properties: {
      id: record.id,
      name: record.name,
      nameEn: record.nameEn,
      category: record.category,
      kind: record.kind,
      accuracy: project.accuracy,
      uncertaintyKm: project.uncertaintyKm,
      taskId: record.taskId,
      lengthKm: project.lengthKm,
      waypoints: places.map((place) => place.id),
    },
    geometry: feature && wound(feature.geometry),
  };
}

/**
 * clean → parse → place → link → measure → check. Reads seeds/ and data/ under `root`; gives the files of
 * public/data/, all faults that were found, and how many of the projects' points rest on what.
 */
export function buildData(root: string): {
  files: OutputFiles;
  issues: Issue[];
  evidence: Plan['evidence'];
} {
  const issues: Issue[] = [];
  const document = readDocument(root);
  const gazetteer = readGazetteer(readText(root, 'data/gazetteer/gazetteer.csv'));
  const read = readProjects(
    [...readFolder(root, 'data/projects', '.json'), ...readFolder(root, 'data/sites', '.json')],
    gazetteer.places,
  );
  const ground = readGround(root);
  const boundaries = readBoundaries(ground.boundaries as unknown as BoundaryTopology);
  const { placed, issues: placeIssues } = placeProjects(read.records, {
    gazetteer: gazetteer.places,
    boundaries,
    geometry: readFolder(root, 'data/geometry', '.geojson'),
  });
  const { references, issues: sourceIssues } = readSources(
    readFolder(root, 'data/publishers', '.json'),
    readFolder(root, 'data/sources', '.json'),
  );
  issues.push(...sourceIssues, ...citationIssues(read.records, references));
  const progress = readProgress(readFolder(root, 'data/progress', '.json'), read.records, references);
  issues.push(...progress.issues);
  const { links, issues: linkIssues } = linkProjects(read.records, document.tasks, document.clean);
  const cities = readWhole(root, 'data/cities.json', citiesSchema, [], issues);

  const projects: Project[] = [];
  for (const { record, quote } of links) {
    const place = placed.find((entry) => entry.record.id === record.id);
    if (place)
      projects.push(projectOf(record, place, quote, measureProject(place, boundaries, cities), references));
  }
  projects.sort(byText);
  const asides = standAside(projects, ground.places);
  for (const project of projects) {
    project.aside = asides.get(project.id) ?? null;
    project.progress = progressOf(project.id, progress, references);
  }

  const sources = readWhole(root, 'data/ground/SOURCES.json', groundSourceSchema, {}, issues);
  const told: Omit<Plan, 'traditional'> = {
    document: document.document,
    sections: document.sections,
    tasks: withProjects(document.tasks, links),
    units: document.units,
    cities,
    counties: listCounties(boundaries, ground.places),
    projects,
    goals: document.goals,
    gaps: document.gaps,
    corrections: document.corrections,
    ledger: countLedger(placed),
    sources: Object.entries(sources).flatMap(([file, entry]) =>
      entry.sources.map(({ source, license, attribution, attributionEn }) => ({
        file,
        source,
        license,
        attribution,
        attributionEn,
      })),
    ),
    references: [...references.values()],
    progressKinds: progressKinds.map(({ id, label }) => ({ id, label })),
    progressStates: progressStates.map(({ id, label, meaning }) => ({ id, label, meaning })),
    progressAsOf: progress.asOf,
    evidence: countEvidence(gazetteer.places),
    redirects: readRedirects(root, issues, projects),
    updated: [
      ...projects.map((project) => project.provenance.retrieved),
      ...Object.values(sources).map((source) => source.retrieved),
    ].reduce((latest, day) => (day > latest ? day : latest), ''),
  };

  // Titles of sources may be printed in traditional characters: they don't say how the plan writes.
  const { references: _titles, ...written } = told;
  const plan: Plan = { ...told, traditional: traditionalForms(JSON.stringify(written)) };

  const drawn = placed.filter(({ feature }) => feature);
  const ofPlaced = (place: Placed) => projects.find((project) => project.id === place.record.id);
  const features = drawn.flatMap((place) => {
    const project = ofPlaced(place);
    return project ? [shape(place, project)] : [];
  });
  const context = contextLayers(ground);
  const cityShapes = cityFeatures(ground, cities);
  const briefings = readBriefings(readFolder(root, 'data/briefings', '.json'), plan, cityShapes);
  const files: OutputFiles = {
    'plan.json': plan,
    'projects.geojson': { type: 'FeatureCollection', features },
    'briefings.json': briefings.file,
    'cities.geojson': cityShapes,
    'strands.geojson': {
      type: 'FeatureCollection',
      features: drawStrands(placed, (id) => projects.find((project) => project.id === id)?.lengthKm ?? 0),
    },
    'overview.geojson': overviewFeatures(ground, cities),
    'bands.geojson': { type: 'FeatureCollection', features: placed.flatMap(drawBands) },
    ...Object.fromEntries(Object.entries(context).map(([name, layer]) => [`context/${name}.geojson`, layer])),
  };
  return {
    files,
    issues: [
      ...document.issues,
      ...issues,
      ...gazetteer.issues,
      ...read.issues,
      ...placeIssues,
      ...linkIssues,
      ...checkLedger(placed),
      ...checkPlan(plan),
      ...findBareHosts(files),
      ...briefings.issues,
    ],
    evidence: plan.evidence,
  };
}

function projectOf(
  record: IdentifiedRecord,
  { accuracy }: Placed,
  quote: Project['quote'],
  measures: ReturnType<typeof measureProject>,
  references: ReadonlyMap<string, Reference>,
): Project {
  const { id, name, nameEn, category, kind, stage, taskId, published, flow, notices, provenance } = record;
  const label = record.label ?? { zh: name, en: nameEn };
  const unlocatedReason = record.placement.type === 'none' ? record.placement.reason : null;
  return {
    id,
    name,
    nameEn,
    label,
    knownNames: record.knownNames ?? [],
    category,
    kind,
    stage,
    taskId,
    quote,
    accuracy,
    ...measures,
    aside: null,
    progress: null,
    published: published.map((length) => {
      const cited = length.sourceIds.flatMap((source) => references.get(source) ?? []);
      return { ...length, source: citationsOf(cited, 'zh'), sourceEn: citationsOf(cited, 'en') };
    }),
    flow: flow ?? null,
    notices,
    unlocatedReason,
    provenance,
  };
}

/** A length or a name that cites an unknown source is an error. */
function citationIssues(
  records: readonly IdentifiedRecord[],
  references: ReadonlyMap<string, Reference>,
): Issue[] {
  return records.flatMap(({ id, file, published, knownNames = [] }) => {
    const cited = [
      ...published.map(({ sourceIds }, at) => ({ field: `published.${at}`, sourceIds })),
      ...knownNames.map(({ sourceIds }, at) => ({ field: `knownNames.${at}`, sourceIds })),
    ];
    return cited.flatMap(({ field, sourceIds }) =>
      sourceIds
        .filter((source) => !references.has(source))
        .map((source) => ({
          severity: 'error' as const,
          file,
          id,
          message: `${field}.sourceIds: "${source}", but there is no data/sources/${source}.json.`,
        })),
    );
  });
}

/** The plan against its own schema: what the build writes is what the contract says. */
function checkPlan(plan: Plan): Issue[] {
  const result = v.safeParse(planSchema, plan);
  if (result.success) return [];
  return result.issues.map((issue) => ({
    severity: 'error',
    file: 'public/data/plan.json',
    id: '',
    message: `${v.getDotPath(issue) ?? ''}: ${issue.message}`,
  }));
}
