import type { Bilingual } from '../language.ts';

export const ownFieldIds = [
  'state',
  'percent',
  'investment',
  'spent',
  'plannedStart',
  'plannedFinish',
  'actualStart',
  'actualFinish',
  'unit',
  'person',
  'problem',
  'remark',
] as const;

export type OwnFieldId = (typeof ownFieldIds)[number];

export type OwnFieldKind = 'state' | 'percent' | 'money' | 'date' | 'text';

export interface OwnField {
  id: OwnFieldId;
  /** The heading that the template writes. */
  label: Bilingual;
  kind: OwnFieldKind;
  /** Of its column, in characters. */
  width: number;
  /** Other headings that mean the same, without the unit in brackets; lower case. */
  alsoCalled: readonly string[];
}

/** The one table of what an office's own sheet may say of a task or a project, in the order of its columns. */
export const ownFields: readonly OwnField[] = [
  {
    id: 'state',
    label: { zh: '状态', en: 'State' },
    kind: 'state',
    width: 10,
    alsoCalled: [
      '进展',
      '进展状态',
      '工程状态',
      '项目状态',
      '当前状态',
      '建设状态',
      'status',
      'progress state',
    ],
  },
  {
    id: 'percent',
    label: { zh: '完成率', en: 'Done' },
    kind: 'percent',
    width: 8,
    alsoCalled: [
      '完成比例',
      '完成百分比',
      '进度',
      '形象进度',
      '完成进度',
      '完成度',
      'percent',
      'percent done',
      'completion',
      '% done',
      '% complete',
    ],
  },
  {
    id: 'investment',
    label: { zh: '总投资', en: 'Investment' },
    kind: 'money',
    width: 13,
    alsoCalled: ['项目总投资', '概算', '概算总投资', '投资总额', '估算投资', '总投资额', 'total investment'],
  },
  {
    id: 'spent',
    label: { zh: '累计完成投资', en: 'Invested so far' },
    kind: 'money',
    width: 13,
    alsoCalled: ['累计投资', '已完成投资', '完成投资', '累计完成', '投资完成额', 'invested', 'spent'],
  },
  {
    id: 'plannedStart',
    label: { zh: '计划开工', en: 'Planned start' },
    kind: 'date',
    width: 11,
    alsoCalled: ['计划开工时间', '计划开工日期', '拟开工时间', '计划开始', '计划开始时间'],
  },
  {
    id: 'plannedFinish',
    label: { zh: '计划完工', en: 'Planned finish' },
    kind: 'date',
    width: 11,
    alsoCalled: [
      '计划完工时间',
      '计划完工日期',
      '计划竣工',
      '计划竣工时间',
      '计划完成时间',
      '拟完工时间',
      '完成时限',
      'planned completion',
      'deadline',
    ],
  },
  {
    id: 'actualStart',
    label: { zh: '实际开工', en: 'Actual start' },
    kind: 'date',
    width: 11,
    alsoCalled: ['实际开工时间', '实际开工日期', '实际开始', '实际开始时间'],
  },
  {
    id: 'actualFinish',
    label: { zh: '实际完工', en: 'Actual finish' },
    kind: 'date',
    width: 11,
    alsoCalled: [
      '实际完工时间',
      '实际完工日期',
      '实际竣工',
      '实际竣工时间',
      '实际完成时间',
      'actual completion',
    ],
  },
  {
    id: 'unit',
    label: { zh: '责任单位', en: 'Responsible unit' },
    kind: 'text',
    width: 18,
    alsoCalled: ['牵头单位', '责任部门', '主管单位', '实施单位', 'unit'],
  },
  {
    id: 'person',
    label: { zh: '责任人', en: 'Responsible person' },
    kind: 'text',
    width: 12,
    alsoCalled: ['负责人', '联系人', '包保领导', 'person'],
  },
  {
    id: 'problem',
    label: { zh: '存在问题', en: 'Problem' },
    kind: 'text',
    width: 26,
    alsoCalled: ['问题', '主要问题', '存在的问题', '困难问题', '需协调事项', 'problems', 'issue', 'issues'],
  },
  {
    id: 'remark',
    label: { zh: '备注', en: 'Note' },
    kind: 'text',
    width: 22,
    alsoCalled: ['说明', 'remark', 'remarks', 'notes'],
  },
];

export function ownFieldOf(id: OwnFieldId): OwnField {
  const found = ownFields.find((field) => field.id === id);
  if (!found) throw new Error(`No field ${id}`);
  return found;
}

/** The two columns that say what a row is about; the template locks them. */
export const keyColumns = {
  id: {
    label: { zh: '编号', en: 'Id' },
    width: 28,
    alsoCalled: ['项目编号', '工程编号', '任务编号', '代码', 'no.', 'code'],
  },
  name: {
    label: { zh: '名称', en: 'Name' },
    width: 34,
    alsoCalled: [
      '项目名称',
      '工程名称',
      '任务名称',
      '项目',
      '工程',
      '任务',
      '事项',
      '督办事项',
      '任务事项',
      'project',
      'task',
      'project name',
    ],
  },
} as const satisfies Record<string, { label: Bilingual; width: number; alsoCalled: readonly string[] }>;

export type KeyColumnId = keyof typeof keyColumns;
