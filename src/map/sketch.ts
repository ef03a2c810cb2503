import type { Feature, FeatureCollection } from 'geojson';
import type { Sketch } from '../state/slices/sketch.ts';
import { type Region, ringOf } from '../state/spatial/region.ts';

function closed(points: readonly (readonly [number, number])[]): number[][] {
  const [first] = points;
  return first ? [...points, first].map((point) => [...point]) : [];
}

/** What a person drew, as features: corners as points, the way as a line, a region as a polygon. */
export function sketchData(sketch: Sketch | null, region: Region | null): FeatureCollection {
  const features: Feature[] = [];
  const add = (geometry: Feature['geometry']) => features.push({ type: 'Feature', properties: {}, geometry });
  if (region) add({ type: 'Polygon', coordinates: [closed(ringOf(region))] });
  if (sketch) {
    const isArea = sketch.mode === 'area' || sketch.mode === 'polygon';
    if (isArea && sketch.points.length > 2) add({ type: 'Polygon', coordinates: [closed(sketch.points)] });
    else if (sketch.points.length > 1)
      add({ type: 'LineString', coordinates: sketch.points.map((point) => [...point]) });
    for (const point of sketch.points) add({ type: 'Point', coordinates: [...point] });
  }
  return { type: 'FeatureCollection', features };
}
