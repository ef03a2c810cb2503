import { bbox, booleanPointInPolygon } from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature, merge } from 'topojson-client';
import type {
  GeometryCollection,
  Topology,
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
} from 'topojson-specification';
import type { LngLat } from './check-geometry.ts';

interface CountyNames {
  name: string;
  cityAdcode: string;
  inPlan: boolean;
}

interface CityNames {
  name: string;
  inPlan: boolean;
}

/** data/ground/boundaries.topo.json; a geometry's id is its adcode. */
export type BoundaryTopology = Topology<{
  counties: GeometryCollection<CountyNames>;
  cities: GeometryCollection<CityNames>;
}>;

/** A county or a city of Hubei. */
export interface Region<Names = CityNames> {
  adcode: string;
  names: Names;
  bounds: [number, number, number, number];
  shape: Feature<Polygon | MultiPolygon>;
}

export interface Boundaries {
  counties: ReadonlyMap<string, Region<CountyNames>>;
  cities: ReadonlyMap<string, Region>;
  /** The outline of several counties together; adcodes that it lacks are left out. */
  union(adcodes: readonly string[]): MultiPolygon;
}

export function readBoundaries(topology: BoundaryTopology): Boundaries {
  const regions = <Names extends CityNames>(collection: GeometryCollection<Names>) => {
    const { features } = feature(topology, collection) as FeatureCollection<Polygon | MultiPolygon, Names>;
    return new Map(
      features.map((shape): [string, Region<Names>] => [
        String(shape.id),
        {
          adcode: String(shape.id),
          names: shape.properties,
          bounds: bbox(shape) as [number, number, number, number],
          shape,
        },
      ]),
    );
  };
  return {
    counties: regions(topology.objects.counties),
    cities: regions(topology.objects.cities),
    union: (adcodes) =>
      merge(
        topology,
        topology.objects.counties.geometries.filter(
          (geometry): geometry is TopoPolygon<CountyNames> | TopoMultiPolygon<CountyNames> =>
            geometry.type !== null && adcodes.includes(String(geometry.id)),
        ),
      ),
  };
}

/** Whether a position lies in a region; the box goes first because most are far away. */
export function holds({ bounds, shape }: Region<unknown>, position: LngLat): boolean {
  const [lng, lat] = position;
  if (lng < bounds[0] || lat < bounds[1] || lng > bounds[2] || lat > bounds[3]) return false;
  return booleanPointInPolygon(position, shape);
}
