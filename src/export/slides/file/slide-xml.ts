import { splitName } from './object-names.ts';

interface Rect {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

function attribute(xml: string, name: string): number {
  return Number(new RegExp(` ${name}="(-?\\d+)"`).exec(xml)?.[1] ?? 0);
}

/** Where an object lies, in the file's units. */
function rectOf(xml: string): Rect {
  const [place = ''] = /<a:off [^>]*>\s*<a:ext [^>]*>/.exec(xml) ?? [];
  const [left, top] = [attribute(place, 'x'), attribute(place, 'y')];
  return { left, top, right: left + attribute(place, 'cx'), bottom: top + attribute(place, 'cy') };
}

function nameOf(xml: string): string {
  return /<p:cNvPr id="\d+" name="([^"]*)"/.exec(xml)?.[1] ?? '';
}

function renamed(xml: string, name: string): string {
  return xml.replace(/(<p:cNvPr id="\d+" name=")[^"]*/, (_, head: string) => head + name);
}

/** Objects of one group as one object that is moved and hidden whole. */
function grouped(name: string, objects: readonly string[]): string {
  const rects = objects.map(rectOf);
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const width = Math.max(...rects.map(({ right }) => right)) - left;
  const height = Math.max(...rects.map(({ bottom }) => bottom)) - top;
  const place = (off: string, ext: string) =>
    `<a:${off} x="${left}" y="${top}"/><a:${ext} cx="${width}" cy="${height}"/>`;
  return (
    `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="0" name="${name}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
    `<p:grpSpPr><a:xfrm>${place('off', 'ext')}${place('chOff', 'chExt')}</a:xfrm></p:grpSpPr>` +
    `${objects.join('')}</p:grpSp>`
  );
}

function withGroups(objects: readonly string[]): string[] {
  const result: string[] = [];
  let members: string[] = [];
  let current: string | null = null;
  const close = () => {
    if (current !== null) result.push(grouped(current, members));
    members = [];
  };
  for (const xml of objects) {
    const { group, own } = splitName(nameOf(xml));
    if (group !== current) close();
    current = group;
    if (group === null) result.push(xml);
    else members.push(renamed(xml, own));
  }
  close();
  return result;
}

/**
 * A slide's objects in groups, each with a name and a number of its own: the library gives the slide number's to
 * another object too.
 */
export function withNamedObjects(xml: string, slideNumberName: string): string {
  const objects = xml.match(/<p:(sp|pic|graphicFrame)>.*?<\/p:\1>/gs) ?? [];
  const [first, last] = [objects[0], objects.at(-1)];
  if (!first || !last) return xml;
  const named = objects.map((object) =>
    object.includes('type="slidenum"') ? renamed(object, slideNumberName) : object,
  );
  const tree = withGroups(named).join('');
  const names = new Map<string, number>();
  let id = 1;
  const numbered = tree.replace(/<p:cNvPr id="\d+" name="([^"]*)"/g, (_, name: string) => {
    const nth = (names.get(name) ?? 0) + 1;
    names.set(name, nth);
    id += 1;
    return `<p:cNvPr id="${id}" name="${nth === 1 ? name : `${name} ${nth}`}"`;
  });
  return xml.slice(0, xml.indexOf(first)) + numbered + xml.slice(xml.lastIndexOf(last) + last.length);
}
