import type { Issue } from '../../model/issue.ts';
import { faultOf, type LngLat } from './check-geometry.ts';
import { parseCsv } from './csv.ts';

/** One place of data/gazetteer/gazetteer.csv; position in WGS-84. */
export interface Place {
  id: string;
  nameZh: string;
  nameEn: string;
  position: LngLat;
  uncertaintyKm: number;
  /** "county city(province)" as the gazetteer writes it; a place on a border lists both with a slash. */
  admin: string;
  howKnown: string;
  /** A far end of a line, beyond what the map shows: only its direction counts. */
  offMap: boolean;
  /** The position has a source of coordinates and is good to 5 km. */
  known: boolean;
}

export type Gazetteer = ReadonlyMap<string, Place>;

const file = 'data/gazetteer/gazetteer.csv';

/** A place is known when its stated uncertainty is no larger than this. */
const knownWithinKm = 5;

const coordinateSources =
  /GeoNames|OSM|OurAirports|Global Energy Monitor|RailVista|wikipedia|AMap|EIA|computed|repository/;
// Fitted means moved until a published length came out: that length cannot vouch for it.
const notSourced = /schematic|interpolated|no adequate OSM|fitted (to (the published|\d)|between)/;

/**
 * Reads the gazetteer. Rows that the notes gave up (弃用) are left out, so that
 * a record that names one is reported as naming an unknown place.
 */
export function readGazetteer(text: string): { places: Gazetteer; issues: Issue[] } {
  const places = new Map<string, Place>();
  const issues: Issue[] = [];
  for (const [at, row] of parseCsv(text).entries()) {
    if (row.used_by?.includes('弃用')) continue;
    const place = placeOf(row);
    const fault = places.has(place.id) ? 'stands twice in the gazetteer.' : faultOfPlace(place);
    if (fault) {
      const message = `Place ${place.id} ${fault}`;
      issues.push({ severity: 'error', file: `${file}:${at + 2}`, id: place.id, message });
    } else places.set(place.id, place);
  }
  return { places, issues };
}

function faultOfPlace({ position, uncertaintyKm }: Place): string | null {
  const fault = faultOf(position);
  if (fault) return `vertex 0: ${fault}`;
  return uncertaintyKm > 0 ? null : 'has no uncertainty.';
}

function placeOf(row: Record<string, string>): Place {
  const nameZh = row.name_zh ?? '';
  const howKnown = row.how_known ?? '';
  const uncertaintyKm = numberOf(row.uncertainty_km);
  return {
    id: row.id ?? '',
    nameZh,
    nameEn: row.name_en ?? '',
    position: [numberOf(row.lon), numberOf(row.lat)],
    uncertaintyKm,
    admin: row.admin ?? '',
    howKnown,
    offMap: nameZh.includes('线外'),
    known: uncertaintyKm <= knownWithinKm && coordinateSources.test(howKnown) && !notSourced.test(howKnown),
  };
}

function numberOf(cell: string | undefined): number {
  return cell?.trim() ? Number(cell) : Number.NaN;
}

const provinces = ['湖南', '江西', '安徽', '河南', '重庆', '陕西', '四川', '西藏', '宁夏'];

/** Names in a place's `admin`, without 市 and 州: cities of Hubei, or a province beyond it. */
export function adminOf(place: Place): { counties: string[]; cities: string[]; province: string | null } {
  const province = provinces.find(
    (name) => place.admin.includes(`(${name})`) || place.admin.endsWith(`${name}市`),
  );
  const [counties = '', cities = ''] = place.admin.replace(/\([^)]*\)/g, '').split(' ');
  return {
    counties: counties.split('/').filter(Boolean),
    // Of 荆州市/岳阳市(湖南) the first is Hubei's; a place wholly outside has no city of Hubei.
    cities: (province ? (cities.includes('/') ? cities.split('/').slice(0, 1) : []) : cities.split('/'))
      .map((name) => name.replace(/[市州]$/, ''))
      .filter(Boolean),
    province: province ?? null,
  };
}
