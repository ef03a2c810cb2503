import { type Aside, asideZooms, mostAsidePx } from '../../model/look/aside.ts';
import { seatDot } from '../../model/look/seat-dot.ts';
import { mountOf, mountPx, shiftOf, symbolScale } from '../../model/look/symbol-place.ts';
import { hasSymbol, type Project } from '../../model/project.ts';
import { type LngLat, type Px, worldProjection } from '../../staticmap/projection.ts';

/** Something that a symbol must not cover. */
interface Obstacle {
  at: LngLat;
  /** Where it stands, and its radius, in px at a zoom. */
  spot(zoom: number): { at: Px; radiusPx: number };
}

interface Seat {
  lng: number;
  lat: number;
  rank: number;
}

/** Between a symbol and what it keeps off, in px. */
const airPx = 1.5;

/** As near as this at the nearest zoom, in px, two things lie in one place for all that is known. */
const samePlacePx = 4;

/** South first, then round with the sun: of two ways that are as good, the first. */
const ways: readonly Px[] = Array.from({ length: 16 }, (_, index) => {
  const turn = ((index + 4) * Math.PI) / 8;
  return [Math.cos(turn), Math.sin(turn)] as const;
});

function toPx(position: LngLat, zoom: number): Px {
  return worldProjection(zoom)(position);
}

/** Below this zoom there is no room for all: a way is judged by what is nearer. */
const crowdedBelow = 6;

/** What a px there counts all the same. */
const farShare = 1e-3;

/** How much more a px to the east costs. */
const eastCost = 0.15;

/** What it costs that no shift on a way keeps off all obstacles: any other way is better. */
const stuckPx = 1000;

/** The least shift, in px of a full symbol, that keeps off all obstacles; `stuckPx` where there is none. */
function leastShift(
  place: Px,
  way: Px,
  radiusPx: number,
  scale: number,
  spots: readonly ReturnType<Obstacle['spot']>[],
) {
  for (let px = 0; px <= mostAsidePx; px++) {
    const at = [place[0] + way[0] * px * scale, place[1] + way[1] * px * scale] as const;
    const isFree = spots.every(
      (spot) => Math.hypot(at[0] - spot.at[0], at[1] - spot.at[1]) >= radiusPx + spot.radiusPx + airPx,
    );
    if (isFree) return px;
  }
  return stuckPx;
}

function asideOf(anchor: LngLat, fullRadiusPx: number, obstacles: readonly Obstacle[]): Aside | null {
  const nearest = asideZooms[asideZooms.length - 1] ?? 0;
  const own = toPx(anchor, nearest);
  const shared = obstacles.find(({ at }) => {
    const there = toPx(at, nearest);
    return Math.hypot(there[0] - own[0], there[1] - own[1]) < samePlacePx;
  });
  const levels = asideZooms.map((from) => {
    // Half way to the next: at the nearer half all is free, at the farther some touches a little.
    const zoom = from + 0.5;
    return {
      scale: symbolScale(zoom),
      place: toPx(anchor, zoom),
      spots: obstacles.map((obstacle) => obstacle.spot(zoom)),
    };
  });
  const shiftsOf = (way: Px) =>
    levels.map(({ scale, place, spots }) => leastShift(place, way, fullRadiusPx * scale, scale, spots));
  const sum = (shifts: readonly number[]) => shifts.reduce((total, px) => total + px, 0);
  const near = asideZooms.findIndex((zoom) => zoom >= crowdedBelow);
  // Names stand at the right of seats and symbols: what moves there takes their room.
  const cost = ({ way, px }: { way: Px; px: number[] }) =>
    sum(px.slice(near)) * (1 + eastCost * Math.max(0, way[0])) + sum(px) * farShare;
  const [best] = ways.map((way) => ({ way, px: shiftsOf(way) })).sort((a, b) => cost(a) - cost(b));
  if (!best) return null;
  // Where it is too crowded for any shift, a symbol stands as it does a level nearer.
  const px = best.px.map((_, index) => best.px.slice(index).find((shift) => shift !== stuckPx) ?? 0);
  if (sum(px) === 0) return null;
  const round = (share: number) => Math.round(share * 1e4) / 1e4;
  return {
    towards: [round(best.way[0]), round(best.way[1])],
    px: shared ? px.map(() => mostAsidePx) : px,
    markedPx: shared ? Math.round(shared.spot(nearest).radiusPx * 10) / 10 : null,
  };
}

/**
 * Where symbols stand that would cover a seat's dot or a symbol before them: the first in the order of the projects
 * keeps its place, sites give way to projects. By the project's id; those in their place are left out.
 */
export function standAside(projects: readonly Project[], seats: readonly Seat[]): Map<string, Aside> {
  const obstacles: Obstacle[] = seats.flatMap(({ lng, lat, rank }) => {
    const dot = seatDot(rank);
    if (!dot) return [];
    const radiusPx = dot.radiusPx + dot.rimPx;
    return [{ at: [lng, lat] as const, spot: (zoom) => ({ at: toPx([lng, lat], zoom), radiusPx }) }];
  });
  const asides = new Map<string, Aside>();
  const inOrder = [...projects].sort((a, b) => Number(a.kind === 'site') - Number(b.kind === 'site'));
  for (const project of inOrder) {
    const { anchor } = project;
    if (!anchor || !hasSymbol(project)) continue;
    const fullRadiusPx = mountPx[mountOf(project)] / 2;
    const aside = asideOf(anchor, fullRadiusPx, obstacles);
    if (aside) asides.set(project.id, aside);
    obstacles.push({
      at: anchor,
      spot(zoom) {
        const scale = symbolScale(zoom);
        const [x, y] = toPx(anchor, zoom);
        const [dx, dy] = shiftOf({ aside: aside ?? null }, zoom);
        return { at: [x + dx * scale, y + dy * scale], radiusPx: fullRadiusPx * scale };
      },
    });
  }
  return asides;
}
