/**
 * Rough courses ("guides") of the rivers in river-table.mjs out of WDBII, as Debian packs it.
 * In: gmt-gshhg-full, /usr/share/gmt-gshhg/binned_river_f.nc (netCDF-4, so HDF5): segments in bins of 1°, points as
 * 1/65535 of the bin from its south-west corner, bins west to east and north to south.
 * Out: river-guides.geojson, one LineString a river, downstream, WGS-84 degrees. Run by `npm run guides`, needed only
 * when the table changes; the build reads the committed guides.
 */
import { writeFileSync } from 'node:fs';
import h5wasm from 'h5wasm/node';
import { collectionText, distanceKm, round5 } from './ground.mjs';
import { RIVERS } from './river-table.mjs';

const FILE = '/usr/share/gmt-gshhg/binned_river_f.nc';
const BOX = [106, 27, 119, 34];
/** Ends this near to another line's point belong to it: tributaries stop short of the trunk, banks of the mid-line. */
const JOIN_KM = 2.5;

async function readSegments() {
  await h5wasm.ready;
  const file = new h5wasm.File(FILE, 'r');
  const value = (name) => file.get(name).value;
  const binDegrees = value('Bin_size_in_minutes')[0] / 60;
  const binsPerRow = value('N_bins_in_360_longitude_range')[0];
  const firstSegment = value('Id_of_first_segment_in_a_bin');
  const segmentCount = value('N_segments_in_a_bin');
  const pointCount = value('N_points_for_a_segment');
  const firstPoint = value('Id_of_first_point_in_a_segment');
  const east = value('Relative_longitude_from_SW_corner_of_bin');
  const north = value('Relative_latitude_from_SW_corner_of_bin');

  const segments = [];
  for (let bin = 0; bin < firstSegment.length; bin++) {
    const lng = (bin % binsPerRow) * binDegrees;
    const lat = 90 - (Math.floor(bin / binsPerRow) + 1) * binDegrees;
    if (lng < BOX[0] || lng >= BOX[2] || lat < BOX[1] || lat >= BOX[3]) continue;
    for (let s = firstSegment[bin]; s < firstSegment[bin] + segmentCount[bin]; s++)
      segments.push(
        Array.from({ length: pointCount[s] }, (_, k) => [
          round5(lng + ((east[firstPoint[s] + k] & 0xffff) / 65535) * binDegrees),
          round5(lat + ((north[firstPoint[s] + k] & 0xffff) / 65535) * binDegrees),
        ]),
      );
  }
  return segments;
}

/** Graph of all points: {points, edges: [[index, km], …] per point}; ends are joined to what is near. */
function buildGraph(segments) {
  const points = segments.flat();
  const edges = points.map(() => []);
  const connect = (a, b, km) => {
    edges[a].push([b, km]);
    edges[b].push([a, km]);
  };
  let start = 0;
  for (const segment of segments) {
    for (let i = start; i + 1 < start + segment.length; i++)
      connect(i, i + 1, distanceKm(points[i], points[i + 1]));
    const last = start + segment.length;
    for (const end of [start, last - 1])
      for (let i = 0; i < points.length; i++) {
        if (i >= start && i < last) continue;
        if (Math.abs(points[i][0] - points[end][0]) > 0.03 || Math.abs(points[i][1] - points[end][1]) > 0.03)
          continue;
        const km = distanceKm(points[i], points[end]);
        // a jump costs four times its length, so that a way along a line wins
        if (km < JOIN_KM) connect(end, i, km * 4);
      }
    start = last;
  }
  return { points, edges };
}

/** Shortest way between two points of the graph, as point indexes (Dijkstra, linear frontier: a few thousand points). */
function shortestWay({ points, edges }, from, to) {
  const km = new Float64Array(points.length).fill(Infinity);
  const before = new Int32Array(points.length).fill(-1);
  const open = new Set([from]);
  km[from] = 0;
  while (open.size > 0) {
    let here = -1;
    for (const i of open) if (here < 0 || km[i] < km[here]) here = i;
    if (here === to) break;
    open.delete(here);
    for (const [next, length] of edges[here])
      if (km[here] + length < km[next]) {
        km[next] = km[here] + length;
        before[next] = here;
        open.add(next);
      }
  }
  if (km[to] === Infinity) return null;
  const way = [to];
  while (way[0] !== from) way.unshift(before[way[0]]);
  return way;
}

function nearestPoint(points, place) {
  let best = 0;
  for (let i = 1; i < points.length; i++)
    if (distanceKm(points[i], place) < distanceKm(points[best], place)) best = i;
  return best;
}

/** Chaikin's corner cutting, three times: a few points by hand are a course, not a zigzag. */
function roundCorners(points) {
  let line = points;
  for (let pass = 0; pass < 3 && line.length > 2; pass++)
    line = [
      line[0],
      ...line
        .slice(0, -1)
        .flatMap((a, i) =>
          [0.25, 0.75].map((t) => [0, 1].map((k) => round5(a[k] + t * (line[i + 1][k] - a[k])))),
        ),
      line.at(-1),
    ];
  return line;
}

const graph = buildGraph(await readSegments());
const features = RIVERS.map(({ id, wdbii = [], towns = [] }) => {
  const stops = wdbii.map((place) => nearestPoint(graph.points, place));
  const line = stops.slice(0, 1);
  for (let i = 0; i + 1 < stops.length; i++) {
    const way = shortestWay(graph, stops[i], stops[i + 1]);
    if (!way) throw new Error(`${id}: WDBII has no way from ${wdbii[i]} to ${wdbii[i + 1]}`);
    line.push(...way.slice(1));
  }
  const far = wdbii.filter((place, i) => distanceKm(place, graph.points[stops[i]]) > 8);
  if (far.length > 0) console.warn(`${id}: no WDBII point near ${far.join(' ')}`);
  return {
    type: 'Feature',
    properties: { id },
    geometry: {
      type: 'LineString',
      coordinates: [...line.map((i) => graph.points[i]), ...roundCorners(towns)],
    },
  };
});
writeFileSync(new URL('river-guides.geojson', import.meta.url), collectionText(features));
