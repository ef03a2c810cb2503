import { describe, expect, it } from 'vitest';
import {
  cityCircle,
  hourCenter,
  isCityCircle,
  radiusRangeKm,
  radiusWithin,
  regionAreaKm2,
  regionBounds,
} from '../../src/state/spatial/city-circle.ts';
import { measure } from '../../src/state/spatial/measure.ts';
import { distanceKm, toKm, toLngLat } from '../../src/state/spatial/plane.ts';
import { ringOf } from '../../src/state/spatial/region.ts';

describe('a measure', () => {
  it('is nothing without points, and no area with two', () => {
    expect(measure([])).toEqual({ lengthKm: 0, areaKm2: 0 });
    expect(measure([[114, 30]])).toEqual({ lengthKm: 0, areaKm2: 0 });
    expect(
      measure([
        [114, 30],
        [114, 31],
      ]).areaKm2,
    ).toBe(0);
  });

  it('is 111.195 km for a degree of latitude', () => {
    expect(
      measure([
        [114, 30],
        [114, 31],
      ]).lengthKm,
    ).toBeCloseTo(111.195, 2);
  });

  it('is the area of a cell of the globe, whichever way round it is drawn', () => {
    const cell = [
      [114, 30],
      [115, 30],
      [115, 31],
      [114, 31],
    ] as const;
    const rad = Math.PI / 180;
    const expected = 6371.0088 ** 2 * rad * (Math.sin(31 * rad) - Math.sin(30 * rad));
    expect(measure(cell).areaKm2 / expected).toBeCloseTo(1, 2);
    expect(measure(cell.toReversed()).areaKm2).toBeCloseTo(measure(cell).areaKm2, 6);
  });
});

describe('the plane', () => {
  it('goes back to where it came from', () => {
    for (const at of [
      [114.3, 30.6],
      [108.4, 29.1],
      [98.2, 31.4],
      [106, 37.5],
    ] as const) {
      const [lng, lat] = toLngLat(toKm(at));
      expect(lng).toBeCloseTo(at[0], 9);
      expect(lat).toBeCloseTo(at[1], 9);
    }
  });

  it('has true distances in Hubei', () => {
    const pairs = [
      [
        [109, 30],
        [115.5, 30],
      ],
      [
        [112, 29.2],
        [112, 33],
      ],
      [
        [109.5, 32.8],
        [115.8, 29.4],
      ],
    ] as const;
    for (const [a, b] of pairs)
      expect(distanceKm(toKm(a), toKm(b)) / measure([a, b]).lengthKm).toBeCloseTo(1, 2);
  });
});

describe('the hour circle about 武汉', () => {
  it('is 80 km unless a person says otherwise, from 20 to 200', () => {
    expect(cityCircle()).toEqual({ kind: 'circle', center: hourCenter, radiusKm: 80 });
    expect(cityCircle(5)).toMatchObject({ radiusKm: 20 });
    expect(cityCircle(900)).toMatchObject({ radiusKm: 200 });
    expect(cityCircle(Number.NaN)).toMatchObject({ radiusKm: 80 });
  });

  it('is known by its middle, at any radius and after a trip through the address', () => {
    const inAddress = [Number(hourCenter[0].toFixed(3)), Number(hourCenter[1].toFixed(3))] as const;
    expect(isCityCircle({ kind: 'circle', center: inAddress, radiusKm: 120 })).toBe(true);
    expect(isCityCircle({ kind: 'circle', center: [114.35, 30.6], radiusKm: 80 })).toBe(false);
    expect(isCityCircle({ kind: 'polygon', points: ringOf(cityCircle()) })).toBe(false);
  });

  it('is framed by its bounds', () => {
    const [west, south, east, north] = regionBounds(cityCircle(100));
    expect(
      measure([
        [west, hourCenter[1]],
        [east, hourCenter[1]],
      ]).lengthKm,
    ).toBeCloseTo(200, 0);
    expect(
      measure([
        [hourCenter[0], south],
        [hourCenter[0], north],
      ]).lengthKm,
    ).toBeCloseTo(200, 0);
  });

  it('has the size of its ring', () => {
    const circle = cityCircle();
    expect(regionAreaKm2(circle) / measure(ringOf(circle)).areaKm2).toBeCloseTo(1, 1);
    expect(radiusWithin(0.2, radiusRangeKm)).toBe(1);
  });
});
