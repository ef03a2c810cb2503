import { useLayoutEffect, useRef } from 'preact/hooks';
import { accuracyRows } from '../../../model/accuracy.ts';
import type { ResolvedBriefing, ResolvedChapter } from '../../../model/briefing/briefing.ts';
import { figureText } from '../../../model/briefing/figure.ts';
import { citeTask, quotePieces, responsibilityOf } from '../../../model/briefing/quote.ts';
import { categoryOf } from '../../../model/category.ts';
import { visibleProjects } from '../../../state/selectors.ts';
import { useApp, useName, useSay, useTell } from '../../context.ts';
import { AccuracySample } from '../../ui/AccuracySample.tsx';
import { SymbolIcon } from '../../ui/SymbolIcon.tsx';

/** A longer list of units says only the first and how many there are. */
const mostUnitLetters = 44;

function ChapterQuote({ quote }: { quote: NonNullable<ResolvedChapter['quote']> }) {
  const plan = useApp((state) => state.plan);
  const name = useName();
  const t = useTell();
  const task = plan.tasks.find(({ id }) => id === quote.taskId);
  if (!task) return null;
  const responsibility = responsibilityOf(task);
  const first = plan.units.find(({ id }) => id === task.units[0]);
  const projects = plan.projects.filter(({ id }) => quote.projectIds.includes(id));
  return (
    <figure class="briefing-quote" lang="zh-CN">
      <blockquote>
        {quotePieces(task, projects).map(({ text, isMarked }, index) =>
          isMarked ? <mark key={index}>{text}</mark> : <span key={index}>{text}</span>,
        )}
      </blockquote>
      <figcaption>
        {citeTask(task)} ·{' '}
        {first && responsibility.length > mostUnitLetters
          ? t('briefing.units', { name: name(first), n: task.units.length })
          : responsibility}
      </figcaption>
    </figure>
  );
}

function Figures({ figures }: { figures: ResolvedChapter['figures'] }) {
  const say = useSay();
  const t = useTell();
  const language = useApp((state) => state.language);
  if (figures.length === 0) return null;
  const isDense = figures.length > 2 && figures.some(({ unit }) => unit);
  return (
    <dl class={`briefing-figures ${isDense ? 'is-dense' : ''}`} aria-label={t('briefing.figures')}>
      {figures.map(({ reference, label, ...amount }) => (
        <div key={reference}>
          <dt>{say(label)}</dt>
          <dd>
            {figureText(amount, language)}
            {amount.unit && <small> {amount.unit}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** More rows than these stand in two columns. */
const mostInColumn = 3;

function Legend({ chapter }: { chapter: ResolvedChapter }) {
  const shown = useApp(visibleProjects);
  const say = useSay();
  const focused = shown.filter(({ id }) => chapter.focus.includes(id));
  const rows = accuracyRows(focused.length > 0 ? focused : shown);
  return (
    <ul class={`plain briefing-legend ${rows.length > mostInColumn ? 'is-many' : ''}`}>
      {rows.map(({ id, label, meaning, isOfPlaces }) => (
        <li key={id}>
          <AccuracySample accuracy={id} isPlace={isOfPlaces} />
          <span>
            {say(label)} <small>{say(meaning)}</small>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Steps by which a caption's letters shrink until it fits; the last is still read from the back row. */
const mostSteps = 6;

const mostTitleLines = 2;

/** A title breaks after its punctuation before it breaks inside a word. */
function phrasesOf(title: string): string[] {
  return title.match(/[^，：、；]*[，：、；]|[^，：、；]+/g) ?? [title];
}

/** The left third of the screen: what the chapter says. */
export function Caption({
  briefing,
  chapter,
  number,
}: {
  briefing: ResolvedBriefing;
  chapter: ResolvedChapter;
  number: number;
}) {
  const plan = useApp((state) => state.plan);
  const language = useApp((state) => state.language);
  const column = useRef<HTMLElement>(null);
  const say = useSay();
  const t = useTell();
  const next = briefing.chapters[number];
  const first = plan.projects.find(({ id }) => id === chapter.focus[0]);
  const caption = say(chapter.caption);

  useLayoutEffect(() => {
    function shrink() {
      const element = column.current;
      if (!element) return;
      let step = 0;
      element.dataset.step = '0';
      const title = element.querySelector('h1');
      if (title) {
        title.dataset.lines = 'few';
        const lines = title.offsetHeight / Number.parseFloat(getComputedStyle(title).lineHeight);
        if (lines > mostTitleLines + 0.5) title.dataset.lines = 'many';
      }
      while (step < mostSteps && element.scrollHeight > element.clientHeight + 1) {
        step += 1;
        element.dataset.step = String(step);
      }
      element.scrollTop = 0;
    }
    shrink();
    window.addEventListener('resize', shrink);
    return () => window.removeEventListener('resize', shrink);
  }, [chapter, language]);

  return (
    <section class="briefing-caption" ref={column} aria-live="polite" aria-atomic="true">
      <p class="briefing-kicker">
        {first && (
          <span class="briefing-symbol" style={{ color: `var(--category-${first.category})` }}>
            <SymbolIcon symbol={categoryOf(first.category).symbol} sizePx={24} />
          </span>
        )}
        {t('briefing.chapter', { n: number })} · {say(briefing.title)}
      </p>
      <h1 tabIndex={-1}>
        {phrasesOf(say(chapter.title)).map((phrase, index) => (
          <span key={index}>{phrase}</span>
        ))}
      </h1>
      {caption && (
        <div class="briefing-text">
          {caption.split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      )}
      {chapter.quote && <ChapterQuote quote={chapter.quote} />}
      <Figures figures={chapter.figures} />
      <Legend chapter={chapter} />
      <p class="briefing-source-below">{t('briefing.source')}</p>
      <p class="briefing-next-up">
        {next ? t('briefing.nextUp', { title: say(next.title) }) : t('briefing.last')}
      </p>
    </section>
  );
}
