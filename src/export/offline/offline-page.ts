import { escapeXml } from '../../model/escape-xml.ts';
import { tell } from '../../model/messages/messages.ts';
import { type SvgNode, toMarkup } from '../../staticmap/node.ts';
import type { ExportedFile } from '../export-format.ts';
import { creditsOf } from '../picture/credits.ts';
import { fitMap } from '../picture/fitted-map.ts';
import { certaintyRows, legendRows } from '../picture/legend-rows.ts';
import { fileName } from '../picture/picture-file.ts';
import { type Progress, step } from '../picture/progress.ts';
import { type DeckInput, meantProjects, type Slide } from '../slides/deck.ts';
import { ledgerTable } from '../slides/ledger-table.ts';
import { categoryWords, certaintyWords } from '../slides/legend/legend-words.ts';
import { categoryNode, certaintyNode } from '../slides/legend/samples.ts';
import { mapWords } from '../slides/map-words.ts';
import { element } from '../xml.ts';
import { pageCss } from './page-css.ts';
import { play } from './player.ts';
import { sha256Base64 } from './sha256.ts';

const palette = 'projector' as const;

/** The map is drawn for this frame and grows with the window. */
const frame = { widthPx: 1240, heightPx: 720 } as const;

function paragraphs(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => element('p', escapeXml(line)))
    .join('');
}

function figuresMarkup({ figures }: Slide): string {
  if (figures.length === 0) return '';
  const pairs = figures.map(({ value, label }) =>
    element('div', element('dt', escapeXml(label)) + element('dd', escapeXml(value))),
  );
  return element('dl', pairs.join(''));
}

function quoteMarkup({ quote }: Slide): string {
  if (!quote) return '';
  const pieces = quote.pieces.map(({ text, isMarked }) =>
    isMarked ? element('mark', escapeXml(text)) : escapeXml(text),
  );
  const cited = [quote.place, quote.units].map((line) => element('cite', escapeXml(line)));
  return element('blockquote', element('p', pieces.join('')) + cited.join(''), { lang: 'zh-CN' });
}

function mapMarkup(slide: Slide, input: DeckInput, idPrefix: string): string {
  const { plan, layers, language } = input;
  const { node, view } = fitMap({ plan, layers, ...slide, palette, language }, frame, 1, { idPrefix });
  const meant = meantProjects(slide);
  const { width: _, height: __, ...attributes } = node.attributes;
  const label = mapWords(slide, view, input);
  const map = toMarkup({ ...node, attributes: { ...attributes, role: 'img', 'aria-label': label } });
  const item = (sample: SvgNode, words: string) =>
    element('li', toMarkup(sample) + element('span', escapeXml(words)));
  const categories = legendRows(meant, view).map((row) =>
    item(categoryNode(row, idPrefix), categoryWords(row, language)),
  );
  const certainties = certaintyRows(meant, view).map((row) =>
    item(certaintyNode(row), certaintyWords(row, language)),
  );
  const lists = [categories, certainties].map((items) => element('ul', items.join(''), { class: 'legend' }));
  return element('figure', map + lists.join(''));
}

function notesMarkup(notes: string, { language }: DeckInput): string {
  if (notes.trim() === '') return '';
  return element(
    'aside',
    element('h3', escapeXml(tell(language, 'offline.notesShown'))) + paragraphs(notes),
    {
      class: 'notes',
      'aria-label': tell(language, 'offline.notes'),
    },
  );
}

function chapterMarkup(slide: Slide, input: DeckInput, index: number): string {
  const { basis, dates, note } = creditsOf(input);
  const words =
    element('p', escapeXml(slide.caption), { class: 'caption' }) +
    figuresMarkup(slide) +
    quoteMarkup(slide) +
    notesMarkup(slide.notes, input);
  return element(
    'section',
    element('h2', escapeXml(slide.title), { tabindex: '-1' }) +
      element('div', words, { class: 'words' }) +
      mapMarkup(slide, input, `c${index}-`) +
      element('p', escapeXml(`${basis} · ${dates} · ${note}`), { class: 'source' }),
    {
      class: 'chapter',
      'data-place': tell(input.language, 'briefing.of', { i: index + 1, n: input.slides.length }),
    },
  );
}

function openingMarkup(input: DeckInput): string {
  const { basis, dates, note, approval } = creditsOf(input);
  const lines = [basis, [dates, ...(approval ? [approval] : [])].join(' · '), note].join('\n');
  return element(
    'section',
    element(
      'div',
      element('h1', escapeXml(input.title)) + element('p', escapeXml(input.subtitle), { class: 'caption' }),
      { class: 'words' },
    ) + element('div', paragraphs(lines), { class: 'source' }),
    { class: 'chapter ends', 'data-place': tell(input.language, 'offline.opening') },
  );
}

function closingMarkup(input: DeckInput): string {
  const { language } = input;
  const { basis, note, attributions, approval } = creditsOf(input);
  const { head, rows } = ledgerTable(input);
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    element('tr', cells.map((cell) => element(tag, escapeXml(cell))).join(''));
  const table = element(
    'table',
    element('thead', row('th', head)) + element('tbody', rows.map((cells) => row('td', cells)).join('')),
  );
  const sources = [basis, ...attributions, note, ...(approval ? [approval] : [])].join('\n');
  return element(
    'section',
    element('h2', escapeXml(tell(language, 'slides.closing')), { tabindex: '-1' }) +
      element('div', table + element('div', paragraphs(sources), { class: 'source' }), { class: 'words' }),
    { class: 'chapter ends', 'data-place': tell(language, 'slides.closing') },
  );
}

function controlsMarkup({ language }: DeckInput, count: number): string {
  const button = (sign: string, key: 'offline.previous' | 'offline.next') =>
    element('button', sign, { type: 'button', 'aria-label': tell(language, key) });
  const pages = tell(language, 'offline.pages');
  return (
    element(
      'nav',
      button('←', 'offline.previous') +
        button('→', 'offline.next') +
        element('progress', '', { max: String(count), value: '1', 'aria-label': pages }) +
        element('span', '', { class: 'place', role: 'status' }) +
        element('span', escapeXml(tell(language, 'offline.keys')), { class: 'keys' }),
      { class: 'bar', hidden: '', 'aria-label': pages },
    ) +
    element('button', escapeXml(tell(language, 'offline.black')), {
      class: 'black',
      type: 'button',
      hidden: '',
    })
  );
}

/**
 * The whole page as markup: chapters with their maps drawn in, and a script that turns the pages, both bound by a
 * security policy to what is in the file.
 */
async function pageMarkup(input: DeckInput, progress: Progress): Promise<string> {
  const { slides, language, title } = input;
  const count = slides.length + 2;
  const chapters: string[] = [];
  for (const [index, slide] of slides.entries()) {
    await step(progress, index, slides.length);
    chapters.push(chapterMarkup(slide, input, index));
  }
  const script = `(${play.toString()})();`;
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256Base64(script)}'`,
    `style-src 'sha256-${sha256Base64(pageCss)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', escapeXml(title)),
    `<style>${pageCss}</style>`,
    '</head>',
    '<body>',
    element('main', [openingMarkup(input), ...chapters, closingMarkup(input)].join('\n')),
    controlsMarkup(input, count),
    `<script>${script}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** The briefing as one HTML file that opens from a disk without a network. Rejects where it is cancelled. */
export async function writeOfflinePage(input: DeckInput, progress: Progress = {}): Promise<ExportedFile> {
  const markup = await pageMarkup(input, progress);
  await step(progress, input.slides.length, input.slides.length);
  return { name: fileName(input, 'html'), mime: 'text/html', bytes: new TextEncoder().encode(markup) };
}
