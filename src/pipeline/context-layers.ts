import { rewind } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { City } from '../model/city.ts';

/** The committed extracts of data/ground/, parsed. */
export interface GroundExtracts {
  boundaries: Topology<{
    counties: GeometryCollection<{ cityAdcode: string }>;
    cities: GeometryCollection;
    province: GeometryCollection;
  }>;
  /** The same boundaries, simplified for maps of a few hundred px. */
  overview: Topology<{ cities: GeometryCollection; province: GeometryCollection }>;
  neighbours: Topology<{
    lines: GeometryCollection;
    labels: GeometryCollection<{ name: string; nameEn: string }>;
  }>;
  water: Topology<{ water: GeometryCollection<{ minZoom: number }> }>;
  rivers: FeatureCollection;
  places: readonly { id: string; name: string; nameEn: string; rank: number; lng: number; lat: number }[];
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

/** Five decimals everywhere, about a metre. */
function rounded<G extends Geometry>(geometry: G): G {
  const deep = (value: unknown): unknown =>
    typeof value === 'number' ? round(value) : Array.isArray(value) ? value.map(deep) : value;
  return { ...geometry, ...('coordinates' in geometry && { coordinates: deep(geometry.coordinates) }) } as G;
}

/** Outer rings anticlockwise and holes clockwise, as RFC 7946 asks. */
export function wound<G extends Geometry>(geometry: G): G {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? (rewind(geometry) as G) : geometry;
}

function collection(features: readonly Feature[]): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.map((entry) => ({ ...entry, geometry: wound(rounded(entry.geometry)) })),
  };
}

function line(kind: string, geometry: Geometry): Feature {
  return { type: 'Feature', properties: { kind }, geometry };
}

/** cities.geojson: the 13 cities of the plan, `id` their slug. */
export function cityFeatures(
  { boundaries }: Pick<GroundExtracts, 'boundaries'>,
  cities: readonly City[],
): FeatureCollection {
  const regions = feature(boundaries, boundaries.objects.cities).features;
  return collection(
    cities.map(({ id, name, nameEn, adcode }) => {
      const region = regions.find((entry) => String(entry.id) === adcode);
      if (!region) throw new Error(`data/ground/boundaries.topo.json has no city ${adcode} (${name}).`);
      return { type: 'Feature', id, properties: { id, name, nameEn, adcode }, geometry: region.geometry };
    }),
  );
}

/** Hubei and the plan's cities for maps of a few hundred px; a city's id is its slug. */
export function overviewFeatures(
  { overview }: Pick<GroundExtracts, 'overview'>,
  cities: readonly City[],
): FeatureCollection {
  const regions = feature(overview, overview.objects.cities).features;
  return collection([
    ...feature(overview, overview.objects.province).features.map(
      (entry): Feature => ({ ...entry, id: 'hubei', properties: { kind: 'province' } }),
    ),
    ...cities.flatMap(({ id, adcode }): Feature[] =>
      regions
        .filter((region) => String(region.id) === adcode)
        .map((region) => ({ ...region, id, properties: { kind: 'city' } })),
    ),
  ]);
}

/** Wider than the map can be moved. */
const farRing: Position[] = [
  [86, 18.5],
  [124.5, 18.5],
  [124.5, 44.5],
  [86, 44.5],
  [86, 18.5],
];

/** All around Hubei: it covers the outer half of the ribbon along the border. */
function outsideOf(province: readonly Feature[]): Feature {
  const rings = province.flatMap(({ geometry }) =>
    geometry.type === 'Polygon'
      ? geometry.coordinates.slice(0, 1)
      : geometry.type === 'MultiPolygon'
        ? geometry.coordinates.flatMap((polygon) => polygon.slice(0, 1))
        : [],
  );
  return {
    type: 'Feature',
    properties: { kind: 'outside' },
    geometry: { type: 'Polygon', coordinates: [farRing, ...rings] },
  };
}

/** What the map draws under and around the plan, by the file's name below public/data/context/. */
export function contextLayers(ground: GroundExtracts): Record<string, FeatureCollection> {
  const { boundaries, neighbours, water, rivers, places } = ground;
  const { counties, cities, province } = boundaries.objects;
  const cityOf = (geometry: unknown) =>
    (geometry as { properties?: { cityAdcode?: string } }).properties?.cityAdcode;
  return {
    land: collection(
      feature(boundaries, province).features.map((entry) => ({ ...entry, properties: { kind: 'province' } })),
    ),
    outside: collection([outsideOf(feature(boundaries, province).features)]),
    borders: collection([
      // Each shared arc once: county lines inside a city, then city lines inside the province.
      line(
        'county',
        mesh(boundaries, counties, (a, b) => a !== b && cityOf(a) === cityOf(b)),
      ),
      line(
        'city',
        mesh(boundaries, cities, (a, b) => a !== b),
      ),
      line('neighbour', mesh(neighbours, neighbours.objects.lines)),
    ]),
    water: collection(feature(water, water.objects.water).features),
    rivers: collection(rivers.features),
    places: collection([
      ...feature(neighbours, neighbours.objects.labels).features.map(
        (entry): Feature => ({
          ...entry,
          properties: { kind: 'province', name: entry.properties.name, nameEn: entry.properties.nameEn },
        }),
      ),
      ...places.map(
        ({ id, name, nameEn, rank, lng, lat }): Feature => ({
          type: 'Feature',
          properties: { id, kind: 'seat', name, nameEn, rank },
          geometry: { type: 'Point', coordinates: [lng, lat] },
        }),
      ),
    ]),
  };
}
