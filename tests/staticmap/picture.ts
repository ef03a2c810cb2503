import { readFileSync } from 'node:fs';
import { planBounds } from '../../src/model/extent.ts';
import { nothingChosen } from '../../src/state/selection.ts';
import type { SvgNode } from '../../src/staticmap/node.ts';
import { readLayers } from '../../src/staticmap/page/first-paint.ts';
import type { Picture } from '../../src/staticmap/picture.ts';
import { fitCamera } from '../../src/staticmap/projection.ts';

/** The plan and the layers as they are shipped. */
export const { plan, layers } = readLayers((file) =>
  readFileSync(new URL(`../../public/data/${file}`, import.meta.url), 'utf8'),
);

export const desktop = { widthPx: 1440, heightPx: 900 } as const;

export const covered = { top: 96, right: 0, bottom: 44, left: 280 } as const;

const airPx = 28;

/** All projects that have a place, on a desktop, in the default view. */
export const wholePicture: Picture = {
  plan,
  layers,
  visible: plan.projects.filter((project) => project.accuracy !== 'unlocated'),
  chosen: nothingChosen,
  view: {
    ...desktop,
    ...fitCamera(planBounds, desktop, {
      top: covered.top + airPx,
      right: covered.right + airPx,
      bottom: covered.bottom + airPx,
      left: covered.left + airPx,
    }),
  },
  covered,
  palette: 'light',
  language: 'zh',
  detail: 'overview',
  colours: 'literal',
};

/** The node and all below it. */
export function allNodes(node: SvgNode): SvgNode[] {
  return [node, ...node.children.flatMap((child) => (typeof child === 'string' ? [] : allNodes(child)))];
}

/** Values of an attribute, in document order. */
export function valuesOf(node: SvgNode, attribute: string): string[] {
  return allNodes(node)
    .map(({ attributes }) => attributes[attribute])
    .filter((value) => value !== undefined)
    .map(String);
}
