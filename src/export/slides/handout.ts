import { tell } from '../../model/messages.ts';
import { element, type SvgNode } from '../../staticmap/node.ts';
import { fitMap } from '../picture/fitted-map.ts';
import { legendRows } from '../picture/legend-rows.ts';
import { sourcesPart } from '../picture/print-document.ts';
import { type DeckInput, meantProjects, type Slide } from './deck.ts';
import { sampleNode } from './legend.ts';

const palette = 'projector' as const;

/** The map is drawn for this frame, and is as wide as the paper leaves it. */
const frame = { widthPx: 1000, heightPx: 860 } as const;

function paragraphs(text: string): SvgNode[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => element('p', {}, line));
}

function quotePart({ quote }: Slide): SvgNode[] {
  if (!quote) return [];
  const pieces = quote.pieces.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text));
  return [element('blockquote', {}, element('p', {}, ...pieces), element('cite', {}, quote.place))];
}

function figuresPart({ figures }: Slide): SvgNode[] {
  if (figures.length === 0) return [];
  const pairs = figures.map(({ value, label }) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, value)),
  );
  return [element('dl', {}, ...pairs)];
}

function notesPart({ notes }: Slide, { language }: DeckInput): SvgNode[] {
  if (notes.trim() === '') return [];
  return [
    element(
      'div',
      { class: 'handout-notes' },
      element('h3', {}, tell(language, 'offline.notes')),
      ...paragraphs(notes),
    ),
  ];
}

function mapPart(slide: Slide, { plan, layers, language }: DeckInput, idPrefix: string): SvgNode {
  const { node, view } = fitMap({ plan, layers, ...slide, palette, language }, frame, 1, { idPrefix });
  const rows = legendRows(meantProjects(slide), view);
  const { width: _, height: __, ...attributes } = node.attributes;
  const legend = rows.map((row) =>
    element(
      'li',
      {},
      sampleNode(row, view, language, `${idPrefix}${row.category.id}-`),
      `${row.category.label[language]} ${row.count}`,
    ),
  );
  return element(
    'div',
    { class: 'handout-map' },
    { ...node, attributes: { ...attributes, width: '100%' } },
    element('ul', {}, ...legend),
  );
}

function chapterPage(slide: Slide, input: DeckInput, index: number): SvgNode {
  const { title, slides, language } = input;
  const place = tell(language, 'briefing.of', { i: index + 1, n: slides.length });
  return element(
    'section',
    { class: 'handout-chapter' },
    element('p', { class: 'handout-place' }, `${title} · ${place}`),
    element('h2', {}, slide.title),
    element(
      'div',
      { class: 'handout-words' },
      ...paragraphs(slide.caption),
      ...quotePart(slide),
      ...figuresPart(slide),
      ...notesPart(slide, input),
    ),
    mapPart(slide, input, `handout${index}-`),
  );
}

/**
 * A briefing on paper: a page for each chapter with its words, its map as vectors and what the speaker says, and the
 * sources at the end. HTML elements for a container of class `print-document`, as `printDocument` makes them.
 */
export function printHandout(input: DeckInput): SvgNode[] {
  return [...input.slides.map((slide, index) => chapterPage(slide, input, index)), sourcesPart(input)];
}
