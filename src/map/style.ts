import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { PaletteId } from '../model/look/palette.ts';
import type { Project } from '../model/project.ts';
import { areaLayers } from './layers/areas.ts';
import { bandLayers } from './layers/bands.ts';
import { baseLayers } from './layers/base.ts';
import { lineLayers } from './layers/lines.ts';
import { pointLayers } from './layers/points.ts';
import { seatLayers } from './layers/seats.ts';
import { haloLayer, selectionLayers } from './layers/selection.ts';
import { sketchLayers } from './layers/sketch.ts';
import { mapSources, type ShownData } from './sources.ts';

/** What the picture depends on. */
export interface StyleInput {
  palette: PaletteId;
  selected: Project | null;
  /** Where data/ is served, with a slash at its end. */
  dataUrl: string;
  /** All of the plan: some have symbols that stand aside. */
  projects: readonly Project[];
  shown: ShownData;
}

/** Whether areas are at least half of what is shown. */
export function areasInFocus({ shapes, points, strands }: ShownData): boolean {
  const lines = new Set(strands.features.map((feature) => feature.properties?.id)).size;
  return shapes.features.length > 0 && shapes.features.length * 2 >= Math.max(points.features.length, lines);
}

/** The ordered table of layers: array order is draw order, and the reverse of click order. */
export function mapLayers({ palette, selected, projects, shown }: StyleInput): LayerSpecification[] {
  return [
    ...baseLayers(palette),
    ...bandLayers(palette),
    ...areaLayers(palette, areasInFocus(shown)),
    haloLayer(palette),
    ...lineLayers(palette),
    ...seatLayers(palette),
    ...pointLayers(palette, projects),
    ...sketchLayers(palette),
    ...selectionLayers(selected, palette),
  ];
}

/** The whole style, without glyph or sprite addresses: symbols are drawn on this machine. */
export function mapStyle(input: StyleInput): StyleSpecification {
  return { version: 8, sources: mapSources(input.dataUrl, input.shown), layers: mapLayers(input) };
}
