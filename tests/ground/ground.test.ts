/**
 * The committed extracts of data/ground/: sound geometry, the right names in the right places.
 * Coordinates are [lng, lat], WGS-84 degrees; areas in km².
 */
import { existsSync, readFileSync } from 'node:fs';
import * as turf from '@turf/turf';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import { feature, neighbors } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';

type Area = Polygon | MultiPolygon;
/** What the layers carry, taken together; each layer has some of it. */
interface Properties {
  name: string;
  nameNow?: string;
  cityAdcode: string;
  inPlan: boolean;
  names: string[];
  kind: 'river' | 'lake';
  areaKm2: number;
  minZoom: number;
}
interface Place {
  id: string;
  name: string;
  nameEn: string;
  rank: number;
  cityAdcode: string | null;
  lng: number;
  lat: number;
}

const DATA = new URL('../../data/', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, DATA), 'utf8');
const topology = (name: string): Topology => JSON.parse(read(`ground/${name}.topo.json`));

function collection<G extends Area | LineString | MultiLineString | Point>(from: Topology, object: string) {
  return feature(from, from.objects[object] as GeometryCollection) as unknown as FeatureCollection<
    G,
    Properties
  >;
}

const boundaries = topology('boundaries');
const overview = topology('boundaries-overview');
const neighbours = topology('neighbours');
const counties = collection<Area>(boundaries, 'counties');
const cities = collection<Area>(boundaries, 'cities');
const province = collection<Area>(boundaries, 'province');
const water = collection<Area>(topology('water'), 'water');
const borderLines = collection<LineString | MultiLineString>(neighbours, 'lines');
const provinceLabels = collection<Point>(neighbours, 'labels');
const rivers: FeatureCollection<LineString> = JSON.parse(read('ground/rivers.geojson'));
const places: Place[] = JSON.parse(read('ground/places.json'));

const PLAN_CITIES = [
  '武汉',
  '襄阳',
  '宜昌',
  '黄石',
  '荆州',
  '荆门',
  '鄂州',
  '孝感',
  '黄冈',
  '咸宁',
  '仙桃',
  '天门',
  '潜江',
];

const areaKm2 = (shape: Feature<Area> | FeatureCollection<Area>) => turf.area(shape) / 1e6;
const polygons = ({ geometry }: Feature<Area>): Position[][][] =>
  geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
const positions = (shape: Feature | FeatureCollection) => turf.coordAll(shape);
const kmToShape = (point: Position, shape: Feature<Area>) =>
  turf.booleanPointInPolygon(point, shape)
    ? 0
    : turf.pointToPolygonDistance(point, shape, { units: 'kilometers' });

/** Flat distance in km from a point to the nearest corner of any ring (turf's own, to the edges, takes minutes). */
function kmToCorners([lng = 0, lat = 0]: Position, corners: Position[]) {
  const cos = Math.cos((lat * Math.PI) / 180);
  let least = Number.POSITIVE_INFINITY;
  for (const [x = 0, y = 0] of corners) least = Math.min(least, ((x - lng) * cos) ** 2 + (y - lat) ** 2);
  return Math.sqrt(least) * 111.195;
}

describe('boundaries', () => {
  const layers = {
    counties,
    cities,
    province,
    'overview cities': collection<Area>(overview, 'cities'),
    'overview province': collection<Area>(overview, 'province'),
  };

  it.each(Object.entries(layers))('%s: every ring is closed and does not cross itself', (_, { features }) => {
    const faults = features.flatMap((shape) =>
      polygons(shape)
        .flat()
        .filter((ring) => {
          const closed = ring.length >= 4 && String(ring[0]) === String(ring.at(-1));
          return !closed || turf.kinks(turf.polygon([ring])).features.length > 0;
        })
        .map(() => shape.id),
    );
    expect(faults).toEqual([]);
  });

  it('has 103 counties, 17 cities and one province, each with an adcode', () => {
    expect(counties.features).toHaveLength(103);
    expect(cities.features).toHaveLength(17);
    expect(province.features.map(({ id }) => id)).toEqual(['420000']);
    for (const { id } of [...counties.features, ...cities.features]) expect(id).toMatch(/^42\d{4}$/);
  });

  it.each([
    ['boundaries', counties, cities, province],
    ['overview', undefined, layers['overview cities'], layers['overview province']],
  ])('%s: the parts add up to the whole', (_, parts, whole, outline) => {
    const outlineKm2 = areaKm2(outline as FeatureCollection<Area>);
    for (const layer of [parts, whole])
      if (layer) expect(Math.abs(areaKm2(layer) / outlineKm2 - 1)).toBeLessThan(0.001);
    expect(outlineKm2).toBeGreaterThan(185_000);
    expect(outlineKm2).toBeLessThan(187_000);
  });

  it('neighbouring cities do not overlap', () => {
    const around = neighbors((boundaries.objects.cities as GeometryCollection).geometries);
    const overlaps = cities.features.flatMap((a, i) =>
      (around[i] ?? [])
        .filter((j) => j > i)
        .map((j) => turf.intersect(turf.featureCollection([a, cities.features[j] as Feature<Area>])))
        .map((overlap) => (overlap ? areaKm2(overlap) : 0)),
    );
    expect(overlaps.length).toBeGreaterThan(25);
    expect(Math.max(...overlaps)).toBeLessThan(0.01);
  }, 30_000);

  it('has no slivers', () => {
    for (const shape of [...counties.features, ...province.features])
      for (const rings of polygons(shape)) expect(areaKm2(turf.polygon(rings))).toBeGreaterThan(2.4);
  });

  it('marks the 13 cities of the plan, and no others', () => {
    const marked = cities.features
      .filter(({ properties }) => properties.inPlan)
      .map(({ properties }) => String(properties.name));
    expect(marked.map((name) => name.replace(/市$/, '')).sort()).toEqual([...PLAN_CITIES].sort());
  });

  it('gives every county a city that exists, and the city’s place in the plan', () => {
    const inPlan = new Map(cities.features.map(({ id, properties }) => [id as string, properties.inPlan]));
    for (const { properties } of counties.features)
      expect(inPlan.get(properties.cityAdcode)).toBe(properties.inPlan);
  });

  it('says the new names of 京山 and 监利', () => {
    const renamed = counties.features
      .filter(({ properties }) => properties.nameNow)
      .map(({ id, properties }) => [id, properties.name, properties.nameNow]);
    expect(renamed).toEqual([
      ['420821', '京山县', '京山市'],
      ['421023', '监利县', '监利市'],
    ]);
  });

  it.each([
    ['武汉市', 114.3, 30.6],
    ['宜昌市', 111.29, 30.69],
    ['襄阳市', 112.14, 32.04],
    ['荆州市', 112.24, 30.33],
    ['黄石市', 115.04, 30.2],
    ['鄂州市', 114.89, 30.39],
    ['黄冈市', 114.87, 30.45],
    ['仙桃市', 113.45, 30.36],
    ['潜江市', 112.9, 30.4],
    ['天门市', 113.17, 30.66],
    ['恩施土家族苗族自治州', 109.48, 30.28],
    ['神农架林区', 110.67, 31.75],
  ])('%s holds %d, %d', (name, lng, lat) => {
    const holders = cities.features.filter((city) => turf.booleanPointInPolygon([lng, lat], city));
    expect(holders.map(({ properties }) => properties.name)).toEqual([name]);
  });

  it('holds every county seat of the gazetteer within 3 km', () => {
    expect(existsSync(new URL('gazetteer/gazetteer.csv', DATA))).toBe(true);
    const seats = [
      ...read('gazetteer/gazetteer.csv').matchAll(
        /^cs_(\d{6}),([^,]*),[^,]*,county_seat,([\d.]+),([\d.]+),/gm,
      ),
    ];
    expect(seats).toHaveLength(103);
    const far = seats
      .map(([, adcode, name, lng, lat]) => {
        const county = counties.features.find(({ id }) => id === adcode) as Feature<Area>;
        return { name, km: kmToShape([Number(lng), Number(lat)], county) };
      })
      .filter(({ km }) => km > 3);
    expect(far).toEqual([]);
  });
});

describe('neighbours', () => {
  it('draws no border of Hubei: lines stay outside it', () => {
    const outline = positions(province);
    for (const line of borderLines.features) {
      expect(line.properties.names).toHaveLength(2);
      expect(line.properties.names).not.toContain('湖北');
      for (const part of turf.flatten(line).features as Feature<LineString>[]) {
        const beside = turf.coordAll(part).filter((point) => kmToCorners(point, outline) < 0.5);
        expect(beside.length, String(line.properties.names)).toBeLessThan(3);
      }
    }
  });

  it('labels each of Hubei’s six neighbours inside the view of Hubei', () => {
    const near = provinceLabels.features.filter(({ properties }) =>
      ['河南', '安徽', '江西', '湖南', '重庆', '陕西'].includes(properties.name),
    );
    expect(near).toHaveLength(6);
    for (const { geometry } of near) {
      const [lng, lat] = geometry.coordinates as [number, number];
      expect(lng).toBeGreaterThan(107);
      expect(lng).toBeLessThan(117.5);
      expect(lat).toBeGreaterThan(28);
      expect(lat).toBeLessThan(34);
      expect(turf.booleanPointInPolygon([lng, lat], province.features[0] as Feature<Area>)).toBe(false);
    }
  });
});

describe('water and rivers', () => {
  const river = (id: string) =>
    rivers.features.find(({ properties }) => properties?.id === id) as Feature<LineString>;
  const start = (id: string) => river(id).geometry.coordinates[0] as Position;
  const end = (id: string) => river(id).geometry.coordinates.at(-1) as Position;

  it('says kind, area and first zoom of every water', () => {
    for (const { properties } of water.features) {
      expect(['river', 'lake']).toContain(properties.kind);
      expect(properties.areaKm2).toBeGreaterThanOrEqual(0.4);
      expect(properties.minZoom).toBeGreaterThanOrEqual(4);
      if (properties.kind === 'lake' && properties.areaKm2 < 8)
        expect(properties.minZoom).toBeGreaterThanOrEqual(8);
    }
  });

  it.each([
    ['洪湖', 113.33, 29.84, 200, 350],
    ['梁子湖', 114.5, 30.25, 230, 340],
    ['斧头湖', 114.22, 30.03, 80, 140],
    ['长湖', 112.42, 30.43, 80, 150],
    ['洞庭湖', 113.05, 29.3, 1000, 1600],
    ['鄱阳湖', 116.25, 29.15, 2800, 3600],
    ['漳河水库', 112.03, 31.0, 60, 110],
    ['丹江口水库', 111.6, 32.72, 650, 900],
  ])('%s lies at %d, %d with %d to %d km²', (name, lng, lat, least, most) => {
    const lake = water.features.find((shape) =>
      turf.booleanPointInPolygon([lng, lat], shape),
    ) as Feature<Area>;
    expect(lake?.properties?.name).toBe(name);
    expect(areaKm2(lake)).toBeGreaterThan(least);
    expect(areaKm2(lake)).toBeLessThan(most);
  });

  it('runs the Yangtze from the gorges past 安庆 and the Han from above 丹江口 into it, downstream', () => {
    expect(start('changjiang')[0]).toBeLessThan(108);
    expect(end('changjiang')[0]).toBeGreaterThan(117.1);
    expect(start('hanjiang')[0]).toBeLessThan(111.4);
    expect(turf.pointToLineDistance(end('hanjiang'), river('changjiang'))).toBeLessThan(0.1);
    expect(turf.distance(end('hanjiang'), [114.29, 30.565])).toBeLessThan(3);
    for (const [place, km] of [
      [[111.49, 32.55], 4],
      [[112.15, 32.03], 3],
      [[112.58, 31.17], 8],
    ] as [Position, number][])
      expect(turf.pointToLineDistance(place, river('hanjiang'))).toBeLessThan(km);
  });

  it('has smooth lines: no jump, no turn back', () => {
    for (const { properties, geometry } of rivers.features) {
      const line = geometry.coordinates;
      const steps = line.slice(1).map((point, i) => turf.distance(line[i] as Position, point));
      expect(Math.max(...steps), properties?.name).toBeLessThan(
        properties?.accuracy === 'schematic' ? 12 : 9,
      );
      const turns = line.slice(1, -1).map((point, i) => {
        const [before, after] = [
          turf.bearing(line[i] as Position, point),
          turf.bearing(point, line[i + 2] as Position),
        ];
        return Math.abs(((after - before + 540) % 360) - 180);
      });
      expect(Math.max(...turns), properties?.name).toBeLessThan(80);
    }
  });

  it.each([
    ['changjiang', 0.98],
    ['hanjiang', 0.97],
    ['xiangjiang', 0.95],
    ['ganjiang', 0.95],
  ])('%s runs inside water for at least %d of its length', (id, least) => {
    const length = turf.length(river(id));
    const points = Array.from({ length: Math.floor(length) }, (_, km) => turf.along(river(id), km));
    const inside = points.filter((point) =>
      water.features.some((shape) => turf.booleanPointInPolygon(point, shape)),
    );
    expect(inside.length / points.length).toBeGreaterThan(least);
  });

  it('names every river, ranks it, and says how sure it is', () => {
    for (const { properties } of rivers.features) {
      expect(properties?.name).toMatch(/[江河水]$/);
      expect([1, 2, 3, 4]).toContain(properties?.rank);
      expect(['approximate', 'schematic']).toContain(properties?.accuracy);
    }
  });
});

describe('places', () => {
  it('has 武汉 first, the 12 others of the plan, and short names', () => {
    const named = (rank: number) => places.filter((place) => place.rank === rank).map(({ name }) => name);
    expect(named(1)).toEqual(['武汉']);
    expect([...named(1), ...named(2)].sort()).toEqual([...PLAN_CITIES].sort());
    expect(named(4)).toEqual(expect.arrayContaining(['当阳', '长阳', '五峰', '京山', '监利', '房县']));
    for (const { name, nameEn } of places) {
      if (name.length > 2) expect(name).not.toMatch(/[市县区]$/);
      expect(nameEn).toMatch(/^[A-Z]/);
    }
    expect(new Set(places.map(({ id }) => id)).size).toBe(places.length);
  });

  it('puts each in its city, within 3 km', () => {
    for (const { name, cityAdcode, lng, lat } of places) {
      if (cityAdcode === null) continue;
      const city = cities.features.find(({ id }) => id === cityAdcode) as Feature<Area>;
      expect(kmToShape([lng, lat], city), name).toBeLessThan(3);
    }
  });
});

describe('all files', () => {
  it('keep to [lng, lat] inside China', () => {
    const layers = [counties, cities, province, water, borderLines, provinceLabels, rivers];
    const points = [
      ...layers.flatMap((layer) => positions(layer as FeatureCollection)),
      ...places.map(({ lng, lat }) => [lng, lat]),
    ];
    const outside = points.filter(
      ([lng = 0, lat = 0]) => lng < 102.9 || lng > 120.1 || lat < 24.9 || lat > 39.1,
    );
    expect(outside).toEqual([]);
  });

  it('have a source, a licence and an attribution each', () => {
    const sources = JSON.parse(read('ground/SOURCES.json'));
    for (const name of [
      'boundaries.topo.json',
      'boundaries-overview.topo.json',
      'neighbours.topo.json',
      'water.topo.json',
      'rivers.geojson',
      'places.json',
    ]) {
      expect(sources[name].sources.length, name).toBeGreaterThan(0);
      for (const source of sources[name].sources)
        for (const key of ['source', 'version', 'license', 'attribution', 'attributionEn'])
          expect(source[key], name).toBeTruthy();
    }
  });
});
