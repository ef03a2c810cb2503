import type { Issue } from '../../model/issue.ts';
import { faultOf, type LngLat } from './check-geometry.ts';
import { parseCsv } from './csv.ts';

/**
 * What a position rests on, best first: A a published coordinate of the object itself, B the sourced seat of the town
 * or county named, C a text beside a sourced point, D memory where the place is named, then interpolated, then nothing
 * but general knowledge.
 */
export const evidenceIds = ['A', 'B', 'C', 'D', 'schematic', 'general'] as const;

export type EvidenceId = (typeof evidenceIds)[number];

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
  evidence: EvidenceId;
  /** A far end of a line, beyond what the map shows: only its direction counts. */
  offMap: boolean;
  /** The position has a source, was not fitted to a length, and is good to 5 km. */
  known: boolean;
}

export type Gazetteer = ReadonlyMap<string, Place>;

const file = 'data/gazetteer/gazetteer.csv';

/** A place is known when its stated uncertainty is no larger than this. */
const knownWithinKm = 5;

const sourced: readonly EvidenceId[] = ['A', 'B', 'C'];
// Fitted means moved until a published length came out: that length cannot vouch for it.
const fitted = /fitted (to (the published|\d)|between)/;

/**
 * Reads the gazetteer. Rows that the notes gave up (弃用) are left out, so that
 * a record that names one is reported as naming an unknown place.
 */
export function readGazetteer(text: string): { places: Gazetteer; issues: Issue[] } {
  const places = new Map<string, Place>();
  const issues: Issue[] = [];
  for (const [at, row] of parseCsv(text).entries()) {
    if (row.used_by?.includes('弃用')) continue;
    const report = (id: string, fault: string) =>
      issues.push({
        severity: 'error',
        file: `${file}:${at + 2}`,
        id,
        message: `Place ${id} ${fault}`,
      });
    const evidence = evidenceIds.find((id) => id === row.evidence);
    if (!evidence) {
      report(row.id ?? '', `has the evidence "${row.evidence ?? ''}", not one of ${evidenceIds.join(', ')}.`);
      continue;
    }
    const place = placeOf(row, evidence);
    const fault = places.has(place.id) ? 'stands twice in the gazetteer.' : faultOfPlace(place, row);
    if (fault) report(place.id, fault);
    else places.set(place.id, place);
  }
  return { places, issues };
}

function faultOfPlace({ position, uncertaintyKm }: Place, row: Record<string, string>): string | null {
  const [lon = '', lat = ''] = [row.lon, row.lat];
  if (position.some(Number.isNaN))
    return `has lon "${lon}" and lat "${lat}"; both are degrees of WGS-84, as in 114.2494 and 30.6217.`;
  const fault = faultOf(position);
  if (fault) return `vertex 0: ${fault}`;
  if (uncertaintyKm > 0) return null;
  return `has the uncertainty_km "${row.uncertainty_km ?? ''}"; it is a number of kilometres above 0.`;
}

function placeOf(row: Record<string, string>, evidence: EvidenceId): Place {
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
    evidence,
    offMap: nameZh.includes('线外'),
    known: uncertaintyKm <= knownWithinKm && sourced.includes(evidence) && !fitted.test(howKnown),
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

/** How many of the projects' points rest on each evidence; county seats, which are ground, are not counted. */
export function countEvidence(places: Gazetteer): Record<EvidenceId, number> {
  const count = Object.fromEntries(evidenceIds.map((id) => [id, 0])) as Record<EvidenceId, number>;
  for (const { id, evidence } of places.values()) if (!id.startsWith('cs_')) count[evidence] += 1;
  return count;
}
