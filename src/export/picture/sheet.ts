import type { Language } from '../../model/language.ts';
import tokens from '../../model/look/tokens.json' with { type: 'json' };
import { tell } from '../../model/messages/messages.ts';
import type { CountingSheet } from '../../model/own-sheet/own-sheet.ts';
import { type Ink, inkOf } from '../../staticmap/ink.ts';
import { drawLegend } from '../../staticmap/legend.ts';
import { element, type SvgNode } from '../../staticmap/node.ts';
import type { Size, View } from '../../staticmap/projection.ts';
import { type Credits, countsOf, creditsOf } from './credits.ts';
import { fitMap, type MapInput } from './fitted-map.ts';
import { type SheetSizeId, sheetSizes } from './sheet-size.ts';
import { wrapText } from './wrap.ts';

export interface SheetInput extends MapInput {
  title: string;
  size: SheetSizeId;
  /** The day of the export, `YYYY-MM-DD`. */
  date: string;
  approvalNumber?: string | undefined;
  /** The office's own sheet, where the person wants it in the file. */
  own?: CountingSheet | null;
  /** Put before ids, so that two sheets can stand in one page. */
  idPrefix?: string;
}

const marginPx = 24;
const headPx = 48;

/** The legend is drawn `drawnPx` wide and laid into `widthPx` of the sheet: English says more. */
const legendWidths: Record<Language, { drawnPx: number; widthPx: number }> = {
  zh: { drawnPx: 268, widthPx: 268 },
  en: { drawnPx: 400, widthPx: 320 },
};

const gapPx = 16;
const small = { sizePx: 11, linePx: 16 } as const;

/** The projector palette draws lines and letters larger; a sheet is read from near. */
const projectorReduction = 1.5;

interface Frame extends Size {
  left: number;
  top: number;
}

function words(
  ink: Ink,
  [x, y]: readonly [number, number],
  content: string,
  { sizePx, ...attributes }: { sizePx: number } & SvgNode['attributes'],
): SvgNode {
  return element(
    'text',
    { ...ink({ fill: 'text.primary' }), x, y, 'font-size': sizePx, ...attributes },
    content,
  );
}

/** North is up on every sheet; the arrow says so. */
function northArrow(ink: Ink, [x, y]: readonly [number, number], label: string): SvgNode {
  return element(
    'g',
    { 'data-part': 'north', transform: `translate(${x} ${y})` },
    element('circle', { ...ink({ fill: 'surface.panel', stroke: 'surface.lineStrong' }), r: 21 }),
    element('path', { ...ink({ fill: 'text.primary' }), d: 'M0-16 6 2 0-2-6 2z' }),
    words(ink, [0, 14], label, { sizePx: 12, 'font-weight': 600, 'text-anchor': 'middle' }),
  );
}

/** The footer's lines, as many as the width asks for. */
function footerLines({ basis, dates, note, attributions, approval }: Credits, widthPx: number): string[] {
  return [
    [basis, dates, ...(approval ? [approval] : [])].join(' · '),
    note,
    attributions.join(' · '),
  ].flatMap((text) => wrapText(text, widthPx, small.sizePx));
}

function frameOf(size: Size, legendPx: number, footerPx: number): Frame {
  return {
    left: marginPx,
    top: marginPx + headPx,
    widthPx: size.widthPx - 2 * marginPx - legendPx - gapPx,
    heightPx: size.heightPx - 2 * marginPx - headPx - gapPx - footerPx,
  };
}

/** The view in px that are `scale` times as large, so that what is drawn for it and made smaller is true again. */
function shrunk(view: View, scale: number): View {
  return {
    ...view,
    widthPx: view.widthPx / scale,
    heightPx: view.heightPx / scale,
    zoom: view.zoom - Math.log2(scale),
  };
}

/** The legend beside the map, as large as there is room, its scale bar true to the map. */
function legendBeside(input: SheetInput, view: View, frame: Frame): SvgNode {
  const { visible, palette, language, idPrefix = '' } = input;
  const { drawnPx, widthPx } = legendWidths[language];
  const draw = (scale: number) =>
    drawLegend({
      visible,
      view: shrunk(view, scale),
      palette,
      language,
      colours: 'literal',
      widthPx: drawnPx,
      idPrefix: `${idPrefix}legend-`,
    });
  const mostScale = widthPx / drawnPx;
  const scale = Math.min(mostScale, frame.heightPx / draw(mostScale).heightPx);
  return element(
    'g',
    { transform: `translate(${frame.left + frame.widthPx + gapPx} ${frame.top}) scale(${scale})` },
    draw(scale).node,
  );
}

/**
 * A map sheet: title, map, legend of what is in view with scale bar, north arrow, and a footer with the document, the
 * dates, the 示意 note, the sources, and the 审图号 where one is given. One `<svg>` without outer references.
 */
export function composePicture(input: SheetInput): SvgNode {
  const { language, palette, title, visible, idPrefix = '' } = input;
  const size = sheetSizes[input.size];
  const ink = inkOf('literal', palette);
  const lines = footerLines(creditsOf(input), size.widthPx - 2 * marginPx);
  const frame = frameOf(size, legendWidths[language].widthPx, lines.length * small.linePx);
  const map = fitMap(input, frame, palette === 'projector' ? projectorReduction : 1, {
    idPrefix: `${idPrefix}map-`,
  });
  const { left, top, widthPx, heightPx } = frame;
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${size.widthPx} ${size.heightPx}`,
      width: size.widthPx,
      height: size.heightPx,
      'font-family': tokens.type.ui,
      role: 'img',
      lang: language === 'zh' ? 'zh-CN' : 'en',
    },
    element('title', {}, title),
    element('rect', { ...ink({ fill: 'surface.panel' }), width: size.widthPx, height: size.heightPx }),
    words(ink, [marginPx, marginPx + 26], title, { sizePx: 24, 'font-weight': 600 }),
    words(ink, [size.widthPx - marginPx, marginPx + 26], countsOf(visible, language), {
      sizePx: 14,
      'text-anchor': 'end',
    }),
    {
      ...map.node,
      attributes: { ...map.node.attributes, x: left, y: top, overflow: 'hidden' },
    },
    element('rect', {
      ...ink({ fill: 'none', stroke: 'surface.lineStrong' }),
      x: left,
      y: top,
      width: widthPx,
      height: heightPx,
    }),
    northArrow(ink, [left + widthPx - 34, top + 34], tell(language, 'picture.north')),
    legendBeside(input, map.view, frame),
    element(
      'g',
      { 'data-part': 'footer', ...ink({ fill: 'text.secondary' }), 'font-size': small.sizePx },
      ...lines.map((line, index) =>
        element('text', { x: marginPx, y: top + heightPx + gapPx + (index + 0.8) * small.linePx }, line),
      ),
    ),
  );
}
