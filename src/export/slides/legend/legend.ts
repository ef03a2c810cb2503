import type PptxGenJS from 'pptxgenjs';
import type { AccuracyRow } from '../../../model/accuracy.ts';
import type { Language } from '../../../model/language.ts';
import { tell } from '../../../model/messages/messages.ts';
import type { LegendRow } from '../../picture/legend-rows.ts';
import type { Rasterise } from '../../picture/rasterise.ts';
import { inGroup } from '../file/object-names.ts';
import { fitLine } from '../fit.ts';
import { type Box, colours, fonts, plainText, pxToIn } from '../paper.ts';
import { placePicture, type SlidePicture, takePicture } from '../pictures.ts';
import { addCertaintySample } from './certainty-sample.ts';
import { categoryWords, certaintyWords } from './legend-words.ts';
import { addLineSample, isLine, type SamplePlace } from './line-sample.ts';
import { categoryNode, sample } from './samples.ts';

const rowIn = 0.27;

/** Between categories and accuracy classes. */
const gapIn = 0.05;

const sampleBox = { w: pxToIn(sample.widthPx), h: pxToIn(sample.heightPx) } as const;

/** Pictures of the samples that are no lines, by category and accuracy, each taken once. */
export type SampleAlbum = Map<string, Promise<SlidePicture>>;

export interface LegendContext {
  album: SampleAlbum;
  language: Language;
  draw: Rasterise;
}

/** What a legend says: categories, and below them accuracy classes. */
export interface LegendRows {
  categories: readonly LegendRow[];
  certainties: readonly AccuracyRow[];
}

/** Meanings are longer than names, English ones above all. */
const columnsOf = {
  zh: { categories: 4, certainties: 3 },
  en: { categories: 3, certainties: 2 },
} as const;

function heightOf(count: number, columns: number): number {
  return Math.ceil(count / columns) * rowIn;
}

/** How high the legend is, in inches. */
export function legendHeight({ categories, certainties }: LegendRows, language: Language): number {
  const columns = columnsOf[language];
  return (
    heightOf(categories.length, columns.categories) +
    gapIn +
    heightOf(certainties.length, columns.certainties)
  );
}

interface Entry {
  name: string;
  words: string;
  addSample(place: SamplePlace): Promise<void> | void;
}

async function addEntries(
  slide: PptxGenJS.Slide,
  entries: readonly Entry[],
  box: Pick<Box, 'x' | 'y' | 'w'>,
  columns: number,
  language: Language,
): Promise<void> {
  const columnIn = box.w / columns;
  const textIn = columnIn - sampleBox.w - 0.16;
  const fontSize = Math.min(
    ...entries.map(({ words }) => fitLine(words, textIn, { mostPt: 11, leastPt: 8 })),
  );
  const group = tell(language, 'slides.part.legend');
  for (const [index, { name, words, addSample }] of entries.entries()) {
    const x = box.x + (index % columns) * columnIn;
    const y = box.y + Math.floor(index / columns) * rowIn + (rowIn - sampleBox.h) / 2;
    await addSample({ x, y, objectName: inGroup(group, tell(language, 'slides.part.sample', { name })) });
    const textBox = { x: x + sampleBox.w + 0.08, y, w: textIn, h: sampleBox.h };
    slide.addText(words, {
      ...textBox,
      ...plainText(words),
      wrap: false,
      fontFace: fonts.ui,
      fontSize,
      color: colours.text,
      valign: 'middle',
      objectName: inGroup(group, name),
    });
  }
}

/** The legend in columns: samples as shapes, symbols as small pictures, names, counts and meanings as text. */
export async function drawLegend(
  slide: PptxGenJS.Slide,
  { categories, certainties }: LegendRows,
  box: Pick<Box, 'x' | 'y' | 'w'>,
  { album, language, draw }: LegendContext,
): Promise<void> {
  const columns = columnsOf[language];
  const categoryEntries = categories.map((row): Entry => {
    const name = row.category.label[language];
    return {
      name,
      words: categoryWords(row, language),
      async addSample(place) {
        if (isLine(row)) return addLineSample(slide, row, place);
        const key = `${row.category.id}-${row.accuracy}`;
        const picture = album.get(key) ?? takePicture(categoryNode(row, ''), sample, 4, draw);
        album.set(key, picture);
        const { x, y, objectName } = place;
        placePicture(slide, await picture, { x, y, ...sampleBox }, { objectName, altText: name });
      },
    };
  });
  await addEntries(slide, categoryEntries, box, columns.categories, language);
  const certaintyEntries = certainties.map(
    (row): Entry => ({
      name: row.label[language],
      words: certaintyWords(row, language),
      addSample: (place) => addCertaintySample(slide, row, place),
    }),
  );
  const y = box.y + heightOf(categories.length, columns.categories) + gapIn;
  await addEntries(slide, certaintyEntries, { ...box, y }, columns.certainties, language);
}
