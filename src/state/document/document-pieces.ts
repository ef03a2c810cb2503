import type { Section, Task } from '../../model/document.ts';
import type { Plan } from '../../model/plan.ts';
import type { Span } from '../../model/quote.ts';
import type { Reading } from '../slices/reading.ts';

/** What a piece of the text is; where one lies in another, the later of these wins. */
const kinds = ['plain', 'heading', 'responsibility', 'goal', 'title', 'number', 'unit', 'project'] as const;

export type PieceKind = (typeof kinds)[number];

/**
 * A stretch of a section's text that is one thing from end to end. `ids` are the projects, units, goals or
 * the task that it belongs to, the narrowest first: words that two projects share carry both.
 */
export interface Piece {
  text: string;
  kind: PieceKind;
  ids: readonly string[];
  /** The task that it stands in; null outside of tasks. */
  taskId: string | null;
}

/** A section's heading, a task or what else its body has. */
export interface Paragraph {
  kind: 'heading' | 'body' | 'task';
  taskId: string | null;
  pieces: readonly Piece[];
}

interface Mention extends Span {
  kind: PieceKind;
  id: string;
}

/** Full-width signs count as their ASCII twins, so that the two readings' brackets meet. */
function folded(text: string): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, index) => {
    const one = text.charAt(index).normalize('NFKC');
    return one.length === 1 ? one.charCodeAt(0) : text.charCodeAt(index);
  });
}

const [same, dropped, added] = [0, 1, 2];

/** How far the two readings may drift apart on the way, beside the difference of their lengths. */
const drift = 48;

/**
 * For each UTF-16 unit of `text` its place in `raw`, -1 where `raw` has nothing for it: the alignment with
 * the fewest changes. Only a band around the straight way is looked at.
 */
export function align(text: string, raw: string): Int32Array {
  const a = folded(text);
  const b = folded(raw);
  const shorter = Math.min(0, b.length - a.length) - drift;
  const width = Math.abs(b.length - a.length) + 2 * drift + 1;
  const steps = new Uint8Array((a.length + 1) * width);
  const far = 1e9;
  // One more than the band, so that the row's end has nothing above it.
  const row = new Int32Array(width + 1).fill(far);
  for (let i = 0; i <= a.length; i++) {
    for (let k = 0; k < width; k++) {
      const j = i + k + shorter;
      if (j < 0 || j > b.length) {
        row[k] = far;
        continue;
      }
      // row[k] and row[k + 1] still hold the row above.
      let diagonal = far;
      if (i === 0) diagonal = j === 0 ? 0 : far;
      else if (j > 0) diagonal = (row[k] ?? far) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const fromAbove = i > 0 ? (row[k + 1] ?? far) + 1 : far;
      const fromLeft = j > 0 && k > 0 ? (row[k - 1] ?? far) + 1 : far;
      const least = Math.min(diagonal, fromAbove, fromLeft);
      row[k] = least;
      steps[i * width + k] = least === diagonal ? same : least === fromAbove ? dropped : added;
    }
  }
  const places = new Int32Array(a.length).fill(-1);
  let i = a.length;
  let j = b.length;
  while (i > 0 || j > 0) {
    const step = steps[i * width + j - i - shorter];
    if (step !== added) i--;
    if (step !== dropped) j--;
    if (step === same) places[i] = j;
  }
  return places;
}

const alignments = new WeakMap<Section, Int32Array>();

/** The span's place in the seed's text, from its first to its last sign there; empty where nothing is left. */
function inSeed(places: Int32Array, { start, end }: Span): Span {
  const found = places.subarray(start, end).filter((place) => place >= 0);
  const [first = 0] = found;
  return { start: first, end: (found.at(-1) ?? first - 1) + 1 };
}

/**
 * The mentions at their places in the seed's text. Its list numbers are often wrong or lost, so a number is
 * all that stands between the text before it and the title after it.
 */
function mentionsInSeed(section: Section, mentions: readonly Mention[]): Mention[] {
  const known = alignments.get(section) ?? align(section.text, section.raw);
  alignments.set(section, known);
  const placed = mentions.map((mention) => ({ ...mention, ...inSeed(known, mention) }));
  return placed.map((mention, index) => {
    const title = placed[index + 1];
    if (mention.kind !== 'number' || title?.kind !== 'title') return mention;
    const before = placed.slice(0, index).map(({ end }) => end);
    return { ...mention, start: Math.max(0, ...before), end: title.start };
  });
}

function tasksOf(plan: Plan, section: Section): Task[] {
  return plan.tasks
    .filter((task) => task.sectionId === section.id)
    .sort((a, b) => a.quote.start - b.quote.start);
}

/** Number, title, bracket and units of each task. The number begins where the text before it ends. */
function taskMentions(section: Section, tasks: readonly Task[]): Mention[] {
  let at = section.bodyStart;
  return tasks.flatMap((task): Mention[] => {
    const { id } = task;
    const start = task.quote.start - section.start;
    const title = section.text.lastIndexOf(task.title, start);
    const numberStart = at;
    at = task.quote.end - section.start;
    return [
      { kind: 'number', id, start: numberStart, end: title },
      { kind: 'title', id, start: title, end: start },
      {
        kind: 'responsibility',
        id,
        start: start + task.responsibility.start,
        end: start + task.responsibility.end,
      },
      ...task.unitMentions.map(
        (mention): Mention => ({
          kind: 'unit',
          id: mention.unitId,
          start: start + mention.start,
          end: start + mention.end,
        }),
      ),
    ];
  });
}

function mentionsOf(plan: Plan, section: Section, tasks: readonly Task[]): Mention[] {
  const { start, text, bodyStart } = section;
  const isHere = ({ quote }: { quote: Span }) => quote.start >= start && quote.end <= start + text.length;
  const quoted = (kind: PieceKind, records: readonly { id: string; quote: Span }[]) =>
    records
      .filter(isHere)
      .map(({ id, quote }): Mention => ({ kind, id, start: quote.start - start, end: quote.end - start }));
  const documentNumber = section.level === 0 ? text.indexOf(plan.document.number) : -1;
  return [
    { kind: 'heading', id: section.id, start: 0, end: bodyStart },
    ...(documentNumber < 0
      ? []
      : [{ kind: 'number' as const, id: section.id, start: documentNumber, end: bodyStart }]),
    ...taskMentions(section, tasks),
    ...quoted('goal', plan.goals),
    ...quoted('project', plan.projects),
  ];
}

/** Cuts the text wherever a mention begins or ends; joined again, the pieces are the text. */
function cut(text: string, mentions: readonly Mention[], taskStarts: readonly [number, string][]): Piece[] {
  const cuts = new Set([0, text.length, ...taskStarts.map(([at]) => at)]);
  for (const { start, end } of mentions) cuts.add(start).add(end);
  const at = [...cuts].sort((a, b) => a - b);
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] ?? text.length;
    const around = mentions.filter((mention) => mention.start <= start && mention.end >= end);
    const rank = Math.max(0, ...around.map((mention) => kinds.indexOf(mention.kind)));
    const kind = kinds[rank] ?? 'plain';
    return {
      text: text.slice(start, end),
      kind,
      ids: around
        .filter((mention) => mention.kind === kind)
        .sort((a, b) => a.end - a.start - (b.end - b.start))
        .map((mention) => mention.id),
      taskId: taskStarts.filter(([from]) => from <= start).at(-1)?.[1] ?? null,
    };
  });
}

/**
 * A section's text in pieces, in either reading. Joined they are exactly the section's `text`, or its `raw`.
 */
export function sectionPieces(plan: Plan, section: Section, reading: Reading): Piece[] {
  const isSeed = reading === 'seed';
  const text = isSeed ? section.raw : section.text;
  if (text === '') return [];
  const tasks = tasksOf(plan, section);
  const inText = mentionsOf(plan, section, tasks);
  const mentions = isSeed ? mentionsInSeed(section, inText) : inText;
  const present = mentions.filter((mention) => mention.end > mention.start);
  const starts = tasks.map((task): [number, string] => {
    const own = present.filter(
      ({ kind, id }) =>
        id === task.id && (kind === 'number' || kind === 'title' || kind === 'responsibility'),
    );
    return [Math.min(...own.map((mention) => mention.start)), task.id];
  });
  return cut(text, present, starts);
}

/** The pieces by heading, body and task, in their order. */
export function paragraphs(pieces: readonly Piece[]): Paragraph[] {
  const result: (Paragraph & { pieces: Piece[] })[] = [];
  const lastHeading = pieces.map((piece) => piece.kind).lastIndexOf('heading');
  pieces.forEach((piece, index) => {
    const isHead = index <= lastHeading || (piece.kind === 'number' && piece.taskId === null);
    const kind = isHead ? 'heading' : piece.taskId ? 'task' : 'body';
    const last = result.at(-1);
    if (last?.kind === kind && last.taskId === piece.taskId) last.pieces.push(piece);
    else result.push({ kind, taskId: piece.taskId, pieces: [piece] });
  });
  return result;
}
