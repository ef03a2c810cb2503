/**
 * Towns for labels, from ../gazetteer/gazetteer.csv (or the file named as an argument): rows city_seat, county_seat.
 * Out: places.json, [{id, name, nameEn, rank, cityAdcode, lng, lat}], WGS-84 degrees; rank 1 武汉, 2 the other cities
 * of the plan, 3 Hubei's other cities, 4 county seats, 5 cities outside Hubei (cityAdcode null). Districts of a city
 * are left out: the city's own name stands there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { dataPath, packagePath, readJson, round5, toWgs84, writeGround } from './ground.mjs';
import { CITY_SEATS, COUNTY_NAMES_EN, OUTSIDE } from './place-table.mjs';

function parseCsv(text) {
  const rows = [];
  let [row, cell, quoted] = [[], '', false];
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted && c === '"' && text[i + 1] === '"') {
      cell += c;
      i++;
    } else if (c === '"') quoted = !quoted;
    else if (!quoted && (c === ',' || c === '\n')) {
      row.push(cell.replace(/\r$/, ''));
      cell = '';
      if (c === '\n') {
        rows.push(row);
        row = [];
      }
    } else cell += c;
  }
  const [head, ...body] = rows;
  return body.map((values) => Object.fromEntries(head.map((name, i) => [name, values[i]])));
}

/** 当阳市 → 当阳, 长阳土家族自治县 → 长阳, 神农架林区 → 神农架; a name of one character keeps its 县 (房县). */
function shortName(name) {
  const short = name.replace(/(土家族|苗族)*自治[县州]$|林区$|[市县区]$/, '');
  return short.length < 2 ? name : short;
}

export function importPlaces(csv = dataPath('gazetteer', 'gazetteer.csv')) {
  if (!existsSync(csv)) throw new Error(`no gazetteer at ${csv}: name the file as an argument`);
  const seats = parseCsv(readFileSync(csv, 'utf8')).filter(
    ({ id, kind }) => kind === 'county_seat' && id.startsWith('cs_'),
  );
  const seatOf = new Map(seats.map((row) => [row.id.slice(3), row]));
  const place = (adcode, name, nameEn, rank, cityAdcode) => {
    const row = seatOf.get(adcode);
    if (!row) throw new Error(`the gazetteer has no seat cs_${adcode} for ${name}`);
    return { id: `cs_${adcode}`, name, nameEn, rank, cityAdcode, lng: Number(row.lon), lat: Number(row.lat) };
  };

  const cities = CITY_SEATS.map(([cityAdcode, name, nameEn, rank, seatAdcode]) =>
    place(seatAdcode, name, nameEn, rank, cityAdcode),
  );
  const seatsOfCities = new Set(CITY_SEATS.map(([, , , , seat]) => seat));
  const counties = [...seatOf]
    .filter(([adcode, row]) => !row.name_zh.endsWith('区') && !seatsOfCities.has(adcode))
    .map(([adcode, row]) => {
      if (!COUNTY_NAMES_EN[adcode]) throw new Error(`no English name for ${adcode} ${row.name_zh}`);
      return place(adcode, shortName(row.name_zh), COUNTY_NAMES_EN[adcode], 4, `${adcode.slice(0, 4)}00`);
    });
  const places = [...cities, ...counties, ...outsideHubei()].sort(
    (a, b) => a.rank - b.rank || a.id.localeCompare(b.id),
  );
  writeGround('places.json', `[\n${places.map((p) => JSON.stringify(p)).join(',\n')}\n]\n`);
}

/** Cities outside Hubei from the centre points (cp, GCJ-02) of npm echarts 4.9.0. */
function outsideHubei() {
  return OUTSIDE.map(([file, fullName, nameEn, name = shortName(fullName)]) => {
    const { features } = readJson(packagePath('echarts', 'map', 'json', ...file));
    const found = features.find(({ properties }) => properties.name === fullName);
    if (!found) throw new Error(`echarts has no ${fullName} in ${file.join('/')}`);
    const [lng, lat] = toWgs84(found.properties.cp).map(round5);
    const id = `out_${nameEn.toLowerCase().replaceAll(/[^a-z]/g, '')}`;
    return { id, name, nameEn, rank: 5, cityAdcode: null, lng, lat };
  });
}
