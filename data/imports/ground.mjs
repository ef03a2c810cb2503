/**
 * What every import shares: where files go, the datum shift, rounding, areas.
 * Coordinates are [lng, lat] in degrees, WGS-84, unless a name says otherwise.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import gcoord from 'gcoord';
import mapshaper from 'mapshaper';

const HERE = dirname(fileURLToPath(import.meta.url));

/** Kilometres in one degree of latitude, on a sphere of radius 6371.0088 km. */
export const KM_PER_DEGREE = (6371.0088 * Math.PI) / 180;

/** Path inside an installed npm package (some of them export no subpaths, so no import.meta.resolve). */
export const packagePath = (...parts) => join(HERE, 'node_modules', ...parts);

/** Path inside the project's data/ folder. */
export const dataPath = (...parts) => join(HERE, '..', ...parts);

export const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** Write one extract and print its size; `text` must be the same bytes on every run. */
export function writeGround(name, text) {
  mkdirSync(dataPath('ground'), { recursive: true });
  writeFileSync(dataPath('ground', name), text);
  console.log(`${name.padEnd(32)} ${(Buffer.byteLength(text) / 1000).toFixed(1)} kB`);
}

/** A FeatureCollection as text, one feature a line, so that a diff shows which feature moved. */
export const collectionText = (features) =>
  `{"type":"FeatureCollection","features":[\n${features.map((f) => JSON.stringify(f)).join(',\n')}\n]}\n`;

/** Degrees to 5 decimals, about 1 m. */
export const round5 = (degrees) => Math.round(degrees * 1e5) / 1e5;

/** GCJ-02 → WGS-84 for every vertex; equal vertices stay equal, so shared borders stay shared. */
export function toWgs84(coordinates) {
  return typeof coordinates[0] === 'number'
    ? gcoord.transform(coordinates, gcoord.GCJ02, gcoord.WGS84)
    : coordinates.map(toWgs84);
}

/** Flat-earth distance in km between two [lng, lat]; good to 0.1 % over a few hundred km. */
export function distanceKm([lng1, lat1], [lng2, lat2]) {
  const cos = Math.cos(((lat1 + lat2) * Math.PI) / 360);
  return Math.hypot((lng1 - lng2) * cos, lat1 - lat2) * KM_PER_DEGREE;
}

/** Area in km² of a Polygon's rings (first outer, others holes) on the sphere's cylinder. */
export function areaKm2(rings) {
  const perSquareDegree = KM_PER_DEGREE ** 2;
  const ringArea = (ring) => {
    let sum = 0;
    for (let i = 0; i + 1 < ring.length; i++) {
      const [lng1, lat1] = ring[i];
      const [lng2, lat2] = ring[i + 1];
      sum +=
        (lng2 - lng1) * Math.cos((((lat1 + lat2) / 2) * Math.PI) / 180) * ((lat1 + lat2) / 2 - ring[0][1]);
    }
    return Math.abs(sum) * perSquareDegree;
  };
  return rings.reduce((area, ring, i) => area + (i === 0 ? 1 : -1) * ringArea(ring), 0);
}

/** Run mapshaper in memory. inputs: {name: GeoJSON}; returns {file: parsed JSON}. */
export async function runMapshaper(command, inputs) {
  const files = Object.fromEntries(
    Object.entries(inputs).map(([name, json]) => [name, JSON.stringify(json)]),
  );
  const output = await mapshaper.applyCommands(command, files);
  return Object.fromEntries(
    Object.entries(output).map(([name, bytes]) => [name, JSON.parse(bytes.toString())]),
  );
}
