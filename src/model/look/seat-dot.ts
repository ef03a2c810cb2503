/** Ranks of seats that have a dot on the map: the capital, the other 12 cities, Hubei's other seats. */
export const dotRanks = [1, 2, 3] as const;

type DotRank = (typeof dotRanks)[number];

/** A dot's radius, and the width of the rim around it, in px. */
export const seatDots: Record<DotRank, { radiusPx: number; rimPx: number }> = {
  1: { radiusPx: 4.6, rimPx: 2 },
  2: { radiusPx: 3.6, rimPx: 1.6 },
  3: { radiusPx: 2.8, rimPx: 1.1 },
};

/** The dot of a seat of that rank; undefined where it has none. */
export function seatDot(rank: number): { radiusPx: number; rimPx: number } | undefined {
  return dotRanks.some((entry) => entry === rank) ? seatDots[rank as DotRank] : undefined;
}
