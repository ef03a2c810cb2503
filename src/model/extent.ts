/** West, south, east, north of the 13 cities, rounded outwards: what the map shows at first. */
export const planBounds = [110.2, 29.0, 116.15, 32.75] as const;

/** How far the map may be moved: the far ends of the lines that leave Hubei lie inside. */
export const farBounds = [96, 22, 124, 42] as const;
