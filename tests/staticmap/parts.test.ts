/** The vector map's parts: together they are the picture that exports have. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toMarkup } from '../../src/staticmap/node.ts';
import { readLayers } from '../../src/staticmap/page/first-paint.ts';
import { drawPart, partIds, prepared } from '../../src/staticmap/parts.ts';
import type { Picture } from '../../src/staticmap/picture.ts';
import { nameSteps } from '../../src/staticmap/render.ts';
import { finished } from '../../src/staticmap/steps.ts';

const { plan, layers } = readLayers((file) =>
  readFileSync(join(import.meta.dirname, '../../public/data', file), 'utf8'),
);

function partsOf(id: string): Map<string, string> {
  const project = plan.projects.find((entry) => entry.id === id);
  const picture: Picture = {
    plan,
    layers,
    visible: plan.projects.filter(({ kind }) => kind !== 'site'),
    chosen: { kind: 'project', id },
    view: { widthPx: 1200, heightPx: 760, center: project?.anchor ?? [113, 30.6], zoom: 8 },
    palette: 'light',
    language: 'zh',
    detail: 'full',
    colours: 'variables',
    edgeNames: true,
  };
  const names = finished(nameSteps(picture));
  const all = finished(prepared(picture));
  const overlay = { sketch: null, cells: [] };
  return new Map(partIds.map((part) => [part, toMarkup(drawPart(part, all, names, overlay))]));
}

describe('the parts of the vector map', () => {
  it.each(['ezhou-airport', 'wuhan-yichang-railway'])(
    '%s, chosen, lies over all names, and no id stands twice',
    (id) => {
      const parts = partsOf(id);
      expect([...parts.keys()].indexOf('chosen')).toBeGreaterThan([...parts.keys()].indexOf('names'));
      expect(parts.get('chosen')).toContain(`data-id="${id}"`);
      expect(parts.get('symbols')).not.toContain(`data-id="${id}"`);
      const ids = [...[...parts.values()].join('').matchAll(/\sid="([^"]+)"/g)].map(([, found]) => found);
      expect(ids.filter((found, index) => ids.indexOf(found) !== index)).toEqual([]);
    },
  );
});
