import { Map as MapLibreMap, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { bounds, done, layers } from './data.js';

setWorkerUrl(workerUrl);
const map = new MapLibreMap({
  container: 'map',
  bounds: [bounds.west, bounds.south, bounds.east, bounds.north],
  fadeDuration: 0,
  style: {
    version: 8,
    sources: Object.fromEntries(
      layers.map(({ id, file }) => [
        id,
        { type: 'geojson', data: new URL(`../data/${file}`, window.location.href).href },
      ]),
    ),
    layers: layers.flatMap(({ id, fill, line, width }) => [
      ...(fill ? [{ id: `${id}-fill`, type: 'fill', source: id, paint: { 'fill-color': fill } }] : []),
      ...(line
        ? [{ id: `${id}-line`, type: 'line', source: id, paint: { 'line-color': line, 'line-width': width } }]
        : []),
      ...(id === 'projects'
        ? [
            {
              id: 'symbols',
              type: 'circle',
              source: id,
              filter: ['==', ['geometry-type'], 'Point'],
              paint: { 'circle-radius': 8 },
            },
          ]
        : []),
    ]),
  },
});
map.once('idle', done);
