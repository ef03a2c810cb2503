import { bbox, pointOnFeature, polygon } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import type { City } from '../../model/city.ts';
import type { Project } from '../../model/project.ts';
import { type Boundaries, holds, type Region } from './boundaries.ts';
import type { LngLat } from './check-geometry.ts';
import { adminOf, type Place } from './gazetteer.ts';
import type { Placed } from './place.ts';
import { chainageKm, distanceKm, pointAlong, round5 } from './plane.ts';

/** The fields of a project that come from its place. */
export type Measures = Pick<
  Project,
  'uncertaintyKm' | 'cities' | 'outside' | 'lengthKm' | 'lengthInCityKm' | 'ends' | 'bounds' | 'anchor'
>;

const nothing: Measures = {
  uncertaintyKm: null,
  cities: [],
  outside: [],
  lengthKm: null,
  lengthInCityKm: {},
  ends: null,
  bounds: null,
  anchor: null,
};

/**
 * Measures what is drawn. `cities` is the plan's own list: a line has the
 * cities that it crosses in their order, and those that the gazetteer states
 * for its two ends, because an end on a border belongs to both sides; an area
 * has the cities of its counties, a point or symbol those that the gazetteer
 * states for its places.
 */
export function measureProject(placed: Placed, boundaries: Boundaries, cities: readonly City[]): Measures {
  const { feature, places } = placed;
  if (!feature) return nothing;
  const { geometry } = feature;
  const reach = new Reach(boundaries, cities);
  const bounds = bbox(geometry).map((degrees) => Math.round(degrees * 1e5) / 1e5) as [
    number,
    number,
    number,
    number,
  ];
  switch (geometry.type) {
    case 'Point':
      for (const place of places) reach.addPlace(place);
      return {
        ...nothing,
        ...reach.names(),
        bounds,
        uncertaintyKm: rangeOf(places),
        anchor: geometry.coordinates as LngLat,
      };
    case 'MultiPolygon': {
      if (placed.record.placement.type === 'area') {
        for (const adcode of placed.record.placement.counties) reach.addCounty(adcode);
      }
      const [at] = places;
      return { ...nothing, ...reach.names(), bounds, anchor: at ? round5(at.position) : insideOf(geometry) };
    }
    case 'LineString': {
      const line = geometry.coordinates as LngLat[];
      const [first, last] = [places[0], places.at(-1)];
      const walk = walkThrough(line, boundaries);
      if (first) reach.addEnd(first, 'first');
      for (const { region } of walk.crossed) reach.addCity(region.adcode);
      if (last) reach.addEnd(last, 'last');
      for (const place of places) reach.addProvince(place);
      return {
        uncertaintyKm: rangeOf(places),
        ...reach.names(),
        lengthKm: round1(chainageKm(line).at(-1) ?? 0),
        lengthInCityKm: Object.fromEntries(
          walk.crossed.flatMap(({ region, km }) => {
            const city = cities.find(({ adcode }) => adcode === region.adcode);
            return city ? [[city.id, round1(km)]] : [];
          }),
        ),
        ends: first && last ? [endOf(first), endOf(last)] : null,
        bounds,
        anchor: walk.middle,
      };
    }
  }
}

/** Collects where a feature reaches, each name once, in the order of adding. */
class Reach {
  readonly #boundaries: Boundaries;
  readonly #cities: readonly City[];
  readonly #inPlan = new Set<string>();
  readonly #outside = new Set<string>();

  constructor(boundaries: Boundaries, cities: readonly City[]) {
    this.#boundaries = boundaries;
    this.#cities = cities;
  }

  addCity(adcode: string): void {
    const city = this.#cities.find((entry) => entry.adcode === adcode);
    const region = this.#boundaries.cities.get(adcode);
    if (city) this.#inPlan.add(city.id);
    else if (region) this.#outside.add(shortName(region.names.name));
  }

  addCounty(adcode: string): void {
    this.addCity(this.#boundaries.counties.get(adcode)?.names.cityAdcode ?? '');
  }

  addPlace(place: Place): void {
    this.addEnd(place);
    this.addProvince(place);
  }

  /** The cities of an end, the one that it lies in next to the line. */
  addEnd(place: Place, side: 'first' | 'last' = 'first'): void {
    const named = adminOf(place).cities.flatMap((name) =>
      [...this.#boundaries.cities.values()].filter((region) => shortName(region.names.name) === name),
    );
    const inside = named.filter((region) => holds(region, place.position));
    const across = named.filter((region) => !inside.includes(region));
    for (const { adcode } of side === 'first' ? [...across, ...inside] : [...inside, ...across])
      this.addCity(adcode);
  }

  addProvince(place: Place): void {
    const { province } = adminOf(place);
    if (province) this.#outside.add(province);
  }

  names(): Pick<Measures, 'cities' | 'outside'> {
    return { cities: [...this.#inPlan], outside: [...this.#outside] };
  }
}

/** 武汉 of 武汉市, 恩施 of 恩施土家族苗族自治州, 神农架 of 神农架林区. */
export function shortName(name: string): string {
  return name.replace(/(土家族苗族自治州|林区|市|州)$/, '');
}

/** Steps in which a line is walked; a crossing is found to half of it. */
const stepKm = 0.1;
/** Less than this inside a city is a border river's wobble, not a crossing. */
const leastKm = 0.5;

/** Cities of Hubei in the order of entry with the km inside, and the middle of what runs in Hubei. */
function walkThrough(
  line: readonly LngLat[],
  boundaries: Boundaries,
): { crossed: { region: Region; km: number }[]; middle: LngLat | null } {
  const inside = new Map<Region, number>();
  const hubei: LngLat[] = [];
  const regions = [...boundaries.cities.values()];
  let here: Region | undefined;
  for (const [at, b] of line.entries()) {
    const a = line[at - 1];
    if (!a) continue;
    const spanKm = distanceKm(a, b);
    const steps = Math.max(1, Math.ceil(spanKm / stepKm));
    for (let step = 0; step < steps; step++) {
      const share = (step + 0.5) / steps;
      const middle: LngLat = [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
      if (!here || !holds(here, middle)) here = regions.find((region) => holds(region, middle));
      if (!here) continue;
      inside.set(here, (inside.get(here) ?? 0) + spanKm / steps);
      hubei.push(middle);
    }
  }
  const halfway = hubei[Math.floor(hubei.length / 2)];
  return {
    crossed: [...inside].map(([region, km]) => ({ region, km })).filter(({ km }) => km >= leastKm),
    middle: halfway ? round5(halfway) : middleOf(line),
  };
}

function middleOf(line: readonly LngLat[]): LngLat {
  const chainage = chainageKm(line);
  return round5(pointAlong(line, chainage, (chainage.at(-1) ?? 0) / 2).position);
}

/** Of off-map ends only the direction counts, so they say nothing about the line on the map. */
function rangeOf(places: readonly Place[]): [number, number] {
  const onMap = places.filter((place) => !place.offMap);
  const all = (onMap.length > 0 ? onMap : places).map((place) => place.uncertaintyKm);
  return [Math.min(...all), Math.max(...all)];
}

function round1(km: number): number {
  return Math.round(km * 10) / 10;
}

/** A point inside the largest part. */
function insideOf({ coordinates }: MultiPolygon): LngLat | null {
  const size = (rings: number[][][]) => rings[0]?.length ?? 0;
  const [largest] = [...coordinates].sort((a, b) => size(b) - size(a));
  if (!largest) return null;
  return round5(pointOnFeature(polygon(largest)).geometry.coordinates as LngLat);
}

function endOf(place: Place): NonNullable<Project['ends']>[number] {
  return {
    name: { zh: cleanZh(place.nameZh), en: cleanEn(place.nameEn) },
    province: adminOf(place).province,
    uncertaintyKm: place.uncertaintyKm,
  };
}

/** Without the remark in brackets and the line's own name before the dot. */
function cleanZh(name: string): string {
  return name.replace(/\([^)]*\)/g, '').replace(/^.*·/, '');
}

function cleanEn(name: string): string {
  return name.replace(/ \([^)]*\)/g, '');
}
