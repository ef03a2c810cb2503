import { type CellStyle, type DataValidation, writeXlsx } from 'hucre/xlsx';
import type { Language } from '../../model/language.ts';
import { tellOwn } from '../../model/messages/own-sheet.ts';
import { keyColumns, type OwnField, ownFields } from '../../model/own-sheet/field.ts';
import { lights } from '../../model/own-sheet/light.ts';
import type { OwnSheet, OwnValues } from '../../model/own-sheet/own-sheet.ts';
import { nameIn, type OwnRecord, ownRecords } from '../../model/own-sheet/record.ts';
import { ownStates } from '../../model/own-sheet/state-words.ts';
import type { Plan } from '../../model/plan.ts';
import { progressStateOf } from '../../model/progress/state.ts';
import { neutralise } from '../cell.ts';
import type { ExportedFile } from '../export-format.ts';
import { heightPt } from '../workbook/cells.ts';

const xlsxMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const line = { style: 'thin' as const, color: { rgb: 'B9C2C2' } };
const border = { top: line, right: line, bottom: line, left: line };
const fill = (rgb: string) => ({ type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb } });
const font = { name: '等线', size: 10 };

const headStyle: CellStyle = {
  font: { ...font, bold: true },
  fill: fill('E4EFF0'),
  border,
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
};
/** Of a task, over its projects; of a project a step in. */
function lockedStyle({ kind }: OwnRecord): CellStyle {
  return {
    font: { ...font, bold: kind === 'task' },
    fill: fill(kind === 'task' ? 'E9EEEC' : 'F6F8F6'),
    border,
    alignment: { wrapText: true, vertical: 'center', horizontal: 'left', indent: kind === 'task' ? 0 : 1 },
  };
}

/** So that there is room to write by hand on paper. */
const leastHeightPt = 20;

/** Shown as 35%, as a day, or as it is typed. */
const formats: Record<OwnField['kind'], string | undefined> = {
  percent: '0.0%',
  money: '#,##0.00',
  date: 'yyyy-mm-dd',
  state: undefined,
  text: undefined,
};

function openStyle({ kind }: OwnField): CellStyle {
  const numFmt = formats[kind];
  return {
    font,
    border,
    alignment: { wrapText: true, vertical: 'center', horizontal: kind === 'text' ? 'left' : 'center' },
    protection: { locked: false },
    ...(numFmt && { numFmt }),
  };
}

function cellValue(field: OwnField, values: OwnValues, language: Language): string | number | Date | null {
  const value = values[field.id];
  if (value === undefined) return null;
  if (field.kind === 'percent') return Number(value) / 100;
  if (field.id === 'state' && values.state) return progressStateOf(values.state).label[language];
  // A month or a year stays as it is written: a day would say more than is known.
  if (field.kind === 'date' && /^\d{4}-\d\d-\d\d$/.test(String(value))) return new Date(`${value}T00:00:00Z`);
  return typeof value === 'string' ? neutralise(value) : value;
}

function headingOf(field: OwnField, language: Language): string {
  return field.kind === 'money'
    ? tellOwn(language, 'own.inWan', { name: field.label[language] })
    : field.label[language];
}

/** A, B, … of the columns; there are fewer than 26. */
function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

function validationsOf(language: Language, firstRow: number, lastRow: number) {
  return ownFields.flatMap((field, index): DataValidation[] => {
    const column = letter(index + 2);
    const shared = {
      range: `${column}${firstRow}:${column}${lastRow}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'stop' as const,
      errorTitle: field.label[language],
    };
    if (field.kind === 'state')
      return [
        {
          ...shared,
          type: 'list' as const,
          values: ownStates.map(({ label }) => label[language]),
          errorMessage: tellOwn(language, 'own.pickState'),
        },
      ];
    if (field.kind === 'percent')
      return [
        {
          ...shared,
          type: 'decimal' as const,
          operator: 'between' as const,
          formula1: '0',
          formula2: '1',
          errorMessage: tellOwn(language, 'own.typePercent'),
        },
      ];
    if (field.kind === 'money')
      return [
        {
          ...shared,
          type: 'decimal' as const,
          operator: 'greaterThanOrEqual' as const,
          formula1: '0',
          errorMessage: tellOwn(language, 'own.typeMoney'),
        },
      ];
    return [];
  });
}

function ledgerSheet(
  records: readonly OwnRecord[],
  rows: OwnSheet['rows'],
  { plan, language }: { plan: Plan; language: Language },
) {
  const { id, name } = keyColumns;
  const heads = [
    id.label[language],
    name.label[language],
    ...ownFields.map((field) => headingOf(field, language)),
  ];
  const title = tellOwn(language, 'own.sheetTitle', { number: plan.document.number });
  const cells = new Map<string, { style: CellStyle }>();
  for (const [column] of heads.entries()) cells.set(`1,${column}`, { style: headStyle });
  cells.set('0,0', { style: { font: { ...font, size: 14, bold: true }, alignment: { vertical: 'center' } } });
  for (const [index, record] of records.entries()) {
    cells.set(`${index + 2},0`, { style: lockedStyle(record) });
    cells.set(`${index + 2},1`, { style: lockedStyle(record) });
    for (const [at, field] of ownFields.entries())
      cells.set(`${index + 2},${at + 2}`, { style: openStyle(field) });
  }
  const body = records.map((record) => [
    record.id,
    nameIn(record, language),
    ...ownFields.map((field) => cellValue(field, rows[record.id] ?? {}, language)),
  ]);
  const lastRow = records.length + 2;
  const widths = [id, name, ...ownFields].map(({ width }) => width);
  // The figures are short: only texts need more than one line.
  const texts = body.map((row) => row.map((cell) => (typeof cell === 'string' ? cell : null)));
  return {
    name: tellOwn(language, 'own.sheetName'),
    columns: widths.map((width) => ({ width })),
    rows: [[title], heads, ...body],
    cells,
    rowDefs: new Map([
      [0, { height: 26 }],
      [1, { height: 30 }],
      ...texts.map(
        (row, index) => [index + 2, { height: Math.max(leastHeightPt, heightPt(row, widths)) }] as const,
      ),
    ]),
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: heads.length - 1 }],
    freezePane: { rows: 2, columns: 2 },
    autoFilter: { range: `A2:${letter(heads.length - 1)}${lastRow}` },
    dataValidations: validationsOf(language, 3, lastRow),
    // Without a password: it keeps from slips, not from people.
    protection: {
      sheet: true,
      formatCells: true,
      formatColumns: true,
      formatRows: true,
      sort: true,
      autoFilter: true,
      selectLockedCells: true,
      selectUnlockedCells: true,
    },
    pageSetup: {
      // Fourteen columns are too small to read on A4.
      paperSize: 'a3' as const,
      orientation: 'landscape' as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$2',
      printArea: `$A$1:$${letter(heads.length - 1)}$${lastRow}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  };
}

function notesSheet(language: Language) {
  const say = (key: Parameters<typeof tellOwn>[1]) => tellOwn(language, key as 'own.note.ids');
  const notes = [
    say('own.note.ids'),
    say('own.note.blank'),
    say('own.note.state'),
    say('own.note.percent'),
    say('own.note.money'),
    say('own.note.dates'),
    say('own.note.problem'),
    say('own.note.change'),
    say('own.note.private'),
  ];
  const rows = [
    [say('own.notesName')],
    ...notes.map((note, index) => [`${index + 1}. ${note}`]),
    [''],
    [say('own.lightRule')],
    ...lights.map(({ label, rule }) => [
      `${label[language]}${language === 'zh' ? '：' : ': '}${rule[language]}`,
    ]),
  ];
  const plain: CellStyle = { font, alignment: { wrapText: true, vertical: 'top' } };
  const bold: CellStyle = { ...plain, font: { ...font, bold: true, size: 12 } };
  return {
    name: say('own.notesName'),
    columns: [{ width: 96 }],
    rows,
    cells: new Map(
      rows.map(
        (_, row) => [`${row},0`, { style: row === 0 || row === notes.length + 2 ? bold : plain }] as const,
      ),
    ),
    pageSetup: {
      paperSize: 'a4' as const,
      orientation: 'landscape' as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
  };
}

/**
 * The ledger as a workbook with every task and project: empty where `sheet` is null, else as it counts now.
 */
export async function writeOwnWorkbook(
  plan: Plan,
  sheet: OwnSheet | null,
  { language, date }: { language: Language; date: string },
): Promise<ExportedFile> {
  const bytes = await writeXlsx({
    defaultFont: font,
    sheets: [ledgerSheet(ownRecords(plan), sheet?.rows ?? {}, { plan, language }), notesSheet(language)],
  });
  return {
    name: `${tellOwn(language, sheet ? 'own.fileName' : 'own.templateName', { date })}.xlsx`,
    mime: xlsxMime,
    bytes: new Uint8Array(bytes),
  };
}
