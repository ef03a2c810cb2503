import type { Geometry, Position } from 'geojson';
import { element } from './xml.ts';

function coordinates(positions: readonly Position[]): string {
  return element('coordinates', positions.map(([lng, lat]) => `${lng},${lat}`).join(' '));
}

function line(positions: readonly Position[]): string {
  return element('LineString', element('tessellate', '1') + coordinates(positions));
}

function polygon([outer = [], ...holes]: readonly Position[][]): string {
  const ring = (positions: readonly Position[]) => element('LinearRing', coordinates(positions));
  return element(
    'Polygon',
    element('tessellate', '1') +
      element('outerBoundaryIs', ring(outer)) +
      holes.map((hole) => element('innerBoundaryIs', ring(hole))).join(''),
  );
}

/** The geometry on the ground: lines and areas follow the terrain. */
export function kmlGeometry(geometry: Geometry): string {
  const together = (parts: readonly string[]) => element('MultiGeometry', parts.join(''));
  switch (geometry.type) {
    case 'Point':
      return element('Point', coordinates([geometry.coordinates]));
    case 'LineString':
      return line(geometry.coordinates);
    case 'Polygon':
      return polygon(geometry.coordinates);
    case 'MultiPoint':
      return together(geometry.coordinates.map((position) => element('Point', coordinates([position]))));
    case 'MultiLineString':
      return together(geometry.coordinates.map(line));
    case 'MultiPolygon':
      return together(geometry.coordinates.map(polygon));
    case 'GeometryCollection':
      return together(geometry.geometries.map(kmlGeometry));
  }
}
