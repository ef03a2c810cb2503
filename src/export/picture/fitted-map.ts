import type { Language } from '../../model/language.ts';
import type { PaletteId } from '../../model/palette.ts';
import type { Plan } from '../../model/plan.ts';
import type { Project } from '../../model/project.ts';
import { type Chosen, nothingChosen } from '../../state/selection.ts';
import type { Bounds } from '../../state/store.ts';
import { element, type SvgNode } from '../../staticmap/node.ts';
import type { Picture, PictureLayers } from '../../staticmap/picture.ts';
import { fitCamera, type Size, type View } from '../../staticmap/projection.ts';
import { renderMap } from '../../staticmap/render.ts';

/** What a map in a file shows. */
export interface MapInput {
  plan: Plan;
  layers: PictureLayers;
  visible: readonly Project[];
  chosen: Chosen;
  /** Projects whose city, unit or task is chosen. */
  lit?: ReadonlySet<string> | undefined;
  /** Projects that stand out, the others stepping back without bands and names; all are alike without it. */
  focus?: ReadonlySet<string> | undefined;
  /** All of it is shown, and what the box's shape adds around it. */
  bounds: Bounds;
  palette: PaletteId;
  language: Language;
}

export interface FittedMap {
  /** An `<svg>` of the box's size. */
  node: SvgNode;
  /** What it looks at, in the box's own px: for the scale bar and the legend. */
  view: View;
}

/** What others keep when they step back. */
const fadedParts = new Set<unknown>(['areas', 'lines', 'symbols']);

const fadedOpacity = 0.26;

/** The map of what stands out, over the lines and symbols of the others. */
function renderFocused(picture: Picture, focus: ReadonlySet<string>): SvgNode {
  const { visible, idPrefix = '' } = picture;
  const front = renderMap({ ...picture, visible: visible.filter(({ id }) => focus.has(id)) });
  const back = renderMap({
    ...picture,
    visible: visible.filter(({ id }) => !focus.has(id)),
    chosen: nothingChosen,
    idPrefix: `${idPrefix}back-`,
  });
  const faded = element(
    'g',
    { opacity: fadedOpacity },
    ...back.children.filter(
      (child) => typeof child !== 'string' && fadedParts.has(child.attributes['data-part']),
    ),
  );
  const [ground, ...rest] = front.children;
  return { ...front, children: [...(ground ? [ground] : []), faded, ...rest] };
}

/**
 * The map in a box. At a `reduction` of 1.5 it is drawn for a frame 1.5 times as large and then made smaller, lines
 * and letters with it. Throws a RangeError where the box is smaller than nothing.
 */
export function fitMap(input: MapInput, box: Size, reduction = 1, other: Partial<Picture> = {}): FittedMap {
  const size = { widthPx: box.widthPx * reduction, heightPx: box.heightPx * reduction };
  const camera = fitCamera(input.bounds, size, { top: 0, right: 0, bottom: 0, left: 0 });
  const { focus, lit, bounds: _, ...drawn } = input;
  const picture: Picture = {
    ...drawn,
    ...(lit && { lit }),
    view: { ...size, ...camera },
    detail: 'full',
    colours: 'literal',
    edgeNames: true,
    ...other,
  };
  const node = focus ? renderFocused(picture, focus) : renderMap(picture);
  return {
    node: {
      ...node,
      attributes: { ...node.attributes, width: box.widthPx, height: box.heightPx },
    },
    view: { ...box, center: camera.center, zoom: camera.zoom - Math.log2(reduction) },
  };
}
