import type { Feature, Geometry } from 'geojson';
import { element, type SvgNode } from './node.ts';
import { areaOf, pathData } from './path.ts';
import { type Drawing, idIn, isHovered, seenLines, seenRings } from './picture.ts';
import { atZoom } from './zoom.ts';

/** Smallest water that the overview shows. */
const smallestWaterPx2 = 8;

/** Px that lines of the ground may be off at the overview, by how much they stand out. */
const overviewTolerancePx = { edge: 0.4, tint: 0.9, faint: 0.7 } as const;

type Care = keyof typeof overviewTolerancePx;

/** At the overview the ground lies on a grid of half a px, which packs better. */
function gridTenths({ detail }: Drawing): number {
  return detail === 'overview' ? 5 : 1;
}

function toleranceOf({ detail, tolerancePx }: Drawing, care: Care): number {
  return detail === 'overview' ? overviewTolerancePx[care] : tolerancePx;
}

function linePath(drawing: Drawing, geometry: Geometry, care: Care): string {
  const pieces = seenLines(drawing, geometry, { tolerancePx: toleranceOf(drawing, care) });
  return pathData(
    pieces.map(({ points }) => points),
    false,
    gridTenths(drawing),
  );
}

function ringPath(drawing: Drawing, geometry: Geometry, care: Care): string {
  return pathData(seenRings(drawing, geometry, toleranceOf(drawing, care)), true, gridTenths(drawing));
}

function landParts(drawing: Drawing): SvgNode[] {
  const { ink, layers, view } = drawing;
  const shape = idIn(drawing, 'province');
  const inside = idIn(drawing, 'inside-province');
  const land = layers.land.features.map((feature) => ringPath(drawing, feature.geometry, 'edge')).join('');
  const use = (attributes: SvgNode['attributes']) => element('use', { href: `#${shape}`, ...attributes });
  return [
    element(
      'defs',
      {},
      element('path', { id: shape, d: land }),
      element('clipPath', { id: inside }, use({})),
    ),
    use(ink({ fill: 'land.hubei' })),
    element(
      'g',
      { ...ink({ fill: 'land.plan' }) },
      ...layers.cities.features.map((city) =>
        element('path', { 'data-city': String(city.id), d: ringPath(drawing, city.geometry, 'tint') }),
      ),
    ),
    // The atlas ribbon: the outer half of each stroke is cut away, so it runs inside the border only.
    element(
      'g',
      {
        ...ink({ fill: 'none', stroke: 'border.provinceRibbon' }),
        'clip-path': `url(#${inside})`,
        'stroke-opacity': 0.34,
        'stroke-linejoin': 'round',
      },
      ...[13, 6].map((widthPx) =>
        use({ 'stroke-width': 2 * atZoom(view.zoom, [5, widthPx / 2], [7, widthPx]) }),
      ),
    ),
  ];
}

/** The zoom from which a body of water is drawn. */
function isShown(drawing: Drawing, feature: Feature): boolean {
  return (Number(feature.properties?.minZoom) || 0) <= drawing.view.zoom;
}

function waterParts(drawing: Drawing): SvgNode[] {
  const { ink, layers, view, detail } = drawing;
  const smallest = detail === 'overview' ? smallestWaterPx2 : 1;
  const rings = layers.water.features
    .filter((feature) => isShown(drawing, feature))
    .flatMap((feature) => seenRings(drawing, feature.geometry))
    .filter((ring) => areaOf(ring) >= smallest);
  const rank = view.zoom < 6.2 ? 2 : view.zoom < 8 ? 3 : 4;
  const rivers = layers.rivers.features.filter((river) => Number(river.properties?.rank) <= rank);
  const widthOf = (river: Feature) => {
    const order = Number(river.properties?.rank);
    return order === 1
      ? atZoom(view.zoom, [5, 1.6], [9, 2.6])
      : order === 2
        ? atZoom(view.zoom, [5, 1.1], [9, 2])
        : atZoom(view.zoom, [5, 0.5], [9, 1.1]);
  };
  const widths = [...new Set(rivers.map(widthOf))];
  return [
    element('path', {
      ...ink({ fill: 'water.fill', stroke: 'water.line' }),
      'stroke-width': 0.7,
      'stroke-linejoin': 'round',
      d: pathData(rings, true, gridTenths(drawing)),
    }),
    element(
      'g',
      {
        ...ink({ fill: 'none', stroke: 'water.line' }),
        'stroke-opacity': 0.85,
        'stroke-linejoin': 'round',
        'stroke-linecap': 'round',
      },
      ...widths.map((widthPx) =>
        element('path', {
          'stroke-width': widthPx,
          d: rivers
            .filter((river) => widthOf(river) === widthPx)
            .map((river) => linePath(drawing, river.geometry, 'edge'))
            .join(''),
        }),
      ),
    ),
  ];
}

function borderParts(drawing: Drawing): SvgNode[] {
  const { ink, layers, view } = drawing;
  const { zoom } = view;
  const path = (kind: string, care: Care) =>
    layers.borders.features
      .filter((feature) => feature.properties?.kind === kind)
      .map((feature) => linePath(drawing, feature.geometry, care))
      .join('');
  return [
    ...(zoom >= 6.8
      ? [
          element('path', {
            ...ink({ fill: 'none', stroke: 'border.county' }),
            'stroke-width': atZoom(zoom, [7, 0.6], [10, 1]),
            'stroke-linejoin': 'round',
            d: path('county', 'faint'),
          }),
        ]
      : []),
    element('path', {
      ...ink({ fill: 'none', stroke: 'border.city' }),
      'stroke-width': atZoom(zoom, [6, 0.8], [10, 1.6]),
      'stroke-linejoin': 'round',
      d: path('city', 'edge'),
    }),
    element('path', {
      ...ink({ fill: 'none', stroke: 'border.neighbour' }),
      'stroke-width': 1,
      'stroke-dasharray': '6 2 1 2',
      d: path('neighbour', 'faint'),
    }),
    element('use', {
      ...ink({ fill: 'none', stroke: 'border.province' }),
      href: `#${idIn(drawing, 'province')}`,
      'stroke-width': atZoom(zoom, [5, 0.9], [7, 1.3], [10, 1.8]),
      'stroke-linejoin': 'round',
    }),
  ];
}

/** Outlines of the city under the pointer and of the chosen one. */
function drawCityOutlines(drawing: Drawing): SvgNode[] {
  const { ink, layers, chosen } = drawing;
  return layers.cities.features.flatMap((city) => {
    const id = String(city.id);
    const isChosen = chosen.kind === 'city' && chosen.id === id;
    if (!isChosen && !isHovered(drawing, 'city', id)) return [];
    return [
      element('path', {
        ...ink({ fill: 'none', stroke: isChosen ? 'selection.base' : 'border.province' }),
        'stroke-width': isChosen ? 2.2 : 1.6,
        'stroke-linejoin': 'round',
        d: ringPath(drawing, city.geometry, 'edge'),
      }),
    ];
  });
}

function outsideParts({ ink, reach }: Drawing): SvgNode[] {
  return [
    element('rect', {
      ...ink({ fill: 'land.outside' }),
      x: reach.left,
      y: reach.top,
      width: reach.right - reach.left,
      height: reach.bottom - reach.top,
    }),
  ];
}

/** What lies under the projects, lowest first. */
export const groundParts = {
  land: (drawing) => [...outsideParts(drawing), ...landParts(drawing)],
  water: waterParts,
  borders: borderParts,
  cities: drawCityOutlines,
} as const satisfies Record<string, (drawing: Drawing) => SvgNode[]>;

/** Land, water, borders and outlines of cities: everything that lies under the projects. */
export function drawGround(drawing: Drawing): SvgNode {
  return element(
    'g',
    { 'data-part': 'ground' },
    ...Object.values(groundParts).flatMap((draw) => draw(drawing)),
  );
}
