import { planBounds } from '../../model/extent.ts';
import type { Project } from '../../model/project.ts';
import { remembered } from '../remembered.ts';
import type { Data } from '../store.ts';
import { type LngLat, touches } from './region.ts';

/** A hexagon of the ground and the visible projects that lie in it or cross it. */
export interface BunchCell {
  ring: readonly LngLat[];
  ids: readonly string[];
}

/** From corner to corner; about a county. */
const cellKm = 24;

const kmPerDegree = 111.195;

/** Hexagons over the plan's cities, in rows; they do not overlap. */
function hexagons(): LngLat[][] {
  const [west, south, east, north] = planBounds;
  const middle = (south + north) / 2;
  const height = cellKm / 2 / kmPerDegree;
  const width = height / Math.cos((middle * Math.PI) / 180);
  const cells: LngLat[][] = [];
  const [stepX, stepY] = [Math.sqrt(3) * width, 1.5 * height];
  for (let row = 0, y = south; y < north + stepY; row++, y += stepY)
    for (let x = west + (row % 2 ? stepX / 2 : 0); x < east + stepX; x += stepX)
      cells.push(
        Array.from({ length: 6 }, (_, corner) => {
          const angle = (Math.PI / 180) * (60 * corner + 30);
          return [x + width * Math.cos(angle), y + height * Math.sin(angle)] as const;
        }),
      );
  return cells;
}

type Box = readonly [number, number, number, number];

function apart(a: Box, b: Box): boolean {
  return a[0] > b[2] || b[0] > a[2] || a[1] > b[3] || b[1] > a[3];
}

function boxOf(ring: readonly LngLat[]): Box {
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}

/** Where the visible projects bunch: the cells that any of them touches, as drawn. */
export const bunchCells = remembered(
  (projects: readonly Project[], shapes: Data['shapes']): readonly BunchCell[] => {
    if (!shapes) return [];
    const geometries = new Map(shapes.shapes.features.map((feature) => [feature.id, feature.geometry]));
    return hexagons().flatMap((ring) => {
      const box = boxOf(ring);
      const ids = projects
        .filter(({ id, bounds }) => {
          const geometry = geometries.get(id);
          return bounds && geometry && !apart(bounds, box) && touches(geometry, ring);
        })
        .map(({ id }) => id);
      return ids.length > 0 ? [{ ring, ids }] : [];
    });
  },
);
