import type { Feature, LineString, MultiPolygon, Point, Position } from 'geojson';
import type { CategoryId } from '../../model/category.ts';
import { detailOf } from '../../model/error-detail.ts';
import type { Issue } from '../../model/issue.ts';
import type { Accuracy } from '../../model/project.ts';
import type { SourceFile } from '../read-files.ts';
import { classifyLine } from './accuracy.ts';
import type { Boundaries } from './boundaries.ts';
import { checkFeature, type LngLat } from './check-geometry.ts';
import { curved, filleted, followed, straight, type Vertex } from './course.ts';
import type { Gazetteer, Place } from './gazetteer.ts';
import { chainageKm, round5 } from './plane.ts';
import { type IdentifiedRecord, placeIds } from './read-projects.ts';
import { thinned } from './thin.ts';

export type DrawnGeometry = Point | LineString | MultiPolygon;

/** A record on the ground. */
export interface Placed {
  record: IdentifiedRecord;
  accuracy: Accuracy;
  /** The gazetteer's places that the placement names, in its order. */
  places: Place[];
  /** What is drawn, 5 decimals; null for what has no place. */
  feature: Feature<DrawnGeometry, { category: CategoryId; accuracy: Accuracy }> | null;
  /** Uncertainty at each vertex of a line; null where only the direction counts. Empty for the rest. */
  uncertaintyKm: (number | null)[];
}

export interface Ground {
  gazetteer: Gazetteer;
  boundaries: Boundaries;
  /** The files of data/geometry/ that records follow. */
  geometry: readonly SourceFile[];
}

/** Drawn lines keep within this of their smooth course. */
const drawnWithinKm = 0.02;

/**
 * Puts records on the ground. Faults of a geometry, adcodes and files that do
 * not exist, and an accuracy that the rule of `classifyLine` does not bear out
 * are errors; the record is then still returned, without a feature where there
 * is none.
 */
export function placeProjects(
  records: readonly IdentifiedRecord[],
  ground: Ground,
): { placed: Placed[]; issues: Issue[] } {
  const issues: Issue[] = [];
  const courses = readCourses(ground.geometry, issues);
  const placed = records.map((record) => {
    const found = placeRecord(record, ground, courses);
    const faults = [...found.faults, ...accuracyFaults(found.placed)];
    issues.push(
      ...faults.map((message): Issue => ({ severity: 'error', file: record.file, id: record.id, message })),
      ...(found.placed.feature ? checkFeature(found.placed.feature, record.file) : []),
    );
    return found.placed;
  });
  return { placed, issues };
}

type Courses = ReadonlyMap<string, LngLat[]>;

function readCourses(files: readonly SourceFile[], issues: Issue[]): Courses {
  const courses = new Map<string, LngLat[]>();
  for (const { file, text } of files) {
    const name = file.replace(/^.*\//, '');
    const course = courseOf(text, name);
    if (typeof course === 'string') {
      issues.push({ severity: 'error', file, id: name, message: course });
      continue;
    }
    const faults = checkFeature(course, file).filter((issue) => !issue.message.includes('the same as'));
    issues.push(...faults);
    if (faults.length === 0) courses.set(name, lineOf(course.geometry.coordinates));
  }
  return courses;
}

/** The one line of a GeoJSON file, or what is wrong with it. */
function courseOf(text: string, name: string): Feature<LineString> | string {
  try {
    const json = JSON.parse(text) as Partial<Feature<LineString>>;
    if (json.type === 'Feature' && json.geometry?.type === 'LineString') {
      return { ...(json as Feature<LineString>), id: name };
    }
  } catch (error) {
    return `Not JSON: ${detailOf(error)}`;
  }
  return 'Not a GeoJSON Feature with a LineString.';
}

function lineOf(positions: readonly Position[]): LngLat[] {
  return positions
    .map(([lng, lat]): LngLat => [lng ?? Number.NaN, lat ?? Number.NaN])
    .filter((p, at, all) => at === 0 || p[0] !== all[at - 1]?.[0] || p[1] !== all[at - 1]?.[1]);
}

function placeRecord(
  record: IdentifiedRecord,
  { gazetteer, boundaries }: Ground,
  courses: Courses,
): { placed: Placed; faults: string[] } {
  const { placement } = record;
  const places = placeIds(placement).flatMap((id) => gazetteer.get(id) ?? []);
  const result = (
    accuracy: Accuracy,
    geometry: DrawnGeometry | null,
    faults: string[] = [],
    uncertaintyKm: Placed['uncertaintyKm'] = [],
  ) => {
    const properties = { category: record.category, accuracy };
    const feature: Placed['feature'] = geometry && { type: 'Feature', id: record.id, properties, geometry };
    return { placed: { record, accuracy, places, feature, uncertaintyKm }, faults };
  };
  switch (placement.type) {
    case 'none':
      return result('unlocated', null);
    case 'point':
    case 'symbol': {
      const accuracy = placement.type === 'symbol' ? 'symbol' : placement.accuracy;
      const [first] = places;
      return result(accuracy, first ? { type: 'Point', coordinates: round5(first.position) } : null);
    }
    case 'area': {
      const unknown = placement.counties.filter((adcode) => !boundaries.counties.has(adcode));
      if (unknown.length > 0) return result('area', null, [`No county with the code ${unknown.join(', ')}.`]);
      return result('area', rounded(boundaries.union(placement.counties)));
    }
    case 'line': {
      const course = placement.along === undefined ? undefined : courses.get(placement.along);
      if (placement.along !== undefined && !course) {
        return result(placement.accuracy, null, [`No sound data/geometry/${placement.along} to follow.`]);
      }
      const vertices = withoutRepeats(thinned(drawLine(record, places, course), drawnWithinKm));
      return result(
        placement.accuracy,
        { type: 'LineString', coordinates: vertices.map((vertex) => vertex.position) },
        [],
        vertices.map((vertex) => vertex.uncertaintyKm),
      );
    }
  }
}

/** The course of a line, by what kind of thing it is. */
function drawLine(
  record: IdentifiedRecord,
  through: readonly Place[],
  course: LngLat[] | undefined,
): Vertex[] {
  if (course) return followed(through, course);
  if (record.placement.type === 'line' && record.placement.curveRadiusKm !== undefined) {
    return filleted(through, record.placement.curveRadiusKm);
  }
  return record.category === 'waterway' ? curved(through) : straight(through);
}

function withoutRepeats(line: readonly Vertex[]): Vertex[] {
  return line
    .map((vertex) => ({ ...vertex, position: round5(vertex.position) }))
    .filter(({ position: p }, at, all) => {
      const before = all[at - 1]?.position;
      return p[0] !== before?.[0] || p[1] !== before[1];
    });
}

function rounded({ coordinates }: MultiPolygon): MultiPolygon {
  const ring = (positions: Position[]) => lineOf(lineOf(positions).map(round5));
  return { type: 'MultiPolygon', coordinates: coordinates.map((polygon) => polygon.map(ring)) };
}

function accuracyFaults({ record, accuracy, places, feature }: Placed): string[] {
  const { placement, published } = record;
  if (placement.type === 'line' && feature?.geometry.type === 'LineString') {
    const drawnKm = chainageKm(lineOf(feature.geometry.coordinates)).at(-1) ?? 0;
    const rule = classifyLine(places, drawnKm, published);
    if (rule !== accuracy) return [`Recorded as ${accuracy}, but by the rule it is ${rule}.`];
  }
  if (
    placement.type === 'point' &&
    accuracy === 'exact' &&
    !places.every((place) => place.uncertaintyKm <= 0.5)
  ) {
    return ['Recorded as exact, but the place is not known to 0.5 km.'];
  }
  return [];
}
