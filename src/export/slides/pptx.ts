import PptxGenJS from 'pptxgenjs';
import { tell } from '../../model/messages/messages.ts';
import type { Project } from '../../model/project.ts';
import type { ExportedFile } from '../export-format.ts';
import { fileName } from '../picture/picture-file.ts';
import { type Progress, step } from '../picture/progress.ts';
import { type Rasterise, rasterise } from '../picture/rasterise.ts';
import { addChapter } from './chapter.ts';
import type { DeckInput } from './deck.ts';
import { addClosing, addOpening, addProjectPage, projectPages } from './ends.ts';
import { defineLayouts, layouts } from './file/master.ts';
import { rewriteParts } from './file/package.ts';
import { withNamedObjects } from './file/slide-xml.ts';
import { withTheme } from './file/theme.ts';
import type { SampleAlbum } from './legend/legend.ts';

export interface PptxInput extends DeckInput {
  /** Listed with their units on slides of their own, after the chapters. */
  listed?: readonly Project[];
}

/** What the library's own `writeFile` calls: its `write` cannot compress. */
interface Compressing {
  exportPresentation(options: { compression: boolean }): Promise<Blob>;
}

/**
 * The deck as a PowerPoint file: an opening slide, one slide a chapter, the list of projects where one is asked for,
 * and a closing slide. Rejects where a picture cannot be drawn, or where it is cancelled.
 */
export async function writePptx(
  input: PptxInput,
  progress: Progress = {},
  draw: Rasterise = rasterise,
): Promise<ExportedFile> {
  const { slides, listed = [], language, title } = input;
  const pages = projectPages(input, listed);
  const count = slides.length + pages.length + 2;
  const pptx = new PptxGenJS();
  defineLayouts(pptx, language);
  rewriteParts(pptx, (name, xml) => {
    if (name === 'ppt/theme/theme1.xml') return withTheme(xml, tell(language, 'app.title'));
    const isSlide = /^ppt\/slides\/[^/]+\.xml$/.test(name);
    return isSlide ? withNamedObjects(xml, tell(language, 'slides.part.number')) : xml;
  });
  pptx.title = title;
  pptx.subject = input.subtitle;
  pptx.author = '';
  pptx.company = '';
  const content = () => pptx.addSlide({ masterName: layouts.content });

  await step(progress, 0, count);
  addOpening(pptx.addSlide({ masterName: layouts.opening }), input);
  const album: SampleAlbum = new Map();
  for (const [at, chapter] of slides.entries()) {
    await step(progress, at + 1, count);
    await addChapter(content(), chapter, { input, index: at + 2, album, draw });
  }
  for (const [at, page] of pages.entries()) {
    addProjectPage(content(), input, page, { at: at + 1, of: pages.length });
  }
  await step(progress, count - 1, count);
  addClosing(content(), input);
  const blob = await (pptx as unknown as Compressing).exportPresentation({ compression: true });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  await step(progress, count, count);
  return {
    name: fileName({ title, language, date: input.date }, 'pptx'),
    mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    bytes,
  };
}
