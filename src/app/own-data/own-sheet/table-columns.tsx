import './own-sheet.css';
import { tellOwn } from '../../../model/messages/own-sheet.ts';
import { type OwnFieldId, ownFieldOf } from '../../../model/own-sheet/field.ts';
import { lightAt } from '../../../model/own-sheet/light.ts';
import type { CountingSheet } from '../../../model/own-sheet/own-sheet.ts';
import { ownValueText } from '../../../model/own-sheet/value-text.ts';
import type { AddedColumn } from '../../table/columns.tsx';
import { LightMark } from './lights/LightMark.tsx';

const shown = [
  'state',
  'percent',
  'plannedFinish',
  'unit',
  'problem',
] as const satisfies readonly OwnFieldId[];

const widthsPx: Record<(typeof shown)[number], number> = {
  state: 92,
  percent: 84,
  plannedFinish: 112,
  unit: 150,
  problem: 220,
};

/** The columns that the sheet adds to the table: its light, then what planners look at first. */
export function ownColumns({ rows, judgedOn }: CountingSheet): readonly AddedColumn[] {
  return [
    {
      id: 'own-light',
      heading: { zh: tellOwn('zh', 'own.light'), en: tellOwn('en', 'own.light') },
      align: 'start',
      widthPx: 84,
      onPhone: true,
      cell: ({ id }) => {
        const values = rows[id];
        return values ? <LightMark light={lightAt(values, judgedOn).light} /> : null;
      },
    },
    ...shown.map((field): AddedColumn => {
      const { label, kind } = ownFieldOf(field);
      return {
        id: `own-${field}`,
        heading: {
          zh: tellOwn('zh', 'own.column', { name: label.zh }),
          en: tellOwn('en', 'own.column', { name: label.en }),
        },
        align: kind === 'percent' ? 'end' : 'start',
        widthPx: widthsPx[field],
        onPhone: false,
        cell: ({ id }, { language }) => {
          const value = rows[id]?.[field];
          return value === undefined ? null : ownValueText(language, field, value);
        },
        title: ({ id }) => String(rows[id]?.[field] ?? ''),
      };
    }),
  ];
}
