import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import { categories } from '../../model/category.ts';
import { asideZooms } from '../../model/look/aside.ts';
import type { PaletteId } from '../../model/look/palette.ts';
import { leaderOf, shiftOf, symbolScales } from '../../model/look/symbol-place.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import type { Project } from '../../model/project.ts';
import { sizeFactor, steppingBack, whenState } from '../expressions.ts';
import { type ImageKind, imageId, leaderId } from '../images.ts';

function images(palette: PaletteId, kind: ImageKind): ExpressionSpecification {
  return [
    'match',
    ['get', 'category'],
    ...categories.flatMap(({ id }) => [id, imageId(palette, kind, id)]),
    imageId(palette, kind, 'site'),
  ] as unknown as ExpressionSpecification;
}

/** How far each symbol stands from its place, in px of its full size. */
function shifts(projects: readonly Project[]): ExpressionSpecification | [number, number] {
  const moved = projects.filter(({ aside }) => aside);
  if (moved.length === 0) return [0, 0];
  const at = (zoom: number) => [
    'match',
    ['get', 'id'],
    ...moved.flatMap((project) => [project.id, ['literal', shiftOf(project, zoom)]]),
    ['literal', [0, 0]],
  ];
  const [first, ...others] = asideZooms;
  return [
    'step',
    ['zoom'],
    at(first),
    ...others.flatMap((zoom) => [zoom, at(zoom)]),
  ] as unknown as ExpressionSpecification;
}

/** Symbols of points, areas and undecided places, with a ring under the one that is looked at. */
export function pointLayers(palette: PaletteId, projects: readonly Project[]): LayerSpecification[] {
  const factor = sizeFactor(palette);
  const standing = {
    'icon-size': [
      'interpolate',
      ['linear'],
      ['zoom'],
      ...symbolScales.flatMap(([zoom, scale]) => [zoom, scale * factor]),
    ] as unknown as ExpressionSpecification,
    'icon-offset': shifts(projects),
    'icon-allow-overlap': true,
  } satisfies SymbolLayerSpecification['layout'];
  const led = projects.filter((project) => asideZooms.some((zoom) => leaderOf(project, zoom)));
  const leaderAt = (zoom: number) => ['concat', leaderId(palette, zoom), ['get', 'id']];
  const [first, ...others] = asideZooms;
  const ring = (id: string, image: 'selected' | 'hovered', opacity: ExpressionSpecification) =>
    ({
      id,
      type: 'symbol',
      source: 'points',
      filter: ['get', 'hasSymbol'],
      layout: { ...standing, 'icon-image': imageId(palette, image, 'site'), 'icon-ignore-placement': true },
      paint: { 'icon-opacity': opacity },
    }) satisfies LayerSpecification;
  return [
    {
      id: 'point-leaders',
      type: 'symbol',
      source: 'points',
      filter: ['in', ['get', 'id'], ['literal', led.map(({ id }) => id)]],
      layout: {
        ...standing,
        'icon-image': [
          'step',
          ['zoom'],
          leaderAt(first),
          ...others.flatMap((zoom) => [zoom, leaderAt(zoom)]),
        ] as unknown as ExpressionSpecification,
        'icon-ignore-placement': true,
      },
      paint: { 'icon-opacity': steppingBack(1, tokens.selection.dimOthersInBriefing) },
    },
    ring('point-ring-hovered', 'hovered', [
      'case',
      whenState('selected'),
      0,
      whenState('hovered'),
      1,
      whenState('lit'),
      1,
      0,
    ]),
    ring('point-ring', 'selected', ['case', whenState('selected'), 1, 0]),
    {
      id: 'points',
      type: 'symbol',
      source: 'points',
      filter: ['get', 'hasSymbol'],
      layout: {
        ...standing,
        'icon-image': [
          'match',
          ['get', 'accuracy'],
          'area',
          images(palette, 'square'),
          'symbol',
          images(palette, 'ring'),
          images(palette, 'disc'),
        ],
        'icon-ignore-placement': false,
        'symbol-sort-key': ['match', ['get', 'accuracy'], 'area', 1, 'symbol', 2, 3],
      },
      paint: { 'icon-opacity': steppingBack(1, tokens.selection.dimOthersInBriefing) },
    },
  ];
}
