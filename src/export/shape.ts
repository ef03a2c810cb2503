import { rewind } from '@turf/turf';
import type { FeatureCollection, Geometry } from 'geojson';
import type { Project } from '../model/project.ts';

/**
 * Where the project is drawn, outer rings counter-clockwise as RFC 7946 and KML
 * ask for; null where it has no place. Throws where a located project has no shape.
 */
export function shapeOf(shapes: FeatureCollection, project: Project): Geometry | null {
  if (project.accuracy === 'unlocated') return null;
  const feature = shapes.features.find((entry) => entry.id === project.id);
  if (!feature) throw new Error(`projects.geojson has no feature ${project.id}, which plan.json locates.`);
  const { geometry } = feature;
  // Only areas: a line keeps its direction, which may be that of water or power.
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  return isArea ? (rewind(geometry) as Geometry) : geometry;
}
