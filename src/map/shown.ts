import type { Feature, FeatureCollection } from 'geojson';
import { hasSymbol, type Project } from '../model/project.ts';
import type { ProjectShapes } from '../state/slices/loaded.ts';
import { nothingShown, type ShownData } from './sources.ts';

function point(project: Project): Feature[] {
  if (!project.anchor) return [];
  const { id, category, accuracy } = project;
  return [
    {
      type: 'Feature',
      id,
      properties: {
        id,
        category,
        accuracy,
        hasSymbol: hasSymbol(project),
      },
      geometry: { type: 'Point', coordinates: [...project.anchor] },
    },
  ];
}

function areasOf({ features }: FeatureCollection): FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: features.filter((feature) => feature.properties?.accuracy === 'area'),
  };
}

/** What the map shows of the visible projects; nothing until the shapes are there. */
export function shownData(loaded: ProjectShapes | null, visible: readonly Project[]): ShownData {
  if (!loaded) return nothingShown;
  const ids = new Set(visible.map((project) => project.id));
  const only = (collection: FeatureCollection, property: string): FeatureCollection => ({
    type: 'FeatureCollection',
    features: collection.features.filter((feature) => ids.has(feature.properties?.[property])),
  });
  return {
    shapes: only(areasOf(loaded.shapes), 'id'),
    strands: only(loaded.strands, 'id'),
    bands: only(loaded.bands, 'projectId'),
    points: { type: 'FeatureCollection', features: visible.flatMap(point) },
  };
}
