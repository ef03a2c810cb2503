/** West, south, east, north of the 13 cities, rounded outwards: what the map shows at first. */
export const planBounds = [110.2, 29.0, 116.15, 32.75] as const;

/** How far the map may be moved: the far ends of the lines that leave Hubei lie inside. */
export const farBounds = [96, 22, 124, 42] as const;

/** Hubei with a margin: as much of a line that goes beyond it as a first look needs. */
export const aroundHubei = [107.9, 28.2, 117.6, 33.6] as const;

/** What both maps leave free between what they are fitted to and the panels, so that no jump shows between them. */
export const fitAirPx = 28;
