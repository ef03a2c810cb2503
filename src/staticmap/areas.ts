import type { Geometry } from 'geojson';
import { type CategoryId, categoryIds } from '../model/category.ts';
import tokens from '../model/look/tokens.json' with { type: 'json' };
import type { Project } from '../model/project.ts';
import { element, type SvgNode } from './node.ts';
import { pathData } from './path.ts';
import { type Drawing, idIn, isHovered, seenRings } from './picture.ts';
import { atZoom } from './zoom.ts';

const { hatch, outline } = tokens.certainty.area;
const { band } = tokens.certainty.schematic;

function hatchId(drawing: Pick<Drawing, 'idPrefix'>, category: CategoryId): string {
  return idIn(drawing, `hatch-${category}`);
}

/** A hatch of lines at 45°, for fills. */
export function hatchPattern(drawing: Pick<Drawing, 'idPrefix' | 'ink'>, category: CategoryId): SvgNode {
  const { gapPx, strokePx, angleDeg } = hatch;
  return element(
    'pattern',
    {
      id: hatchId(drawing, category),
      width: gapPx,
      height: gapPx,
      patternUnits: 'userSpaceOnUse',
      patternTransform: `rotate(${angleDeg})`,
    },
    element('path', {
      ...drawing.ink({ stroke: `category.${category}` }),
      'stroke-width': strokePx,
      d: `M${gapPx / 2} 0v${gapPx}`,
    }),
  );
}

function ringPath(drawing: Drawing, geometry: Geometry): string {
  const known = drawing.outlines.get(geometry);
  if (known !== undefined) return known;
  const path = pathData(seenRings(drawing, geometry), true);
  drawing.outlines.set(geometry, path);
  return path;
}

/** How much stronger the hatch of an area that is looked at is. */
const lookedAtFactor = 1.9;

/** Whether areas are at least half of what is shown. */
function areasInFocus({ visible }: Drawing, areas: readonly Project[]): boolean {
  const placed = visible.filter(({ anchor }) => anchor !== null).length;
  return areas.length > 0 && areas.length * 2 >= placed;
}

/**
 * Hatches of areas, each `data-of` its project. At the overview they wait, so that lines are read first, unless
 * areas are what the filter is about.
 */
export function drawAreas(drawing: Drawing): SvgNode {
  const { layers, visible, ink, view, chosen, lit, palette, colours } = drawing;
  const areas = visible.filter((project) => project.accuracy === 'area');
  const inFocus = areasInFocus(drawing, areas);
  const used = categoryIds.filter((id) => areas.some((project) => project.category === id));
  return element(
    'g',
    { 'data-part': 'areas' },
    element('defs', {}, ...used.map((category) => hatchPattern(drawing, category))),
    ...areas.flatMap((project) => {
      const shape = layers.shapes.features.find((feature) => feature.properties?.id === project.id);
      const d = shape ? ringPath(drawing, shape.geometry) : '';
      if (!d) return [];
      const isChosen = chosen.kind === 'project' && chosen.id === project.id;
      const isHeld = isHovered(drawing, 'project', project.id) || (lit?.has(project.id) ?? false);
      const strength =
        isChosen || isHeld
          ? lookedAtFactor
          : atZoom(view.zoom, [hatch.fullFromZoom - 1, inFocus ? 1 : 0], [hatch.fullFromZoom, 1]);
      const edge =
        isChosen || isHeld
          ? outline.opacity
          : atZoom(
              view.zoom,
              [outline.fromZoom - 1, inFocus ? outline.opacity : 0],
              [outline.fromZoom, outline.opacity],
            );
      if (strength === 0 && edge === 0) return [];
      return [
        element(
          'g',
          { 'data-of': project.id, 'stroke-linejoin': 'round' },
          element(
            'g',
            { opacity: colours === 'literal' ? strength * hatch.opacity[palette] : strength },
            element('path', {
              ...(colours === 'variables' && { class: 'hatch' }),
              fill: `url(#${hatchId(drawing, project.category)})`,
              d,
            }),
          ),
          ...(edge > 0
            ? [
                element('path', {
                  ...ink({ fill: 'none', stroke: `category.${project.category}` }),
                  'stroke-width': outline.widthPx,
                  'stroke-opacity': edge,
                  d,
                }),
              ]
            : []),
          ...(isChosen
            ? [
                element('path', {
                  ...ink({ fill: 'none', stroke: 'selection.base' }),
                  'stroke-width': 2.2,
                  d,
                }),
              ]
            : []),
        ),
      ];
    }),
  );
}

/** Uncertainty bands in true kilometres: always under schematic lines, under others when they are looked at. */
export function drawBands(drawing: Drawing): SvgNode {
  const { layers, visible, ink, chosen, palette } = drawing;
  const factor = palette === 'projector' ? band.projectorFactor : 1;
  return element(
    'g',
    { 'data-part': 'bands' },
    ...visible.flatMap((project) => {
      const isLookedAt =
        (chosen.kind === 'project' && chosen.id === project.id) || isHovered(drawing, 'project', project.id);
      if (!isLookedAt && project.accuracy !== 'schematic') return [];
      const rings = layers.bands.features
        .filter((feature) => feature.properties?.projectId === project.id)
        .map((feature) => ringPath(drawing, feature.geometry))
        .filter((d) => d !== '');
      if (rings.length === 0) return [];
      return [
        element(
          'g',
          {
            ...ink({ fill: `category.${project.category}` }),
            'data-of': project.id,
            'fill-rule': 'evenodd',
            'fill-opacity': isLookedAt
              ? band.selectedOuter * Math.min(factor, 1.4)
              : band.outerOpacity * factor,
          },
          ...rings.map((d) => element('path', { d })),
        ),
      ];
    }),
  );
}
