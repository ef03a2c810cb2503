/** The province outline of Hubei as this import made it: rings of [lng, lat], WGS-84 degrees. */
import { feature } from 'topojson-client';
import { dataPath, readJson } from './ground.mjs';

export function hubeiRings() {
  const topology = readJson(dataPath('ground', 'boundaries.topo.json'));
  const geometry = feature(topology, topology.objects.province).features[0].geometry;
  return geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
}
