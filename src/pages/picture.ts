import type { Geometry, Position } from 'geojson';
import { planBounds } from '../model/extent.ts';
import { tell } from '../model/messages/messages.ts';
import type { Project } from '../model/project.ts';
import { mapApproval } from '../model/site/approval.ts';
import type { Chosen } from '../state/selection.ts';
import { element, type SvgNode } from '../staticmap/node.ts';
import type { PictureLayers } from '../staticmap/picture.ts';
import { fitCamera } from '../staticmap/projection.ts';
import { renderMap } from '../staticmap/render.ts';
import type { Context } from './parts.ts';

type Bounds = readonly [number, number, number, number];

const size = { widthPx: 720, heightPx: 460 };

const airPx = 36;

/** Nearer, the ground shows no more than what lies at the place itself. */
const nearestZoom = 9.5;

function positionsOf(geometry: Geometry): Position[] {
  if (geometry.type === 'Polygon') return geometry.coordinates.flat();
  return geometry.type === 'MultiPolygon' ? geometry.coordinates.flat(2) : [];
}

function around(all: readonly Bounds[]): Bounds {
  if (all.length === 0) return planBounds;
  return [
    Math.min(...all.map(([west]) => west)),
    Math.min(...all.map(([, south]) => south)),
    Math.max(...all.map(([, , east]) => east)),
    Math.max(...all.map(([, , , north]) => north)),
  ];
}

/** West, south, east, north of a city's ground. */
export function cityBounds(layers: PictureLayers, id: string): Bounds {
  const city = layers.cities.features.find((feature) => String(feature.id) === id);
  return around(city ? positionsOf(city.geometry).map(([x = 0, y = 0]) => [x, y, x, y] as const) : []);
}

export function projectBounds(projects: readonly Project[]): Bounds {
  return around(projects.flatMap(({ bounds }) => (bounds ? [bounds as unknown as Bounds] : [])));
}

/** The map of what a page is about, as vectors, with what has to be said about it. */
export function picture(
  layers: PictureLayers,
  projects: readonly Project[],
  chosen: Chosen,
  bounds: Bounds,
  label: string,
  { plan, language }: Context,
): SvgNode {
  const padding = { top: airPx, right: airPx, bottom: airPx, left: airPx };
  const map = renderMap({
    plan,
    layers,
    visible: projects,
    chosen,
    view: { ...size, ...fitCamera(bounds, size, padding, nearestZoom) },
    palette: 'light',
    language,
    detail: 'overview',
    colours: 'variables',
    edgeNames: true,
  });
  const notes = [
    tell(language, 'map.schematicNote'),
    tell(language, 'map.attribution'),
    tell(language, 'map.dataDate', { date: plan.updated }),
    ...(mapApproval ? [tell(language, 'map.approval', { number: mapApproval })] : []),
  ];
  return element(
    'figure',
    {},
    {
      ...map,
      attributes: { ...map.attributes, role: 'img', 'aria-label': label, width: '100%', height: undefined },
    },
    element('figcaption', {}, notes.join(language === 'zh' ? ' · ' : ' · ')),
  );
}
