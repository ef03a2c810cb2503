/**
 * Borders between the provinces around Hubei, and points for their names, from npm echarts 4.9.0 map/json/province.
 * In: one file a province, its cities as UTF8-encoded rings (zigzag deltas, 1/1024°), GCJ-02.
 * Out: neighbours.topo.json, WGS-84 degrees: `lines` (one MultiLineString a pair of provinces) and `labels` (points).
 * A line is an arc that two mainland provinces share, so no national boundary and no coast can be among them.
 * Hubei's own border is left to boundaries.topo.json: nothing is drawn twice.
 */
import { mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { packagePath, readJson, round5, runMapshaper, toWgs84, writeGround } from './ground.mjs';
import { hubeiRings } from './hubei.mjs';
import { nearestOnLine } from './line.mjs';

const VIEW = [103, 25, 120, 39];
/** What is on the screen when Hubei fills it: names of Hubei's neighbours must stand inside. */
const NEAR_VIEW = [107.2, 28.2, 117.3, 33.9];

/** [file, name, nameEn, borders on Hubei]; shanxi1 is the package's name for 陕西. */
const PROVINCES = [
  ['hubei', '湖北', 'Hubei', false],
  ['henan', '河南', 'Henan', true],
  ['anhui', '安徽', 'Anhui', true],
  ['jiangxi', '江西', 'Jiangxi', true],
  ['hunan', '湖南', 'Hunan', true],
  ['chongqing', '重庆', 'Chongqing', true],
  ['shanxi1', '陕西', 'Shaanxi', true],
  ['sichuan', '四川', 'Sichuan', false],
  ['guizhou', '贵州', 'Guizhou', false],
  ['yunnan', '云南', 'Yunnan', false],
  ['guangxi', '广西', 'Guangxi', false],
  ['guangdong', '广东', 'Guangdong', false],
  ['fujian', '福建', 'Fujian', false],
  ['zhejiang', '浙江', 'Zhejiang', false],
  ['jiangsu', '江苏', 'Jiangsu', false],
  ['shandong', '山东', 'Shandong', false],
  ['hebei', '河北', 'Hebei', false],
  ['shanxi', '山西', 'Shanxi', false],
  ['neimenggu', '内蒙古', 'Inner Mongolia', false],
  ['ningxia', '宁夏', 'Ningxia', false],
  ['gansu', '甘肃', 'Gansu', false],
  ['qinghai', '青海', 'Qinghai', false],
];

/** One encoded ring → [[lng, lat], …] in GCJ-02 degrees. */
function decodeRing(text, [lng, lat]) {
  const unzigzag = (code) => ((code - 64) >> 1) ^ -((code - 64) & 1);
  const ring = [];
  for (let i = 0; i < text.length; i += 2) {
    lng += unzigzag(text.charCodeAt(i));
    lat += unzigzag(text.charCodeAt(i + 1));
    ring.push([lng / 1024, lat / 1024]);
  }
  return ring;
}

const decodePolygon = (rings, offsets) => rings.map((ring, i) => decodeRing(ring, offsets[i]));

function readCities([file, name, nameEn, adjoins]) {
  return readJson(packagePath('echarts', 'map', 'json', 'province', `${file}.json`)).features.map(
    ({ geometry }) => {
      const polygons =
        geometry.type === 'Polygon'
          ? [decodePolygon(geometry.coordinates, geometry.encodeOffsets)]
          : geometry.coordinates.map((polygon, i) => decodePolygon(polygon, geometry.encodeOffsets[i]));
      return {
        type: 'Feature',
        properties: { name, nameEn, adjoins },
        geometry: { type: 'MultiPolygon', coordinates: toWgs84(polygons) },
      };
    },
  );
}

/**
 * The simplified Hubei of boundaries.topo.json moved a little from the vertices that a neighbour's border ends on:
 * move such an end onto it, so that the lines meet.
 */
function meetHubei(line, rings) {
  const moved = [...line];
  for (const end of [0, line.length - 1]) {
    const near = rings
      .map((ring) => nearestOnLine(line[end], ring))
      .reduce((best, next) => (next.km < best.km ? next : best));
    if (near.km < 4) moved[end] = near.point.map(round5);
  }
  return moved;
}

/** A point well inside the part of each province that the box shows. */
async function labelPoints(provinces, filter, box) {
  const command = `-i provinces.json -filter "${filter}" -clip bbox=${box} -points inner -o out.json format=geojson`;
  const { 'out.json': points } = await runMapshaper(command, { 'provinces.json': provinces });
  return points.features.map(({ properties, geometry }) => ({
    type: 'Feature',
    properties: { name: properties.name, nameEn: properties.nameEn, adjoins: properties.adjoins },
    geometry: { type: 'Point', coordinates: geometry.coordinates.map(round5) },
  }));
}

export async function importNeighbours() {
  const cities = { type: 'FeatureCollection', features: PROVINCES.flatMap(readCities) };
  const { 'provinces.json': provinces } = await runMapshaper(
    `-i cities.json
     -dissolve fields=name copy-fields=nameEn,adjoins
     -clean gap-fill-area=50km2
     -filter-islands min-area=50km2
     -simplify weighted 14% keep-shapes
     -clip bbox=${VIEW}
     -o provinces.json format=topojson no-quantization`,
    { 'cities.json': cities },
  );
  const labels = [
    ...(await labelPoints(provinces, 'adjoins', NEAR_VIEW)),
    ...(await labelPoints(provinces, "!adjoins && name != '湖北'", VIEW)),
  ].sort((a, b) => a.properties.nameEn.localeCompare(b.properties.nameEn));

  const rings = hubeiRings();
  const geometries = Object.values(provinces.objects)[0].geometries.sort((a, b) =>
    a.properties.name.localeCompare(b.properties.name),
  );
  const lines = [];
  for (const [i, a] of geometries.entries())
    for (const b of geometries.slice(i + 1)) {
      const names = [a.properties, b.properties];
      if (names.some(({ name }) => name === '湖北')) continue;
      const border = mesh(provinces, { type: 'GeometryCollection', geometries: [a, b] }, (p, q) => p !== q);
      if (border.coordinates.length === 0) continue;
      lines.push({
        type: 'Feature',
        properties: { names: names.map(({ name }) => name), namesEn: names.map(({ nameEn }) => nameEn) },
        geometry: {
          type: 'MultiLineString',
          coordinates: border.coordinates.map((line) => meetHubei(line, rings)),
        },
      });
    }

  const collection = (features) => ({ type: 'FeatureCollection', features });
  const out = topology({ lines: collection(lines), labels: collection(labels) }, 2e4);
  writeGround('neighbours.topo.json', `${JSON.stringify(out)}\n`);
}
