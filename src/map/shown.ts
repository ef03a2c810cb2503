import type { Feature, FeatureCollection } from 'geojson';
import type { Project } from '../model/project.ts';
import type { ShownData } from './sources.ts';

/** projects.geojson and bands.geojson as they were loaded. */
export interface ProjectShapes {
  shapes: FeatureCollection;
  bands: FeatureCollection;
}

function point(project: Project): Feature[] {
  if (!project.anchor) return [];
  const { id, name, nameEn, category, accuracy } = project;
  return [
    {
      type: 'Feature',
      id,
      properties: { id, name, nameEn, category, accuracy, hasSymbol: hasSymbol(project) },
      geometry: { type: 'Point', coordinates: [...project.anchor] },
    },
  ];
}

/** Lines speak for themselves; whatever else is on the map has a symbol at its anchor. */
export function hasSymbol(project: Project): boolean {
  return project.anchor !== null && (project.lengthKm === null || project.accuracy === 'symbol');
}

/** What the map shows of the visible projects. */
export function shownData(loaded: ProjectShapes, visible: readonly Project[]): ShownData {
  const ids = new Set(visible.map((project) => project.id));
  const only = (collection: FeatureCollection, property: string): FeatureCollection => ({
    type: 'FeatureCollection',
    features: collection.features.filter((feature) => ids.has(feature.properties?.[property])),
  });
  return {
    shapes: only(loaded.shapes, 'id'),
    bands: only(loaded.bands, 'projectId'),
    points: { type: 'FeatureCollection', features: visible.flatMap(point) },
  };
}
