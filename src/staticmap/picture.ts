import type { FeatureCollection, Geometry, Position } from 'geojson';
import type { Language } from '../model/language.ts';
import { type PaletteId, projectorFactor } from '../model/palette.ts';
import type { Plan } from '../model/plan.ts';
import type { Project } from '../model/project.ts';
import type { Chosen } from '../state/selection.ts';
import { type Colours, type Ink, inkOf } from './ink.ts';
import { clipLine, clipRing, moveSideways, type Piece, type Rect, simplify } from './path.ts';
import { type LngLat, type Px, projectionOf, type Sides, type View } from './projection.ts';

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
  hovered?: { kind: 'project' | 'city'; id: string } | null;
  /** Projects whose city, unit or task is chosen. */
  lit?: ReadonlySet<string>;
  view: View;
  /** What panels cover: names of lines keep out of it. */
  covered?: Sides;
  palette: PaletteId;
  language: Language;
  /** `overview` leaves out what is too small to be seen, to keep the markup small. */
  detail: 'overview' | 'full';
  colours: Colours;
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
  };
}

export function idIn({ idPrefix = '' }: Pick<Picture, 'idPrefix'>, id: string): string {
  return idPrefix + id;
}

function toLine({ toPx }: Drawing, positions: readonly Position[]): Px[] {
  return positions.map(([lng = Number.NaN, lat = Number.NaN]) => toPx([lng, lat]));
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

/** What is seen of a line geometry, in px, moved `offsetPx` to the right of its direction. */
export function seenLines(
  drawing: Drawing,
  geometry: Geometry,
  { tolerancePx = drawing.tolerancePx, offsetPx = 0 } = {},
): Piece[] {
  return partsOf(geometry).flatMap((part) =>
    clipLine(moveSideways(simplify(toLine(drawing, part), tolerancePx), offsetPx), drawing.reach),
  );
}

/** What is seen of an area’s rings, in px. */
export function seenRings(drawing: Drawing, geometry: Geometry, tolerancePx = drawing.tolerancePx): Px[][] {
  return partsOf(geometry)
    .map((part) => clipRing(toLine(drawing, part), drawing.reach))
    .filter((ring) => ring.length > 2)
    .map((ring) => simplify(ring, tolerancePx));
}

/** The project that is chosen, if one is and it is shown. */
export function chosenProject({ chosen, visible }: Picture): Project | undefined {
  return chosen.kind === 'project' ? visible.find((project) => project.id === chosen.id) : undefined;
}

export function isHovered({ hovered }: Picture, kind: 'project' | 'city', id: string): boolean {
  return hovered?.kind === kind && hovered.id === id;
}
