import * as v from 'valibot';

/** A county, district or county-level city of Hubei: a place to look for, not one that the plan names. */
export const countySchema = v.strictObject({
  adcode: v.pipe(v.string(), v.regex(/^\d{6}$/)),
  /** In full, as 宜都市. */
  name: v.pipe(v.string(), v.nonEmpty()),
  /** Null where the sources of the ground have none. */
  nameEn: v.nullable(v.string()),
  /** The city or prefecture that it belongs to, in full; it need not be one of the 13. */
  cityName: v.pipe(v.string(), v.nonEmpty()),
  /** West, south, east, north in degrees, WGS 84. */
  bounds: v.tuple([v.number(), v.number(), v.number(), v.number()]),
});

export type County = v.InferOutput<typeof countySchema>;
