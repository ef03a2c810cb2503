import type { Bilingual, Language } from '../language.ts';
import { tellFrom, type ValuesOf } from './messages.ts';

/** The office's own sheet: loaded with what shows it, so that the first paint does not wait for it. */
export const ownSheetMessages = {
  'own.title': { zh: '督办台账', en: 'The office’s own ledger' },
  'own.about': {
    zh: '下载模板，填好后拖到页面上，或在这里选文件。只留在这台电脑的浏览器里，不上传，也不进链接。',
    en: 'Take the template, fill it in, and drop it on the page or pick it here. It stays in this browser on this machine: nothing is sent, and no link holds it.',
  },
  'own.template': { zh: '下载模板', en: 'Take the template' },
  'own.pick': { zh: '选填好的台账', en: 'Pick a filled-in ledger' },
  'own.export': { zh: '导出台账', en: 'Export the ledger' },
  'own.internal': { zh: '内部', en: 'internal' },
  'own.remove': { zh: '从这台电脑删除', en: 'Remove from this machine' },
  'own.templateName': { zh: '督办台账_模板_{date}', en: 'ledger_template_{date}' },
  'own.fileName': { zh: '督办台账_内部资料_{date}', en: 'ledger_internal_{date}' },
  'own.sheetName': { zh: '督办台账', en: 'Ledger' },
  'own.sheetTitle': { zh: '{number} 重大工程和任务督办台账', en: 'Ledger of projects and tasks of {number}' },
  'own.notesName': { zh: '填写说明', en: 'Notes' },
  'own.inWan': { zh: '{name}（万元）', en: '{name} (万元)' },
  'own.inPercent': { zh: '{name}（%）', en: '{name} (%)' },
  'own.pickState': { zh: '从下拉列表里选一个状态', en: 'Pick a state from the list' },
  'own.typePercent': { zh: '填 0% 到 100%', en: 'Type 0% to 100%' },
  'own.typeMoney': { zh: '填不小于 0 的数，单位万元', en: 'Type a number of 0 or more, in 万元' },
  'own.lightRule': { zh: '红黄绿的规则', en: 'The rule of red, yellow and green' },
  'own.note.ids': {
    zh: '编号和名称两列已锁定（没有密码），读回时按编号对应，不要改编号。',
    en: 'The columns Id and Name are locked, without a password. Rows are matched by id: leave the ids as they are.',
  },
  'own.note.blank': {
    zh: '不知道的留空。空着的格不算，按公开消息显示。',
    en: 'Leave blank what is not known. A blank says nothing; the public record is shown.',
  },
  'own.note.state': {
    zh: '状态从下拉列表选：投用、部分投用、在建、已批复、前期、暂缓。',
    en: 'State comes from the list: in service, partly open, under way, approved, in preparation, suspended.',
  },
  'own.note.percent': {
    zh: '完成率填 35%。另做的表写 35 或 0.35 也能读，只要整列写法一致。',
    en: 'Type the share done as 35%. Sheets of your own may write 35 or 0.35, as long as the column does so throughout.',
  },
  'own.note.money': {
    zh: '金额以表头的单位为准，模板是万元；表头写亿元也能读，没有单位的金额不算。',
    en: 'Money is in the unit that the heading names, here 万元; 亿元 is read too. Money without a unit does not count.',
  },
  'own.note.dates': {
    zh: '日期写 2026-06-30；只知道月份或年份就写 2026-06 或 2026。',
    en: 'Write dates as 2026-06-30; where only the month or year is known, 2026-06 or 2026.',
  },
  'own.note.problem': {
    zh: '存在问题写了字就亮黄灯；没有问题留空或写“无”。',
    en: 'Words under Problem turn the light yellow; where there is none, leave it blank.',
  },
  'own.note.change': {
    zh: '再次读入新表时，会列出和上一张相比改了什么。',
    en: 'When a newer sheet is read, what changed since the last one is listed.',
  },
  'own.note.private': {
    zh: '填好的表是内部资料，网页只在本机保存，随时可删除。',
    en: 'A filled-in sheet is internal. The page keeps it on this machine only, and it can be removed at any time.',
  },

  'own.reading': { zh: '正在读 {file}', en: 'Reading {file}' },
  'own.preview': { zh: '读懂了什么', en: 'What was understood' },
  'own.previewOf': {
    zh: '{file}：先看清再采用，现在还没有改动',
    en: '{file}: nothing counts until you accept it',
  },
  'own.understood': { zh: '读懂 {n} 行', en: '{n} rows understood' },
  'own.leftOut': { zh: '没有采用的值 {n} 个', en: '{n} values left out' },
  'own.unclear': { zh: '对不上的行 {n} 行', en: '{n} rows not matched' },
  'own.skipped': { zh: '没有读的列 {n} 列', en: '{n} columns not read' },
  'own.totals': { zh: '合计行 {n} 行，不算', en: '{n} rows of totals, not counted' },
  'own.blank': { zh: '空白行 {n} 行，没有填', en: '{n} rows left blank' },
  'own.changes': { zh: '和上一张（{date}）比，改了 {n} 处', en: '{n} changes since the last sheet ({date})' },
  'own.noChanges': { zh: '和上一张（{date}）完全一样', en: 'The same as the last sheet ({date})' },
  'own.accept': { zh: '采用这张表', en: 'Use this sheet' },
  'own.cancel': { zh: '不采用', en: 'Do not use it' },
  'own.close': { zh: '关闭', en: 'Close' },
  'own.nothing': { zh: '没有一个能采用的值，表没有采用', en: 'No value can be used; nothing was taken' },
  'own.place': { zh: '位置', en: 'Where' },
  'own.what': { zh: '读懂的内容', en: 'Understood as' },
  'own.value': { zh: '值', en: 'Value' },
  'own.reason': { zh: '原因', en: 'Why' },
  'own.field': { zh: '列', en: 'Column' },
  'own.before': { zh: '原来', en: 'Before' },
  'own.after': { zh: '现在', en: 'Now' },
  'own.record': { zh: '工程或任务', en: 'Project or task' },
  'own.assign': { zh: '第 {row} 行“{name}”是哪一项', en: 'Which one is row {row}, “{name}”' },
  'own.likely': { zh: '可能是', en: 'Perhaps' },
  'own.others': { zh: '其他', en: 'Others' },
  'own.assignNone': { zh: '不采用这行', en: 'Leave this row out' },
  'own.cell': { zh: '{sheet} {column}{row}', en: '{sheet} {column}{row}' },
  'own.cellRow': { zh: '{sheet} 第 {row} 行', en: '{sheet} row {row}' },
  'own.named': { zh: '{name}：{value}', en: '{name}: {value}' },
  'own.wan': { zh: '{n} 万元', en: '{n} 万元' },
  'own.percentValue': { zh: '{n}%', en: '{n}%' },

  'own.why.unknown': { zh: '编号和名称都对不上', en: 'neither id nor name is known' },
  'own.why.idAndNameDiffer': { zh: '编号和名称说的不是同一项', en: 'id and name mean different ones' },
  'own.why.sameName': { zh: '不止一项叫这个名字', en: 'more than one is called so' },
  'own.why.unknownHeading': { zh: '表头不认识', en: 'unknown heading' },
  'own.why.sameAsAnother': {
    zh: '和另一列意思相同，不知道以哪列为准',
    en: 'means the same as another column',
  },
  'own.why.formulaError': { zh: '公式出错', en: 'the formula gives an error' },
  'own.why.noCachedValue': {
    zh: '公式没有存下结果，用 Excel 或 WPS 打开后再保存一次',
    en: 'the formula’s value was not saved; open it in a spreadsheet program and save it again',
  },
  'own.why.notDate': { zh: '不是看得懂的日期', en: 'not a date that can be read' },
  'own.why.notPercent': { zh: '不是 0 到 100% 的百分数', en: 'not a percentage from 0 to 100' },
  'own.why.percentUnclear': {
    zh: '分不清是 1 的几分之几还是百分之几，写上 %',
    en: 'may be of 1 or of 100; write it with %',
  },
  'own.why.notMoney': { zh: '不是金额', en: 'not an amount' },
  'own.why.noUnit': { zh: '表头没有写万元还是亿元', en: 'the heading names no unit of money' },
  'own.why.notState': { zh: '不是列表里的状态', en: 'not a state of the list' },
  'own.why.notText': { zh: '不是文字', en: 'not a text' },
  'own.why.tooLong': { zh: '超过 2000 字', en: 'longer than 2,000 characters' },
  'own.why.mergedFigure': {
    zh: '几行合并成一格，不知道各行是多少',
    en: 'one cell merged over several rows; each one’s share is not known',
  },
  'own.why.twoRowsDiffer': { zh: '同一项有两行，说法不一', en: 'two rows about the same one disagree' },

  'own.fault.notWorkbook': {
    zh: '{file} 不是 Excel 工作簿。用 .xlsx 文件再试，页面没有改动。',
    en: '{file} is no Excel workbook. Try an .xlsx file; nothing was changed.',
  },
  'own.fault.oldXls': {
    zh: '{file} 是旧的 .xls 格式。在 Excel 或 WPS 里另存为 .xlsx 再试，页面没有改动。',
    en: '{file} is an old .xls file. Save it as .xlsx and try again; nothing was changed.',
  },
  'own.fault.encrypted': {
    zh: '{file} 有打开密码。去掉密码另存后再试，页面没有改动。',
    en: '{file} needs a password. Save it without one and try again; nothing was changed.',
  },
  'own.fault.macros': {
    zh: '{file} 带宏，不读。另存为不带宏的 .xlsx 再试，页面没有改动。',
    en: '{file} holds macros and is not read. Save it as .xlsx without macros and try again; nothing was changed.',
  },
  'own.fault.otherFormat': {
    zh: '{file} 不是 .xlsx 格式。另存为 .xlsx 再试，页面没有改动。',
    en: '{file} is not in the .xlsx format. Save it as .xlsx and try again; nothing was changed.',
  },
  'own.fault.tooLarge': {
    zh: '{file} 太大：最大 20 MB，展开后 120 MB。只留台账再试，页面没有改动。',
    en: '{file} is too large: 20 MB at most, 120 MB unpacked. Keep only the ledger and try again; nothing was changed.',
  },
  'own.fault.tooManyRows': {
    zh: '{file} 有超过 5000 行的表。删去多余的行再试，页面没有改动。',
    en: '{file} has a sheet of more than 5,000 rows. Delete the surplus and try again; nothing was changed.',
  },
  'own.fault.damaged': {
    zh: '{file} 已损坏，读不出来。在 Excel 或 WPS 里打开另存后再试，页面没有改动。',
    en: '{file} is damaged and cannot be read. Open it in a spreadsheet program, save it anew and try again; nothing was changed.',
  },
  'own.fault.noTable': {
    zh: '{file} 里没有找到台账：要有“编号”或“名称”一列，和至少一列进展内容。页面没有改动。',
    en: '{file} holds no ledger: it needs a column Id or Name and at least one about progress. Nothing was changed.',
  },
  'own.fault.tooSlow': {
    zh: '{file} 读了 30 秒还没有读完，已停下，页面没有改动。',
    en: '{file} was not read within 30 seconds and was given up; nothing was changed.',
  },

  'own.banner': { zh: '含内部资料：台账 {n} 项', en: 'Internal data on this page: ledger, {n} entries' },
  'own.about.sheet': {
    zh: '{file}，{n} 项，{date} 读入，只在这台电脑',
    en: '{file}, {n} entries, read {date}, on this machine only',
  },
  'own.removeShort': { zh: '删除', en: 'Remove' },
  'own.bannerUnkept': {
    zh: '浏览器不让保存，关掉页面就没有了。',
    en: 'The browser refuses to keep it: it goes with the page.',
  },
  'own.lights': { zh: '台账灯（内部）', en: 'Lights of the ledger (internal)' },
  'own.noLight': { zh: '无', en: 'None' },
  'own.noLightRule': { zh: '台账没有写到', en: 'the ledger does not speak of it' },
  'own.legendRow': { zh: '{name}：{rule}，{n} 项', en: '{name}: {rule}, {n}' },
  'own.light': { zh: '台账灯', en: 'Light' },
  'own.column': { zh: '台账{name}', en: 'Own: {name}' },
  'own.inPanel': { zh: '本单位台账（内部）', en: 'The office’s own ledger (internal)' },
  'own.asOf': { zh: '按 {date} 判断', en: 'As of {date}' },
  'own.reasonOf.finishLate': {
    zh: '过了计划完工 {date}，没有完工',
    en: 'not finished by the planned {date}',
  },
  'own.reasonOf.startLate': { zh: '过了计划开工 {date}，没有开工', en: 'not started by the planned {date}' },
  'own.reasonOf.problem': { zh: '写了存在问题', en: 'a problem is noted' },
  'own.reasonOf.suspended': { zh: '已暂缓', en: 'suspended' },
  'own.reasonOf.noPercent': { zh: '缺完成率', en: 'the share done is missing' },
  'own.reasonOf.noFinish': { zh: '缺计划完工', en: 'the planned finish is missing' },
  'own.inFiles': { zh: '导出时带上台账内容', en: 'Put the ledger into exported files' },
  'own.inFilesOn': {
    zh: '从现在起，上面每种文件、打印和汇报的文件都含内部资料，文件名里写明；链接里没有。',
    en: 'From now on every file above, prints and files of briefings hold internal data, which their names say; links hold none.',
  },
  'own.inFilesOff': {
    zh: '上面的文件和打印都不含台账内容，按公开消息导出；只有“导出台账”含。',
    en: 'The files and prints above hold nothing of the ledger, only the public record; just “Export the ledger” does.',
  },
  'own.exportSheet': { zh: '督办台账（内部）', en: 'Own ledger (internal)' },
  'own.credit': {
    zh: '含内部资料：台账“{file}”，{date} 读入',
    en: 'Holds internal data: ledger “{file}”, read {date}',
  },
  'own.list': { zh: '台账一览', en: 'The ledger' },
} as const satisfies Record<string, Bilingual>;

export type OwnMessageKey = keyof typeof ownSheetMessages;

/** The message in the language, its placeholders filled. */
export function tellOwn<Key extends OwnMessageKey>(
  language: Language,
  key: Key,
  ...[values]: ValuesOf<(typeof ownSheetMessages)[Key]['zh']>
): string {
  return tellFrom(ownSheetMessages[key], language, values);
}
