import type { Language } from '../../model/language.ts';
import { tellOwn } from '../../model/messages/own-sheet.ts';
import { type OwnField, ownFields } from '../../model/own-sheet/field.ts';
import { lightAt, lightOf } from '../../model/own-sheet/light.ts';
import type { CountingSheet, OwnValues } from '../../model/own-sheet/own-sheet.ts';
import { ownValueText } from '../../model/own-sheet/value-text.ts';
import type { Cell, Column } from '../cell.ts';

function headerOf(field: OwnField, language: Language): string {
  const name = field.label[language];
  if (field.kind === 'money') return tellOwn(language, 'own.inWan', { name });
  return field.kind === 'percent' ? tellOwn(language, 'own.inPercent', { name }) : name;
}

function cellOf(field: OwnField, values: OwnValues, language: Language): Cell {
  const value = values[field.id];
  if (value === undefined) return null;
  return field.kind === 'state' ? ownValueText(language, field.id, value) : value;
}

/** What an office's own sheet says of tasks and projects, as columns: the light, then its fields; figures are numbers. */
export function ownColumns<Row>(
  { rows, judgedOn }: CountingSheet,
  language: Language,
  idOf: (row: Row) => string,
): Column<Row>[] {
  const valuesOf = (row: Row) => rows[idOf(row)];
  return [
    {
      header: tellOwn(language, 'own.light'),
      width: 8,
      value: (row) => {
        const values = valuesOf(row);
        return values ? lightOf(lightAt(values, judgedOn).light).label[language] : null;
      },
    },
    ...ownFields.map(
      (field): Column<Row> => ({
        header: tellOwn(language, 'own.column', { name: headerOf(field, language) }),
        width: field.width,
        value: (row) => cellOf(field, valuesOf(row) ?? {}, language),
      }),
    ),
  ];
}

/** In a line: the light, the state, the share done and the problem; '' where the sheet says nothing. */
export function ownLine({ rows, judgedOn }: CountingSheet, id: string, language: Language): string {
  const values = rows[id];
  if (!values) return '';
  const shown = (['state', 'percent', 'problem'] as const).flatMap((field) => {
    const value = values[field];
    return value === undefined ? [] : ownValueText(language, field, value);
  });
  return [lightOf(lightAt(values, judgedOn).light).label[language], ...shown].join(
    language === 'zh' ? '；' : '; ',
  );
}
