import type { Language } from '../../model/language.ts';
import type { PaletteId } from '../../model/look/palette.ts';
import type { Plan } from '../../model/plan.ts';
import type { Project } from '../../model/project.ts';
import type { Bounds } from '../../state/camera.ts';
import type { Chosen } from '../../state/selection.ts';
import type { SvgNode } from '../../staticmap/node.ts';
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

/**
 * The map in a box. At a `reduction` of 1.5 it is drawn for a frame 1.5 times as large and then made smaller, lines
 * and letters with it. Throws a RangeError where the box is smaller than nothing.
 */
export function fitMap(input: MapInput, box: Size, reduction = 1, other: Partial<Picture> = {}): FittedMap {
  const size = { widthPx: box.widthPx * reduction, heightPx: box.heightPx * reduction };
  const camera = fitCamera(input.bounds, size, { top: 0, right: 0, bottom: 0, left: 0 });
  const { bounds: _, ...drawn } = input;
  const picture: Picture = {
    ...drawn,
    view: { ...size, ...camera },
    detail: 'full',
    colours: 'literal',
    edgeNames: true,
    ...other,
  };
  const node = renderMap(picture);
  return {
    node: {
      ...node,
      attributes: { ...node.attributes, width: box.widthPx, height: box.heightPx },
    },
    view: { ...box, center: camera.center, zoom: camera.zoom - Math.log2(reduction) },
  };
}
