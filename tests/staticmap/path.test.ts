import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, clipLine, clipRing, moveSideways, pathData, simplify } from '../../src/staticmap/path.ts';
import type { Px } from '../../src/staticmap/projection.ts';

const frame = { left: 0, top: 0, right: 100, bottom: 100 };

const points = fc.array(
  fc.tuple(fc.double({ min: -200, max: 300, noNaN: true }), fc.double({ min: -200, max: 300, noNaN: true })),
  { minLength: 2, maxLength: 30 },
);

function isIn([x, y]: Px): boolean {
  return x >= -1e-6 && x <= 100 + 1e-6 && y >= -1e-6 && y <= 100 + 1e-6;
}

describe('clipping', () => {
  it('keeps lines and rings inside the frame', () => {
    fc.assert(
      fc.property(points, (line) => {
        expect(clipLine(line, frame).every((piece) => piece.points.every(isIn))).toBe(true);
        expect(clipRing(line, frame).every(isIn)).toBe(true);
      }),
    );
  });

  it('says how much of the line lies before a piece', () => {
    const line: Px[] = [
      [-30, 50],
      [50, 50],
      [50, -40],
      [80, -40],
      [80, 20],
    ];
    expect(clipLine(line, frame)).toEqual([
      {
        points: [
          [0, 50],
          [50, 50],
          [50, 0],
        ],
        skippedPx: 30,
      },
      {
        points: [
          [80, 0],
          [80, 20],
        ],
        skippedPx: 30 + 50 + 90 + 30 + 40,
      },
    ]);
  });

  it('cuts a ring to the part in the frame', () => {
    const ring: Px[] = [
      [-50, -50],
      [50, -50],
      [50, 50],
      [-50, 50],
      [-50, -50],
    ];
    expect(areaOf(clipRing(ring, frame))).toBeCloseTo(2500, 6);
  });
});

describe('simplifying', () => {
  it('keeps the ends, and what stands out', () => {
    const line: Px[] = [
      [0, 0],
      [10, 0.1],
      [20, 5],
      [30, 0],
    ];
    expect(simplify(line, 0.4)).toEqual([line[0], line[1], line[2], line[3]]);
    expect(simplify(line, 3)).toEqual([line[0], line[2], line[3]]);
    expect(simplify(line, 9)).toEqual([line[0], line[3]]);
  });
});

describe('moving sideways', () => {
  it('goes to the right of the direction, round corners too', () => {
    expect(
      moveSideways(
        [
          [0, 0],
          [10, 0],
          [10, 10],
        ],
        2,
      ),
    ).toEqual([
      [0, 2],
      [8, 2],
      [8, 10],
    ]);
  });
});

describe('path text', () => {
  it('is relative, on tenths, without steps that go nowhere', () => {
    expect(
      pathData(
        [
          [
            [1.04, 2],
            [1.01, 2.02],
            [0.5, 3.26],
          ],
        ],
        false,
      ),
    ).toBe('M1 2l-.5 1.3');
    expect(
      pathData(
        [
          [
            [0, 0],
            [10, 0],
            [10, 10],
          ],
        ],
        true,
      ),
    ).toBe('M0 0l10 0 0 10z');
    expect(
      pathData(
        [
          [
            [0, 0],
            [0.01, 0],
          ],
        ],
        false,
      ),
    ).toBe('');
  });

  it('drifts nowhere: the steps add up to the last point', () => {
    fc.assert(
      fc.property(points, (line) => {
        const numbers =
          pathData([line], false)
            .match(/-?(?:\d+\.?\d*|\.\d+)/g)
            ?.map(Number) ?? [];
        if (numbers.length === 0) return;
        const sum = (offset: number) =>
          numbers.filter((_, index) => index % 2 === offset).reduce((total, value) => total + value, 0);
        const last = line.at(-1);
        expect(Math.abs(sum(0) - (last?.[0] ?? 0))).toBeLessThan(0.051);
        expect(Math.abs(sum(1) - (last?.[1] ?? 0))).toBeLessThan(0.051);
      }),
    );
  });
});
