import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxed, panned, zoomed } from '../../src/app/surface/twin/view.ts';
import { movement, projectionOf, unprojectionOf, type View } from '../../src/staticmap/projection.ts';

const views = fc.record<View>({
  widthPx: fc.integer({ min: 320, max: 1920 }),
  heightPx: fc.integer({ min: 256, max: 1080 }),
  center: fc.tuple(
    fc.double({ min: 108, max: 117, noNaN: true }),
    fc.double({ min: 28, max: 34, noNaN: true }),
  ),
  zoom: fc.double({ min: 7.5, max: 11, noNaN: true }),
});
const px = fc.tuple(fc.integer({ min: 0, max: 320 }), fc.integer({ min: 0, max: 256 }));

describe('the view under a hand', () => {
  it('what was dragged lies where it was dragged to', () => {
    fc.assert(
      fc.property(views, px, px, (view, from, by) => {
        const ground = unprojectionOf(view)(from);
        const [x, y] = projectionOf(panned(view, by))(ground);
        expect(Math.hypot(x - from[0] - by[0], y - from[1] - by[1])).toBeLessThan(0.01);
      }),
    );
  });

  it('what lies under the pointer stays there while the map comes nearer', () => {
    fc.assert(
      fc.property(views, px, fc.double({ min: -1, max: 2, noNaN: true }), (view, at, levels) => {
        const ground = unprojectionOf(view)(at);
        const [x, y] = projectionOf(zoomed(view, at, levels))(ground);
        expect(Math.hypot(x - at[0], y - at[1])).toBeLessThan(0.01);
      }),
    );
  });

  it('never comes nearer or farther than the WebGL map, nor leaves the ground that is drawn', () => {
    fc.assert(
      fc.property(views, px, fc.double({ min: -40, max: 40, noNaN: true }), (view, at, levels) => {
        const { zoom, center } = zoomed(panned(view, [at[0] * 1e4, at[1] * 1e4]), at, levels);
        expect(zoom).toBeGreaterThanOrEqual(4);
        expect(zoom).toBeLessThanOrEqual(13);
        expect(center[0]).toBeGreaterThanOrEqual(96);
        expect(center[1]).toBeLessThanOrEqual(42);
      }),
    );
  });

  it('a box that is drawn is what is seen next, whole and in the middle', () => {
    fc.assert(
      fc.property(views, (view) => {
        const [from, to] = [
          [40, 50],
          [200, 170],
        ] as const;
        const next = boxed(view, from, to);
        const toPx = projectionOf(next);
        const corners = [from, to].map((corner) => toPx(unprojectionOf(view)(corner)));
        const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = corners;
        if (next.zoom < 13) {
          expect(x1).toBeGreaterThan(-0.1);
          expect(x2).toBeLessThan(view.widthPx + 0.1);
          expect(y1).toBeGreaterThan(-0.1);
          expect(y2).toBeLessThan(view.heightPx + 0.1);
        }
        expect((x1 + x2) / 2).toBeCloseTo(view.widthPx / 2, 1);
        expect((y1 + y2) / 2).toBeCloseTo(view.heightPx / 2, 1);
      }),
    );
  });

  it('a picture of one view, moved, shows every place where another view has it', () => {
    fc.assert(
      fc.property(views, px, px, fc.double({ min: -1, max: 1, noNaN: true }), (view, at, by, levels) => {
        const next = zoomed(panned(view, by), at, levels);
        const { growth, by: shift } = movement(view, next);
        const ground = unprojectionOf(view)(at);
        const [x, y] = projectionOf(next)(ground);
        expect(Math.hypot(at[0] * growth + shift[0] - x, at[1] * growth + shift[1] - y)).toBeLessThan(0.01);
      }),
    );
  });
});
