import type PptxGenJS from 'pptxgenjs';
import { tell } from '../../model/messages/messages.ts';
import { tellOwn } from '../../model/messages/own-sheet.ts';
import type { Project } from '../../model/project.ts';
import { countsOf, creditsOf } from '../picture/credits.ts';
import { projectRows } from '../picture/project-rows.ts';
import type { DeckInput } from './deck.ts';
import { bodyBox, openingTitleBox } from './file/master.ts';
import { fitText } from './fit.ts';
import { ledgerTable } from './ledger-table.ts';
import { colours } from './paper.ts';
import { addTable, paginate, type TableColumn } from './table.ts';
import { addFitted, addFooter, addTitle, addTitleText } from './text.ts';

/** The opening slide: what it is, after which document, of which day. */
export function addOpening(slide: PptxGenJS.Slide, input: DeckInput): void {
  const { basis, dates, note, approval } = creditsOf(input);
  const fitted = fitText(input.title, openingTitleBox, { mostPt: 40, leastPt: 22 });
  addTitleText(slide, fitted);
  const { x, w } = openingTitleBox;
  addFitted(
    slide,
    input.subtitle,
    { x, y: 3.85, w, h: 0.9 },
    { mostPt: 20, leastPt: 12 },
    { colour: colours.secondary, objectName: tell(input.language, 'slides.part.subtitle') },
  );
  const lines = [basis, [dates, ...(approval ? [approval] : [])].join(' · '), note].join('\n');
  addFitted(
    slide,
    lines,
    { x, y: 5.2, w, h: 1.6 },
    { mostPt: 13, leastPt: 9 },
    { colour: colours.tertiary, objectName: tell(input.language, 'slides.part.source') },
  );
  slide.addNotes(lines);
}

function projectColumns({ language, own }: DeckInput): TableColumn[] {
  return [
    { header: tell(language, 'slides.number'), share: 5, align: 'right' },
    { header: tell(language, 'slides.project'), share: 23 },
    { header: tell(language, 'slides.category'), share: 10 },
    { header: tell(language, 'slides.accuracy'), share: 17 },
    { header: tell(language, 'slides.cities'), share: 17 },
    { header: tell(language, 'slides.units'), share: own ? 24 : 38 },
    ...(own ? [{ header: tellOwn(language, 'own.exportSheet'), share: 22 }] : []),
  ];
}

/** The projects with their units, in as many pages as they need. */
export function projectPages(input: DeckInput, projects: readonly Project[]) {
  const rows = projectRows(input, projects).map((row) => [
    row.number,
    row.name,
    row.category,
    row.accuracy,
    row.cities || '—',
    row.units,
    ...(input.own ? [row.own || '—'] : []),
  ]);
  return paginate(projectColumns(input), rows, bodyBox);
}

export function addProjectPage(
  slide: PptxGenJS.Slide,
  input: DeckInput,
  page: ReturnType<typeof projectPages>[number],
  { at, of }: { at: number; of: number },
): void {
  addTitle(
    slide,
    of === 1
      ? tell(input.language, 'slides.list')
      : tell(input.language, 'slides.listPage', { i: at, n: of }),
  );
  addTable(slide, projectColumns(input), page, bodyBox, tell(input.language, 'slides.part.table'));
  addFooter(slide, input);
}

/** Right of the ledger: the office enters its number there, or a number that is given. */
const approvalBox = { ...bodyBox, x: bodyBox.x + 8, w: bodyBox.w - 8, h: 0.4 } as const;

/** The closing slide: the ledger, where the text, the places and the ground come from, and what they are not. */
export function addClosing(slide: PptxGenJS.Slide, input: DeckInput): void {
  const { language } = input;
  const { basis, note, attributions, approval } = creditsOf(input);
  addTitle(slide, tell(language, 'slides.closing'));
  const { head, rows: cells } = ledgerTable(input);
  const columns = head.map(
    (header, index): TableColumn =>
      index === 0 ? { header, share: 40 } : { header, share: 20, align: 'right' },
  );
  const box = { ...bodyBox, w: 7.5, h: 2 };
  const [rows = []] = paginate(columns, cells, box);
  addTable(slide, columns, rows, box, tell(language, 'slides.part.table'));
  addFitted(
    slide,
    approval ?? tell(language, 'slides.approvalToFill'),
    approvalBox,
    { mostPt: 14, leastPt: 9 },
    { valign: 'middle', objectName: tell(language, 'slides.part.approval') },
  );
  const sourcesTop = bodyBox.y + 1.75;
  addFitted(
    slide,
    tell(language, 'slides.sources'),
    { ...bodyBox, y: sourcesTop, h: 0.36 },
    { mostPt: 16, leastPt: 12 },
    { bold: true, objectName: tell(language, 'slides.part.sourcesTitle') },
  );
  const lines = [basis, ...attributions, note].join('\n');
  addFitted(
    slide,
    lines,
    { ...bodyBox, y: sourcesTop + 0.45, h: bodyBox.y + bodyBox.h - sourcesTop - 0.45 },
    { mostPt: 14, leastPt: 9 },
    { colour: colours.secondary, objectName: tell(language, 'slides.part.sources') },
  );
  addFooter(slide, input);
  slide.addNotes(
    [
      countsOf(
        input.plan.projects.filter(({ kind }) => kind !== 'site'),
        language,
      ),
      lines,
    ].join('\n'),
  );
}
