import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, it } from 'vitest';
import { nothingShown } from '../../src/map/sources.ts';
import { mapStyle } from '../../src/map/style.ts';
import { paletteIds } from '../../src/model/look/palette.ts';
import { plan } from '../state/plan.ts';

const selections = [
  null,
  'yangtze-han-diversion',
  'ezhou-airport',
  'zhanghe-irrigation',
  'medium-irrigation-batch',
];

const cases = paletteIds.flatMap((palette) => selections.map((selected) => ({ palette, selected })));

describe.each(cases)('the style in $palette, with $selected chosen', ({ palette, selected }) => {
  const style = mapStyle({
    palette,
    selected: plan.projects.find((project) => project.id === selected) ?? null,
    dataUrl: 'http://localhost/data/',
    projects: plan.projects,
    shown: nothingShown,
  });

  it('is sound', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  it('has each layer once, on a source that is there, and asks for no letters or pictures', () => {
    const ids = style.layers.map((layer) => layer.id);
    expect(new Set(ids).size).toBe(ids.length);
    const sources = style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(sources.filter((source) => !(source in style.sources))).toEqual([]);
    expect(style).not.toHaveProperty('glyphs');
    expect(style).not.toHaveProperty('sprite');
  });
});
