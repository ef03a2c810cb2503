import { CustomChart, LinesChart, ScatterChart } from 'echarts/charts';
import { GeoComponent, GridComponent } from 'echarts/components';
import { init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { bounds, done, load } from './data.js';

use([CanvasRenderer, GeoComponent, GridComponent, LinesChart, ScatterChart, CustomChart]);

/** Every line of a geometry, as ECharts wants them. */
function pathsOf({ type, coordinates }) {
  if (type === 'LineString') return [coordinates];
  if (type === 'MultiLineString') return coordinates;
  if (type === 'Polygon') return coordinates;
  if (type === 'MultiPolygon') return coordinates.flat();
  return [];
}

const chart = init(document.getElementById('map'));
const loaded = await load();
const isArea = ({ geometry }) => /Polygon/.test(geometry?.type ?? '');
// One geo component has one map: all areas, each with its own colours.
const areas = loaded.flatMap((layer) =>
  layer.collection.features
    .filter(isArea)
    .map((feature, index) => ({ feature, name: `${layer.id}-${index}`, layer })),
);
registerMap('ground', {
  type: 'FeatureCollection',
  features: areas.map(({ feature, name }) => ({ ...feature, properties: { name } })),
});
chart.on('finished', () => {
  chart.off('finished');
  done();
});
chart.setOption({
  animation: false,
  geo: {
    map: 'ground',
    boundingCoords: [
      [bounds.west, bounds.north],
      [bounds.east, bounds.south],
    ],
    left: 0,
    right: 0,
    top: 0,
    bottom: 0,
    silent: true,
    regions: areas.map(({ name, layer: { fill, line, width } }) => ({
      name,
      itemStyle: { areaColor: fill ?? 'transparent', borderColor: line ?? 'transparent', borderWidth: width },
    })),
  },
  series: [
    ...loaded.map(({ collection, line, width }) => ({
      type: 'lines',
      coordinateSystem: 'geo',
      polyline: true,
      silent: true,
      lineStyle: { color: line ?? 'transparent', width, opacity: 1 },
      data: collection.features
        .filter((feature) => feature.geometry && !isArea(feature))
        .flatMap(({ geometry }) => pathsOf(geometry).map((coords) => ({ coords }))),
    })),
    {
      type: 'scatter',
      coordinateSystem: 'geo',
      silent: true,
      symbolSize: 16,
      data: loaded
        .flatMap(({ collection }) => collection.features)
        .filter(({ geometry }) => geometry?.type === 'Point')
        .map(({ geometry }) => geometry.coordinates),
    },
  ],
});
