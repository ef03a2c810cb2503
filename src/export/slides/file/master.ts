import type PptxGenJS from 'pptxgenjs';
import type { Language } from '../../../model/language.ts';
import { tell } from '../../../model/messages/messages.ts';
import { type Box, colours, fonts, page, plainText } from '../paper.ts';

/** The slides' layouts; each has a real title, for the outline and for screen readers. */
export const layouts = { opening: 'OPENING', content: 'CONTENT' } as const;

export const titleBox = {
  x: page.marginIn,
  y: 0.38,
  w: page.widthIn - 2 * page.marginIn,
  h: 0.62,
} as const satisfies Box;

export const openingTitleBox = { x: 0.9, y: 2.1, w: page.widthIn - 1.8, h: 1.5 } as const satisfies Box;

const numberIn = 0.9;

export const footerBox = {
  x: page.marginIn,
  y: 6.98,
  w: page.widthIn - 2 * page.marginIn - numberIn,
  h: 0.22,
} as const satisfies Box;

/** Under the footer: what must be said of a map, wherever its slide goes. */
export const noteBox = { ...footerBox, y: 7.2 } as const satisfies Box;

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

export function defineLayouts(pptx: PptxGenJS, language: Language): void {
  // A title on a slide is called as its placeholder is.
  const namedTitle = { ...title, objectName: tell(language, 'slides.part.title') };
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
            ...namedTitle,
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
    slideNumber: {
      x: footerBox.x + footerBox.w,
      y: footerBox.y,
      w: numberIn,
      h: footerBox.h,
      margin: 0,
      fontFace: fonts.ui,
      fontSize: 10,
      color: colours.tertiary,
      align: 'right',
      valign: 'middle',
    },
    objects: [
      rule(1.08),
      rule(6.92),
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...titleBox,
            ...namedTitle,
            valign: 'middle',
            fontSize: 26,
          },
          text: '',
        },
      },
    ],
  });
}
