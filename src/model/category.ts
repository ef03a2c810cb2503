/** Category ids in draw order, lowest first. */
export const categoryIds = [
  'irrigation',
  'waterway',
  'gas',
  'water_transfer',
  'grid_ac',
  'grid_dc',
  'expressway',
  'rail',
  'port_rail',
  'bridge',
  'airport',
  'site',
] as const;

export type CategoryId = (typeof categoryIds)[number];
