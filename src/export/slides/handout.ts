import { tell } from '../../model/messages/messages.ts';
import { element, type SvgNode } from '../../staticmap/node.ts';
import { creditsOf } from '../picture/credits.ts';
import { fitMap } from '../picture/fitted-map.ts';
import { certaintyRows, legendRows } from '../picture/legend-rows.ts';
import { sourcesPart } from '../picture/print-document.ts';
import { type DeckInput, meantProjects, type Slide } from './deck.ts';
import { categoryWords, certaintyWords } from './legend/legend-words.ts';
import { categoryNode, certaintyNode } from './legend/samples.ts';

const palette = 'projector' as const;

/** The map is drawn for this frame, and is as wide as the paper leaves it. */
const frame = { widthPx: 1000, heightPx: 740 } as const;

function paragraphs(text: string): SvgNode[] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => element('p', {}, line));
}

function quotePart({ quote }: Slide): SvgNode[] {
  if (!quote) return [];
  const pieces = quote.pieces.map(({ text, isMarked }) => (isMarked ? element('mark', {}, text) : text));
  return [
    element(
      'blockquote',
      { lang: 'zh-CN' },
      element('p', {}, ...pieces),
      element('cite', {}, quote.place, element('br'), quote.units),
    ),
  ];
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
  const meant = meantProjects(slide);
  const { width: _, height: __, ...attributes } = node.attributes;
  const categories = legendRows(meant, view).map((row) =>
    element('li', {}, categoryNode(row, idPrefix), categoryWords(row, language)),
  );
  const certainties = certaintyRows(meant, view).map((row) =>
    element('li', {}, certaintyNode(row), certaintyWords(row, language)),
  );
  return element(
    'div',
    { class: 'handout-map' },
    { ...node, attributes: { ...attributes, width: '100%' } },
    ...[categories, certainties]
      .filter((items) => items.length > 0)
      .map((items) => element('ul', {}, ...items)),
  );
}

function chapterPage(slide: Slide, input: DeckInput, index: number): SvgNode {
  const { title, slides, language } = input;
  const { basis, dates, note } = creditsOf(input);
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
    element('p', { class: 'handout-source' }, `${basis} · ${dates} · ${note}`),
  );
}

/**
 * A briefing on paper: a page for each chapter with its words, its map as vectors and what the speaker says, and the
 * sources at the end. HTML elements for a container of class `print-document`, as `printDocument` makes them.
 */
export function printHandout(input: DeckInput): SvgNode[] {
  return [...input.slides.map((slide, index) => chapterPage(slide, input, index)), sourcesPart(input)];
}
