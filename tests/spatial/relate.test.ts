import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Km } from '../../src/state/spatial/plane.ts';
import { toKm } from '../../src/state/spatial/plane.ts';
import { relate } from '../../src/state/spatial/relate.ts';
import { line, point, square } from './fixtures.ts';

const west = (u: number) =>
  line(
    'west-east',
    [
      [-60, 0],
      [60, 0],
    ],
    u,
  );

describe('two lines', () => {
  it('cross for certain where they pass from side to side by more than both uncertainties', () => {
    const relation = relate(
      west(2),
      line(
        'north',
        [
          [3, -40],
          [3, 40],
        ],
        2,
      ),
    );
    expect(relation.kind).toBe('certain');
    expect(relation.distanceKm).toBe(0);
    expect(relation.crossings).toHaveLength(1);
    const [x, y] = toKm(relation.crossings[0] ?? [0, 0]);
    expect(x).toBeCloseTo(3, 4);
    expect(y).toBeCloseTo(0, 4);
  });

  it('may cross only, where one ends within the uncertainty of the other', () => {
    expect(
      relate(
        west(2),
        line(
          'north',
          [
            [3, -40],
            [3, 3],
          ],
          2,
        ),
      ).kind,
    ).toBe('possible');
    expect(
      relate(
        west(2),
        line(
          'north',
          [
            [3, -40],
            [3, 5],
          ],
          2,
        ),
      ).kind,
    ).toBe('certain');
  });

  it('may cross only, where the crossing is near the end of the crossed line', () => {
    expect(
      relate(
        west(2),
        line(
          'north',
          [
            [58, -40],
            [58, 40],
          ],
          2,
        ),
      ).kind,
    ).toBe('possible');
    expect(
      relate(
        west(2),
        line(
          'north',
          [
            [55, -40],
            [55, 40],
          ],
          2,
        ),
      ).kind,
    ).toBe('certain');
  });

  it('may cross only, where one dips over the other and returns', () => {
    const grazing = line(
      'graze',
      [
        [-40, 30],
        [0, -2],
        [40, 30],
      ],
      2,
    );
    const relation = relate(west(2), grazing);
    expect(relation.crossings).toHaveLength(2);
    expect(relation.kind).toBe('possible');
    expect(
      relate(
        west(2),
        line(
          'graze',
          [
            [-40, 30],
            [0, -9],
            [40, 30],
          ],
          2,
        ),
      ).kind,
    ).toBe('certain');
  });

  it('cross for certain where they wind about each other an odd number of times', () => {
    const winding = line(
      'wind',
      [
        [-30, -30],
        [-2, 1],
        [0, -1],
        [2, 1],
        [30, 30],
      ],
      1,
    );
    expect(relate(west(1), winding).crossings).toHaveLength(3);
    expect(relate(west(1), winding).kind).toBe('certain');
  });

  it('cross at a corner that both have', () => {
    const a = line(
      'a',
      [
        [-50, 0],
        [0, 0],
        [50, 0],
      ],
      1,
    );
    const b = line(
      'b',
      [
        [0, -50],
        [0, 0],
        [0, 50],
      ],
      1,
    );
    expect(relate(a, b)).toMatchObject({ kind: 'certain', distanceKm: 0 });
  });

  it('may cross where one ends on the other', () => {
    const relation = relate(
      west(0.1),
      line(
        'north',
        [
          [3, 0],
          [3, 40],
        ],
        0.1,
      ),
    );
    expect(relation).toMatchObject({ kind: 'possible', distanceKm: 0 });
  });

  it('share a corridor where they run the same way, near each other, for more than 5 km', () => {
    const relation = relate(
      west(1),
      line(
        'beside',
        [
          [-20, 1.5],
          [20, 1.5],
        ],
        1,
      ),
    );
    expect(relation.kind).toBe('corridor');
    expect(relation.sharedKm).toBeGreaterThan(38);
    expect(relation.sharedKm).toBeLessThan(43);
    expect(
      relate(
        west(1),
        line(
          'short',
          [
            [0, 1.5],
            [4, 1.5],
          ],
          1,
        ),
      ).kind,
    ).toBe('possible');
  });

  it('share no corridor beyond 10 km, however uncertain, nor where they cross at right angles', () => {
    expect(
      relate(
        west(20),
        line(
          'beside',
          [
            [-20, 12],
            [20, 12],
          ],
          20,
        ),
      ).kind,
    ).toBe('possible');
    expect(
      relate(
        west(9),
        line(
          'north',
          [
            [0, -15],
            [0, 15],
          ],
          9,
        ),
      ).sharedKm,
    ).toBe(0);
  });

  it('are near with their distance, and far beyond 50 km', () => {
    const near = relate(
      west(1),
      line(
        'beside',
        [
          [-20, 10],
          [20, 10],
        ],
        1,
      ),
    );
    expect(near.kind).toBe('near');
    expect(near.distanceKm).toBeCloseTo(10, 1);
    expect(
      relate(
        west(1),
        line(
          'beside',
          [
            [-20, 70],
            [20, 70],
          ],
          1,
        ),
      ).kind,
    ).toBe('far');
  });

  it('take the uncertainty at the spot', () => {
    const growing = line(
      'grow',
      [
        [-50, 5],
        [50, 5],
      ],
      [1, 20],
    );
    expect(
      relate(
        line(
          'left',
          [
            [-50, 0],
            [-48, 0],
          ],
          1,
        ),
        growing,
      ).kind,
    ).toBe('near');
    expect(
      relate(
        line(
          'right',
          [
            [48, 0],
            [50, 0],
          ],
          1,
        ),
        growing,
      ).kind,
    ).toBe('possible');
  });
});

describe('areas and points', () => {
  const field = square('field', [0, 0], 30);

  it('a line that runs through an area is in it for certain, with its kilometres', () => {
    const relation = relate(field, west(3));
    expect(relation).toMatchObject({ kind: 'certain', areas: 1, distanceKm: 0 });
    expect(relation.sharedKm).toBeGreaterThan(58);
    expect(relation.sharedKm).toBeLessThan(61);
  });

  it('a line wholly inside of an area touches no edge of it', () => {
    const relation = relate(
      field,
      line(
        'inner',
        [
          [-5, 0],
          [5, 0],
        ],
        3,
      ),
    );
    expect(relation).toMatchObject({ kind: 'certain', distanceKm: 0 });
    expect(relation.sharedKm).toBeCloseTo(10, 1);
  });

  it('a line along the edge may be in it, for however long', () => {
    expect(
      relate(
        field,
        line(
          'edge',
          [
            [-25, 29],
            [25, 29],
          ],
          3,
        ),
      ).kind,
    ).toBe('possible');
    expect(
      relate(
        field,
        line(
          'edge',
          [
            [-25, 33],
            [25, 33],
          ],
          3,
        ),
      ).kind,
    ).toBe('possible');
    expect(
      relate(
        field,
        line(
          'edge',
          [
            [-25, 35],
            [25, 35],
          ],
          3,
        ),
      ).kind,
    ).toBe('near');
  });

  it('a point is in an area for certain when it is deeper in than it is uncertain', () => {
    expect(relate(field, point('deep', [0, 0], 8)).kind).toBe('certain');
    expect(relate(field, point('shallow', [25, 0], 8)).kind).toBe('possible');
  });

  it('a point just inside of an area is in it, one just outside is not', () => {
    expect(relate(field, point('in', [0, 29.5])).distanceKm).toBe(0);
    expect(relate(field, point('out', [0, 30.5])).distanceKm).toBeCloseTo(0.5, 1);
  });

  it('a point may lie on a line, never for certain', () => {
    expect(relate(west(1), point('on', [0, 0], 1)).kind).toBe('possible');
    expect(relate(west(1), point('by', [0, 9], 1)).kind).toBe('near');
  });

  it('areas overlap for certain, adjoin, are the same, or lie apart', () => {
    expect(relate(field, square('over', [40, 0], 30))).toMatchObject({ kind: 'certain', areas: 2 });
    expect(relate(field, square('same', [0, 0], 30)).kind).toBe('certain');
    expect(relate(field, square('inner', [0, 0], 5)).kind).toBe('certain');
    expect(relate(field, square('next', [60, 0], 30))).toMatchObject({ kind: 'possible', distanceKm: 0 });
    expect(relate(field, square('apart', [80, 0], 30)).kind).toBe('near');
  });
});

const place: fc.Arbitrary<Km> = fc.tuple(
  fc.integer({ min: -60, max: 60 }),
  fc.integer({ min: -60, max: 60 }),
);
const drawn = fc.oneof(
  fc
    .array(place, { minLength: 2, maxLength: 7 })
    .map((points) => (id: string, u: number) => line(id, points, u)),
  place.map((at) => (id: string, u: number) => point(id, at, u)),
  fc.tuple(place, fc.integer({ min: 2, max: 30 })).map(
    ([at, half]) =>
      (id: string, u: number) =>
        square(id, at, half, u),
  ),
);
const uncertainty = fc.double({ min: 0.1, max: 29.97, noNaN: true });
const mayTouch = (kind: string) => kind !== 'near' && kind !== 'far';

describe('for any two shapes', () => {
  it('both orders say the same', () => {
    fc.assert(
      fc.property(drawn, drawn, uncertainty, uncertainty, (a, b, ua, ub) => {
        const there = relate(a('a', ua), b('b', ub));
        const back = relate(b('b', ub), a('a', ua));
        expect({ ...back, spots: [back.spots[1], back.spots[0]] }).toEqual(there);
        // Nor does it hang on which name comes first.
        const { kind } = relate(a('y', ua), b('x', ub));
        expect(mayTouch(kind)).toBe(mayTouch(there.kind));
        expect(kind === 'certain').toBe(there.kind === 'certain');
      }),
    );
  });

  it('more uncertainty never takes a possible touch away and never makes one certain', () => {
    fc.assert(
      fc.property(
        drawn,
        drawn,
        uncertainty,
        uncertainty,
        fc.double({ min: 0, max: 20, noNaN: true }),
        (a, b, ua, ub, more) => {
          const before = relate(a('a', ua), b('b', ub));
          const after = relate(a('a', ua + more), b('b', ub));
          if (mayTouch(before.kind)) expect(mayTouch(after.kind)).toBe(true);
          if (before.kind !== 'certain') expect(after.kind).not.toBe('certain');
          expect(after.distanceKm).toBe(before.distanceKm);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('a certain crossing survives any shift within the uncertainties', () => {
    const bend = fc.tuple(
      fc.double({ min: -0.7, max: 0.7, noNaN: true }),
      fc.double({ min: -0.7, max: 0.7, noNaN: true }),
    );
    const path = fc.array(fc.tuple(place, bend), { minLength: 2, maxLength: 6 });
    const u = 4;
    const moved = (points: readonly [Km, readonly [number, number]][]): Km[] =>
      points.map(([[x, y], [dx, dy]]) => [x + dx * u, y + dy * u]);
    const still = (points: readonly [Km, readonly [number, number]][]): Km[] => points.map(([at]) => at);
    fc.assert(
      fc.property(path, path, (a, b) => {
        if (relate(line('a', still(a), u), line('b', still(b), u)).kind !== 'certain') return;
        expect(relate(line('a', moved(a), u), line('b', moved(b), u)).crossings.length).toBeGreaterThan(0);
      }),
      { numRuns: 500 },
    );
  });

  it('the distance is that of densely sampled shapes', () => {
    const path = fc.array(place, { minLength: 2, maxLength: 4 });
    const dense = (points: readonly Km[]): Km[] =>
      points.slice(1).flatMap((to, index) => {
        const from = points[index] ?? to;
        return Array.from(
          { length: 121 },
          (_, step): Km => [
            from[0] + ((to[0] - from[0]) * step) / 120,
            from[1] + ((to[1] - from[1]) * step) / 120,
          ],
        );
      });
    fc.assert(
      fc.property(path, path, (a, b) => {
        const { distanceKm } = relate(line('a', a), line('b', b));
        const least = Math.min(
          ...dense(a).map((p) => Math.min(...dense(b).map((q) => Math.hypot(p[0] - q[0], p[1] - q[1])))),
        );
        expect(distanceKm).toBeLessThanOrEqual(least + 1e-3);
        expect(distanceKm).toBeGreaterThanOrEqual(least - 2);
      }),
      { numRuns: 20 },
    );
  });
});
