import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Language } from '../model/language.ts';
import { type PaletteId, projectorFactor } from '../model/look/palette.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import type { Chosen } from '../state/selection.ts';
import type { Region } from '../state/spatial/region.ts';
import { type Colours, type Ink, inkOf } from './ink.ts';
import { clipLine, clipRing, moveSideways, type Piece, type Rect, simplify } from './path.ts';
import { type LngLat, type Px, projectionOf, type Sides, type View, worldProjection } from './projection.ts';
import type { Steps } from './steps.ts';

/** The files of public/data/ that the picture is drawn from. */
export interface PictureLayers {
  /** projects.geojson: areas are drawn from it. */
  shapes: FeatureCollection;
  /** Lines, cut where they share a corridor. */
  strands: FeatureCollection;
  bands: FeatureCollection;
  cities: FeatureCollection;
  land: FeatureCollection;
  borders: FeatureCollection;
  water: FeatureCollection;
  rivers: FeatureCollection;
  places: FeatureCollection;
}

/** Where each layer’s file lies under public/data/. */
export const layerFiles: Record<keyof PictureLayers, string> = {
  shapes: 'projects.geojson',
  strands: 'strands.geojson',
  bands: 'bands.geojson',
  cities: 'cities.geojson',
  land: 'context/land.geojson',
  borders: 'context/borders.geojson',
  water: 'context/water.geojson',
  rivers: 'context/rivers.geojson',
  places: 'context/places.geojson',
};

/** All that the picture depends on. */
export interface Picture {
  plan: Pick<Plan, 'projects' | 'cities'>;
  layers: PictureLayers;
  visible: readonly Project[];
  chosen: Chosen;
  hovered?: { kind: 'project' | 'city'; id: string } | null | undefined;
  /** Projects whose city, unit or task is chosen. */
  lit?: ReadonlySet<string> | undefined;
  /** Projects that stand out, the others stepping back without bands and names; all are alike without it. */
  focus?: ReadonlySet<string> | null | undefined;
  /** What a person drew to ask what lies there. */
  region?: Region | null | undefined;
  /** How much wider lines are than the table has them. */
  lineFactor?: number;
  view: View;
  /** What panels, filters, buttons and notes cover: names keep out of it. */
  covered?: Sides;
  /** What lies on the map by itself, as a small map does: nothing is written under it. */
  islands?: readonly Rect[];
  /** What of it is hidden altogether: an end of a line that lies elsewhere is seen. All of it, where nothing is said. */
  hidden?: Sides;
  palette: PaletteId;
  language: Language;
  /** `overview` leaves out what is too small to be seen, to keep the markup small. */
  detail: 'overview' | 'full';
  colours: Colours;
  /** Whether names at the frame’s edge say where lines go that leave it. */
  edgeNames?: boolean;
  /** Px drawn around the view’s frame; a little at least, so that edges along it stay out of sight. */
  marginPx?: number;
  /** Put before ids, so that two pictures can stand in one page. */
  idPrefix?: string;
}

/** The picture with what its parts share. */
export interface Drawing extends Picture {
  ink: Ink;
  toPx: (position: LngLat) => Px;
  /** The frame and a margin around it: nothing is drawn outside. */
  reach: Rect;
  tolerancePx: number;
  /** How much larger lines, symbols and letters are in the palette. */
  factor: number;
  /** Outlines that were worked out already: what is marked changes none of them. */
  outlines: Map<Geometry, string>;
}

const leastMarginPx = 24;

export function drawingOf(picture: Picture): Drawing {
  const { view, palette, colours, detail, marginPx = leastMarginPx } = picture;
  return {
    ...picture,
    ink: inkOf(colours, palette),
    toPx: projectionOf(view),
    reach: {
      left: -marginPx,
      top: -marginPx,
      right: view.widthPx + marginPx,
      bottom: view.heightPx + marginPx,
    },
    tolerancePx: detail === 'overview' ? 0.4 : 0.2,
    factor: palette === 'projector' ? projectorFactor : 1,
    outlines: new Map(),
  };
}

export function idIn({ idPrefix = '' }: Pick<Picture, 'idPrefix'>, id: string): string {
  return idPrefix + id;
}

/** Lines and rings of a geometry in degrees; points have none. */
function partsOf(geometry: Geometry): Position[][] {
  switch (geometry.type) {
    case 'LineString':
      return [geometry.coordinates];
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates;
    case 'MultiPolygon':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}

interface Simplified {
  zoom: number;
  tolerancePx: number;
  parts: Px[][];
}

/** The last simplification of each geometry: while the map is only moved, it stays the same. */
const simplified = new WeakMap<Geometry, Simplified>();

/** Lines and rings of a geometry in px of the world at the view’s zoom, without points that make no difference. */
function worldParts({ view: { zoom } }: Drawing, geometry: Geometry, tolerancePx: number): Px[][] {
  const known = simplified.get(geometry);
  if (known && known.zoom === zoom && known.tolerancePx === tolerancePx) return known.parts;
  const toWorld = worldProjection(zoom);
  const parts = partsOf(geometry).map((part) =>
    simplify(
      part.map(([lng = Number.NaN, lat = Number.NaN]) => toWorld([lng, lat])),
      tolerancePx,
    ),
  );
  simplified.set(geometry, { zoom, tolerancePx, parts });
  return parts;
}

/** Simplifies all lines and rings of the layers for the view, one a step, so that drawing finds them simplified. */
export function* simplifySteps(drawing: Drawing): Steps<void> {
  for (const layer of Object.values(drawing.layers))
    for (const { geometry } of layer.features) {
      if (geometry.type === 'Point') continue;
      worldParts(drawing, geometry, drawing.tolerancePx);
      yield;
    }
}

/** The parts in px of the view. */
function viewParts(drawing: Drawing, geometry: Geometry, tolerancePx: number): Px[][] {
  const { view } = drawing;
  const [centerX, centerY] = worldProjection(view.zoom)(view.center);
  const [left, top] = [centerX - view.widthPx / 2, centerY - view.heightPx / 2];
  return worldParts(drawing, geometry, tolerancePx).map((part) =>
    part.map(([x, y]): Px => [x - left, y - top]),
  );
}

/** What is seen of a line geometry, in px, moved `offsetPx` to the right of its direction. */
export function seenLines(
  drawing: Drawing,
  geometry: Geometry,
  { tolerancePx = drawing.tolerancePx, offsetPx = 0 } = {},
): Piece[] {
  return viewParts(drawing, geometry, tolerancePx).flatMap((part) =>
    clipLine(moveSideways(part, offsetPx), drawing.reach),
  );
}

/** What is seen of an area’s rings, in px. */
export function seenRings(drawing: Drawing, geometry: Geometry, tolerancePx = drawing.tolerancePx): Px[][] {
  return viewParts(drawing, geometry, tolerancePx)
    .map((part) => clipRing(part, drawing.reach))
    .filter((ring) => ring.length > 2);
}

/** The project that is chosen, if one is and it is shown. */
export function chosenProject({ chosen, visible }: Picture): Project | undefined {
  return chosen.kind === 'project' ? visible.find((project) => project.id === chosen.id) : undefined;
}

export function isHovered({ hovered }: Picture, kind: 'project' | 'city', id: string): boolean {
  return hovered?.kind === kind && hovered.id === id;
}
