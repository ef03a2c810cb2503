import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBounds } from '../../src/model/extent.ts';
import { languages } from '../../src/model/language.ts';
import { paletteIds } from '../../src/model/look/palette.ts';
import { cellsOf, textWidthPx } from '../../src/staticmap/lettering.ts';
import { placeLabels as labelSteps, overlap, type PlacedLabel } from '../../src/staticmap/names/place.ts';
import { toMarkup } from '../../src/staticmap/node.ts';
import { fitCamera } from '../../src/staticmap/projection.ts';
import { drawMap } from '../../src/staticmap/render.ts';
import { finished } from '../../src/staticmap/steps.ts';
import { covered, desktop, plan, wholePicture } from './picture.ts';

function collisions(labels: readonly PlacedLabel[]): string[] {
  return labels.flatMap((a, index) =>
    labels
      .slice(index + 1)
      .filter((b) => a.boxes.some((box) => b.boxes.some((other) => overlap(box, other))))
      .map((b) => `${a.id} and ${b.id}`),
  );
}

const phone = {
  view: { widthPx: 390, heightPx: 844 },
  covered: { top: 104, right: 0, bottom: 104, left: 0 },
};

const places = {
  whole: [110.2, 29, 116.15, 32.75],
  wuhan: [113.6, 30.1, 115.3, 31.1],
  jingzhou: [111.4, 29.6, 112.9, 30.9],
} as const;

const placeLabels = (...input: Parameters<typeof labelSteps>) => finished(labelSteps(...input));

describe('names on the map', () => {
  for (const [place, bounds] of Object.entries(places))
    for (const language of languages)
      it(`never overlap: ${place}, ${language}, on desktop, projector and phone`, () => {
        for (const palette of paletteIds)
          for (const screen of [{ view: desktop, covered }, phone]) {
            const view = { ...screen.view, ...fitCamera(bounds, screen.view, screen.covered) };
            const { labels } = drawMap({ ...wholePicture, covered: screen.covered, view, language, palette });
            expect(collisions(labels)).toEqual([]);
            expect(labels.length).toBeGreaterThan(5);
            for (const { boxes } of labels)
              for (const box of boxes) {
                expect(box.left).toBeGreaterThanOrEqual(screen.covered.left);
                expect(box.right).toBeLessThanOrEqual(screen.view.widthPx - screen.covered.right);
                expect(box.top).toBeGreaterThanOrEqual(screen.covered.top);
                expect(box.bottom).toBeLessThanOrEqual(screen.view.heightPx - screen.covered.bottom);
              }
          }
      });

  it('name all 13 cities in both languages in the English default view', () => {
    const visible = wholePicture.visible.filter(({ kind }) => kind !== 'site');
    const { labels } = drawMap({ ...wholePicture, visible, language: 'en' });
    const seats = wholePicture.layers.places.features.filter((place) => Number(place.properties?.rank) <= 2);
    for (const { properties } of seats) {
      const label = labels.find(({ id }) => id === `place-${properties?.id}`);
      expect(label?.lettering).toMatchObject({ text: `${properties?.nameEn} ${properties?.name}` });
    }
  });

  it('include all 13 cities and most lines in the default view', () => {
    const ids = drawMap(wholePicture).labels.map(({ id }) => id);
    const seats = wholePicture.layers.places.features.filter((place) => Number(place.properties?.rank) <= 2);
    for (const seat of seats) expect(ids).toContain(`place-${seat.properties?.id}`);
    expect(ids.filter((id) => id.startsWith('line-')).length).toBeGreaterThanOrEqual(12);
  });

  it('always include the tag of what is chosen, clear of all others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...plan.projects.filter(({ anchor }) => anchor)), (project) => {
        const { labels } = drawMap({ ...wholePicture, chosen: { kind: 'project', id: project.id } });
        expect(labels.map(({ id }) => id)).toContain(`tag-${project.id}`);
        expect(labels.map(({ id }) => id)).not.toContain(`line-${project.id}`);
        expect(collisions(labels)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it('include the tag on a phone, whatever the name is long', () => {
    const covered = { top: 112, right: 56, bottom: 480, left: 4 };
    for (const project of plan.projects) {
      if (!project.bounds || !project.anchor) continue;
      const view = { ...phone.view, ...fitCamera(project.bounds, phone.view, covered, 10.5) };
      const { labels } = drawMap({
        ...wholePicture,
        visible: [project],
        chosen: { kind: 'project', id: project.id },
        covered,
        view,
        language: 'en',
        palette: 'projector',
      });
      expect(labels.map(({ id }) => id)).toContain(`tag-${project.id}`);
    }
  });

  it('say nothing at the edge of an end that is seen, though its line runs beside its own course', () => {
    const project = plan.projects.find(({ id }) => id === 'wuhan-yichang-railway');
    const bounds = project?.bounds ?? planBounds;
    const view = {
      ...desktop,
      ...fitCamera(bounds, desktop, { top: 160, right: 420, bottom: 80, left: 320 }),
    };
    const chosen = { kind: 'project', id: 'wuhan-yichang-railway' } as const;
    const ids = drawMap({ ...wholePicture, chosen, view, edgeNames: true }).labels.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('edge-wuhan-yichang'))).toEqual([]);
  });

  it('say at the edge where lines go that leave the frame', () => {
    const { node, labels } = drawMap({ ...wholePicture, edgeNames: true });
    const ids = labels.map(({ id }) => id);
    expect(ids).toContain('edge-ningxia-hunan-uhv-0');
    expect(ids).toContain('edge-wuhan-hefei-railway-1');
    expect(ids).not.toContain('edge-wuhan-yichang-railway-0');
    expect(collisions(labels)).toEqual([]);
    expect(toMarkup(node)).toContain('通往 宁夏');
  });

  it('never turn Chinese by more than 64°', () => {
    const { labels } = drawMap(wholePicture);
    for (const { lettering } of labels) {
      const angles =
        lettering.kind === 'run'
          ? [lettering.angleDeg]
          : lettering.characters.map(({ angleDeg }) => angleDeg);
      for (const angle of angles) expect(Math.abs(angle)).toBeLessThanOrEqual(64);
    }
  });
});

describe('the placer', () => {
  const frame = { left: 0, top: 0, right: 100, bottom: 100 };
  const at = (left: number, cost = 0) => ({
    boxes: [{ left, top: 0, right: left + 20, bottom: 10 }],
    lettering: { kind: 'run', text: 'x', at: [left, 0], angleDeg: 0 } as const,
    cost,
  });
  const request = (id: string, priority: number, ...candidates: ReturnType<typeof at>[]) => ({
    id,
    priority,
    candidates,
    dearest: 10,
    airPx: 0,
  });

  it('serves the important first, and leaves out what finds no room', () => {
    const placed = placeLabels(
      [
        request('minor', 2, at(0)),
        request('major', 1, at(0), at(40, 1)),
        request('third', 3, at(10), at(60)),
      ],
      frame,
      [],
      () => 0,
    );
    expect(placed.map(({ id, boxes }) => [id, boxes[0]?.left])).toEqual([
      ['major', 0],
      ['third', 60],
    ]);
  });

  it('keeps off obstacles and out of the frame’s edge, and takes no place that is too dear', () => {
    const obstacle = { left: 0, top: 0, right: 30, bottom: 10 };
    expect(placeLabels([request('a', 1, at(0), at(90))], frame, [obstacle], () => 0)).toEqual([]);
    expect(placeLabels([request('a', 1, at(0))], frame, [], () => 11)).toEqual([]);
  });

  it('writes nothing on an island, neither at once nor when it writes more', () => {
    const island = { left: 45, top: 0, right: 60, bottom: 10 };
    const placed = placeLabels([request('a', 1, at(40), at(0, 1))], frame, [], () => 0, [island]);
    expect(placed.map(({ boxes }) => boxes[0]?.left)).toEqual([0]);
    const anyhow = { ...request('b', 1, at(50)), overObstacles: true };
    expect(placeLabels([anyhow], frame, [], () => 0, [island])).toEqual([]);
    const longer = { ...at(20), boxes: [{ left: 20, top: 0, right: 50, bottom: 10 }], isLonger: true };
    const [short] = placeLabels([request('c', 1, at(20), longer)], frame, [], () => 0, [island]);
    expect(short?.boxes[0]?.right).toBe(40);
  });

  it('takes a longer way only where every other name has left room, and not for much more', () => {
    const longer = (left: number, cost = 0) => ({
      ...at(left, cost),
      boxes: [{ left, top: 0, right: left + 40, bottom: 10 }],
      isLonger: true,
    });
    const widths = (...requests: Parameters<typeof placeLabels>[0]) =>
      placeLabels(requests, frame, [], () => 0).map(({ boxes: [box] }) => (box ? box.right - box.left : 0));
    expect(widths(request('a', 1, at(0), longer(0)), request('b', 2, at(60)))).toEqual([40, 20]);
    expect(widths(request('a', 1, at(0), longer(0)), request('b', 2, at(30)))).toEqual([20, 20]);
    expect(widths(request('a', 1, at(0), longer(0, 6)))).toEqual([20]);
    expect(widths(request('a', 1, longer(0)))).toEqual([]);
  });
});

describe('letters', () => {
  it('count Chinese as wide as high, Latin narrower', () => {
    expect(textWidthPx('武汉', { sizePx: 10, spacingEm: 0.1 })).toBeCloseTo(22, 6);
    expect(textWidthPx('Wuhan', { sizePx: 10, spacingEm: 0 })).toBeLessThan(40);
  });

  it('stand one by one in Chinese, in runs in Latin', () => {
    expect(cellsOf('荆门—长沙')).toEqual(['荆', '门', '—', '长', '沙']);
    expect(cellsOf('长江4.5米航道')).toEqual(['长', '江', '4.5', '米', '航', '道']);
    expect(cellsOf('高速（G4）')).toEqual(['高', '速', '（', 'G4', '）']);
  });
});
