import { planBounds } from '../../model/extent.ts';
import type { Language } from '../../model/language.ts';
import type { Plan } from '../../model/plan.ts';
import { nothingChosen } from '../../state/selection.ts';
import { visibleProjects } from '../../state/selectors.ts';
import { plain } from '../../state/store.ts';
import { type SvgNode, toMarkup } from '../node.ts';
import { layerFiles, type PictureLayers } from '../picture.ts';
import { fitCamera, projectionOf, type Sides, type Size } from '../projection.ts';
import { renderMap } from '../render.ts';

/** The plan and the layers as the files of public/data/ have them; `read` gives a file’s text. */
export function readLayers(read: (file: string) => string): { plan: Plan; layers: PictureLayers } {
  const parsed = Object.entries(layerFiles).map(([name, file]) => [name, JSON.parse(read(file))]);
  return { plan: JSON.parse(read('plan.json')), layers: Object.fromEntries(parsed) as PictureLayers };
}

export interface FirstPaintInput {
  plan: Plan;
  layers: PictureLayers;
  /** The window that lines and letters are sized for. */
  size: Size;
  /** What panels cover in it, without the air that the camera leaves beside them. */
  covered: Sides;
  /** What names keep out of: panels, filters, buttons and notes. */
  names: Sides;
  /** The air, as in the WebGL map’s padding. */
  airPx: number;
  language: Language;
  idPrefix?: string;
}

/** Drawn around the window, for windows of another shape. */
const marginPx = 320;

/**
 * The default view for the page’s first paint. Its viewBox is the 13 cities’ rectangle, and what lies around it
 * overflows: laid into the free rectangle of any window (the padding’s sides, `meet`, in the middle), everything
 * stands where the WebGL map’s fitBounds will put it, without a line of script.
 */
export function firstPaint(input: FirstPaintInput): SvgNode {
  const { plan, layers, size, covered, names, airPx, language, idPrefix } = input;
  const padding: Sides = {
    top: covered.top + airPx,
    right: covered.right + airPx,
    bottom: covered.bottom + airPx,
    left: covered.left + airPx,
  };
  const view = { ...size, ...fitCamera(planBounds, size, padding) };
  const node = renderMap({
    plan,
    layers,
    visible: visibleProjects({
      plan,
      filter: plain.filter,
      shapes: null,
      settled: null,
      asOf: null,
      ownSheet: null,
    }),
    chosen: nothingChosen,
    view,
    covered: names,
    hidden: covered,
    marginPx,
    palette: plain.palette,
    language,
    detail: 'overview',
    colours: 'variables',
    edgeNames: true,
    ...(idPrefix !== undefined && { idPrefix }),
  });
  const [west, south, east, north] = planBounds;
  const toPx = projectionOf(view);
  const [left, top] = toPx([west, north]);
  const [right, bottom] = toPx([east, south]);
  const box = [left, top, right - left, bottom - top].map((px) => Math.round(px * 100) / 100);
  return {
    ...node,
    attributes: {
      ...node.attributes,
      viewBox: box.join(' '),
      width: '100%',
      height: '100%',
      preserveAspectRatio: 'xMidYMid meet',
      overflow: 'visible',
    },
  };
}

/** The first paint as markup to be put into index.html. */
export function firstPaintMarkup(input: FirstPaintInput): string {
  return toMarkup(firstPaint(input));
}
