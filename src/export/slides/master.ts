import type PptxGenJS from 'pptxgenjs';
import { type Box, colours, fonts, page, plainText } from './paper.ts';

/** The slides' layouts; each has a real title, for the outline and for screen readers. */
export const layouts = { opening: 'OPENING', content: 'CONTENT' } as const;

export const titleBox = {
  x: page.marginIn,
  y: 0.38,
  w: page.widthIn - 2 * page.marginIn,
  h: 0.62,
} as const satisfies Box;

export const openingTitleBox = { x: 0.9, y: 2.1, w: page.widthIn - 1.8, h: 1.5 } as const satisfies Box;

export const footerBox = {
  x: page.marginIn,
  y: 7,
  w: page.widthIn - 2 * page.marginIn,
  h: 0.26,
} as const satisfies Box;

/** What stands between title and footer. */
export const bodyBox = {
  x: page.marginIn,
  y: 1.25,
  w: page.widthIn - 2 * page.marginIn,
  h: 5.55,
} as const satisfies Box;

const title = {
  ...plainText(''),
  fontFace: fonts.ui,
  bold: true,
  color: colours.text,
  align: 'left',
} as const;

export function defineLayouts(pptx: PptxGenJS): void {
  pptx.defineLayout({ name: 'WIDE', width: page.widthIn, height: page.heightIn });
  pptx.layout = 'WIDE';
  pptx.theme = { headFontFace: fonts.ui, bodyFontFace: fonts.ui };
  const rule = (y: number) => ({
    line: {
      x: page.marginIn,
      y,
      w: page.widthIn - 2 * page.marginIn,
      h: 0,
      line: { color: colours.line, width: 1 },
    },
  });
  pptx.defineSlideMaster({
    title: layouts.opening,
    background: { color: colours.paper },
    objects: [
      { rect: { x: 0, y: 0, w: 0.28, h: page.heightIn, fill: { color: colours.accent } } },
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...openingTitleBox,
            ...title,
            valign: 'bottom',
            fontSize: 40,
          },
          text: '',
        },
      },
    ],
  });
  pptx.defineSlideMaster({
    title: layouts.content,
    background: { color: colours.paper },
    objects: [
      rule(1.08),
      rule(6.92),
      {
        placeholder: {
          options: { name: 'title', type: 'title', ...titleBox, ...title, valign: 'middle', fontSize: 26 },
          text: '',
        },
      },
    ],
  });
}
