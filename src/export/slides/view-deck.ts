import { tell } from '../../model/messages/messages.ts';
import type { Project } from '../../model/project.ts';
import type { Chosen } from '../../state/selection.ts';
import { projectOf, taskOf } from '../../state/selectors.ts';
import { countsOf, creditsOf } from '../picture/credits.ts';
import type { MapInput } from '../picture/fitted-map.ts';
import { quoteOf } from './briefing-deck.ts';
import type { DeckInput, SlideQuote } from './deck.ts';
import type { PptxInput } from './pptx.ts';

export interface ViewDeckInput
  extends Omit<DeckInput, 'slides'>,
    Pick<MapInput, 'bounds' | 'chosen' | 'lit' | 'focus'> {
  /** The visible projects in the order in which the list shows them. */
  projects: readonly Project[];
}

/** What a chosen project or task says of itself in the plan. */
function quoteOfChosen({ plan, language }: DeckInput, chosen: Chosen): SlideQuote | undefined {
  if (chosen.kind === 'project') {
    const project = projectOf(plan, chosen.id);
    return project && quoteOf(plan, project.taskId, [project.id], language);
  }
  const task = chosen.kind === 'task' ? taskOf(plan, chosen.id) : undefined;
  return task && quoteOf(plan, task.id, task.projects, language);
}

/** The current view as a deck: the map, then the projects with their units. */
export function viewDeck({ projects, bounds, chosen, lit, focus, ...deck }: ViewDeckInput): PptxInput {
  const { language, title } = deck;
  const unlocated = projects.filter(({ accuracy }) => accuracy === 'unlocated').length;
  const figure = (value: number, key: 'slides.shownShort' | 'slides.mapped' | 'slides.unlocated') => ({
    value: String(value),
    label: tell(language, key),
  });
  const input = { ...deck, slides: [] };
  return {
    ...deck,
    listed: projects,
    slides: [
      {
        title,
        caption: deck.subtitle,
        quote: quoteOfChosen(input, chosen),
        figures: [
          figure(projects.length, 'slides.shownShort'),
          figure(projects.length - unlocated, 'slides.mapped'),
          figure(unlocated, 'slides.unlocated'),
        ],
        bounds,
        visible: projects,
        chosen,
        lit,
        focus,
        notes: [countsOf(projects, language), creditsOf(input).note].join('\n'),
      },
    ],
  };
}
