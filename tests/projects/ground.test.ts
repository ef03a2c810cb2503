import { booleanPointInPolygon, lineString, pointToLineDistance, pointToPolygonDistance } from '@turf/turf';
import type { Feature, FeatureCollection, LineString, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { lengthRatio } from '../../src/pipeline/ground/accuracy.ts';
import { type Band, drawBands } from '../../src/pipeline/ground/bands.ts';
import { checkFeature, type LngLat } from '../../src/pipeline/ground/check-geometry.ts';
import { adminOf, type Place } from '../../src/pipeline/ground/gazetteer.ts';
import type { Placed } from '../../src/pipeline/ground/place.ts';
import { chainageKm, distanceKm, nearestKm, pointAlong } from '../../src/pipeline/ground/plane.ts';
import { readText } from '../../src/pipeline/read-files.ts';
import { boundaries, geometryFiles, measured, placed, root } from './real-data.ts';

function lineOf({ feature }: Placed): LngLat[] {
  return feature?.geometry.type === 'LineString' ? (feature.geometry.coordinates as LngLat[]) : [];
}

const lines = placed.filter((place) => lineOf(place).length > 0);
const usedPlaces = new Map(placed.flatMap(({ places }) => places).map((place) => [place.id, place]));

/** Kilometres from a place to the nearest of the counties that the gazetteer states; 0 inside. */
function kmFromStatedCounty(place: Place): number {
  const stated = adminOf(place).counties;
  const named = [...boundaries.counties.values()].filter(({ names }) => stated.includes(names.name));
  expect(named.length, `${place.id}: ${place.admin}`).toBeGreaterThan(0);
  return Math.max(0, Math.min(...named.map(({ shape }) => pointToPolygonDistance(place.position, shape))));
}

describe('waypoints', () => {
  it('of Hubei lie in the county that the gazetteer states, within their uncertainty', () => {
    for (const place of usedPlaces.values()) {
      if (adminOf(place).cities.length === 0) continue;
      expect(kmFromStatedCounty(place), place.id).toBeLessThanOrEqual(place.uncertaintyKm);
    }
  });

  it('lie on the drawn line, within their uncertainty', () => {
    for (const place of lines) {
      const line = lineString(lineOf(place));
      for (const waypoint of place.places) {
        expect(
          pointToLineDistance(waypoint.position, line),
          `${place.record.id} at ${waypoint.id}`,
        ).toBeLessThanOrEqual(waypoint.uncertaintyKm + 0.02);
      }
    }
  });
});

describe('drawn features', () => {
  it('are valid, in China, longitude first, with five decimals', () => {
    for (const { feature, record } of placed) {
      if (!feature) continue;
      expect(checkFeature(feature, record.file)).toEqual([]);
      expect(JSON.stringify(feature.geometry)).not.toMatch(/\.\d{6}/);
    }
  });

  it('turn no tighter than such a line could, but where a waypoint is known too well', () => {
    const tighter = lines.flatMap((place) => {
      const { placement, id } = place.record;
      if (placement.type !== 'line' || placement.curveRadiusKm === undefined) return [];
      const radiusKm = tightestKm(lineOf(place));
      return radiusKm < placement.curveRadiusKm * 0.95 ? [`${id} ${radiusKm.toFixed(1)} km`] : [];
    });
    expect(tighter).toEqual([]);
  });

  it('are as long as published, but for those whose bends are not known', () => {
    const tooShort: Record<string, string> = {
      'maoping-port-railway': 'winds through hills, 87 % bridges and tunnels',
      'nanchang-wuhan-uhv': 'straight spans between seven points, stations known to a county',
      'tangbai-river-waterway': 'small bends of the river are missing',
    };
    const off = measured.filter(({ place, measures }) =>
      place.record.published.some(({ comparable, km }) => {
        const ratio = (measures.lengthKm ?? 0) / km;
        return comparable && (ratio < lengthRatio.least || ratio > lengthRatio.most);
      }),
    );
    expect(off.map(({ place }) => place.record.id).sort()).toEqual(Object.keys(tooShort));
    for (const { place, measures } of off) {
      expect(place.accuracy).toBe('schematic');
      for (const { km } of place.record.published.filter(({ comparable }) => comparable)) {
        expect((measures.lengthKm ?? 0) / km, place.record.id).toBeGreaterThan(0.75);
      }
    }
  });

  it('reach the cities that their names name', () => {
    const ends: Record<string, string[]> = {
      'wuhan-yichang-railway': ['wuhan', 'yichang'],
      'wuhan-hefei-railway': ['wuhan'],
      'xiangyang-changde-railway': ['xiangyang'],
      'jingmen-jingzhou-railway': ['jingmen', 'jingzhou'],
      'xiantao-jianli-railway': ['xiantao', 'jingzhou'],
      'g4-widening': ['wuhan'],
      'g50-widening': ['huangshi'],
      'yangtze-45m-channel': ['yichang', 'wuhan'],
      'jingmen-changsha-uhv': ['jingmen'],
      'nanchang-wuhan-uhv': ['wuhan'],
      'maoping-port-railway': ['yichang'],
      'ezhou-airport': ['ezhou'],
      'tianhe-third-runway': ['wuhan'],
      'jianli-huarong-bridge': ['jingzhou'],
      'jiujiang-huangmei-crossing': ['huanggang'],
      'dongfengqu-irrigation': ['yichang'],
    };
    for (const [id, expected] of Object.entries(ends)) {
      const found = measured.find(({ place }) => place.record.id === id)?.measures.cities;
      expect(found, id).toEqual(expect.arrayContaining(expected));
    }
  });

  it('count their kilometres in the order in which they reach the cities', () => {
    const { measures } = measured.find(({ place }) => place.record.id === 'wuhan-yichang-railway') ?? {};
    expect(measures?.cities).toEqual(['wuhan', 'xiaogan', 'tianmen', 'jingmen', 'yichang']);
    const sum = Object.values(measures?.lengthInCityKm ?? {}).reduce((total, km) => total + km, 0);
    expect(Math.abs(sum - (measures?.lengthKm ?? 0))).toBeLessThan(0.5);
  });

  it('name what they reach beyond the plan', () => {
    const outside = (id: string) => measured.find(({ place }) => place.record.id === id)?.measures.outside;
    expect(outside('ningxia-hunan-uhv')).toEqual(['恩施', '宁夏', '湖南']);
    expect(outside('wuhan-hefei-railway')).toEqual(['安徽']);
    expect(outside('yangtze-han-diversion')).toEqual(['十堰']);
    expect(outside('mufu-mountains')).toEqual(['湖南']);
  });
});

/** Radius of the tightest curve of a line: the smallest circle through three vertices in a row. */
function tightestKm(line: LngLat[]): number {
  const radii = line.map((b, at) => {
    const [a, c] = [line[at - 1], line[at + 1]];
    if (!a || !c) return Number.POSITIVE_INFINITY;
    return distanceKm(a, c) / (2 * Math.sin(turnOf(a, b, c)));
  });
  return Math.min(...radii);
}

/** Radians by which a path turns at b. */
function turnOf(a: LngLat, b: LngLat, c: LngLat): number {
  const east = Math.cos((b[1] * Math.PI) / 180);
  const bearing = (from: LngLat, to: LngLat) => Math.atan2(to[1] - from[1], (to[0] - from[0]) * east);
  const turn = Math.abs(bearing(b, c) - bearing(a, b));
  return Math.min(turn, 2 * Math.PI - turn);
}

describe('rivers', () => {
  const followed = ['changjiang', 'tangbaihe', 'tanghe', 'songzihe', 'huduhe'];
  const rivers = (
    JSON.parse(readText(root, 'data/ground/rivers.geojson')) as FeatureCollection<LineString, { id: string }>
  ).features
    .filter(({ properties }) => followed.includes(properties.id))
    .map(({ geometry }) => geometry.coordinates as LngLat[]);

  function kmToLine(position: LngLat, line: LngLat[]): number {
    const chainage = chainageKm(line);
    return distanceKm(position, pointAlong(line, chainage, nearestKm(line, chainage, position)).position);
  }

  /** Where the channel is better than the base map's line: [west, south, east, north]. */
  const better = [
    [113.06, 29.43, 113.18, 29.51],
    [112.19, 32.03, 112.24, 32.09],
  ] as const;

  it('are drawn on the base map’s own rivers', () => {
    for (const { file, text } of geometryFiles) {
      const line = (JSON.parse(text) as Feature<LineString>).geometry.coordinates as LngLat[];
      const off = line.filter(([lng, lat]) => {
        if (better.some(([w, s, e, n]) => lng > w && lng < e && lat > s && lat < n)) return false;
        return Math.min(...rivers.map((river) => kmToLine([lng, lat], river))) > 1;
      });
      expect(off.length / line.length, file).toBeLessThan(0.05);
    }
  });

  it('have no kinks', () => {
    for (const place of lines.filter(({ record }) => record.category === 'waterway')) {
      const line = lineOf(place);
      const kinks = line.filter((b, at) => {
        const [a, c] = [line[at - 1], line[at + 1]];
        return a && c && turnOf(a, b, c) > 0.6;
      });
      expect(kinks, place.record.id).toEqual([]);
    }
  });
});

describe('uncertainty bands', () => {
  const bands = new Map(lines.map((place) => [place.record.id, drawBands(place)]));
  const outlines = (band: Band): Position[][] =>
    band.geometry.type === 'Polygon' ? band.geometry.coordinates : band.geometry.coordinates.flat();

  it('are valid, one full and one of 60 %, for each line and nothing else', () => {
    for (const [id, both] of bands) {
      expect(both.map(({ properties }) => [properties.projectId, properties.share])).toEqual([
        [id, 1],
        [id, 0.6],
      ]);
      for (const band of both) expect(checkFeature(band, id)).toEqual([]);
    }
    expect(placed.filter((place) => !bands.has(place.record.id)).flatMap(drawBands)).toEqual([]);
  });

  it('hold the line and nest, but for what leads to an off-map end', () => {
    for (const place of lines) {
      const [full, inner] = bands.get(place.record.id) ?? [];
      if (!full || !inner) throw new Error(place.record.id);
      for (const [at, position] of lineOf(place).entries()) {
        if (place.uncertaintyKm[at] === null) continue;
        expect(booleanPointInPolygon(position, full), `${place.record.id} vertex ${at}`).toBe(true);
      }
      for (const position of outlines(inner).flat()) {
        expect(booleanPointInPolygon(position, full), place.record.id).toBe(true);
      }
    }
  });

  it('are as wide in true kilometres as the uncertainty', () => {
    // 恩施 stands alone on its line with 10 km: the band's edge is 10 km from the line's vertex, never nearer.
    const place = lines.find(({ record }) => record.id === 'sichuan-east-gas-2');
    const enshi = place?.places.find(({ id }) => id === 'c2_enshi');
    const [full] = bands.get('sichuan-east-gas-2') ?? [];
    if (!enshi || !full) throw new Error('The pipeline by Enshi is gone.');
    const edgeKm = Math.min(
      ...outlines(full)
        .flat()
        .map((position) => distanceKm(position as LngLat, enshi.position)),
    );
    expect(edgeKm).toBeGreaterThan(9.5);
    expect(edgeKm).toBeLessThan(12);
  });

  it('stop where only the direction counts', () => {
    const [full] = bands.get('ningxia-hunan-uhv') ?? [];
    const north =
      full &&
      Math.max(
        ...outlines(full)
          .flat()
          .map(([, lat = 0]) => lat),
      );
    expect(north).toBeLessThan(31.1);
  });
});
