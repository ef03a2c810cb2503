import type { FeatureCollection } from 'geojson';
import type { SourceSpecification } from 'maplibre-gl';

/** Features of the projects that are shown now, each with its record id. */
export interface ShownData {
  /** Areas, whole. */
  shapes: FeatureCollection;
  /** Lines, cut where they share a corridor; `slot` in their properties. */
  strands: FeatureCollection;
  /** One point a project that has a symbol. */
  points: FeatureCollection;
  /** Uncertainty bands, `projectId` and `share` in their properties. */
  bands: FeatureCollection;
}

/** Sources of features of projects; each has states and takes new data. */
export const projectSources = ['shapes', 'strands', 'bands', 'points'] as const;

export const emptyCollection: FeatureCollection = { type: 'FeatureCollection', features: [] };

export const nothingShown: ShownData = {
  shapes: emptyCollection,
  strands: emptyCollection,
  points: emptyCollection,
  bands: emptyCollection,
};

/** Files under data/ that the base map is drawn from, by source id. */
export const groundFiles = {
  cities: 'cities.geojson',
  land: 'context/land.geojson',
  outside: 'context/outside.geojson',
  overview: 'overview.geojson',
  borders: 'context/borders.geojson',
  water: 'context/water.geojson',
  rivers: 'context/rivers.geojson',
  places: 'context/places.geojson',
} as const;

/** All sources of the style; `dataUrl` is where data/ is served, with a slash at its end. */
export function mapSources(dataUrl: string, shown: ShownData): Record<string, SourceSpecification> {
  const ground = Object.fromEntries(
    Object.entries(groundFiles).map(([id, file]) => [
      id,
      {
        type: 'geojson',
        data: dataUrl + file,
        tolerance: 0.2,
        ...(id === 'cities' && { promoteId: 'id' }),
      },
    ]),
  ) as Record<string, SourceSpecification>;
  return {
    ...ground,
    shapes: { type: 'geojson', data: shown.shapes, promoteId: 'id', tolerance: 0.2 },
    strands: { type: 'geojson', data: shown.strands, promoteId: 'id', tolerance: 0.2 },
    sketch: { type: 'geojson', data: emptyCollection },
    bands: { type: 'geojson', data: shown.bands, promoteId: 'projectId' },
    points: { type: 'geojson', data: shown.points, promoteId: 'id' },
  };
}
