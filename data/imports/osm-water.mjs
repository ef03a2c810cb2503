/**
 * Water polygons of the region from npm @geo-maps/earth-waterbodies-10m (OpenStreetMap, ODbL), and the same as a mask.
 * In: three MultiPolygons of the whole earth, WGS-84 degrees, cut along a grid of tiles, no names, no classes.
 */
import { areaKm2, packagePath, readJson } from './ground.mjs';

export const REGION = [106.5, 27.5, 118.5, 34];

/** One cell of the mask in degrees: about 95 m by 111 m. */
export const CELL = 0.001;
const COLUMNS = Math.round((REGION[2] - REGION[0]) / CELL);
const ROWS = Math.round((REGION[3] - REGION[1]) / CELL);

function bounds(ring) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lng, lat] of ring) {
    box[0] = Math.min(box[0], lng);
    box[1] = Math.min(box[1], lat);
    box[2] = Math.max(box[2], lng);
    box[3] = Math.max(box[3], lat);
  }
  return box;
}

/** Polygons that reach into the region and are not the ocean: [{rings, box, areaKm2}]. */
export function readWaterPolygons() {
  return readJson(packagePath('@geo-maps', 'earth-waterbodies-10m', 'map.geo.json'))
    .geometries.flatMap(({ coordinates }) => coordinates)
    .map((rings) => ({ rings, box: bounds(rings[0]) }))
    .filter(({ box }) => box[0] < REGION[2] && box[2] > REGION[0] && box[1] < REGION[3] && box[3] > REGION[1])
    .map((polygon) => ({ ...polygon, areaKm2: areaKm2(polygon.rings) }))
    .filter((polygon) => polygon.areaKm2 < 100_000);
}

/** Mask of the region, row 0 in the south: 1 where a cell's centre is in a polygon. */
export function rasterize(polygons) {
  const cells = new Uint8Array(COLUMNS * ROWS);
  const columnOf = (lng) => (lng - REGION[0]) / CELL - 0.5;
  const rowOf = (lat) => (lat - REGION[1]) / CELL - 0.5;
  for (const { rings, box } of polygons) {
    const firstRow = Math.max(0, Math.ceil(rowOf(box[1])));
    const lastRow = Math.min(ROWS - 1, Math.floor(rowOf(box[3])));
    for (let row = firstRow; row <= lastRow; row++) {
      const crossings = [];
      for (const ring of rings)
        for (let i = 0; i + 1 < ring.length; i++) {
          const [y1, y2] = [rowOf(ring[i][1]), rowOf(ring[i + 1][1])];
          if (y1 <= row === y2 <= row) continue;
          const [x1, x2] = [columnOf(ring[i][0]), columnOf(ring[i + 1][0])];
          crossings.push(x1 + ((row - y1) / (y2 - y1)) * (x2 - x1));
        }
      crossings.sort((a, b) => a - b);
      for (let i = 0; i + 1 < crossings.length; i += 2) {
        const from = Math.max(0, Math.ceil(crossings[i]));
        const to = Math.min(COLUMNS - 1, Math.floor(crossings[i + 1]));
        for (let column = from; column <= to; column++) cells[row * COLUMNS + column] = 1;
      }
    }
  }
  const isWater = ([lng, lat]) => {
    const column = Math.floor((lng - REGION[0]) / CELL);
    const row = Math.floor((lat - REGION[1]) / CELL);
    return column >= 0 && column < COLUMNS && row >= 0 && row < ROWS && cells[row * COLUMNS + column] === 1;
  };
  return { isWater };
}
