import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { FeatureCollection } from 'geojson';
import { describe, expect, it } from 'vitest';
import { exportFormats } from '../../src/export/formats.ts';
import { shownData } from '../../src/map/shown.ts';
import { categoryIds } from '../../src/model/category.ts';
import { progressStateIds } from '../../src/model/progress/state.ts';
import { accuracies } from '../../src/model/project.ts';
import { type Filter, startFilter } from '../../src/state/filter.ts';
import { nothingChosen } from '../../src/state/selection.ts';
import { visibleProjects } from '../../src/state/selectors.ts';
import type { SvgNode } from '../../src/staticmap/node.ts';
import { readLayers } from '../../src/staticmap/page/first-paint.ts';
import { renderMap } from '../../src/staticmap/render.ts';

const read = (file: string) => readFileSync(new URL(`../../public/data/${file}`, import.meta.url), 'utf8');
const { plan, layers } = readLayers(read);
const overview = JSON.parse(read('overview.geojson')) as FeatureCollection;
const shapes = { shapes: layers.shapes, strands: layers.strands, bands: layers.bands, overview };

/** So small that the whole plan lies in the frame and little ground has to be drawn. */
const view = { center: [108, 31.5] as const, zoom: 4.2, widthPx: 900, heightPx: 700 };

const some = <T>(all: readonly T[]) => fc.subarray([...all], { maxLength: 4 });

const filter: fc.Arbitrary<Filter> = fc.record({
  categoriesOff: fc.subarray([...categoryIds]),
  accuraciesOff: some(accuracies),
  stages: some([...new Set(plan.projects.map((project) => project.stage))]),
  progress: some(progressStateIds),
  lightsOff: fc.constant([]),
  cities: some(plan.cities.map(({ id }) => id)),
  sharedByCities: fc.boolean(),
  units: some(plan.units.map(({ id }) => id)),
  firstUnitOnly: fc.boolean(),
  sections: some(plan.sections.map(({ id }) => id)),
  inView: fc.constant(false),
  region: fc.constant(null),
});

function idsIn(node: SvgNode | string): string[] {
  if (typeof node === 'string') return [];
  const id = node.attributes['data-id'];
  return [...(id === undefined ? [] : [String(id)]), ...node.children.flatMap(idsIn)];
}

const sorted = (ids: Iterable<unknown>) => [...new Set([...ids].map(String))].sort();

describe('for any filter', () => {
  const ground = { ...layers, water: { type: 'FeatureCollection' as const, features: [] } };

  it('the static map and the WebGL map draw the very projects of the list that have a place', () => {
    fc.assert(
      fc.property(filter, (part) => {
        const visible = visibleProjects({
          plan,
          filter: part,
          shapes,
          settled: null,
          asOf: null,
          ownSheet: null,
        });
        const located = sorted(visible.filter((project) => project.anchor).map(({ id }) => id));
        const svg = renderMap({
          plan,
          layers: ground,
          visible,
          chosen: nothingChosen,
          view,
          palette: 'light',
          language: 'zh',
          detail: 'overview',
          colours: 'literal',
        });
        const { points, strands, shapes: areas } = shownData(shapes, visible);
        const webgl = [
          ...points.features.filter((feature) => feature.properties?.hasSymbol),
          ...strands.features,
          ...areas.features,
        ].map((feature) => feature.properties?.id);
        expect({ svg: sorted(idsIn(svg)), webgl: sorted(webgl) }).toEqual({ svg: located, webgl: located });
      }),
      { numRuns: 120 },
    );
  }, 120_000);

  it('the exports hold the very projects of the list, in its order', async () => {
    const geojson = exportFormats.find((format) => format.id === 'geojson');
    await fc.assert(
      fc.asyncProperty(filter, async (part) => {
        const projects = visibleProjects({
          plan,
          filter: part,
          shapes,
          settled: null,
          asOf: null,
          ownSheet: null,
        });
        const file = await geojson?.write({
          plan,
          projects,
          shapes: layers.shapes,
          language: 'zh',
          date: '2026-11-24',
          site: null,
          own: null,
        });
        const written = JSON.parse(new TextDecoder().decode(file?.bytes)) as FeatureCollection;
        expect(written.features.map((feature) => feature.id)).toEqual(projects.map(({ id }) => id));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('starts with the 38 of the ledger', () => {
    const visible = visibleProjects({
      plan,
      filter: startFilter,
      shapes,
      settled: null,
      asOf: null,
      ownSheet: null,
    });
    expect(visible.length).toBe(plan.ledger.named);
  });
});
