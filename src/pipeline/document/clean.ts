import type { Correction } from '../../model/document.ts';
import type { Issue } from '../../model/issue.ts';
import type { Span } from '../../model/quote.ts';

/**
 * The repaired text, with the way back to the seed. Offsets count UTF-16 code
 * units; `clean` offsets run in `text`, `raw` offsets in the seed.
 */
export interface CleanText {
  text: string;
  /** The repairs that were made, by their place in the seed; faulty ones are left out. */
  applied: Correction[];
  issues: Issue[];
  /** Raw offset of the clean character at `offset`; for the end of the text, the raw end of the last one. */
  toRaw(offset: number): number;
  /** Line of the seed, from 1, that the clean character at `offset` stands in. */
  toLine(offset: number): number;
  /** From the first raw character of a clean span to the end of its last one, in the seed's own order. */
  rawSpan(start: number, end: number): Span;
  /**
   * The seed's characters that a clean span was made of, in the order of
   * reading: what the repairs removed is in it, the site's boilerplate is not.
   * Removed characters belong to the clean character that follows them, and at
   * the end of the text to the last one.
   */
  rawText(start: number, end: number): string;
  /** The repairs inside a clean span, by their place in the seed; a removal belongs as in `rawText`. */
  correctionsIn(start: number, end: number): Correction[];
  /** The seed again, made from `text` and `applied` alone. */
  undo(): string;
}

/** Raw offsets of the stretches of the seed in the order of reading. */
type Blocks = Span[];

/** A stretch of the seed that one repair replaces or that is kept; `clean` is where it begins in the text. */
interface Piece {
  clean: number;
  raw: Span;
  to: string;
  correction: Correction | null;
}

/** The file under data/ that holds a correction. */
export function correctionFile(correction: Correction): string {
  return `data/document/corrections/${correction.kind}.json`;
}

/**
 * Makes the repaired text from the seed. A repair that does not fit (its `from`
 * is not at `at`, it overlaps another, its id is taken) is left out and
 * reported as an error.
 */
export function cleanDocument(seed: string, corrections: readonly Correction[]): CleanText {
  const issues: Issue[] = [];
  const applied = selectCorrections(seed, corrections, issues);
  const blocks = readingOrder(seed.length, applied);
  const pieces = cutPieces(seed, blocks, applied);
  const text = pieces.map((piece) => piece.to).join('');
  const map = mapCharacters(pieces, text.length);

  const at = (offset: number): Span => {
    const span = { start: map.starts[offset], end: map.ends[offset] };
    if (span.start === undefined || span.end === undefined) {
      throw new RangeError(`No clean character at ${offset}: the text has ${text.length}`);
    }
    return { start: span.start, end: span.end };
  };
  const piecesIn = (start: number, end: number): Piece[] =>
    pieces.filter((piece) =>
      piece.to === ''
        ? piece.clean >= start && (piece.clean < end || (end === text.length && piece.clean === end))
        : piece.clean < end && piece.clean + piece.to.length > start,
    );

  const toRaw = (offset: number): number => {
    if (offset === text.length) return offset === 0 ? 0 : at(offset - 1).end;
    return at(offset).start;
  };

  return {
    text,
    applied,
    issues,
    toRaw,
    toLine: (offset) => seed.slice(0, toRaw(offset)).split('\n').length,
    rawSpan: (start, end) => {
      if (start >= end) throw new RangeError(`An empty clean span has no raw span: ${start} to ${end}`);
      // A span across a moved block is given by its outer ends.
      const [first, last] = [at(start), at(end - 1)];
      return { start: Math.min(first.start, last.start), end: Math.max(first.end, last.end) };
    },
    rawText: (start, end) =>
      piecesIn(start, end)
        .filter((piece) => piece.correction?.kind !== 'boilerplate')
        .map((piece) => {
          if (piece.correction !== null) return seed.slice(piece.raw.start, piece.raw.end);
          const from = Math.max(start - piece.clean, 0);
          const until = Math.min(end - piece.clean, piece.to.length);
          return piece.to.slice(from, until);
        })
        .join(''),
    correctionsIn: (start, end) =>
      piecesIn(start, end)
        .flatMap((piece) => piece.correction ?? [])
        .sort(byPlace),
    undo: () => undoCorrections(text, applied),
  };
}

/**
 * The seed again, from the repaired text and the repairs that made it: the
 * inverse of `cleanDocument`, which never sees the seed.
 */
export function undoCorrections(text: string, applied: readonly Correction[]): string {
  const edits = applied.filter((correction) => correction.kind !== 'order').sort(byPlace);
  const seedLength = edits.reduce((length, { from, to }) => length + from.length - to.length, text.length);
  const restored: { start: number; text: string }[] = [];
  let clean = 0;
  for (const block of readingOrder(seedLength, applied)) {
    let raw = block.start;
    let stretch = '';
    const keep = (until: number) => {
      stretch += text.slice(clean, clean + until - raw);
      clean += until - raw;
      raw = until;
    };
    for (const edit of edits.filter((each) => isInBlock(each, block, seedLength))) {
      keep(edit.at);
      stretch += edit.from;
      clean += edit.to.length;
      raw += edit.from.length;
    }
    keep(block.end);
    restored.push({ start: block.start, text: stretch });
  }
  return restored
    .sort((a, b) => a.start - b.start)
    .map((stretch) => stretch.text)
    .join('');
}

/** By place; an insertion stands before what it is inserted before. */
function byPlace(a: Correction, b: Correction): number {
  return a.at - b.at || a.from.length - b.from.length;
}

function endOf(correction: Correction): number {
  return correction.at + correction.from.length;
}

/** The repairs that fit the seed and one another; the others go to `issues`. */
function selectCorrections(seed: string, corrections: readonly Correction[], issues: Issue[]): Correction[] {
  const ids = new Set<string>();
  const fits = corrections.filter((correction) => {
    const message = misfit(seed, correction) ?? (ids.has(correction.id) ? 'this id is taken' : null);
    ids.add(correction.id);
    if (message !== null) report(issues, correction, message);
    return message === null;
  });
  const moves = withoutOverlaps(
    fits.filter((each) => each.kind === 'order'),
    issues,
  );
  const edits = withoutOverlaps(
    fits.filter((each) => each.kind !== 'order'),
    issues,
  ).filter((edit) => {
    const torn = moves.find((move) =>
      [move.at, endOf(move), move.movedTo ?? move.at].some((cut) => edit.at < cut && cut < endOf(edit)),
    );
    if (torn !== undefined) report(issues, edit, `is torn apart by the moved block of ${torn.id}`);
    return torn === undefined;
  });
  return [...moves, ...edits].sort(byPlace);
}

/** What is wrong with one repair by itself; null if nothing is. */
function misfit(seed: string, { kind, at, from, to, movedTo }: Correction): string | null {
  const found = seed.slice(at, at + from.length);
  if (at > seed.length) return `at ${at} is past the seed's end, ${seed.length}`;
  if (found !== from) return `at ${at} the seed has ${JSON.stringify(found)}, not ${JSON.stringify(from)}`;
  if (kind !== 'order') {
    if (movedTo !== undefined) return 'only a repair of the order has movedTo';
    return from === to ? 'from and to are the same' : null;
  }
  if (to !== '' || from === '') return 'a moved block has its characters in from and nothing in to';
  if (movedTo === undefined) return 'a moved block needs movedTo';
  if (movedTo > seed.length) return `movedTo ${movedTo} is past the seed's end, ${seed.length}`;
  return movedTo >= at && movedTo <= at + from.length ? 'the block is moved to where it stands' : null;
}

function withoutOverlaps(corrections: readonly Correction[], issues: Issue[]): Correction[] {
  const kept: Correction[] = [];
  for (const correction of [...corrections].sort(byPlace)) {
    const before = kept.at(-1);
    const doubled = before !== undefined && before.at === correction.at && before.from === correction.from;
    if (before !== undefined && (endOf(before) > correction.at || doubled)) {
      report(issues, correction, `overlaps ${before.id}`);
    } else {
      kept.push(correction);
    }
  }
  return kept;
}

function report(issues: Issue[], correction: Correction, message: string): void {
  issues.push({ severity: 'error', file: correctionFile(correction), id: correction.id, message });
}

/** Cuts the seed at both ends of each moved block and at its new place, and puts the stretches in order. */
function readingOrder(seedLength: number, applied: readonly Correction[]): Blocks {
  const moves = applied.filter((correction) => correction.kind === 'order');
  const cuts = new Set([0, seedLength]);
  for (const move of moves) {
    cuts.add(move.at).add(endOf(move));
    if (move.movedTo !== undefined) cuts.add(move.movedTo);
  }
  const ends = [...cuts].sort((a, b) => a - b);
  const blocks = ends.slice(1).map((end, index) => ({ start: ends[index] ?? 0, end }));
  for (const move of moves) {
    const moved = blocks.filter((block) => block.start >= move.at && block.end <= endOf(move));
    const rest = blocks.filter((block) => !moved.includes(block));
    const place = rest.findIndex((block) => block.start === move.movedTo);
    rest.splice(place < 0 ? rest.length : place, 0, ...moved);
    blocks.splice(0, blocks.length, ...rest);
  }
  return blocks;
}

/** An insertion at a cut belongs to the stretch that it opens, at the seed's end to the last one. */
function isInBlock(edit: Correction, block: Span, seedLength: number): boolean {
  return (
    edit.at >= block.start && (edit.at < block.end || (edit.at === seedLength && block.end === seedLength))
  );
}

function cutPieces(seed: string, blocks: Blocks, applied: readonly Correction[]): Piece[] {
  const edits = applied.filter((correction) => correction.kind !== 'order');
  const pieces: Piece[] = [];
  let clean = 0;
  const push = (raw: Span, to: string, correction: Correction | null) => {
    pieces.push({ clean, raw, to, correction });
    clean += to.length;
  };
  for (const block of blocks) {
    let raw = block.start;
    const keep = (until: number) => {
      if (until > raw) push({ start: raw, end: until }, seed.slice(raw, until), null);
    };
    for (const edit of edits.filter((each) => isInBlock(each, block, seed.length))) {
      keep(edit.at);
      raw = endOf(edit);
      push({ start: edit.at, end: raw }, edit.to, edit);
    }
    keep(block.end);
  }
  return pieces;
}

/** The raw span of each clean character; a replacement of another length shares out its raw characters. */
function mapCharacters(pieces: readonly Piece[], length: number): { starts: number[]; ends: number[] } {
  const starts = new Array<number>(length);
  const ends = new Array<number>(length);
  for (const { clean, raw, to } of pieces) {
    const width = raw.end - raw.start;
    for (let index = 0; index < to.length; index += 1) {
      starts[clean + index] = raw.start + Math.floor((index * width) / to.length);
      ends[clean + index] = raw.start + Math.floor(((index + 1) * width) / to.length);
    }
  }
  return { starts, ends };
}
