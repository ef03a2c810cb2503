import { DOMParser } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { fitMap } from '../../src/export/picture/fitted-map.ts';
import { writePng, writeSvg } from '../../src/export/picture/picture-file.ts';
import { printDocument } from '../../src/export/picture/print-document.ts';
import { composePicture, type SheetInput } from '../../src/export/picture/sheet.ts';
import { sheetSizeIds, sheetSizes } from '../../src/export/picture/sheet-size.ts';
import { planBounds } from '../../src/model/extent.ts';
import { languages } from '../../src/model/language.ts';
import { nothingChosen } from '../../src/state/selection.ts';
import { toMarkup } from '../../src/staticmap/node.ts';
import { kmPerPx } from '../../src/staticmap/projection.ts';
import { allNodes, layers, plan, valuesOf } from '../staticmap/picture.ts';
import { drawNothing } from './deck-input.ts';

const input: SheetInput = {
  plan,
  layers,
  visible: plan.projects,
  chosen: nothingChosen,
  bounds: planBounds,
  palette: 'light',
  language: 'zh',
  title: '<图> & "图"',
  size: 'wide',
  date: '2026-11-24',
};

function textOf(svg: string): string {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(svg, 'image/svg+xml').documentElement?.textContent ?? '';
}

describe('a map sheet', () => {
  it.each(sheetSizeIds)('is XML without outer references, its ids unique: %s', (size) => {
    const { bytes, name } = writeSvg({ ...input, size, palette: 'projector' });
    const svg = new TextDecoder().decode(bytes);
    expect(name).toMatch(/^[\p{L}\p{N}_-]+\.svg$/u);
    expect(textOf(svg)).toContain('<图> & "图"');
    expect(svg.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
      /https?:|url\((?!#)|href="(?!#)|<script/,
    );
    const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of svg.matchAll(/(?:url\(|href=")#([^")]+)/g)) expect(ids).toContain(id);
  });

  it('shows the visible projects that have a place, and no others', () => {
    const visible = plan.projects.filter(({ category }) => category === 'rail' || category === 'bridge');
    const node = composePicture({ ...input, visible });
    expect(valuesOf(node, 'data-id').sort()).toEqual(visible.map(({ id }) => id).sort());
    const whole = valuesOf(composePicture(input), 'data-id');
    expect(whole.sort()).toEqual(
      plan.projects
        .filter(({ accuracy }) => accuracy !== 'unlocated')
        .map(({ id }) => id)
        .sort(),
    );
  });

  it('keeps all projects where some stand out', () => {
    const focus = new Set(['wuhan-hefei-railway']);
    const ids = valuesOf(composePicture({ ...input, focus }), 'data-id');
    expect(new Set(ids).size).toBe(plan.projects.filter(({ accuracy }) => accuracy !== 'unlocated').length);
  });

  it.each(languages)('says what it is, of which day and after what: %s', (language) => {
    const text = textOf(toMarkup(composePicture({ ...input, language, approvalNumber: '鄂S(2026)001号' })));
    for (const said of [
      plan.document.number,
      plan.document.title,
      plan.updated,
      'OpenStreetMap contributors (ODbL)',
      '鄂S(2026)001号',
      language === 'zh' ? '示意' : 'schematic',
      language === 'zh' ? '图例' : 'Legend',
      language === 'zh' ? '公里' : ' km',
    ])
      expect(text).toContain(said);
    expect(textOf(toMarkup(composePicture({ ...input, language })))).not.toMatch(/审图号|approval/);
  });

  it('keeps its footer and its legend on the sheet', () => {
    for (const size of sheetSizeIds)
      for (const language of languages) {
        const node = composePicture({ ...input, size, language });
        const footer = allNodes(node).find(({ attributes }) => attributes['data-part'] === 'footer');
        const lowest = Math.max(...valuesOf(footer ?? node, 'y').map(Number));
        expect(lowest).toBeLessThan(sheetSizes[size].heightPx - 10);
      }
  });

  it.each(languages)('has a scale bar that is true to the map: %s', (language) => {
    for (const size of sheetSizeIds) {
      const node = composePicture({ ...input, size, language, palette: 'projector' });
      const map = allNodes(node).find(({ attributes }) => attributes.class === 'static-map');
      const box = { widthPx: Number(map?.attributes.width), heightPx: Number(map?.attributes.height) };
      const { view } = fitMap(input, box);
      const markup = toMarkup(node);
      const [, scale] = /scale\(([\d.]+)\)"><g data-part="legend"/.exec(markup) ?? [];
      const [, lengthPx] = /v6h([\d.]+)v-6/.exec(markup) ?? [];
      const [, km] = />(\d+) (?:公里|km)</.exec(markup) ?? [];
      const drawnKm = Number(lengthPx) * Number(scale) * kmPerPx(view);
      expect(Math.abs(drawnKm / Number(km) - 1)).toBeLessThan(0.01);
    }
  });

  it('is drawn as PNG step by step, and not at all once it is cancelled', async () => {
    const steps: number[] = [];
    const { bytes } = await writePng(input, 2, { onProgress: (done) => steps.push(done) }, drawNothing);
    expect(steps).toEqual([0, 1, 2]);
    expect(bytes.length).toBeGreaterThan(0);
    const controller = new AbortController();
    const cancelled = writePng(
      input,
      2,
      { signal: controller.signal, onProgress: () => controller.abort() },
      drawNothing,
    );
    await expect(cancelled).rejects.toThrow(/abort/i);
    const failing = () => Promise.reject(new Error('no canvas'));
    await expect(writePng(input, 4, {}, failing)).rejects.toThrow('画不出 4 倍的图');
  });
});

describe('the handout', () => {
  it('holds the map, every visible project with its units, and the sources', () => {
    const visible = plan.projects.filter(({ kind }) => kind !== 'site');
    const markup = printDocument({ ...input, visible, size: 'a4' })
      .map(toMarkup)
      .join('');
    expect(visible.filter(({ name }) => !markup.includes(name))).toEqual([]);
    expect(markup.match(/<tr>/g)?.length).toBe(visible.length + 1);
    for (const said of ['省交通运输厅', '未上图：']) expect(markup.includes(said)).toBe(true);
    expect(/ style=|<(td|th|p|li|section)\b[^>]*\/>/.test(markup)).toBe(false);
  });
});
