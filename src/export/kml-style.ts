import { categoryOf } from '../model/category.ts';
import { categoryColour } from '../model/look/palette.ts';
import { widthAtOrnamentZoom } from '../model/look/width.ts';
import type { Project } from '../model/project.ts';
import { element } from './xml.ts';

/** Width of an area's edge, and of a line of a category that has none. */
const edgePx = 1.5;

/** Shares of 255: KML has no dashes, so a schematic line is drawn fainter than one whose course is known. */
const alpha = { whole: 'ff', schematic: '99', area: '4d' } as const;

export function styleId({ category, accuracy }: Project): string {
  return accuracy === 'schematic' ? `${category}-schematic` : category;
}

/** `#rrggbb` as KML has it: alpha, blue, green, red. */
function kmlColour(colour: string, opacity: string): string {
  return `${opacity}${colour.slice(5, 7)}${colour.slice(3, 5)}${colour.slice(1, 3)}`;
}

/** The style of a project's category in the light palette; the viewer's own pin, coloured, is its symbol. */
export function kmlStyle(project: Project): string {
  const colour = categoryColour('light', project.category);
  const { line } = categoryOf(project.category);
  const lineAlpha = project.accuracy === 'schematic' ? alpha.schematic : alpha.whole;
  return element(
    'Style',
    element('IconStyle', element('color', kmlColour(colour, alpha.whole))) +
      element(
        'LineStyle',
        element('color', kmlColour(colour, lineAlpha)) +
          element('width', (line ? widthAtOrnamentZoom(line.widthPx) : edgePx).toFixed(1)),
      ) +
      element('PolyStyle', element('color', kmlColour(colour, alpha.area))),
    { id: styleId(project) },
  );
}
