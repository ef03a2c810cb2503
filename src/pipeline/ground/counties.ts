import type { County } from '../../model/county.ts';
import type { Boundaries } from './boundaries.ts';

/** What of a seat of data/ground/places.json names its county in English. */
interface Seat {
  /** `cs_` and the adcode. */
  id: string;
  nameEn: string;
  /** 4 for the seat of a county that is more than a part of its city. */
  rank: number;
}

const countySeat = 4;

/** To about 100 m: a county's bounds are only looked at. */
const decimals = 3;

/**
 * All counties of Hubei by adcode, but for those that are cities of their own (仙桃, 天门, 潜江). Throws where a
 * county belongs to a city that is not there.
 */
export function listCounties(boundaries: Boundaries, seats: readonly Seat[]): County[] {
  return [...boundaries.counties.values()]
    .filter(
      ({ names }) => !(names.inPlan && names.name === boundaries.cities.get(names.cityAdcode)?.names.name),
    )
    .map(({ adcode, names, bounds }): County => {
      // A district that is governed by the province stands for its own city.
      const city = boundaries.cities.get(names.cityAdcode);
      if (!city)
        throw new Error(`data/ground/boundaries.topo.json: ${names.name} is of no city ${names.cityAdcode}.`);
      const [west, south, east, north] = bounds.map((degree) => Number(degree.toFixed(decimals)));
      return {
        adcode,
        name: names.name,
        nameEn: seats.find(({ id, rank }) => id === `cs_${adcode}` && rank === countySeat)?.nameEn ?? null,
        cityName: city.names.name,
        bounds: [west ?? 0, south ?? 0, east ?? 0, north ?? 0],
      };
    })
    .sort((a, b) => (a.adcode < b.adcode ? -1 : 1));
}
