/**
 * Writes every extract of data/ground/, in the order in which they need each other.
 * `node build.mjs [gazetteer.csv]`: the gazetteer is ../gazetteer/gazetteer.csv unless named.
 */
import { importBoundaries } from './boundaries.mjs';
import { importNeighbours } from './neighbours.mjs';
import { rasterize, readWaterPolygons } from './osm-water.mjs';
import { importPlaces } from './places.mjs';
import { importRivers } from './rivers.mjs';
import { writeSources } from './sources.mjs';
import { importWater } from './water.mjs';

await importBoundaries();
await importNeighbours();
const polygons = readWaterPolygons();
const mask = rasterize(polygons);
const rivers = importRivers(mask);
await importWater(polygons, mask, rivers);
importPlaces(process.argv[2]);
writeSources();
