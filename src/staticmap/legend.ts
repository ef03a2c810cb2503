import { accuracyClasses } from '../model/accuracy.ts';
import { type Category, categories } from '../model/category.ts';
import type { Language } from '../model/language.ts';
import type { PaletteId } from '../model/look/palette.ts';
import { roundScale, scaleBarPx } from '../model/look/scale-bar.ts';
import { lineAccuracies, strokesOf } from '../model/look/stroke.ts';
import tokens from '../model/look/tokens.json' with { type: 'json' };
import { widthAtOrnamentZoom } from '../model/look/width.ts';
import { tell } from '../model/messages/messages.ts';
import type { Accuracy, Project } from '../model/project.ts';
import { hatchPattern } from './areas.ts';
import { type Colours, type Ink, inkOf } from './ink.ts';
import { textWidthPx } from './lettering.ts';
import { strokeNodes } from './lines.ts';
import { element, type SvgNode } from './node.ts';
import { idIn } from './picture.ts';
import { symbolNodes } from './points.ts';
import { kmPerPx, unprojectionOf, type View } from './projection.ts';

/** What the legend depends on; `widthPx` is its own, `view` the map’s. */
export interface LegendInput {
  visible: readonly Project[];
  view: View;
  palette: PaletteId;
  language: Language;
  colours: Colours;
  widthPx: number;
  idPrefix?: string;
}

/** What a sample is drawn with. */
export interface SamplePen {
  ink: Ink;
  palette: PaletteId;
  idPrefix?: string;
}

interface Pen extends LegendInput {
  ink: Ink;
}

const sample = { widthPx: 46, heightPx: 18 } as const;
const rowPx = 23;
const headPx = 28;
const airPx = 12;
const namePx = 13;
const smallPx = 12;

/** Projects of which something lies inside the view. */
export function projectsInView(visible: readonly Project[], view: View): Project[] {
  const toDegrees = unprojectionOf(view);
  const [west, north] = toDegrees([0, 0]);
  const [east, south] = toDegrees([view.widthPx, view.heightPx]);
  return visible.filter(({ bounds }) => {
    if (!bounds) return false;
    const [left, bottom, right, top] = bounds;
    return left <= east && right >= west && bottom <= north && top >= south;
  });
}

function text(
  pen: Pen,
  [x, y]: readonly [number, number],
  content: string,
  { sizePx = namePx, weight = 400, colour = 'text.primary', anchor }: TextLook = {},
): SvgNode {
  return element(
    'text',
    {
      ...pen.ink({ fill: colour }),
      x,
      y: y + sizePx * 0.36,
      'font-size': sizePx,
      'font-weight': weight,
      'text-anchor': anchor,
    },
    content,
  );
}

interface TextLook {
  sizePx?: number;
  weight?: number;
  colour?: 'text.primary' | 'text.secondary';
  anchor?: 'middle' | 'end';
}

const middle = { x: sample.widthPx / 2, y: sample.heightPx / 2 } as const;

function capsule(attributes: SvgNode['attributes'], opacity: number): SvgNode {
  return element('rect', {
    ...attributes,
    x: 1,
    y: 2.5,
    width: sample.widthPx - 2,
    height: 13,
    rx: 6.5,
    'fill-opacity': opacity,
  });
}

/** A category as a feature of that accuracy looks, from the same strokes and symbols as on the map, 46×18 px. */
export function categorySample(pen: SamplePen, category: Category, accuracy: Accuracy): SvgNode {
  const lineAccuracy = lineAccuracies.find((entry) => entry === accuracy);
  if (category.line && lineAccuracy) {
    const basePx = widthAtOrnamentZoom(category.line.widthPx);
    const points = [
      [3, middle.y],
      [sample.widthPx - 3, middle.y],
    ] as const;
    const strokes = strokesOf(category, lineAccuracy, pen.palette).filter(({ part }) => part !== 'casing');
    // One ornament stands in the middle of the sample.
    const periodPx = Math.max(1, ...strokes.map(({ dash = [] }) => dash.reduce((sum, px) => sum + px, 0)));
    const skippedPx = periodPx - ((middle.x - 3) % periodPx);
    return element(
      'g',
      {},
      ...(lineAccuracy === 'schematic' ? [capsule(pen.ink({ fill: `category.${category.id}` }), 0.14)] : []),
      element(
        'g',
        pen.ink({ fill: 'none' }),
        ...strokes.flatMap((stroke) => strokeNodes(pen, category, stroke, basePx, [{ points, skippedPx }])),
      ),
      ...(category.line.ornament === 'tube+chevron'
        ? [element('path', { ...pen.ink({ fill: `category.${category.id}` }), d: 'M27 9l-7-4.3v8.6z' })]
        : []),
    );
  }
  if (accuracy === 'area')
    return element(
      'g',
      {},
      hatchPattern(pen, category.id),
      element('rect', {
        ...pen.ink({ stroke: `category.${category.id}` }),
        fill: `url(#${idIn(pen, `hatch-${category.id}`)})`,
        x: 7,
        y: 2,
        width: 32,
        height: 14,
        rx: 3,
        'stroke-width': 1.2,
      }),
    );
  return element(
    'g',
    { transform: `translate(${middle.x} ${middle.y}) scale(.75)` },
    ...symbolNodes(pen, category, accuracy === 'symbol' ? 'ring' : 'disc'),
  );
}

/** What an accuracy class looks like, whatever the category, 46×18 px; `isPlace` where none of it is a line. */
export function accuracySample(pen: SamplePen, accuracy: Accuracy, isPlace = false): SvgNode[] {
  const stroke = pen.ink({ fill: 'none', stroke: 'text.secondary' });
  const fill = pen.ink({ fill: 'text.secondary' });
  const line = { ...stroke, 'stroke-width': 2.4, d: 'M3 9h40' };
  const disc = element('circle', { ...fill, cx: middle.x, cy: middle.y, r: 6 });
  switch (accuracy) {
    case 'exact':
      return [
        disc,
        element('circle', { ...pen.ink({ fill: 'surface.panel' }), cx: middle.x, cy: middle.y, r: 2 }),
      ];
    case 'approximate':
      return [isPlace ? disc : element('path', line)];
    case 'schematic':
      return [
        capsule(fill, 0.16),
        element('path', { ...line, 'stroke-dasharray': tokens.certainty.schematic.dashPx.join(' ') }),
      ];
    case 'area':
      return [
        element('path', {
          ...stroke,
          d: 'M10 13 18 4M14 15 25 3M20 15 31 3M26 15 36 4M32 15l4-5',
          'stroke-width': 0.9,
        }),
        element('rect', { ...stroke, x: 9, y: 2.5, width: 28, height: 13, rx: 3, 'stroke-width': 1.2 }),
      ];
    case 'symbol':
      return [
        element('circle', {
          ...stroke,
          cx: middle.x,
          cy: middle.y,
          r: 6.5,
          'stroke-width': 1.6,
          'stroke-dasharray': tokens.certainty.symbol.ringDashPx.join(' '),
        }),
      ];
    case 'unlocated':
      return [];
  }
}

interface Block {
  heightPx: number;
  draw(topPx: number): SvgNode[];
}

function row(pen: Pen, drawn: readonly SvgNode[], name: string, note: string, count: number): Block {
  return {
    heightPx: rowPx,
    draw(top) {
      const y = top + rowPx / 2;
      const left = airPx + sample.widthPx + 10;
      return [
        element('g', { transform: `translate(${airPx} ${y - sample.heightPx / 2})` }, ...drawn),
        text(pen, [left, y], name),
        ...(note
          ? [
              text(pen, [left + textWidthPx(name, { sizePx: namePx, spacingEm: 0 }) + 8, y], note, {
                sizePx: smallPx,
                colour: 'text.secondary',
              }),
            ]
          : []),
        text(pen, [pen.widthPx - airPx, y], String(count), { anchor: 'end' }),
      ];
    },
  };
}

function head(pen: Pen, title: string): Block {
  return {
    heightPx: headPx,
    draw: (top) => [text(pen, [airPx, top + headPx / 2], title, { weight: 600 })],
  };
}

function scaleBar(pen: Pen): Block {
  return {
    heightPx: 34,
    draw(top) {
      const km = roundScale(kmPerPx(pen.view) * Math.min(scaleBarPx, pen.widthPx - 2 * airPx));
      const lengthPx = km / kmPerPx(pen.view);
      return [
        element('path', {
          ...pen.ink({ fill: 'none', stroke: 'text.primary' }),
          'stroke-width': 1.5,
          d: `M${airPx} ${top + 20}v6h${Math.round(lengthPx * 10) / 10}v-6`,
        }),
        text(pen, [airPx + lengthPx / 2, top + 14], tell(pen.language, 'map.scale', { n: km }), {
          sizePx: smallPx,
          anchor: 'middle',
        }),
      ];
    },
  };
}

/** Breaks a sentence where the estimated width ends, English between words. */
function wrapped(sentence: string, widthPx: number): string[] {
  const words = sentence.match(/[\u0021-\u02ff’–]+\s*|./gu) ?? [];
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line && textWidthPx(line + word, { sizePx: smallPx, spacingEm: 0 }) > widthPx) {
      lines.push(line.trim());
      line = '';
    }
    line += word;
  }
  return [...lines, line.trim()].filter((entry) => entry !== '');
}

function note(pen: Pen, sentence: string): Block {
  const lines = wrapped(sentence, pen.widthPx - 2 * airPx);
  return {
    heightPx: lines.length * 18 + 4,
    draw: (top) =>
      lines.map((line, index) =>
        text(pen, [airPx, top + 9 + index * 18], line, { sizePx: smallPx, colour: 'text.secondary' }),
      ),
  };
}

/**
 * The legend of what is in view, for print and exports: categories and accuracy classes with their samples and
 * counts, a scale bar, and what dashed lines mean while any is shown. A `<g>` from the origin, and its height.
 */
export function drawLegend(input: LegendInput): { node: SvgNode; heightPx: number } {
  const pen: Pen = { ...input, ink: inkOf(input.colours, input.palette) };
  const { language } = input;
  const inView = projectsInView(input.visible, input.view);
  const blocks: Block[] = [
    head(pen, tell(language, 'legend.title')),
    ...categories.flatMap((category) => {
      const projects = inView.filter((project) => project.category === category.id);
      if (projects.length === 0) return [];
      const drawn = categorySample(pen, category, category.sample);
      return [row(pen, [drawn], category.label[language], '', projects.length)];
    }),
    head(pen, tell(language, 'legend.accuracy')),
    ...accuracyClasses.flatMap(({ id, label, meaning }) => {
      const count = inView.filter((project) => project.accuracy === id).length;
      return count === 0
        ? []
        : [row(pen, accuracySample(pen, id), label[language], meaning[language], count)];
    }),
    scaleBar(pen),
    ...(inView.some((project) => project.accuracy === 'schematic')
      ? [note(pen, tell(language, 'map.schematicNote'))]
      : []),
  ];
  let top = airPx / 2;
  const nodes = blocks.flatMap((block) => {
    const drawn = block.draw(top);
    top += block.heightPx;
    return drawn;
  });
  return {
    node: element('g', { 'data-part': 'legend', 'font-family': tokens.type.ui }, ...nodes),
    heightPx: top + airPx / 2,
  };
}
