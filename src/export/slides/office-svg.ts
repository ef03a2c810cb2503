import { element, type SvgNode } from '../../staticmap/node.ts';
import { fonts } from './paper.ts';

type Child = SvgNode | string;

function isElement(child: Child): child is SvgNode {
  return typeof child !== 'string';
}

/** Elements by their id. */
function idsOf(node: SvgNode, ids: Map<string, SvgNode> = new Map()): Map<string, SvgNode> {
  const { id } = node.attributes;
  if (id !== undefined) ids.set(String(id), node);
  for (const child of node.children) if (isElement(child)) idsOf(child, ids);
  return ids;
}

/** `1 2 3` → 1, 2, 3. */
function listOf(value: string | number | undefined): number[] {
  return value === undefined ? [] : String(value).split(' ').map(Number);
}

/** A text whose characters have places of their own becomes one text a character. */
function spread(node: SvgNode): SvgNode[] {
  const { x, y, rotate, ...rest } = node.attributes;
  const [xs, ys, turns] = [listOf(x), listOf(y), listOf(rotate)];
  if (node.tag !== 'text' || xs.length < 2) return [node];
  const content = node.children.join('');
  return [...content].map((character, index) => {
    const [left = 0, top = 0, turn = 0] = [xs[index], ys[index], turns[index]];
    return element(
      'text',
      { ...rest, x: left, y: top, ...(turn !== 0 && { transform: `rotate(${turn} ${left} ${top})` }) },
      character,
    );
  });
}

/** The halo under the letters as a text of its own, for programs that know no `paint-order`. */
function withHalo(node: SvgNode): SvgNode[] {
  const { stroke, 'stroke-width': width, ...rest } = node.attributes;
  if (stroke === undefined || width === undefined) return [node];
  return [
    { ...node, attributes: { ...rest, fill: stroke, stroke, 'stroke-width': width } },
    { ...node, attributes: rest },
  ];
}

/** Groups whose children are letters only are haloed as a whole. */
function isLettering(node: SvgNode): boolean {
  return (
    node.tag === 'text' ||
    (node.tag === 'g' &&
      node.children.length > 0 &&
      node.children.every((child) => isElement(child) && child.tag === 'text'))
  );
}

/** What an element has from those around it. */
interface Around {
  ids: ReadonlyMap<string, SvgNode>;
  inLabels: boolean;
  /** Of all groups around it, multiplied. */
  opacity: number;
  fillOpacity: number;
  strokeOpacity: number;
}

type Draft = Record<string, string | number | undefined>;

function draftOf({ attributes }: SvgNode): Draft {
  return Object.fromEntries(
    Object.entries(attributes).filter(
      ([name]) => !name.startsWith('data-') && !['class', 'paint-order', 'opacity'].includes(name),
    ),
  );
}

/** The group's opacity given to what is drawn in it: not every program fades groups. */
function withOpacity(draft: Draft, { opacity, fillOpacity, strokeOpacity }: Around): Draft {
  if (opacity === 1) return draft;
  return { ...draft, 'fill-opacity': fillOpacity * opacity, 'stroke-opacity': strokeOpacity * opacity };
}

function withFont(draft: Draft, tag: string): Draft {
  if (draft['font-family'] === undefined) return draft;
  const family = tag === 'svg' ? `${fonts.ui}, sans-serif` : `${fonts.quote}, serif`;
  return { ...draft, 'font-family': family };
}

function plain(node: SvgNode, outer: Around): SvgNode[] {
  const draft = draftOf(node);
  if (node.tag === 'use') {
    const { href, ...own } = draft;
    const target = outer.ids.get(String(href).slice(1));
    if (!target) return [];
    const { id: _, ...drawn } = target.attributes;
    return plain({ ...target, attributes: { ...drawn, ...own, opacity: node.attributes.opacity } }, outer);
  }
  const around: Around = {
    ids: outer.ids,
    inLabels: outer.inLabels || node.attributes['data-part'] === 'labels',
    opacity: outer.opacity * Number(node.attributes.opacity ?? 1),
    fillOpacity: Number(draft['fill-opacity'] ?? outer.fillOpacity),
    strokeOpacity: Number(draft['stroke-opacity'] ?? outer.strokeOpacity),
  };
  const isGroup = node.children.some(isElement);
  const attributes = withFont(isGroup ? draft : withOpacity(draft, around), node.tag);
  const shown: SvgNode = { ...node, attributes };
  const isHaloed = around.inLabels && isLettering(node);
  const inside = isHaloed ? { ...around, inLabels: false } : around;
  return (isHaloed ? withHalo(shown) : [shown]).flatMap((entry) =>
    spread({
      ...entry,
      children: entry.children.flatMap((child): Child[] =>
        isElement(child) ? plain(child, inside) : [child],
      ),
    }),
  );
}

/**
 * The picture in the part of SVG that office programs draw: no `use`, no `paint-order`, no faded groups, no places of
 * single characters, fonts by the names that Office knows.
 */
export function simplifyForOffice(node: SvgNode): SvgNode {
  const around: Around = {
    ids: idsOf(node),
    inLabels: false,
    opacity: 1,
    fillOpacity: 1,
    strokeOpacity: 1,
  };
  return plain(node, around)[0] ?? node;
}
