import { lineSlice, lineString, nearestPointOnLine, point } from '@turf/turf';
import type { Feature, LineString, Position } from 'geojson';
import type { LngLat } from './ground/check-geometry.ts';
import type { Placed } from './ground/place.ts';

/**
 * A stretch of a project's line that is drawn in one piece. `slot` says how many line widths it is moved to
 * the right of its direction, so that lines which share a corridor run side by side; 0 is in place.
 */
export type Strand = Feature<
  LineString,
  {
    id: string;
    slot: number;
    label: string;
    labelEn: string;
    category: string;
    accuracy: string;
    lengthKm: number;
  }
>;

interface Run {
  /** Waypoint ids that both lines pass one after the other, in the direction of the first. */
  ids: string[];
  isReversed: boolean;
}

/** The longest stretch of waypoints that two lines share. */
function sharedRun(a: readonly string[], b: readonly string[]): Run | null {
  const longest = (other: readonly string[]): string[] => {
    let best: string[] = [];
    for (let i = 0; i < a.length; i++)
      for (let j = 0; j < other.length; j++) {
        let length = 0;
        while (a[i + length] !== undefined && a[i + length] === other[j + length]) length++;
        if (length > best.length) best = a.slice(i, i + length);
      }
    return best;
  };
  const along = longest(b);
  const against = longest([...b].reverse());
  const ids = along.length >= against.length ? along : against;
  return ids.length >= 2 ? { ids: [...ids], isReversed: ids === against && along !== against } : null;
}

function positionOf(placed: Placed, id: string): LngLat {
  const place = placed.places.find((entry) => entry.id === id);
  if (!place) throw new Error(`${placed.record.id} does not pass ${id}.`);
  return place.position;
}

interface Corridor {
  from: LngLat;
  to: LngLat;
  slot: number;
  /** The course that both lines take there. */
  course: Position[];
}

function slice(line: Feature<LineString>, from: LngLat, to: LngLat): Position[] {
  return lineSlice(point(from), point(to), line).geometry.coordinates;
}

function lineOf(placed: Placed): Feature<LineString> | null {
  return placed.feature?.geometry.type === 'LineString'
    ? lineString(placed.feature.geometry.coordinates)
    : null;
}

/** The corridors of each line, by its id: a stable order, the line that comes first keeps to the left. */
function corridors(lines: readonly Placed[]): Map<string, Corridor[]> {
  const found = new Map<string, Corridor[]>();
  const add = (id: string, corridor: Corridor) => found.set(id, [...(found.get(id) ?? []), corridor]);
  for (const [index, a] of lines.entries())
    for (const b of lines.slice(index + 1)) {
      const idsOf = (placed: Placed) => placed.places.map((place) => place.id);
      const run = sharedRun(idsOf(a), idsOf(b));
      const line = lineOf(a);
      const [first, last] = [run?.ids[0], run?.ids.at(-1)];
      if (!run || !line || !first || !last) continue;
      const [from, to] = [positionOf(a, first), positionOf(a, last)];
      const course = slice(line, from, to);
      add(a.record.id, { from, to, slot: -0.5, course });
      add(
        b.record.id,
        run.isReversed
          ? { from: to, to: from, slot: -0.5, course: [...course].reverse() }
          : { from, to, slot: 0.5, course },
      );
    }
  return found;
}

/** The line cut at its corridors, in its own direction. */
function cut(
  line: Feature<LineString>,
  list: readonly Corridor[],
): { coordinates: Position[]; slot: number }[] {
  const at = (position: LngLat) => nearestPointOnLine(line, position).properties.location ?? 0;
  const { coordinates } = line.geometry;
  const [start, end] = [coordinates[0], coordinates.at(-1)] as [LngLat, LngLat];
  const pieces: { coordinates: Position[]; slot: number }[] = [];
  let cursor = start;
  for (const corridor of [...list].sort((a, b) => at(a.from) - at(b.from))) {
    if (at(corridor.from) - at(cursor) > 0.05)
      pieces.push({
        coordinates: [
          ...slice(line, cursor, corridor.from).slice(0, -1),
          corridor.course[0] ?? corridor.from,
        ],
        slot: 0,
      });
    pieces.push({ coordinates: corridor.course, slot: corridor.slot });
    cursor = corridor.to;
  }
  if (at(end) - at(cursor) > 0.05) {
    const rest = slice(line, cursor, end);
    const joint = list.length > 0 ? [list.at(-1)?.course.at(-1) ?? cursor] : rest.slice(0, 1);
    pieces.push({ coordinates: [...joint, ...rest.slice(1)], slot: 0 });
  }
  return pieces;
}

const fiveDecimals = ([lng = 0, lat = 0]: Position): Position => [
  Math.round(lng * 1e5) / 1e5,
  Math.round(lat * 1e5) / 1e5,
];

/** What the maps draw of the lines: each whole, but for corridors that it shares with another. */
export function drawStrands(placed: readonly Placed[], lengthKm: (id: string) => number): Strand[] {
  const lines = placed.filter((entry) => entry.feature?.geometry.type === 'LineString');
  const shared = corridors(lines);
  return lines.flatMap((entry) => {
    const line = lineOf(entry);
    const { id, name, nameEn, label, category } = entry.record;
    if (!line) return [];
    const list = shared.get(id);
    const pieces = list ? cut(line, list) : [{ coordinates: line.geometry.coordinates, slot: 0 }];
    return pieces.map(
      ({ coordinates, slot }): Strand => ({
        type: 'Feature',
        properties: {
          id,
          slot,
          category,
          accuracy: entry.accuracy,
          lengthKm: lengthKm(id),
          label: label?.zh ?? name,
          labelEn: label?.en ?? nameEn,
        },
        geometry: { type: 'LineString', coordinates: coordinates.map(fiveDecimals) },
      }),
    );
  });
}
