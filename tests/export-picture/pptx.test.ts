import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { meantProjects } from '../../src/export/slides/deck.ts';
import { fitText } from '../../src/export/slides/fit.ts';
import { simplifyForOffice } from '../../src/export/slides/office-svg.ts';
import { writePptx } from '../../src/export/slides/pptx.ts';
import { viewDeck } from '../../src/export/slides/view-deck.ts';
import { planBounds } from '../../src/model/extent.ts';
import { toMarkup } from '../../src/staticmap/node.ts';
import { renderMap } from '../../src/staticmap/render.ts';
import { elementsOf, openPackage, packageFaults, parsePart } from '../export/office-package.ts';
import { allNodes, plan, wholePicture } from '../staticmap/picture.ts';
import { deckOf, drawNothing } from './deck-input.ts';

const listed = plan.projects.filter(({ kind }) => kind !== 'site');
const deck = deckOf('overview');

let file: Uint8Array;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  const { bytes } = await writePptx({ ...deck, listed, approvalNumber: '鄂S(2026)001号' }, {}, drawNothing);
  file = bytes;
  files = unzipSync(bytes);
}, 120_000);

function partsOf(folder: string): string[] {
  const pattern = new RegExp(`^ppt/${folder}/[^/]+\\.xml$`);
  const number = (name: string) => Number(/\d+/.exec(name)?.[0]);
  return Object.keys(files)
    .filter((name) => pattern.test(name))
    .sort((a, b) => number(a) - number(b))
    .map((name) => strFromU8(files[name] ?? new Uint8Array()));
}

/** The texts of a part, runs of one paragraph joined. */
function textOf(xml: string): string {
  const document = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  }).parseFromString(xml, 'text/xml');
  return [...document.getElementsByTagName('a:p')].map((paragraph) => paragraph.textContent).join('\n');
}

describe('the PowerPoint file', () => {
  it('is a package without a fault: every type, relation and size of it holds, and no folder stands in it', () => {
    expect(packageFaults(file)).toEqual([]);
  });

  it('numbers slides, masters and layouts as the schema asks, in its order, and counts them right', () => {
    const parsed = openPackage(file);
    const presentation = parsePart(parsed, 'ppt/presentation.xml');
    const idsOf = (name: string, document = presentation) =>
      elementsOf(document, name).map((element) => Number(element.getAttribute('id')));
    const slides = idsOf('p:sldId');
    expect(slides.length).toBe(partsOf('slides').length);
    expect(Math.min(...slides)).toBeGreaterThanOrEqual(256);
    expect(new Set(slides).size).toBe(slides.length);
    const masters = idsOf('p:sldMasterId');
    const layouts = idsOf('p:sldLayoutId', parsePart(parsed, 'ppt/slideMasters/slideMaster1.xml'));
    expect(masters.length).toBe(partsOf('slideMasters').length);
    expect(layouts.length).toBe(partsOf('slideLayouts').length);
    expect(Math.min(...masters, ...layouts)).toBeGreaterThanOrEqual(2 ** 31);
    expect(new Set([...masters, ...layouts]).size).toBe(masters.length + layouts.length);
    const children = [...(presentation.documentElement?.childNodes ?? [])].map(({ nodeName }) => nodeName);
    expect(children.filter((name) => /Lst$|Sz$/.test(name))).toEqual([
      'p:sldMasterIdLst',
      'p:notesMasterIdLst',
      'p:sldIdLst',
      'p:sldSz',
      'p:notesSz',
    ]);
    const counted = elementsOf(parsePart(parsed, 'docProps/app.xml'), 'Slides')[0]?.textContent;
    expect(Number(counted)).toBe(slides.length);
  });

  it('gives every object a size, and places it on the slide', () => {
    const parsed = openPackage(file);
    const [size] = elementsOf(parsePart(parsed, 'ppt/presentation.xml'), 'p:sldSz');
    const [width, height] = ['cx', 'cy'].map((name) => Number(size?.getAttribute(name))) as [number, number];
    for (const name of parsed.parts.keys()) {
      if (!/^ppt\/slides\/[^/]+\.xml$/.test(name)) continue;
      for (const place of elementsOf(parsePart(parsed, name), 'a:xfrm')) {
        const [at] = place.getElementsByTagName('a:off');
        const [extent] = place.getElementsByTagName('a:ext');
        if (!at || !extent || place.parentNode?.nodeName === 'p:grpSpPr') continue;
        const [x, y] = [Number(at.getAttribute('x')), Number(at.getAttribute('y'))];
        const [cx, cy] = [Number(extent.getAttribute('cx')), Number(extent.getAttribute('cy'))];
        const box = `${name}: ${[x, y, cx, cy].join(' ')}`;
        expect(
          [x, y, cx, cy].every((value) => Number.isInteger(value) && value >= 0),
          box,
        ).toBe(true);
        // A hundredth of an inch: positions are rounded.
        expect(x + cx <= width + 9144 && y + cy <= height + 9144, box).toBe(true);
      }
    }
  });

  it('has a slide for each chapter, the list, an opening and a closing, each with a title', () => {
    const slides = partsOf('slides');
    expect(slides.length).toBeGreaterThan(deck.slides.length + 3);
    for (const xml of slides) {
      const title = /<p:sp>(?:(?!<\/p:sp>).)*type="title".*?<\/p:sp>/s.exec(xml)?.[0] ?? '';
      expect([...title.matchAll(/<a:t>([^<]+)<\/a:t>/g)].length).toBe(1);
    }
  });

  it('writes each chapter as text that can be edited', () => {
    for (const [index, chapter] of deck.slides.entries()) {
      const text = textOf(partsOf('slides')[index + 1] ?? '');
      expect(text).toContain(chapter.title);
      expect(text).toContain(chapter.caption);
      for (const { value, label } of chapter.figures) {
        expect(text).toContain(value);
        expect(text).toContain(label);
      }
      if (chapter.quote) {
        expect(text).toContain(chapter.quote.pieces.map((piece) => piece.text).join(''));
        expect(text).toContain(chapter.quote.place);
        expect(text).toContain(chapter.quote.units);
      }
      expect(text).toContain('鄂S(2026)001号');
    }
  });

  it('numbers its slides by fields, so that a slide put in between counts', () => {
    for (const [index, xml] of partsOf('slides').entries()) {
      if (index === 0) continue;
      const [, shown] = /<a:fld [^>]*type="slidenum">.*?<a:t>([^<]+)<\/a:t>/s.exec(xml) ?? [];
      expect(shown).toBe(String(index + 1));
      expect(textOf(xml)).not.toMatch(/\d+ \/ \d+/);
    }
  });

  it('names every object once on its slide, and numbers it once', () => {
    for (const xml of partsOf('slides')) {
      const objects = [...xml.matchAll(/<p:cNvPr id="(\d+)" name="([^"]*)"/g)];
      const ids = objects.map(([, id]) => id);
      const names = objects.map(([, , name = '']) => name).filter((name) => name !== '');
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(names).size).toBe(names.length);
      expect(names.filter((name) => /^(Text|Shape|Image|Table|Slide Number) /.test(name))).toEqual([]);
    }
  });

  it('groups each legend, no object of it left out', () => {
    for (const index of deck.slides.keys()) {
      const xml = partsOf('slides')[index + 1] ?? '';
      const groups = xml.match(/<p:grpSp>.*?<\/p:grpSp>/gs) ?? [];
      expect(groups.length).toBe(1);
      expect(groups[0]).toContain('name="图例"');
      const outside = xml.replace(groups[0] ?? '', '');
      expect(outside).not.toContain('样例');
      expect(textOf(xml).split('\n').length).toBeGreaterThan(5);
    }
  });

  it('says how certain the places are that each map shows, and that they are schematic', () => {
    const words = {
      exact: '准确 · 实测或公布坐标',
      approximate: '近似 · 过已知站点',
      schematic: '示意 · 色带表示误差',
      area: '范围 · 按县域表示',
      symbol: '符号 · 未定或太短',
    } as const;
    const overview = textOf(partsOf('slides')[1] ?? '');
    for (const said of Object.values(words)) expect(overview).toContain(said);
    for (const [index, chapter] of deck.slides.entries()) {
      const text = textOf(partsOf('slides')[index + 1] ?? '');
      const meant = meantProjects(chapter);
      for (const [accuracy, said] of Object.entries(words))
        if (!meant.some((project) => project.accuracy === accuracy)) expect(text).not.toContain(said);
      expect(text).toContain('位置为示意，不是设计线位，不作划界依据');
    }
  });

  it('describes its maps by what is on them', () => {
    const altOf = (slide: number) => /name="地图" descr="([^"]*)"/.exec(partsOf('slides')[slide] ?? '')?.[1];
    expect(altOf(1)).toContain('看得见 34 项工程');
    expect(altOf(1)).toContain('铁路 5 项、疏港铁路 4 项');
    expect(altOf(2)).toContain('武汉至合肥铁路');
    expect(altOf(2)).toMatch(/涉及 13 市中的 \d+ 市。\d+ 项走向只是示意。$/);
  });

  it('has a theme of its own colours, with a Chinese font', () => {
    const theme = strFromU8(files['ppt/theme/theme1.xml'] ?? new Uint8Array());
    expect(theme.match(/<a:ea typeface="Microsoft YaHei"\/>/g)?.length).toBe(2);
    expect(theme).toContain('<a:clrScheme name="湖北重大工程一张图">');
    expect(theme).not.toContain('4472C4');
  });

  it('leaves room for a map approval number where there is none yet', async () => {
    const { bytes } = await writePptx({ ...deckOf('category-gas'), listed: [] }, {}, drawNothing);
    const parts = unzipSync(bytes);
    const count = Object.keys(parts).filter((name) => /slides\/slide\d+\.xml$/.test(name)).length;
    const closing = strFromU8(parts[`ppt/slides/slide${count}.xml`] ?? new Uint8Array());
    expect(textOf(closing).split('\n')).toContain('审图号：');
    expect(textOf(partsOf('slides').at(-1) ?? '')).toContain('审图号：鄂S(2026)001号');
  });

  it('marks the words that name projects', () => {
    const chapter = deck.slides.findIndex(({ quote }) => quote);
    const marked = deck.slides[chapter]?.quote?.pieces.filter(({ isMarked }) => isMarked) ?? [];
    const xml = partsOf('slides')[chapter + 1] ?? '';
    expect(marked.length).toBeGreaterThan(0);
    expect(xml.match(/<a:highlight>/g)?.length).toBe(marked.length);
  });

  it('lists every project with its units in tables', () => {
    const text = partsOf('slides').map(textOf).join('\n');
    expect(
      partsOf('slides')
        .join('')
        .match(/<a:tbl>/g)?.length,
    ).toBeGreaterThan(2);
    for (const { name } of listed) expect(text).toContain(name);
    expect(text).toContain('长江中游城市群相关城市人民政府');
  });

  it('carries the notes', () => {
    const notes = partsOf('notesSlides').map(textOf);
    for (const [index, chapter] of deck.slides.entries())
      expect(notes[index + 1]).toContain(chapter.notes.split('\n')[0]);
  });

  it('has a map in vectors and in dots on each chapter, none of them broken', () => {
    for (const index of deck.slides.keys()) {
      const pictures = Object.keys(files).filter((name) => name.includes(`media/image-${index + 2}-`));
      expect(pictures.some((name) => name.endsWith('.svg'))).toBe(true);
      const sizes = pictures.filter((name) => name.endsWith('.png')).map((name) => files[name] ?? []);
      // Width and height in a PNG's head.
      const widths = sizes.map((png) => ((png[18] ?? 0) << 8) | (png[19] ?? 0));
      expect(Math.max(...widths)).toBeGreaterThan(1400);
    }
    for (const [name, bytes] of Object.entries(files))
      if (/\/media\/./.test(name)) expect(bytes.length, name).toBeGreaterThan(60);
    expect(partsOf('slides')[1]).toContain('svgBlip');
  });

  it('uses fonts of Chinese office machines', () => {
    const faces = partsOf('slides').flatMap((xml) =>
      [...xml.matchAll(/<a:(?:ea|latin) typeface="([^"]+)"/g)].map(([, face]) => face),
    );
    expect(new Set(faces)).toEqual(new Set(['Microsoft YaHei', 'SimSun']));
  });

  it('has each text checked by its own language', async () => {
    const { bytes } = await writePptx({ ...deckOf('overview', 'en'), listed: [] }, {}, drawNothing);
    const parts = unzipSync(bytes);
    const runs = Object.entries(parts)
      .filter(([name]) => /^ppt\/slides\/[^/]+\.xml$/.test(name))
      .flatMap(([, file]) => [
        ...strFromU8(file).matchAll(/<a:rPr[^>]*lang="([^"]+)"[^>]*>.*?<a:t>([^<]+)<\/a:t>/gs),
      ]);
    expect(runs.length).toBeGreaterThan(40);
    const isChinese = (text: string) => /[\u4e00-\u9fff]/.test(text);
    // A quote is Chinese throughout, its stops and Latin numbers too.
    const english = runs.filter(([, lang]) => lang === 'en-US');
    expect(english.map(([, , text = '']) => text).filter(isChinese)).toEqual([]);
    expect(english.map(([, , text]) => text).join(' ')).toContain('Ledger and sources');
    const chinese = runs.filter(([, lang]) => lang !== 'en-US').map(([, , text = '']) => text);
    expect(chinese.some(isChinese)).toBe(true);
  });

  it('keeps all its boxes on the slide', () => {
    for (const xml of partsOf('slides'))
      for (const [, x, y, w, h] of xml.matchAll(
        /<a:off x="(-?\d+)" y="(-?\d+)"\s*\/>\s*<a:ext cx="(\d+)" cy="(\d+)"/g,
      )) {
        expect(Number(x)).toBeGreaterThanOrEqual(0);
        expect(Number(x) + Number(w)).toBeLessThanOrEqual(13.334 * 914400);
        expect(Number(y) + Number(h)).toBeLessThanOrEqual(7.5 * 914400);
      }
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    const written = writePptx(
      deckOf('category-rail', 'en'),
      { signal: controller.signal, onProgress: (done) => done === 2 && controller.abort() },
      drawNothing,
    );
    await expect(written).rejects.toThrow(/abort/i);
  });
});

describe('the deck of the current view', () => {
  it('has the map, the sentence of what is chosen, and every visible project', async () => {
    const projects = listed.filter(({ category }) => category === 'rail');
    const { slides: _, ...rest } = deck;
    const input = viewDeck({
      ...rest,
      title: '铁路',
      projects,
      bounds: planBounds,
      chosen: { kind: 'project', id: 'wuhan-hefei-railway' },
    });
    const parts = unzipSync((await writePptx(input, {}, drawNothing)).bytes);
    const slides = Object.keys(parts).filter((name) => /slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBe(4);
    const text = slides.map((name) => textOf(strFromU8(parts[name] ?? new Uint8Array()))).join('\n');
    for (const { name } of projects) expect(text).toContain(name);
    expect(text).toContain('规划建设武汉至宜昌、武汉至合肥');
  });
});

describe('text in a box', () => {
  it('takes the largest size that fits, and is cut only where none does', () => {
    const box = { w: 4, h: 2 };
    const text = '规划建设武汉至宜昌铁路'.repeat(8);
    const fitted = fitText(text, box, { mostPt: 20, leastPt: 8 });
    expect(fitted.text).toBe(text);
    expect(fitted.heightIn).toBeLessThanOrEqual(box.h);
    expect(fitText(text.slice(0, 11), box, { mostPt: 20, leastPt: 8 }).sizePt).toBe(20);
    const cut = fitText(text.repeat(20), box, { mostPt: 20, leastPt: 8 });
    expect(cut.text.endsWith('…')).toBe(true);
    expect(cut.heightIn).toBeLessThanOrEqual(box.h);
  });
});

describe('the picture for office programs', () => {
  it('needs nothing that they cannot draw, and keeps every letter', () => {
    const whole = renderMap(wholePicture);
    const node = simplifyForOffice(whole);
    const markup = toMarkup(node);
    expect(/<use|paint-order|data-| class=| x="[\d.]+ |<g[^>]* opacity=/.exec(markup)?.[0]).toBeUndefined();
    const lettersOf = (root: typeof node, only: (node: { attributes: object }) => boolean) =>
      allNodes(root)
        .filter((entry) => entry.tag === 'text' && only(entry))
        .flatMap(({ children }) => children.join('').split(''))
        .sort()
        .join('');
    const isFace = ({ attributes }: { attributes: { stroke?: unknown } }) => attributes.stroke === undefined;
    const all = lettersOf(whole, () => true);
    const faces = lettersOf(node, isFace);
    expect(faces.length).toBeGreaterThan(0.9 * all.length);
  });
});
