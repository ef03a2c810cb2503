/**
 * The middle of a river: the cheapest way from its guide's head to its mouth over cells of CELL degrees, where water
 * far from a bank is cheap, water near a bank dearer, and land dear, the more so the further from the guide.
 * So the line keeps to mid-channel where there are polygons and falls back on the guide where there are none.
 */
import { KM_PER_DEGREE } from './ground.mjs';
import { resample } from './line.mjs';
import { CELL } from './osm-water.mjs';

/** WDBII is up to about 2 km off, and its old loops further; no way leaves this corridor. */
const CORRIDOR_KM = 3.5;
/** Beyond this many cells from the bank all water is alike, so that lakes do not draw the line in. */
const BANK_CELLS = 8;

/** Window of cells around a line, with each cell's distance to the line in km (Infinity outside the corridor). */
function corridorAround(guide) {
  const lngs = guide.map(([lng]) => lng);
  const lats = guide.map(([, lat]) => lat);
  const margin = 0.05;
  const west = Math.floor((Math.min(...lngs) - margin) / CELL) * CELL;
  const south = Math.floor((Math.min(...lats) - margin) / CELL) * CELL;
  const columns = Math.ceil((Math.max(...lngs) + margin - west) / CELL);
  const rows = Math.ceil((Math.max(...lats) + margin - south) / CELL);
  const guideKm = new Float32Array(columns * rows).fill(Infinity);
  for (const [lng, lat] of resample(guide, 0.3)) {
    const cos = Math.cos((lat * Math.PI) / 180);
    const reachRows = Math.ceil(CORRIDOR_KM / KM_PER_DEGREE / CELL);
    const reachColumns = Math.ceil(reachRows / cos);
    const [c0, r0] = [Math.floor((lng - west) / CELL), Math.floor((lat - south) / CELL)];
    for (let r = Math.max(0, r0 - reachRows); r <= Math.min(rows - 1, r0 + reachRows); r++)
      for (let c = Math.max(0, c0 - reachColumns); c <= Math.min(columns - 1, c0 + reachColumns); c++) {
        const km = Math.hypot((c - c0) * cos, r - r0) * CELL * KM_PER_DEGREE;
        if (km <= CORRIDOR_KM && km < guideKm[r * columns + c]) guideKm[r * columns + c] = km;
      }
  }
  return { west, south, columns, rows, guideKm };
}

/** Distance to the bank in cells (city-block, capped at BANK_CELLS); 0 on land. */
function bankDistance({ west, south, columns, rows, guideKm }, isWater) {
  const depth = new Uint8Array(columns * rows);
  for (let r = 1; r < rows - 1; r++)
    for (let c = 1; c < columns - 1; c++) {
      const i = r * columns + c;
      if (guideKm[i] === Infinity || !isWater([west + (c + 0.5) * CELL, south + (r + 0.5) * CELL])) continue;
      depth[i] = Math.min(BANK_CELLS, depth[i - 1] + 1, depth[i - columns] + 1);
    }
  for (let i = depth.length - columns - 2; i > columns; i--)
    if (depth[i] > 0) depth[i] = Math.min(depth[i], depth[i + 1] + 1, depth[i + columns] + 1);
  return depth;
}

/** A binary heap of [priority, item], smallest first. */
function heap() {
  const items = [];
  return {
    get size() {
      return items.length;
    },
    push(entry) {
      let i = items.push(entry) - 1;
      while (i > 0 && items[(i - 1) >> 1][0] > entry[0]) {
        items[i] = items[(i - 1) >> 1];
        i = (i - 1) >> 1;
      }
      items[i] = entry;
    },
    pop() {
      const top = items[0];
      const last = items.pop();
      if (items.length === 0) return top;
      let i = 0;
      for (let child = 1; child < items.length; child = 2 * i + 1) {
        if (child + 1 < items.length && items[child + 1][0] < items[child][0]) child++;
        if (items[child][0] >= last[0]) break;
        items[i] = items[child];
        i = child;
      }
      items[i] = last;
      return top;
    },
  };
}

/** Cheapest way as [[lng, lat], …] of cell centres, from guide[0] to guide[last]. */
export function midline(guide, isWater) {
  const window = corridorAround(guide);
  const { west, south, columns, guideKm } = window;
  const depth = bankDistance(window, isWater);
  const cellOf = ([lng, lat]) => Math.floor((lat - south) / CELL) * columns + Math.floor((lng - west) / CELL);
  // land is dear enough that no way crosses the neck of 簰洲湾 (3 km) to save the bend (40 km)
  const cost = (i) => (depth[i] > 0 ? 1 + 4 / depth[i] : 14 + 25 * guideKm[i]);
  const cos = Math.cos((guide[0][1] * Math.PI) / 180);
  const steps = [-1, 0, 1]
    .flatMap((r) => [-1, 0, 1].map((c) => [r * columns + c, Math.hypot(c * cos, r)]))
    .filter(([, km]) => km > 0);

  const [from, to] = [cellOf(guide[0]), cellOf(guide.at(-1))];
  const paid = new Float32Array(guideKm.length).fill(Infinity);
  const before = new Int32Array(guideKm.length).fill(-1);
  const open = heap();
  paid[from] = 0;
  open.push([0, from]);
  while (open.size > 0) {
    const [price, here] = open.pop();
    if (here === to) break;
    if (price > paid[here]) continue;
    for (const [step, length] of steps) {
      const next = here + step;
      if (guideKm[next] === Infinity || guideKm[next] === undefined) continue;
      const total = Math.fround(paid[here] + (length * (cost(here) + cost(next))) / 2);
      if (total < paid[next]) {
        paid[next] = total;
        before[next] = here;
        open.push([total, next]);
      }
    }
  }
  const way = [];
  for (let i = to; i !== -1; i = before[i])
    way.unshift([west + ((i % columns) + 0.5) * CELL, south + (Math.floor(i / columns) + 0.5) * CELL]);
  return way;
}
