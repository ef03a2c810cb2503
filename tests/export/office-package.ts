import { posix } from 'node:path';
import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** An archive of XML parts that relate to each other, as office programs read it (ECMA-376 part 2). */
export interface OfficePackage {
  /** Names as they stand in the archive, in its order, twice where they stand there twice. */
  entries: readonly { name: string; size: number }[];
  parts: ReadonlyMap<string, Uint8Array>;
}

const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function openPackage(bytes: Uint8Array): OfficePackage {
  const entries: { name: string; size: number }[] = [];
  const filter = ({ name, originalSize }: { name: string; originalSize: number }) => {
    entries.push({ name, size: originalSize });
    return true;
  };
  const parts = new Map(Object.entries(unzipSync(bytes, { filter })));
  return { entries, parts };
}

export function parsePart({ parts }: OfficePackage, name: string): Document {
  const part = parts.get(name);
  if (!part) throw new Error(`The package has no ${name}.`);
  return new DOMParser({
    onError: (level, message) => {
      throw new Error(`${name}: ${level}: ${message}`);
    },
  }).parseFromString(strFromU8(part), 'text/xml');
}

export function elementsOf(document: Document, name: string): Element[] {
  return [...document.getElementsByTagName(name)];
}

interface Relation {
  id: string;
  target: string;
  isExternal: boolean;
}

function relationsName(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** The relations of a part, targets as names of parts; of the package itself where the part is ''. */
export function relationsOf(file: OfficePackage, part: string): Relation[] {
  const name = part === '' ? '_rels/.rels' : relationsName(part);
  if (!file.parts.has(name)) return [];
  return elementsOf(parsePart(file, name), 'Relationship').map((relation) => {
    const target = relation.getAttribute('Target') ?? '';
    const isExternal = relation.getAttribute('TargetMode') === 'External';
    const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
    return { id: relation.getAttribute('Id') ?? '', target: isExternal ? target : path, isExternal };
  });
}

function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) < index);
}

function archiveFaults({ entries, parts }: OfficePackage): string[] {
  const names = entries.map(({ name }) => name);
  return [
    ...names.filter((name) => name.endsWith('/')).map((name) => `${name} is a folder entry`),
    ...twice(names.map((name) => name.toLowerCase())).map((name) => `${name} stands in the archive twice`),
    ...entries
      .filter(({ name, size }) => parts.get(name)?.length !== size)
      .map(({ name }) => `${name} has another size than the archive says`),
    ...entries.filter(({ size }) => size === 0).map(({ name }) => `${name} is empty`),
  ];
}

function typeFaults(file: OfficePackage): string[] {
  const types = parsePart(file, '[Content_Types].xml');
  const overrides = elementsOf(types, 'Override').map((element) => element.getAttribute('PartName') ?? '');
  const defaults = elementsOf(types, 'Default').map((element) => element.getAttribute('Extension') ?? '');
  const overridden = new Set(overrides);
  return [
    ...overrides
      .filter((name) => !file.parts.has(name.slice(1)))
      .map((name) => `${name} has a type and is not there`),
    ...twice(overrides).map((name) => `${name} has two types`),
    ...twice(defaults).map((extension) => `.${extension} has two types`),
    ...[...file.parts.keys()]
      .filter((name) => name !== '[Content_Types].xml' && !name.endsWith('/'))
      .filter((name) => !overridden.has(`/${name}`) && !defaults.includes(name.split('.').at(-1) ?? ''))
      .map((name) => `${name} has no type`),
    ...[...file.parts.keys()]
      .filter(
        (name) => name.endsWith('.xml') && name !== '[Content_Types].xml' && !overridden.has(`/${name}`),
      )
      .map((name) => `${name} is of no type but XML`),
  ];
}

function relationFaults(file: OfficePackage): string[] {
  const faults: string[] = [];
  const reached = new Set<string>();
  const reach = (part: string) => {
    if (reached.has(part)) return;
    reached.add(part);
    const relations = relationsOf(file, part);
    faults.push(...twice(relations.map(({ id }) => id)).map((id) => `${part} has two relations ${id}`));
    for (const { id, target, isExternal } of relations) {
      if (isExternal && !URL.canParse(target)) faults.push(`${part}: ${id} leads to no address: ${target}`);
      if (isExternal) continue;
      if (file.parts.has(target)) reach(target);
      else faults.push(`${part}: ${id} leads to ${target}, which is not there`);
    }
    if (!/\.xml$/.test(part)) return;
    const ids = new Set(relations.map(({ id }) => id));
    for (const element of elementsOf(parsePart(file, part), '*'))
      for (const { namespaceURI, name, value } of [...element.attributes])
        if (namespaceURI === relationships && !ids.has(value))
          faults.push(`${part}: ${element.tagName} ${name}="${value}" has no relation`);
  };
  reach('');
  for (const name of file.parts.keys()) {
    const owner = name.replace(/(^|\/)_rels\/([^/]*)\.rels$/, '$1$2');
    const isKnown = name === '[Content_Types].xml' || reached.has(owner === name ? name : owner);
    if (!isKnown && !name.endsWith('/')) faults.push(`${name} is related to nothing`);
  }
  return faults;
}

/** Everything that a strict reader of the package would stumble over. */
export function packageFaults(bytes: Uint8Array): string[] {
  const file = openPackage(bytes);
  return [...archiveFaults(file), ...typeFaults(file), ...relationFaults(file)];
}
