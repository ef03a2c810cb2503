/** A task or a project, as a sheet may name it. */
export interface KnownRecord {
  id: string;
  /** The record's own name first. */
  names: readonly string[];
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\d.]+[、.\s]/, '')
    .replace(/[\s—–-]+/g, '')
    .replace(/[《》“”"'、，,。.]/g, '');
}

/** The records that are called exactly so, but for spaces, dashes and width. */
export function recordsNamed(known: readonly KnownRecord[], name: string): KnownRecord[] {
  const wanted = plain(name);
  return wanted === '' ? [] : known.filter(({ names }) => names.some((entry) => plain(entry) === wanted));
}

function pairs(text: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
}

/** Twice the shared pairs of letters over all pairs: 1 is the same, 0 has nothing in common. */
function likeness(a: Set<string>, b: Set<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return a.size + b.size === 0 ? 0 : (2 * shared) / (a.size + b.size);
}

const leastLikeness = 0.25;
const mostOffers = 4;

/** The ids of the records whose names are most like it, the likeliest first. */
export function likelyRecords(known: readonly KnownRecord[], name: string): string[] {
  const wanted = pairs(plain(name));
  return known
    .map(({ id, names }) => ({
      id,
      score: Math.max(...names.map((entry) => likeness(wanted, pairs(plain(entry))))),
    }))
    .filter(({ score }) => score >= leastLikeness)
    .sort((a, b) => b.score - a.score)
    .slice(0, mostOffers)
    .map(({ id }) => id);
}
