export const largestFileBytes = 20_000_000;
export const largestUnpackedBytes = 120_000_000;
/** Office programs pack a sheet ten to forty times smaller; a part that claims more is made to fill the memory. */
export const highestRatio = 300;
/** Below this a ratio says nothing: a blank sheet packs very small. */
export const smallPartBytes = 1_000_000;
export const mostRows = 5000;
export const mostColumns = 200;
