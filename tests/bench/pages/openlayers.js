import GeoJSON from 'ol/format/GeoJSON.js';
import VectorLayer from 'ol/layer/Vector.js';
import OlMap from 'ol/Map.js';
import 'ol/ol.css';
import { transformExtent } from 'ol/proj.js';
import VectorSource from 'ol/source/Vector.js';
import { Circle, Fill, Stroke, Style } from 'ol/style.js';
import View from 'ol/View.js';
import { bounds, done, load } from './data.js';

const format = new GeoJSON({ featureProjection: 'EPSG:3857' });
const map = new OlMap({
  target: 'map',
  view: new View(),
  layers: (await load()).map(
    ({ collection, fill, line, width }) =>
      new VectorLayer({
        source: new VectorSource({ features: format.readFeatures(collection) }),
        style: new Style({
          ...(fill && { fill: new Fill({ color: fill }) }),
          ...(line && { stroke: new Stroke({ color: line, width }) }),
          image: new Circle({ radius: 8, fill: new Fill({ color: line ?? '#000' }) }),
        }),
      }),
  ),
});
map.once('rendercomplete', done);
map
  .getView()
  .fit(transformExtent([bounds.west, bounds.south, bounds.east, bounds.north], 'EPSG:4326', 'EPSG:3857'));
