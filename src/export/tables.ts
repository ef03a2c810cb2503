import { accuracyClasses } from '../model/accuracy.ts';
import { categories, categoryOf } from '../model/category.ts';
import { type Task, titleIn, type Unit } from '../model/document.ts';
import type { Language } from '../model/language.ts';
import { tell } from '../model/messages/messages.ts';
import { tellOwn } from '../model/messages/own-sheet.ts';
import { keyColumns } from '../model/own-sheet/field.ts';
import { type OwnRecord, ownRecords } from '../model/own-sheet/record.ts';
import type { Project } from '../model/project.ts';
import { writeAddress } from '../state/address/address.ts';
import { tasksOfUnit } from '../state/selectors.ts';
import { plain } from '../state/store.ts';
import type { Cell, Column } from './cell.ts';
import type { ExportInput } from './export-format.ts';
import { ownColumns } from './own-sheet/own-columns.ts';
import { citationOfLength, projectColumns } from './project-columns.ts';
import { factsOf, joinNames, nameOf, type ProjectFacts, unitList, unitsOf } from './project-facts.ts';
import { attributionsOf } from './sources.ts';

/** One sheet of the workbook; every row has as many cells as there are headers. */
export interface Table {
  name: string;
  headers: readonly string[];
  /** In characters. */
  widths: readonly number[];
  rows: readonly (readonly Cell[])[];
  /** So many of the first columns go on paper. */
  printedColumns: number;
  /** Cells that open a page: the row without the header, the column, and the part of the link after `#`. */
  links: readonly { row: number; column: number; address: string }[];
}

/** The part of a link after `#` that opens the project, task or unit. */
function addressOf(kind: 'project' | 'task' | 'unit', id: string, language: Language): string {
  return writeAddress({ ...plain, chosen: { kind, id }, language });
}

function tabulate<Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Table {
  return {
    name,
    headers: columns.map((column) => column.header),
    widths: columns.map((column) => column.width),
    rows: rows.map((row) => columns.map((column) => column.value(row))),
    printedColumns: columns.filter(({ isOnScreenOnly }) => !isOnScreenOnly).length,
    links: rows.flatMap((row, index) =>
      columns.flatMap(({ address }, column) =>
        address ? [{ row: index, column, address: address(row) }] : [],
      ),
    ),
  };
}

function projectTable({ plan, projects, language, date }: ExportInput): Table {
  return tabulate(
    language === 'zh' ? '工程' : 'Projects',
    projectColumns(plan, language, date).map((column, index) =>
      index === 0
        ? { ...column, address: ({ project }: ProjectFacts) => addressOf('project', project.id, language) }
        : column,
    ),
    projects.map((project) => factsOf(plan, project, language)),
  );
}

/** All tasks, as the task list shows them, each with its projects among the exported. */
function taskTable({ plan, projects, language }: ExportInput): Table {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const among = (task: Task) => projects.filter((project) => project.taskId === task.id);
  const columns: Column<Task>[] = [
    {
      header: say('任务标题', 'Task'),
      width: 26,
      value: (task) => titleIn(task, language),
      address: (task) => addressOf('task', task.id, language),
    },
    { header: say('章节', 'Section'), width: 28, value: (task) => task.headingPath.slice(0, -1).join(' / ') },
    { header: say('序号', 'Number'), width: 8, value: (task) => task.number },
    {
      header: say('责任单位', 'Responsible units'),
      width: 34,
      value: (task) => unitList(unitsOf(plan, task), language),
    },
    { header: say('本表工程数', 'Projects exported'), width: 10, value: (task) => among(task).length },
    {
      header: say('本表工程', 'Which'),
      width: 34,
      value: (task) =>
        joinNames(
          among(task).map((project) => nameOf(project, language)),
          language,
        ),
    },
    { header: say('校订文本', 'Repaired text'), width: 76, value: (task) => task.text },
    { header: say('任务编号', 'Task id'), width: 14, value: (task) => task.id, isOnScreenOnly: true },
  ];
  return tabulate(say('任务', 'Tasks'), columns, plan.tasks);
}

/** All units, as the unit list shows them, each with how many of the exported projects are its. */
function unitTable({ plan, projects, language }: ExportInput): Table {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const among = (unit: Unit) => {
    const taskIds = new Set(tasksOfUnit(plan, unit.id).map((task) => task.id));
    return projects.filter((project) => taskIds.has(project.taskId));
  };
  const columns: Column<Unit>[] = [
    {
      header: say('名称', 'Name (Chinese)'),
      width: 24,
      value: (unit) => unit.name,
      address: (unit) => addressOf('unit', unit.id, language),
    },
    { header: say('全称', 'Full name (Chinese)'), width: 36, value: (unit) => unit.fullName },
    { header: say('英文名', 'Name'), width: 50, value: (unit) => unit.nameEn },
    {
      header: say('性质', 'Kind'),
      width: 16,
      value: (unit) => tell(language, `unit.kind.${unit.kind}`),
    },
    {
      header: say('排首位任务数', 'Tasks listed first in'),
      width: 14,
      value: (unit) => plan.tasks.filter((task) => task.units[0] === unit.id).length,
    },
    {
      header: say('任务数', 'Tasks'),
      width: 10,
      value: (unit) => tasksOfUnit(plan, unit.id).length,
    },
    { header: say('本表工程数', 'Projects exported'), width: 12, value: (unit) => among(unit).length },
    { header: say('编号', 'Id'), width: 28, value: (unit) => unit.id, isOnScreenOnly: true },
  ];
  return tabulate(say('单位', 'Units'), columns, plan.units);
}

/** Where the text, each exported project and the ground come from. */
function sourceTable({ plan, projects, language }: ExportInput): Table {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const { title, number, seed } = plan.document;
  const rows: Cell[][] = [
    [
      say('文件', 'Document'),
      `${title} ${number}`,
      `seeds/${seed.file}`,
      null,
      null,
      `SHA-256 ${seed.sha256}`,
    ],
    ...projects.flatMap((project) => [
      [
        say('工程位置', 'Place of a project'),
        nameOf(project, language),
        project.provenance.source,
        project.provenance.license,
        project.provenance.retrieved,
        project.provenance.method[language],
      ],
      ...project.published.map((length) => [
        say('公布长度', 'Published length'),
        nameOf(project, language),
        citationOfLength(length, language),
        null,
        null,
        `${length.km} km ${length.what[language]}`,
      ]),
    ]),
    ...plan.sources.map((entry) => [
      say('底图', 'Base map'),
      entry.file,
      entry.source,
      entry.license,
      null,
      language === 'zh' ? entry.attribution : entry.attributionEn,
    ]),
  ];
  return {
    name: say('来源', 'Sources'),
    headers: [
      say('用途', 'For'),
      say('对象', 'What'),
      say('来源', 'Source'),
      say('许可', 'Licence'),
      say('取得日期', 'Retrieved'),
      say('说明', 'Remarks'),
    ],
    widths: [14, 36, 50, 30, 12, 50],
    rows,
    printedColumns: 6,
    links: [],
  };
}

function count(projects: readonly Project[]): { all: number; mapped: number; unlocated: number } {
  const unlocated = projects.filter((project) => project.accuracy === 'unlocated').length;
  return { all: projects.length, mapped: projects.length - unlocated, unlocated };
}

/** How many are named, on the map and not, in the whole plan and in this file. */
function ledgerTable({ plan, projects, language, date }: ExportInput): Table {
  const say = (zh: string, en: string) => (language === 'zh' ? zh : en);
  const { ledger } = plan;
  const inFile = count(projects);
  const remark = (name: string, text: string): Cell[] => [name, null, null, null, text];
  const row = (name: string, of: { all: number; mapped: number; unlocated: number }): Cell[] => [
    name,
    of.all,
    of.mapped,
    of.unlocated,
    null,
  ];
  return {
    name: say('台账', 'Ledger'),
    headers: [
      say('项目', 'Item'),
      say('项数', 'Number'),
      say('上图', 'On the map'),
      say('未上图', 'Not on the map'),
      say('说明', 'Remarks'),
    ],
    widths: [30, 10, 10, 14, 80],
    printedColumns: 5,
    links: [],
    rows: [
      row(say('文本点名的工程', 'Projects that the text names'), { ...ledger, all: ledger.named }),
      row(say('（四）至（六）的点位', 'Sites of sections (四)–(六)'), {
        ...ledger.sites,
        all: ledger.sites.named,
      }),
      row(say('本表', 'In this file'), inFile),
      ...categories
        .map((category) => ({
          category,
          members: projects.filter((project) => project.category === category.id),
        }))
        .filter(({ members }) => members.length > 0)
        .map(({ category, members }) =>
          row(`${say('本表', 'In this file')}: ${categoryOf(category.id).label[language]}`, count(members)),
        ),
      ...accuracyClasses.map(({ id, label, meaning }): Cell[] => [
        `${say('精度', 'Accuracy')}: ${label[language]}`,
        projects.filter((project) => project.accuracy === id).length,
        null,
        null,
        meaning[language],
      ]),
      remark(say('示意', 'Schematic'), tell(language, 'export.note')),
      remark(say('依据', 'After'), `${plan.document.title} ${plan.document.number}`),
      remark(say('打印', 'On paper'), tell(language, 'workbook.onPaper')),
      remark(say('数据日期', 'Date of the data'), plan.updated),
      remark(say('导出日期', 'Date of the export'), date),
      ...attributionsOf(plan, language).map((text) => remark(say('署名', 'Attribution'), text)),
    ],
  };
}

/** What the office's own sheet says of the exported projects and of their tasks; only where it is wanted. */
function ownTables({ plan, projects, language, own }: ExportInput): Table[] {
  if (!own) return [];
  const ids = new Set(projects.flatMap(({ id, taskId }) => [id, taskId]));
  const idOf = (record: OwnRecord) => record.id;
  const columns: Column<OwnRecord>[] = [
    {
      header: keyColumns.name.label[language],
      width: keyColumns.name.width,
      value: (record) => nameOf(record, language),
      address: ({ kind, id }) => addressOf(kind, id, language),
    },
    ...ownColumns(own, language, idOf),
    { header: keyColumns.id.label[language], width: 28, value: idOf, isOnScreenOnly: true },
  ];
  const records = ownRecords(plan).filter(({ id }) => own.rows[id] && ids.has(id));
  return [tabulate(tellOwn(language, 'own.exportSheet'), columns, records)];
}

/** The workbook's sheets in their order. */
export function tablesOf(input: ExportInput): Table[] {
  return [
    projectTable(input),
    ...ownTables(input),
    taskTable(input),
    unitTable(input),
    sourceTable(input),
    ledgerTable(input),
  ];
}
