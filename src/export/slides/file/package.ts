import type PptxGenJS from 'pptxgenjs';

interface Entry {
  async(type: 'string'): Promise<string>;
}

/** What the library's zip can do. */
interface Zip {
  files: Record<string, unknown>;
  file(name: string): Entry | null;
  file(name: string, data: Promise<Uint8Array>): void;
}

/** What the library does to each part of the file last: the master comes after all others. */
interface Writing {
  masterSlide: unknown;
  createChartMediaRels(slide: unknown, zip: Zip, waited: Promise<unknown>[]): void;
}

/** The library gives a type to a master for every slide, though there is one; strict readers call that damaged. */
function typesOfWhatIsThere(xml: string, files: Record<string, unknown>): string {
  return xml.replace(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, name: string) =>
    name in files ? override : '',
  );
}

/** The schema wants the notes' master before the slides. */
function inOrder(xml: string): string {
  const [notes = ''] = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/s.exec(xml) ?? [];
  return xml.replace(notes, '').replace('<p:sldIdLst>', (slides) => notes + slides);
}

/** Gives each XML part of the file to `rewrite` before it is packed, and leaves out what only looks like a part. */
export function rewriteParts(pptx: PptxGenJS, rewrite: (name: string, xml: string) => string): void {
  const writing = pptx as unknown as Writing;
  const original = writing.createChartMediaRels;
  if (typeof original !== 'function') throw new Error('The slide library writes its parts in another way.');
  const encoder = new TextEncoder();
  writing.createChartMediaRels = (slide, zip, waited) => {
    original(slide, zip, waited);
    if (slide !== writing.masterSlide) return;
    for (const name of Object.keys(zip.files).filter((entry) => entry.endsWith('.xml'))) {
      const xml = zip.file(name)?.async('string');
      const write = (text: string) => {
        if (name === '[Content_Types].xml') return typesOfWhatIsThere(text, zip.files);
        return rewrite(name, name === 'ppt/presentation.xml' ? inOrder(text) : text);
      };
      if (xml)
        zip.file(
          name,
          xml.then((text) => encoder.encode(write(text))),
        );
    }
    for (const name of Object.keys(zip.files)) if (name.endsWith('/')) delete zip.files[name];
  };
}
