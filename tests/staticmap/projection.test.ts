import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planBounds } from '../../src/model/extent.ts';
import { fitCamera, kmPerPx, projectionOf, unprojectionOf } from '../../src/staticmap/projection.ts';
import { atZoom } from '../../src/staticmap/zoom.ts';

const view = fc.record({
  center: fc.tuple(
    fc.double({ min: 96, max: 124, noNaN: true }),
    fc.double({ min: 22, max: 42, noNaN: true }),
  ),
  zoom: fc.double({ min: 4, max: 13, noNaN: true }),
  widthPx: fc.integer({ min: 320, max: 2000 }),
  heightPx: fc.integer({ min: 320, max: 1400 }),
});

describe('the projection', () => {
  it('puts the centre in the middle', () => {
    fc.assert(
      fc.property(view, (given) => {
        const [x, y] = projectionOf(given)(given.center);
        expect(x).toBeCloseTo(given.widthPx / 2, 6);
        expect(y).toBeCloseTo(given.heightPx / 2, 6);
      }),
    );
  });

  it('goes there and back', () => {
    fc.assert(
      fc.property(
        view,
        fc.integer({ min: 0, max: 2000 }),
        fc.integer({ min: 0, max: 1400 }),
        (given, x, y) => {
          const [backX, backY] = projectionOf(given)(unprojectionOf(given)([x, y]));
          expect(Math.abs(backX - x)).toBeLessThan(1e-4);
          expect(Math.abs(backY - y)).toBeLessThan(1e-4);
        },
      ),
    );
  });

  it('knows the length of a px: the world is 512 px wide at zoom 0', () => {
    expect(kmPerPx({ center: [0, 0], zoom: 0 })).toBeCloseTo(40075.017 / 512, 6);
    expect(kmPerPx({ center: [112, 60], zoom: 1 })).toBeCloseTo(40075.017 / 2048, 6);
  });

  it('fits bounds into what the padding leaves free, in its middle', () => {
    const size = { widthPx: 1440, heightPx: 900 };
    const padding = { top: 124, right: 28, bottom: 72, left: 308 };
    const camera = fitCamera(planBounds, size, padding);
    const toPx = projectionOf({ ...size, ...camera });
    const [west, south, east, north] = planBounds;
    const [left, top] = toPx([west, north]);
    const [right, bottom] = toPx([east, south]);
    expect(top).toBeCloseTo(padding.top, 6);
    expect(bottom).toBeCloseTo(size.heightPx - padding.bottom, 6);
    expect((left + right) / 2).toBeCloseTo((padding.left + size.widthPx - padding.right) / 2, 6);
    expect(left).toBeGreaterThan(padding.left);
  });

  it('gives the very numbers that MapLibre’s fitBounds gave', () => {
    const desktop = { top: 124, right: 28, bottom: 72, left: 308 };
    const first = fitCamera(planBounds, { widthPx: 1440, heightPx: 900 }, desktop);
    expect(first.zoom).toBeCloseTo(6.823487576131292, 9);
    expect(first.center[0]).toBeCloseTo(112.3058671999143, 9);
    expect(first.center[1]).toBeCloseTo(31.031763076662102, 9);
    const panel = { top: 100, right: 404, bottom: 72, left: 308 };
    const near = fitCamera([113.6, 30.1, 115.3, 31.1], { widthPx: 1920, heightPx: 1080 }, panel);
    expect(near.zoom).toBeCloseTo(8.96472308929179, 9);
    expect(near.center[0]).toBeCloseTo(114.51754966887415, 9);
    expect(near.center[1]).toBeCloseTo(30.61824689834387, 9);
  });

  it('zooms no farther than told, and refuses a padding that leaves nothing', () => {
    const size = { widthPx: 400, heightPx: 400 };
    const none = { top: 0, right: 0, bottom: 0, left: 0 };
    expect(fitCamera([114, 30, 114.001, 30.001], size, none, 10.5).zoom).toBe(10.5);
    expect(() => fitCamera(planBounds, size, { ...none, left: 400 })).toThrow(RangeError);
  });
});

describe('values by zoom', () => {
  it('are linear between the stops and level outside', () => {
    const stops = [
      [6, 2],
      [8, 4],
    ] as const;
    expect([5, 6, 7, 7.5, 8, 12].map((zoom) => atZoom(zoom, ...stops))).toEqual([2, 2, 3, 3.5, 4, 4]);
  });
});
