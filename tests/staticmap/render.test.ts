import { gzipSync } from 'node:zlib';
import { DOMParser } from '@xmldom/xmldom';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paletteCss } from '../../src/app/shell/palette-css.ts';
import { categories, categoryOf } from '../../src/model/category.ts';
import { languages } from '../../src/model/language.ts';
import { paletteIds, palettes } from '../../src/model/look/palette.ts';
import { lineAccuracies, strokesOf } from '../../src/model/look/stroke.ts';
import tokens from '../../src/model/look/tokens.json' with { type: 'json' };
import { widthAtOrnamentZoom } from '../../src/model/look/width.ts';
import { strokeSize } from '../../src/staticmap/lines.ts';
import { type SvgNode, toMarkup } from '../../src/staticmap/node.ts';
import { firstPaint, firstPaintMarkup } from '../../src/staticmap/page/first-paint.ts';
import { staticMapCss } from '../../src/staticmap/page/static-map-css.ts';
import { fitCamera } from '../../src/staticmap/projection.ts';
import { drawMap, renderMap } from '../../src/staticmap/render.ts';
import { allNodes, covered, desktop, layers, plan, valuesOf, wholePicture } from './picture.ts';

function parsed(markup: string) {
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  return parser.parseFromString(markup, 'image/svg+xml');
}

const placed = wholePicture.visible;

describe('the static map', () => {
  it('shows just the visible projects that have a place, each once', () => {
    fc.assert(
      fc.property(
        fc.subarray([...plan.projects]),
        fc.option(fc.constantFrom(...plan.projects)),
        (visible, one) => {
          const node = renderMap({
            ...wholePicture,
            visible,
            chosen: one ? { kind: 'project', id: one.id } : { kind: 'none' },
          });
          const wanted = visible.filter((project) => project.accuracy !== 'unlocated').map(({ id }) => id);
          const ids = valuesOf(node, 'data-id');
          expect([...ids].sort()).toEqual(wanted.sort());
          expect(
            valuesOf(node, 'id')
              .filter((id) => id.startsWith('feature-'))
              .sort(),
          ).toEqual(wanted.map((id) => `feature-${id}`).sort());
        },
      ),
      { numRuns: 40 },
    );
  });

  it('lets what a briefing looks at stand out, and all others step back without bands', () => {
    const id = 'wuhan-yichang-railway';
    const focused = renderMap({ ...wholePicture, focus: new Set([id]) });
    const plain = renderMap(wholePicture);
    expect([...valuesOf(focused, 'data-id')].sort()).toEqual([...valuesOf(plain, 'data-id')].sort());
    const { dimOthersInBriefing, focusWidthFactor } = tokens.selection;
    const faded = allNodes(focused).filter(({ attributes }) => attributes.opacity === dimOthersInBriefing);
    expect(faded).toHaveLength(1);
    const ids = faded.flatMap((group) => valuesOf(group, 'data-id'));
    expect(ids).not.toContain(id);
    expect(ids).toHaveLength(valuesOf(plain, 'data-id').length - 1);
    const bands = (node: SvgNode) =>
      allNodes(node)
        .filter(({ attributes }) => attributes['data-part'] === 'bands')
        .flatMap((group) => valuesOf(group, 'data-of'));
    expect(bands(plain).length).toBeGreaterThan(5);
    expect(bands(focused)).toEqual([]);
    const widest = (node: SvgNode) => {
      const line = allNodes(node).find(({ attributes }) => attributes['data-id'] === id);
      return Math.max(...valuesOf(line ?? node, 'stroke-width').map(Number));
    };
    expect(widest(focused) / widest(plain)).toBeCloseTo(focusWidthFactor, 1);
  });

  it('shows something of each project in the default view', () => {
    const node = renderMap(wholePicture);
    for (const group of allNodes(node).filter(({ attributes }) => attributes['data-id'])) {
      const drawn = allNodes(group).filter(({ tag, attributes }) => tag !== 'g' && attributes.d !== '');
      expect(drawn.length, String(group.attributes['data-id'])).toBeGreaterThan(0);
    }
  });

  it('is well-formed XML without NaN, in all palettes and languages', () => {
    for (const palette of paletteIds)
      for (const language of languages)
        for (const colours of ['literal', 'variables'] as const) {
          const markup = toMarkup(
            renderMap({
              ...wholePicture,
              palette,
              language,
              colours,
              detail: 'full',
              chosen: { kind: 'project', id: 'jinshang-hubei-uhv' },
              hovered: { kind: 'city', id: 'wuhan' },
              lit: new Set(['g4-widening', 'ezhou-airport']),
            }),
          );
          expect(markup).not.toMatch(/NaN|undefined|Infinity|null/);
          expect(parsed(markup).documentElement?.tagName).toBe('svg');
        }
  });

  it('escapes names', () => {
    const hostile = '<script>"&\'</script>\u0007';
    const [city] = layers.places.features.filter((feature) => feature.properties?.rank === 1);
    const visible = placed.map((project) => ({
      ...project,
      name: hostile,
      label: { zh: hostile, en: hostile },
    }));
    const markup = toMarkup(
      renderMap({
        ...wholePicture,
        visible,
        chosen: { kind: 'project', id: 'wuhan-yichang-railway' },
        layers: {
          ...layers,
          places: {
            ...layers.places,
            features: [
              { ...city, type: 'Feature', properties: { ...city?.properties, name: hostile } } as never,
            ],
          },
        },
      }),
    );
    expect(markup).not.toContain('<script');
    const texts = [...parsed(markup).getElementsByTagName('text')].map((node) => node.textContent);
    expect(texts).toContain(hostile.replace('\u0007', ''));
  });

  it('writes colours out, or names their classes, which all have a rule and a property', () => {
    const literal = toMarkup(renderMap(wholePicture));
    expect(literal).not.toContain('class="fill-');
    expect(literal).toContain(palettes.light.category.rail);

    const classes = valuesOf(renderMap({ ...wholePicture, colours: 'variables' }), 'class').flatMap((value) =>
      value.split(' '),
    );
    const css = staticMapCss();
    const properties = paletteCss();
    for (const name of new Set(classes)) if (name !== 'static-map') expect(css).toContain(`.${name} {`);
    for (const [, property] of css.matchAll(/var\((--[a-z-]+|--[a-z_-]+)\)/g))
      expect(properties).toContain(`${property}:`);
    const variable = toMarkup(renderMap({ ...wholePicture, colours: 'variables' }));
    expect(variable).not.toMatch(/#[0-9a-f]{6}|style=/);
  });

  it('draws the chosen line last, with its own colour on vermilion and its name', () => {
    const { node } = drawMap({ ...wholePicture, chosen: { kind: 'project', id: 'yangtze-han-diversion' } });
    const parts = node.children.map((child) =>
      typeof child === 'string' ? '' : child.attributes['data-part'],
    );
    expect(parts.slice(-2)).toEqual(['chosen', 'tag']);
    const strokes = valuesOf(node, 'stroke');
    expect(strokes).toContain(palettes.light.selection.base);
    expect(allNodes(node).flatMap(({ children }) => children)).toContain('引江补汉工程');
  });

  it('marks areas and bands as parts of their project', () => {
    const wuhan = fitCamera([113.6, 30.1, 115.3, 31.1], desktop, covered);
    const node = renderMap({ ...wholePicture, view: { ...desktop, ...wuhan } });
    const ids = new Set(valuesOf(node, 'data-id'));
    const parts = valuesOf(node, 'data-of');
    expect(parts).toContain('wangying-irrigation');
    expect(parts.every((id) => ids.has(id))).toBe(true);
  });
});

describe('strokes', () => {
  it('keep the table’s proportions at every width: dashes grow with the line', () => {
    for (const category of categories)
      for (const accuracy of lineAccuracies)
        for (const stroke of strokesOf(category, accuracy, 'light')) {
          const basePx = widthAtOrnamentZoom(
            categoryOf(category.id).line?.widthPx ?? { 6: 1, 8: 1, 10: 1, 12: 1 },
          );
          const size = strokeSize(stroke, category, basePx * 1.7);
          expect(size.widthPx).toBeCloseTo(stroke.px * 1.7, 6);
          const inWidths = (stroke.dash ?? []).map((px) => px / stroke.px);
          size.dashPx.forEach((px, index) => {
            expect(px / size.widthPx).toBeCloseTo(inWidths[index] ?? Number.NaN, 6);
          });
        }
  });

  it('are all there for each line, and dashed where the place is schematic', () => {
    const node = renderMap(wholePicture);
    for (const project of placed) {
      const accuracy = lineAccuracies.find((entry) => entry === project.accuracy);
      if (!accuracy) continue;
      const group = allNodes(node).find(({ attributes }) => attributes['data-id'] === project.id);
      const isDashed = strokesOf(categoryOf(project.category), accuracy, 'light').some(({ dash }) => dash);
      expect(valuesOf(group ?? node, 'stroke-dasharray').length > 0, project.id).toBe(isDashed);
    }
  });
});

describe('the first paint', () => {
  const input = { plan, layers, size: desktop, covered, names: covered, airPx: 28, language: 'zh' } as const;

  it('has all projects of the default filter and stays small', () => {
    const markup = firstPaintMarkup(input);
    const mapped = placed.filter(({ category }) => category !== 'site').map(({ id }) => id);
    expect(valuesOf(firstPaint(input), 'data-id').sort()).toEqual(mapped.sort());
    expect(mapped).toHaveLength(plan.ledger.mapped);
    expect(gzipSync(markup).length).toBeLessThan(55_000);
    expect(parsed(markup).documentElement?.tagName).toBe('svg');
  });

  it('is the same for the same data', () => {
    expect(firstPaintMarkup(input)).toBe(firstPaintMarkup(input));
  });

  it('can stand twice in one page', () => {
    const ids = [input, { ...input, idPrefix: 'phone-' }].flatMap((one) => valuesOf(firstPaint(one), 'id'));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
