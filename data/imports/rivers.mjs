/**
 * The main rivers as lines, from WDBII guides (LGPL) drawn into OpenStreetMap's water polygons (ODbL).
 * Out: rivers.geojson, one LineString a river, downstream, WGS-84 degrees, 5 decimals; properties
 * {id, name, nameEn, rank, accuracy, lengthKm, waterShare (part of the length inside a water polygon), source}.
 */
import { collectionText, readJson, round5, writeGround } from './ground.mjs';
import { lengthKm, nearestOnLine, resample, simplify, smoothLine } from './line.mjs';
import { midline } from './midline.mjs';
import { RIVERS } from './river-table.mjs';

/** How far bends are rounded, by rank: the polygons step by about 0.5 km, the tightest bends of the Yangtze are 1.5 km. */
const SMOOTH_KM = { 1: 0.8, 2: 0.7, 3: 0.5, 4: 0.5 };
const TOLERANCE_KM = 0.03;

export function importRivers({ isWater }) {
  const guides = new Map(
    readJson(new URL('river-guides.geojson', import.meta.url)).features.map((f) => [
      f.properties.id,
      f.geometry.coordinates,
    ]),
  );
  const lines = new Map();
  const features = RIVERS.map(({ id, name, nameEn, rank, wdbii, towns, from, into }) => {
    const guide = [...guides.get(id)];
    if (from) guide.unshift(nearestOnLine(guide[0], lines.get(from)).point);
    if (into) guide.push(nearestOnLine(guide.at(-1), lines.get(into)).point);
    const way = midline(guide, isWater);
    // the way starts and ends on cell centres; a confluence is on the other river's line
    const line = smoothLine([guide[0], ...way.slice(1, -1), guide.at(-1)], SMOOTH_KM[rank]);
    lines.set(id, line);
    const steps = resample(line, 0.1);
    const waterShare = steps.filter(isWater).length / steps.length;
    return {
      type: 'Feature',
      properties: {
        id,
        name,
        nameEn,
        rank,
        accuracy: !wdbii && waterShare < 0.5 ? 'schematic' : 'approximate',
        lengthKm: Math.round(lengthKm(line)),
        waterShare: Math.round(waterShare * 100) / 100,
        source: `${[wdbii && 'WDBII (GSHHG 2.3.7)', towns && 'points placed by hand (river-table.mjs)'].filter(Boolean).join(' and ')}, fitted to OpenStreetMap water polygons`,
      },
      geometry: {
        type: 'LineString',
        coordinates: simplify(line, TOLERANCE_KM).map((point) => point.map(round5)),
      },
    };
  });
  writeGround('rivers.geojson', collectionText(features));
  return features;
}
