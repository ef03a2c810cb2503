import { escapeXml } from '../model/escape-xml.ts';

/** Values of attributes; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of the picture: the same tree becomes markup at build time, a component in the app, a file in exports. */
export interface SvgNode {
  tag: string;
  attributes: Attributes;
  children: readonly (SvgNode | string)[];
}

export function element(
  tag: string,
  attributes: Attributes = {},
  ...children: readonly (SvgNode | string)[]
): SvgNode {
  return { tag, attributes, children };
}

/** Two decimals at most, as short as it can be written. Throws a RangeError for what is no finite number. */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be drawn`);
  const text = String(Math.round(value * 100) / 100);
  return text === '-0' ? '0' : text.replace(/^(-?)0\./, '$1.');
}

/** The tree as XML. Throws a RangeError where a number in it is not finite. */
export function toMarkup(node: SvgNode | string): string {
  if (typeof node === 'string') return escapeXml(node);
  const attributes = Object.entries(node.attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([name, value]) =>
        ` ${name}="${typeof value === 'number' ? formatNumber(value) : escapeXml(String(value))}"`,
    )
    .join('');
  if (node.children.length === 0) return `<${node.tag}${attributes}/>`;
  return `<${node.tag}${attributes}>${node.children.map(toMarkup).join('')}</${node.tag}>`;
}
