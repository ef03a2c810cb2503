/**
 * Water as polygons, from OpenStreetMap's (ODbL) by way of npm @geo-maps/earth-waterbodies-10m, and 丹江口水库 from
 * Natural Earth (public domain).
 * Out: water.topo.json, object `water`, WGS-84 degrees; a feature a named river or lake, or an unnamed water:
 * {name, nameEn, kind: river | lake, river (id in rivers.geojson), areaKm2, minZoom}; name and river are missing
 * where nobody knows them.
 */
import { areaKm2, dataPath, distanceKm, readJson, round5, runMapshaper, writeGround } from './ground.mjs';
import { hubeiRings } from './hubei.mjs';
import { LAKES } from './lake-table.mjs';
import { resample } from './line.mjs';
import { REGION } from './osm-water.mjs';
import { measureRibbon, ribbonPieces } from './ribbon.mjs';

/** Rivers that the source shows well enough for a ribbon, with the least half width in km. */
const RIBBONS = { changjiang: 0.25, hanjiang: 0.1, xiangjiang: 0.2, ganjiang: 0.2 };
/** Above the dam the Yangtze is a reservoir: [lng, lat] of the Three Gorges dam. */
const DAM = [111.003, 30.823];
/** Waters without a name: the least area in km² inside Hubei, and outside, where they are only context. */
const SMALLEST_KM2 = { inside: 0.5, outside: 4 };
/** A reservoir that the source lacks, from Natural Earth (public domain). */
const DANJIANGKOU = 'danjiangkou.geojson';
/** Shores keep a vertex where leaving it out would move them by so many metres: under 4 pixels at zoom 13. */
const SHORE_METRES = 30;
/** Smaller pieces of a river read as beads on its line. */
const SMALLEST_RIVER_KM2 = 1;
/** A polygon most of which lies within so many km of a river's line belongs to the river. */
const RIVER_KM = 0.9;

/** Grid index of points along rivers: key of a 0.02° square → [{point, reachKm, id}]. */
function indexRivers(rivers, ribbons) {
  const index = new Map();
  const add = (point, reachKm, id) => {
    const key = `${Math.floor(point[0] / 0.02)},${Math.floor(point[1] / 0.02)}`;
    index.set(key, [...(index.get(key) ?? []), { point, reachKm, id }]);
  };
  for (const { properties, geometry } of rivers) {
    const ribbon = ribbons.get(properties.id);
    if (ribbon)
      for (const { point, left, right } of ribbon)
        add(point, Math.max(left, right) + RIVER_KM, properties.id);
    else for (const point of resample(geometry.coordinates, 0.3)) add(point, RIVER_KM, properties.id);
  }
  return (place) => {
    const [column, row] = place.map((degrees) => Math.floor(degrees / 0.02));
    for (let dc = -2; dc <= 2; dc++)
      for (let dr = -2; dr <= 2; dr++)
        for (const { point, reachKm, id } of index.get(`${column + dc},${row + dr}`) ?? [])
          if (distanceKm(point, place) < reachKm) return id;
    return undefined;
  };
}

function pointInRings([lng, lat], rings) {
  let inside = false;
  for (const ring of rings)
    for (let i = 0; i + 1 < ring.length; i++) {
      const [[x1, y1], [x2, y2]] = [ring[i], ring[i + 1]];
      if (y1 > lat !== y2 > lat && lng < x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  return inside;
}

/** The river that at least half of a polygon's outline points lie along, if any. */
function riverOf(rings, riverAt) {
  const points = resample(rings[0], 0.3);
  const counts = new Map();
  for (const point of points) {
    const id = riverAt(point);
    if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const [id, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [undefined, 0];
  return count >= points.length * 0.5 ? id : undefined;
}

/** Cut the corners of a closed ring three times (Chaikin): the source's shores are long chords that meet in corners. */
function roundShore(ring) {
  let open = ring.slice(0, -1);
  for (let pass = 0; pass < 3; pass++)
    open = open.flatMap((a, i) => {
      const b = open[(i + 1) % open.length];
      return [0.25, 0.75].map((t) => [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
    });
  return [...open, open[0]];
}

const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);
const feature = (properties, polygons) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'MultiPolygon', coordinates: polygons },
});
const collection = (features) => ({ type: 'FeatureCollection', features });

/** Polygons cut by the source's tiles, joined again: [rings]. */
async function joinTiles(polygons) {
  const { 'out.json': joined } = await runMapshaper(
    `-i in.json -clean gap-fill-area=0.02km2 -dissolve2 -explode -clip bbox=${REGION} -o out.json format=geojson precision=0.00001`,
    { 'in.json': collection(polygons.map(({ rings }) => feature({}, [rings]))) },
  );
  return (joined.features ?? joined.geometries).flatMap((item) => polygonsOf(item.geometry ?? item));
}

async function ribbonPolygons(samples) {
  const { 'out.json': joined } = await runMapshaper(
    '-i in.json -dissolve2 -filter-slivers -o out.json format=geojson precision=0.00001',
    { 'in.json': collection(ribbonPieces(samples).map((rings) => feature({}, [rings]))) },
  );
  return (joined.features ?? joined.geometries).flatMap((item) => polygonsOf(item.geometry ?? item));
}

/** First zoom at which the map shows it. */
function minZoom(kind, rank, km2) {
  if (kind === 'river') return { 1: 4, 2: 5, 3: 6 }[rank] ?? 7;
  return km2 >= 100 ? 5 : km2 >= 30 ? 6 : km2 >= 8 ? 7 : km2 >= 2 ? 8 : 9;
}

export async function importWater(polygons, { isWater }, rivers) {
  const ribbons = new Map(
    rivers
      .filter(({ properties }) => properties.id in RIBBONS)
      .map(({ properties: { id }, geometry }) => [
        id,
        measureRibbon(geometry.coordinates, isWater, RIBBONS[id]),
      ]),
  );
  const hubei = hubeiRings();
  const riverAt = indexRivers(rivers, ribbons);
  const byId = new Map(rivers.map(({ properties }) => [properties.id, properties]));

  /** Parts by feature: key → {properties, polygons}. */
  const groups = new Map();
  const put = (key, properties, parts) => {
    const group = groups.get(key) ?? { properties, parts: [] };
    group.parts.push(...parts);
    groups.set(key, group);
  };

  // Pieces of ribbon rivers go before the tiles are joined, or a lake would hang on the river.
  const pieces = polygons.map((polygon) => ({ ...polygon, river: riverOf(polygon.rings, riverAt) }));
  for (const rings of await joinTiles(pieces.filter(({ river }) => !ribbons.has(river)))) {
    const km2 = areaKm2(rings);
    const lake = LAKES.find(([, , lng, lat]) => pointInRings([lng, lat], rings));
    const river = lake ? undefined : riverOf(rings, riverAt);
    const shore = rings.map(roundShore);
    if (lake) put(lake[0], { name: lake[0], nameEn: lake[1], kind: 'lake' }, [shore]);
    else if (river && !ribbons.has(river)) {
      const { name, nameEn } = byId.get(river);
      if (km2 >= SMALLEST_RIVER_KM2) put(river, { name, nameEn, kind: 'river', river }, [shore]);
    } else if (km2 >= SMALLEST_KM2[pointInRings(rings[0][0], hubei) ? 'inside' : 'outside'])
      put(`unnamed ${rings[0][0]}`, { kind: 'lake' }, [shore]);
  }
  for (const { properties, geometry } of readJson(dataPath('imports', DANJIANGKOU)).features)
    put(
      properties.name,
      { name: properties.name, nameEn: properties.nameEn, kind: 'lake' },
      polygonsOf(geometry).map((rings) => rings.map(roundShore)),
    );
  for (const [id, samples] of ribbons) {
    const { name, nameEn } = byId.get(id);
    if (id === 'changjiang') {
      const dam = samples.reduce(
        (best, { point }, i) => (distanceKm(point, DAM) < distanceKm(samples[best].point, DAM) ? i : best),
        0,
      );
      put(
        'sanxia',
        { name: '三峡水库', nameEn: 'Three Gorges Reservoir', kind: 'river', river: id },
        await ribbonPolygons(samples.slice(0, dam + 1)),
      );
      put(id, { name, nameEn, kind: 'river', river: id }, await ribbonPolygons(samples.slice(dam)));
    } else put(id, { name, nameEn, kind: 'river', river: id }, await ribbonPolygons(samples));
  }

  const features = [...groups.values()]
    .map(({ properties, parts }) => {
      const km2 = parts.reduce((sum, rings) => sum + areaKm2(rings), 0);
      const rank = byId.get(properties.river)?.rank;
      return feature(
        { ...properties, areaKm2: Math.round(km2 * 10) / 10, minZoom: minZoom(properties.kind, rank, km2) },
        parts.map((rings) => rings.map((ring) => ring.map((point) => point.map(round5)))),
      );
    })
    .sort((a, b) => b.properties.areaKm2 - a.properties.areaKm2);
  const { 'out.json': topology } = await runMapshaper(
    `-i water.json -simplify dp interval=${SHORE_METRES} keep-shapes -clip bbox=` +
      REGION +
      ' -rename-layers water -o out.json format=topojson precision=0.0001',
    { 'water.json': collection(features) },
  );
  writeGround('water.topo.json', `${JSON.stringify(topology)}\n`);
  const unplaced = LAKES.filter(
    ([, , lng, lat]) => !polygons.some(({ rings }) => pointInRings([lng, lat], rings)),
  );
  for (const [name, , lng, lat] of unplaced) console.warn(`no water polygon at ${lng},${lat} for ${name}`);
}
