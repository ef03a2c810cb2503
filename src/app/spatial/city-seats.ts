import type { LngLat } from '../../state/spatial/region.ts';
import { loadCollection } from '../loading/load.ts';

let loading: Promise<ReadonlyMap<string, LngLat>> | null = null;

/** Where the city seats are, by Chinese name; the map's own file, so it is usually loaded already. */
export function loadCitySeats(): Promise<ReadonlyMap<string, LngLat>> {
  loading ??= loadCollection(new URL('data/context/places.geojson', document.baseURI).href).then(
    ({ features }) =>
      new Map(
        features.flatMap(({ geometry, properties }): [string, LngLat][] => {
          if (geometry?.type !== 'Point' || properties?.kind !== 'seat') return [];
          const [lng = 0, lat = 0] = geometry.coordinates;
          return [[String(properties.name), [lng, lat]]];
        }),
      ),
  );
  loading.catch(() => {
    // The next one who asks tries again.
    loading = null;
  });
  return loading;
}
