import { fileURLToPath } from 'node:url';
import type { City } from '../../src/model/city.ts';
import { type BoundaryTopology, readBoundaries } from '../../src/pipeline/ground/boundaries.ts';
import { readGazetteer } from '../../src/pipeline/ground/gazetteer.ts';
import { measureProject } from '../../src/pipeline/ground/measure.ts';
import { placeProjects } from '../../src/pipeline/ground/place.ts';
import { readProjects } from '../../src/pipeline/ground/read-projects.ts';
import { readFolder, readText } from '../../src/pipeline/read-files.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export const recordFiles = [
  ...readFolder(root, 'data/projects', '.json'),
  ...readFolder(root, 'data/sites', '.json'),
];
export const gazetteerText = readText(root, 'data/gazetteer/gazetteer.csv');
export const gazetteer = readGazetteer(gazetteerText);
export const boundaries = readBoundaries(
  JSON.parse(readText(root, 'data/ground/boundaries.topo.json')) as BoundaryTopology,
);
export const geometryFiles = readFolder(root, 'data/geometry', '.geojson');
export const cities = JSON.parse(readText(root, 'data/cities.json')) as City[];
export const read = readProjects(recordFiles, gazetteer.places);
export const ground = { gazetteer: gazetteer.places, boundaries, geometry: geometryFiles };
export const { placed, issues: placeIssues } = placeProjects(read.records, ground);
export const measured = placed.map((place) => ({
  place,
  measures: measureProject(place, boundaries, cities),
}));
