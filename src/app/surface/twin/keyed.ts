import { type SvgNode, toMarkup } from '../../../staticmap/node.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** What stands in a group: each child by its key, with the markup that it was made from. */
type Standing = Map<string, { markup: string; element: Element }>;

function elementOf(markup: string): Element {
  const holder = document.createElementNS(svgNamespace, 'g');
  holder.innerHTML = markup;
  const [element] = holder.children;
  if (!element) throw new Error('A picture has an element without markup.');
  return element;
}

/** What a child is about, and which of several about it. */
function keysOf(nodes: readonly SvgNode[]): string[] {
  const times = new Map<string, number>();
  return nodes.map(({ tag, attributes }) => {
    const about = String(attributes['data-id'] ?? attributes['data-of'] ?? attributes['data-part'] ?? tag);
    const time = (times.get(about) ?? 0) + 1;
    times.set(about, time);
    return `${about} ${time}`;
  });
}

/** What a group is to become, made beforehand. */
export interface Coming {
  attributes: SvgNode['attributes'];
  children: Standing;
}

/** A group of the picture whose children are exchanged one by one: what stays the same is not drawn again. */
export class KeyedGroup {
  readonly element = document.createElementNS(svgNamespace, 'g');
  private standing: Standing = new Map();

  /** Makes what the node says, out of sight; what stands already is taken over. */
  prepare(node: SvgNode): Coming {
    const nodes = node.children.filter((child): child is SvgNode => typeof child !== 'string');
    const keys = keysOf(nodes);
    const children: Standing = new Map();
    for (const [index, child] of nodes.entries()) {
      const key = keys[index] ?? '';
      const markup = toMarkup(child);
      const before = this.standing.get(key);
      children.set(key, before?.markup === markup ? before : { markup, element: elementOf(markup) });
    }
    return { attributes: node.attributes, children };
  }

  /** Puts it in the place of what stands. */
  take({ attributes, children }: Coming) {
    for (const name of this.element.getAttributeNames())
      if (attributes[name] === undefined) this.element.removeAttribute(name);
    for (const [name, value] of Object.entries(attributes))
      if (value !== undefined && this.element.getAttribute(name) !== String(value))
        this.element.setAttribute(name, String(value));
    for (const [key, { element }] of this.standing)
      if (children.get(key)?.element !== element) element.remove();
    let place: Element | null = this.element.firstElementChild;
    for (const { element } of children.values()) {
      if (element === place) place = place.nextElementSibling;
      else this.element.insertBefore(element, place);
    }
    this.standing = children;
  }
}
