import type { FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { categoryOf } from '../../model/category.ts';
import { type PaletteId, palettes } from '../../model/look/palette.ts';
import { lineAccuracies } from '../../model/look/stroke.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import type { Project } from '../../model/project.ts';
import { anySideways, anyWidth, sideways, sizeFactor, whenState, zoomedWidth } from '../expressions.ts';
import { lineStack } from './lines.ts';

const { lineWidthFactor, casingPx, haloPx } = tokens.selection;

/**
 * Light behind lines that are hovered, and behind those whose city, unit or task is chosen: one layer for all, since
 * each is drawn with every frame, whether any of its lines are lit or not.
 */
export function haloLayer(palette: PaletteId): LayerSpecification {
  const { accent, selection } = palettes[palette];
  const factor = sizeFactor(palette);
  return {
    id: 'halo',
    type: 'line',
    source: 'strands',
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': ['case', whenState('hovered'), selection.casing, accent.base],
      'line-width': anyWidth(factor, ['case', whenState('hovered'), 6, 9]),
      'line-offset': anySideways(factor),
      'line-opacity': ['case', whenState('hovered'), 0.95, whenState('lit'), 0.28, 0],
    },
  };
}

const prefix = 'selected';

/** Whether a layer belongs to the drawing of the selected project. */
export function isSelectionLayer(id: string): boolean {
  return id.startsWith(`${prefix}-`);
}

/**
 * The selected project's line once more, above all others: casing, vermilion edge and itself at 1.5 times the width.
 * Its category colour stays.
 */
export function selectionLayers(project: Project | null, palette: PaletteId): LayerSpecification[] {
  if (!project) return [];
  // Of another project another layer: one that is taken away and put back in a frame meets tiles of the one before.
  const ids = `${prefix}-${project.id}`;
  const { selection } = palettes[palette];
  const isIt: FilterSpecification = ['==', ['get', 'id'], project.id];
  const category = categoryOf(project.category);
  const accuracy = lineAccuracies.find((entry) => entry === project.accuracy);
  const factor = sizeFactor(palette) * lineWidthFactor;
  const layers: LayerSpecification[] = [];
  const { line } = category;
  if (line && accuracy) {
    const round = { 'line-join': 'round', 'line-cap': 'round' } as const;
    const edge = (part: string, colour: string, extraPx: number): LayerSpecification => ({
      id: `${ids}-${part}`,
      type: 'line',
      source: 'strands',
      filter: isIt,
      layout: round,
      paint: {
        'line-color': colour,
        'line-width': zoomedWidth(line.widthPx, factor, extraPx),
        'line-offset': sideways(line.widthPx, sizeFactor(palette)),
      },
    });
    layers.push(
      edge('edge', selection.base, 2 * (casingPx + haloPx)),
      edge('casing', selection.casing, 2 * casingPx),
      ...lineStack(category, accuracy, palette, `${ids}-line`, isIt, factor, zoomedWidth),
    );
  }
  return layers;
}
