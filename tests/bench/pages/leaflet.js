import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import { bounds, done, load } from './data.js';

const map = L.map('map', { renderer: L.svg(), zoomSnap: 0, fadeAnimation: false });
map.fitBounds([
  [bounds.south, bounds.west],
  [bounds.north, bounds.east],
]);
for (const { collection, fill, line, width } of await load())
  L.geoJSON(collection, {
    style: {
      fill: fill !== null,
      fillColor: fill,
      fillOpacity: 1,
      stroke: line !== null,
      color: line,
      weight: width,
    },
    pointToLayer: (_, at) => L.circleMarker(at, { radius: 8 }),
  }).addTo(map);
done();
