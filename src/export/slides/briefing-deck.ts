import type { ResolvedBriefing, ResolvedChapter, ResolvedFigure } from '../../model/briefing/briefing.ts';
import { figureText } from '../../model/briefing/figure.ts';
import { citeTask, quotePieces, responsibilityOf } from '../../model/briefing/quote.ts';
import { titleIn } from '../../model/document.ts';
import type { Language } from '../../model/language.ts';
import { tell } from '../../model/messages/messages.ts';
import type { Plan } from '../../model/plan.ts';
import { chapterBounds, filterOfChapter } from '../../state/briefing/chapter-view.ts';
import { nothingChosen } from '../../state/selection.ts';
import { litProjectIds, taskOf, visibleProjects } from '../../state/selectors.ts';
import type { Data } from '../../state/store.ts';
import type { Slide, SlideFigure, SlideQuote } from './deck.ts';

/**
 * The sentences of a task that name the projects, these words marked. Throws where the plan lacks the task.
 */
export function quoteOf(
  plan: Plan,
  taskId: string,
  projectIds: readonly string[],
  language: Language,
): SlideQuote {
  const task = taskOf(plan, taskId);
  if (!task) throw new Error(`plan.json has no task ${taskId}.`);
  const named = plan.projects.filter(({ id }) => projectIds.includes(id));
  return {
    pieces: quotePieces(task, named),
    place: tell(language, 'slides.quoteSource', {
      number: plan.document.number,
      place: `${citeTask(task)} ${titleIn(task, language)}`,
    }),
    units: responsibilityOf(task),
  };
}

function figureOf({ label, ...amount }: ResolvedFigure, language: Language): SlideFigure {
  const number = figureText(amount, language);
  return { value: amount.unit ? `${number} ${amount.unit}` : number, label: label[language] };
}

/** What a chapter is read from besides itself; `shapes` is needed where a filter draws a region. */
export type DeckSource = Pick<Data, 'plan' | 'shapes' | 'ownSheet'>;

/** A chapter as a slide in one language. Throws where it names what the plan lacks. */
export function slideOf(
  chapter: ResolvedChapter,
  { plan, shapes, ownSheet }: DeckSource,
  language: Language,
): Slide {
  const chosen = chapter.chosen ?? nothingChosen;
  const { quote, figures, focus } = chapter;
  return {
    title: chapter.title[language],
    caption: chapter.caption[language],
    quote: quote ? quoteOf(plan, quote.taskId, quote.projectIds, language) : undefined,
    figures: figures.map((figure) => figureOf(figure, language)),
    bounds: chapterBounds(chapter.camera),
    visible: visibleProjects({
      plan,
      shapes,
      filter: filterOfChapter(chapter.filter),
      settled: null,
      asOf: chapter.asOf ?? null,
      ownSheet,
    }),
    chosen,
    lit: litProjectIds({ plan, chosen, following: null }),
    focus: focus.length > 0 ? new Set(focus) : undefined,
    notes: chapter.notes[language],
  };
}

/** The briefing's chapters as slides. */
export function slidesOf(briefing: ResolvedBriefing, source: DeckSource, language: Language): Slide[] {
  return briefing.chapters.map((chapter) => slideOf(chapter, source, language));
}
