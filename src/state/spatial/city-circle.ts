import { measure } from './measure.ts';
import { type LngLat, type Region, ringOf } from './region.ts';

/** The text names 武汉都市圈 but gives no radius: this is a stand-in that a person may change. */
export const hourRadiusKm = 80;

/** 武汉: the place that the circle is drawn about. */
export const hourCenter: LngLat = [114.3037, 30.6025];

export const hourRangeKm = [20, 200] as const;

/** Of any circle that a person draws. */
export const radiusRangeKm = [1, 200] as const;

/** A whole number of kilometres within a range; the preset where it is no number. */
export function radiusWithin(km: number, [least, most]: readonly [number, number]): number {
  return Number.isFinite(km) ? Math.min(most, Math.max(least, Math.round(km))) : hourRadiusKm;
}

/** A straight-line stand-in for what is reached from 武汉 in an hour; no road or timetable is in it. */
export function cityCircle(radiusKm: number = hourRadiusKm): Region {
  return { kind: 'circle', center: hourCenter, radiusKm: radiusWithin(radiusKm, hourRangeKm) };
}

/** Addresses round to about 100 m. */
const sameDegrees = 0.002;

/** Whether a region is the circle about 武汉, whatever its radius: its wording goes with it. */
export function isCityCircle(region: Region): boolean {
  return (
    region.kind === 'circle' &&
    region.radiusKm >= hourRangeKm[0] &&
    region.center.every((degrees, index) => Math.abs(degrees - (hourCenter[index] ?? 0)) < sameDegrees)
  );
}

export function regionAreaKm2(region: Region): number {
  return region.kind === 'circle' ? Math.PI * region.radiusKm ** 2 : measure(region.points).areaKm2;
}

/** What a map is to show of a region. */
export function regionBounds(region: Region): [number, number, number, number] {
  const ring = ringOf(region);
  const lngs = ring.map(([lng]) => lng);
  const lats = ring.map(([, lat]) => lat);
  return [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)];
}
