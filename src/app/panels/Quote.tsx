import './panels.css';
import type { Task } from '../../model/document.ts';
import type { TextQuote } from '../../model/quote.ts';
import { useActions, useApp, useTell } from '../context.ts';

interface Piece {
  text: string;
  kind: 'plain' | 'mark' | 'responsibility';
}

/** Cuts the task's text at the marked words and at its bracket. Words that two projects share are marked once. */
function pieces(task: Task, marks: readonly TextQuote[]): Piece[] {
  const spans = [
    ...marks.map((quote) => ({
      start: quote.start - task.quote.start,
      end: quote.end - task.quote.start,
      kind: 'mark' as const,
    })),
    { ...task.responsibility, kind: 'responsibility' as const },
  ].sort((a, b) => a.start - b.start);
  const result: Piece[] = [];
  let at = 0;
  for (const { start: from, end, kind } of spans) {
    const start = Math.max(from, at);
    if (end <= start) continue;
    if (start > at) result.push({ text: task.text.slice(at, start), kind: 'plain' });
    result.push({ text: task.text.slice(start, end), kind });
    at = end;
  }
  if (at < task.text.length) result.push({ text: task.text.slice(at), kind: 'plain' });
  return result;
}

/** Cuts the seed's text at the same words. */
function seedPieces(task: Task, marks: readonly TextQuote[]): Piece[] {
  const result: Piece[] = [];
  let at = 0;
  for (const { rawStart, rawEnd } of [...marks].sort((a, b) => a.rawStart - b.rawStart)) {
    const start = Math.max(rawStart - task.quote.rawStart, at);
    const end = rawEnd - task.quote.rawStart;
    if (end <= start) continue;
    result.push(
      { text: task.raw.slice(at, start), kind: 'plain' },
      { text: task.raw.slice(start, end), kind: 'mark' },
    );
    at = end;
  }
  result.push({ text: task.raw.slice(at), kind: 'plain' });
  return result.filter((piece) => piece.text !== '');
}

export function ReadingSwitch() {
  const reading = useApp((state) => state.reading);
  const { read } = useActions();
  const t = useTell();
  return (
    <fieldset class="segmented">
      <legend class="visually-hidden">{t('quote.reading')}</legend>
      {(['seed', 'repaired'] as const).map((entry) => (
        <label key={entry} class={reading === entry ? 'is-on' : ''}>
          <input
            type="radio"
            name="reading"
            class="visually-hidden"
            checked={reading === entry}
            onChange={() => read(entry)}
          />
          {t(`quote.${entry}`)}
        </label>
      ))}
    </fieldset>
  );
}

/** What was repaired inside the task, in one line: kinds and how many of each. */
function CorrectionLine({ task }: { task: Task }) {
  const corrections = useApp((state) => state.plan.corrections);
  const reading = useApp((state) => state.reading);
  const t = useTell();
  if (reading === 'seed') return <p class="quote-note">{t('quote.seedNote')}</p>;
  const inTask = new Set(task.corrections);
  const counts = new Map<(typeof corrections)[number]['kind'], number>();
  for (const { id, kind } of corrections) if (inTask.has(id)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  if (counts.size === 0) return null;
  const kinds = [...counts]
    .map(([kind, n]) => t('quote.listOf', { kind: t(`correction.${kind}`), n }))
    .join('、');
  return <p class="quote-note">{t('quote.corrections', { kinds })}</p>;
}

/** The plan's own words: the task with the marked words, in either reading. */
export function Quote({ task, marks }: { task: Task; marks: readonly TextQuote[] }) {
  const reading = useApp((state) => state.reading);
  const { choose } = useActions();
  const cut = reading === 'seed' ? seedPieces(task, marks) : pieces(task, marks);
  return (
    <figure class="quote">
      <figcaption class="quote-head">
        <button type="button" class="quote-path" onClick={() => choose({ kind: 'task', id: task.id })}>
          {task.headingPath.map((heading) => (
            <span key={heading}>{heading}</span>
          ))}
        </button>
        <ReadingSwitch />
      </figcaption>
      <blockquote lang="zh-CN" class={reading === 'seed' ? 'is-seed' : ''}>
        {cut.map((piece, index) =>
          piece.kind === 'mark' ? (
            <mark key={index}>{piece.text}</mark>
          ) : (
            <span key={index} class={piece.kind}>
              {piece.text}
            </span>
          ),
        )}
      </blockquote>
      <CorrectionLine task={task} />
    </figure>
  );
}
