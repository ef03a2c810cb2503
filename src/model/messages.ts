import type { Bilingual, Language } from './language.ts';

/** Every interface string, in both languages. `{name}` marks what the caller fills in. */
export const messages = {
  'app.title': { zh: '湖北重大工程一张图', en: 'Hubei projects on one map' },
  'app.basis': { zh: '依据{number} · 重点工程项目分工', en: 'After {number}, division of key projects' },
  'app.skip': { zh: '跳到清单', en: 'Skip to the list' },

  'view.map': { zh: '地图', en: 'Map' },
  'view.projects': { zh: '清单', en: 'Projects' },
  'view.table': { zh: '表格', en: 'Table' },
  'view.matrix': { zh: '矩阵', en: 'Matrix' },
  'view.document': { zh: '文本', en: 'Text' },
  'view.tasks': { zh: '任务', en: 'Tasks' },
  'view.cities': { zh: '城市', en: 'Cities' },
  'view.label': { zh: '视图', en: 'Views' },

  'map.label': { zh: '湖北重大工程地图', en: 'Map of Hubei projects' },
  'map.zoomIn': { zh: '放大', en: 'Zoom in' },
  'map.zoomOut': { zh: '缩小', en: 'Zoom out' },
  'map.wholeView': { zh: '看全省', en: 'Whole province' },
  'map.loading': { zh: '正在载入地图', en: 'Loading the map' },
  'map.schematicNote': {
    zh: '虚线为示意，不是设计线位',
    en: 'Dashed lines are schematic, not the design alignment',
  },
  'map.attribution': {
    zh: '水系 © OpenStreetMap 贡献者 · 地名 GeoNames · 不作划界依据',
    en: 'Water © OpenStreetMap contributors · Places GeoNames · No basis for boundaries',
  },
  'map.tooNear': {
    zh: '放大已超过数据精度：这里误差约 {n} km',
    en: 'Nearer than the data knows: within about {n} km here',
  },
  'map.leaving': { zh: '通往 {place}', en: 'to {place}' },
  'map.locator': { zh: '{name}全线位置', en: 'The whole of {name}' },
  'map.dataDate': { zh: '数据 {date}', en: 'Data {date}' },
  'map.approval': { zh: '审图号：{number}', en: 'Map approval: {number}' },
  'map.pickOne': { zh: '这里有 {n} 项，选一项', en: '{n} projects here: choose one' },
  'map.scale': { zh: '{n} 公里', en: '{n} km' },

  'legend.title': { zh: '图例', en: 'Legend' },
  'legend.showAll': { zh: '全部显示', en: 'Show all' },
  'legend.open': { zh: '打开图例', en: 'Open the legend' },
  'legend.close': { zh: '收起图例', en: 'Close the legend' },
  'legend.accuracy': { zh: '位置精度', en: 'How certain the place is' },
  'legend.row': {
    zh: '{name}，上图 {mapped} 项，未上图 {unlocated} 项',
    en: '{name}: {mapped} on the map, {unlocated} not',
  },
  'legend.accuracyRow': { zh: '{name}：{meaning}，{n} 项', en: '{name}: {meaning}, {n}' },

  'filter.label': { zh: '筛选', en: 'Filters' },
  'filter.city': { zh: '城市', en: 'City' },
  'filter.unit': { zh: '责任单位', en: 'Unit' },
  'filter.stage': { zh: '文本用词', en: 'Verb' },
  'filter.section': { zh: '篇章', en: 'Part' },
  'filter.sharedByCities': { zh: '只看所选城市共有的', en: 'Only what the chosen cities share' },
  'filter.firstUnitOnly': { zh: '只看排首位的', en: 'Only where listed first' },
  'filter.inView': { zh: '只看视野内', en: 'In view only' },

  'export.title': { zh: '导出', en: 'Export' },
  'export.scope': {
    zh: '导出现在显示的 {n} 项，其中未上图 {unlocated} 项',
    en: 'Exports the {n} projects shown, {unlocated} of them not on the map',
  },
  'export.writing': { zh: '正在写文件', en: 'Writing the file' },
  'export.done': {
    zh: '已导出 {n} 项，未上图 {unlocated} 项列在表中',
    en: 'Exported {n} projects; the {unlocated} not on the map are listed',
  },
  'export.failed': {
    zh: '没能写出文件，数据没有变。再试一次。{detail}',
    en: 'The file could not be written; nothing was lost. Try again. {detail}',
  },

  'group.all': { zh: '全部', en: 'All' },
  'group.label': { zh: '按领域', en: 'By field' },

  'ledger.named': { zh: '{n} 项', en: '{n} named' },
  'ledger.mapped': { zh: '上图 {n}', en: '{n} mapped' },
  'ledger.unlocated': { zh: '未上图 {n}', en: '{n} not' },
  'ledger.title': {
    zh: '文本点名 {named} 项：上图 {mapped}，未上图 {unlocated}',
    en: 'The text names {named}: {mapped} on the map, {unlocated} not',
  },
  'ledger.sites': {
    zh: '另有（四）至（六）的点位 {named} 处，上图 {mapped} 处，分开计。',
    en: 'Sites of sections (四)–(六), counted apart: {named}, of which {mapped} on the map.',
  },

  'panel.close': { zh: '关闭', en: 'Close' },
  'panel.copyLink': { zh: '复制链接', en: 'Copy the link' },
  'panel.linkCopied': { zh: '链接已复制', en: 'Link copied' },
  'panel.linkNotCopied': {
    zh: '没能复制，可从地址栏复制',
    en: 'Could not copy: take it from the address bar',
  },
  'panel.previous': { zh: '上一项', en: 'Previous' },
  'panel.next': { zh: '下一项', en: 'Next' },
  'panel.of': { zh: '{i} / {n}', en: '{i} / {n}' },
  'panel.zoomTo': { zh: '在地图上看', en: 'Show on the map' },

  'project.stage': { zh: '文本用词', en: 'The plan’s verb' },
  'project.units': { zh: '责任单位', en: 'Responsible units' },
  'project.firstUnit': { zh: '排首位', en: 'listed first' },
  'project.cities': { zh: '经过城市', en: 'Cities crossed' },
  'project.citiesIn': { zh: '所在城市', en: 'Cities it lies in' },
  'project.noCity': { zh: '文本没有点名城市', en: 'The text names no city' },
  'project.outside': { zh: '13 市以外', en: 'outside the 13 cities' },
  'project.basis': { zh: '位置依据', en: 'How the place is known' },
  'project.accuracy': { zh: '精度', en: 'Accuracy' },
  'project.from': { zh: '起点', en: 'From' },
  'project.to': { zh: '终点', en: 'To' },
  'project.drawnLength': { zh: '图上长', en: 'Drawn length' },
  'project.published': { zh: '公布长度', en: 'Published length' },
  'project.source': { zh: '来源', en: 'Source' },
  'project.method': { zh: '画法', en: 'Method' },
  'project.flow': { zh: '流向', en: 'Direction' },
  'project.flowValue': { zh: '{from} → {to}', en: '{from} → {to}' },
  'project.km': { zh: '{n} km', en: '{n} km' },
  'project.within': { zh: '误差约 {n} km', en: 'within about {n} km' },
  'project.endValue': { zh: '{name}，±{n} km', en: '{name}, ±{n} km' },
  'project.shorter': { zh: '比公布短 {n}%', en: '{n}% shorter than published' },
  'project.longer': { zh: '比公布长 {n}%', en: '{n}% longer than published' },
  'project.sameSentence': { zh: '同句', en: 'Same sentence' },
  'project.batch': { zh: '批', en: 'batch' },
  'project.retrieved': { zh: '{date} 查', en: 'retrieved {date}' },

  'quote.repaired': { zh: '校订', en: 'Repaired' },
  'quote.seed': { zh: '原文', en: 'As found' },
  'quote.reading': { zh: '读本', en: 'Reading' },
  'quote.corrections': { zh: '校订：{kinds}', en: 'Repaired: {kinds}' },
  'quote.seedNote': {
    zh: '网传件原样：有断行、页码和错字。',
    en: 'As found online: broken lines, page numbers, wrong words.',
  },
  'quote.listOf': { zh: '{kind} {n} 处', en: '{kind} {n}' },
  'correction.boilerplate': { zh: '网站文字', en: 'site text' },
  'correction.page-marker': { zh: '页码', en: 'page numbers' },
  'correction.order': { zh: '段落次序', en: 'block order' },
  'correction.space': { zh: '断行空格', en: 'breaks and spaces' },
  'correction.punctuation': { zh: '标点', en: 'punctuation' },
  'correction.list-number': { zh: '序号', en: 'list numbers' },
  'correction.word': { zh: '错字', en: 'wrong words' },

  'task.title': { zh: '任务', en: 'Task' },
  'task.projects': { zh: '本任务工程', en: 'Projects of this task' },
  'task.noProjects': { zh: '本任务没有点名工程。', en: 'This task names no project.' },
  'task.count': { zh: '{n} 项任务', en: '{n} tasks' },
  'task.list': { zh: '全部 {n} 项任务', en: 'All {n} tasks' },
  'section.gap': { zh: '原文缺失', en: 'Missing in the source' },

  'unit.title': { zh: '责任单位', en: 'Responsible unit' },
  'unit.first': { zh: '排首位 {n} 项', en: 'first-listed in {n}' },
  'unit.further': { zh: '另列 {n} 项', en: 'further listed in {n}' },
  'unit.tasks': { zh: '负责任务', en: 'Tasks' },
  'unit.projects': { zh: '涉及工程', en: 'Projects' },
  'unit.collective': { zh: '泛指，文本没有点名城市', en: 'collective: the text names no city' },
  'unit.kind.provincial': { zh: '省级部门', en: 'Provincial department' },
  'unit.kind.party': { zh: '党委部门', en: 'Party department' },
  'unit.kind.central': { zh: '中央驻鄂单位', en: 'Central body in Hubei' },
  'unit.kind.local': { zh: '地方政府', en: 'Local government' },
  'unit.kind.collective': { zh: '集合', en: 'Collective' },
  'unit.smallMap': { zh: '{name}的 {n} 项工程在湖北的位置', en: 'The {n} projects of {name} in Hubei' },
  'unit.list': { zh: '{n} 个责任单位', en: '{n} responsible units' },

  'city.title': { zh: '城市', en: 'City' },
  'city.fullName': { zh: '{name}市', en: '{name}' },
  'city.summary': { zh: '经过或位于市内 {n} 项', en: '{n} projects cross it or lie in it' },
  'city.tasks': { zh: '相关任务', en: 'Tasks that concern it' },
  'city.goals': { zh: '相关目标', en: 'Goals that concern it' },
  'city.howCounted': {
    zh: '按图上位置统计，示意线附近可能有出入。',
    en: 'Counted by the drawn place; near schematic lines it may differ.',
  },
  'city.inCity': { zh: '市内 {n} km，占 {share}%', en: '{n} km inside, {share}%' },
  'city.firstUnits': { zh: '排首位的单位', en: 'Units listed first' },
  'city.smallMap': { zh: '{name}在湖北的位置和 {n} 项工程', en: '{name} in Hubei and its {n} projects' },
  'city.list': { zh: '13 个城市', en: '13 cities' },
  'city.count': { zh: '{n} 项', en: '{n}' },

  'list.title': { zh: '工程清单', en: 'Projects' },
  'list.shown': { zh: '显示 {n} 项', en: '{n} shown' },
  'list.unlocated': { zh: '未上图', en: 'Not on the map' },
  'list.empty': { zh: '没有符合条件的工程', en: 'No project matches' },
  'list.clear': { zh: '清除筛选', en: 'Clear the filters' },
  'list.gaps': { zh: '原件缺这些部分，没有补写', en: 'The source lacks these parts; nothing was filled in' },

  'switch.language': { zh: 'English', en: '中文' },
  'switch.languageLabel': { zh: '切换到英文', en: 'Switch to Chinese' },
  'switch.palette': { zh: '配色', en: 'Palette' },
  'palette.light': { zh: '浅色', en: 'Light' },
  'palette.dark': { zh: '深色', en: 'Dark' },
  'palette.projector': { zh: '投影', en: 'Projector' },

  'fault.plan': {
    zh: '数据文件 plan.json 打不开，清单和地图都要用它。刷新页面；还不行就联系网站管理员，把下面这行发给他。',
    en: 'The data file plan.json could not be read; list and map both need it. Reload; if that fails, send the line below to the site’s keeper.',
  },
  'fault.projects': {
    zh: '工程线位文件打不开，地图上暂时没有工程；清单、任务和单位照常可用。刷新页面再试。',
    en: 'The projects’ lines could not be loaded, so the map lacks them; lists, tasks and units work. Reload to try again.',
  },
  'fault.ground': {
    zh: '底图文件打不开，地图缺少底图；其余照常可用。刷新页面再试。',
    en: 'The base map could not be loaded; everything else works. Reload to try again.',
  },
  'fault.webgl': {
    zh: '这台电脑没有打开 WebGL，画不了地图。清单、任务、城市都能用；要看图，请管理员打开浏览器的硬件加速。',
    en: 'WebGL is off on this computer, so the map cannot be drawn. Lists, tasks and cities work; ask for hardware acceleration to see the map.',
  },
  'fault.map': {
    zh: '地图组件没能启动。清单、任务、城市照常可用。刷新页面再试。',
    en: 'The map could not start. Lists, tasks and cities work. Reload to try again.',
  },
  'fault.link': {
    zh: '链接里有认不出的部分，已略过，其余照用。',
    en: 'Parts of the link were not understood and left out.',
  },
  'fault.dismiss': { zh: '知道了', en: 'Dismiss' },
  'fault.detail': { zh: '细节：{detail}', en: 'Detail: {detail}' },

  'export.xlsx': { zh: 'Excel 工作簿', en: 'Excel workbook' },
  'export.csv': { zh: 'CSV 表格', en: 'CSV table' },
  'export.geojson': { zh: 'GeoJSON 图形', en: 'GeoJSON shapes' },
  'export.kml': { zh: 'KML（地球软件）', en: 'KML for earth viewers' },
  'export.fileName': { zh: '湖北重大工程_{n}项_{date}', en: 'hubei-projects_{n}_{date}' },
  'export.note': {
    zh: '位置为示意，不是设计线位，不作划界依据；各项精度不同，以精度和误差为准。',
    en: 'Places are schematic: not the design alignment and not a basis for boundaries. Each project states its accuracy and uncertainty.',
  },
  'export.schematicLine': {
    zh: '线位为示意，不是设计线位。',
    en: 'The line is schematic, not the design alignment.',
  },
  'export.symbolOnly': {
    zh: '符号为示意，只标大致位置。',
    en: 'The symbol is schematic and marks only roughly where it is.',
  },
  'export.unlocatedBecause': { zh: '未上图：{reason}', en: 'Not on the map: {reason}' },
  'export.schematicName': { zh: '{name}（示意）', en: '{name} (schematic)' },
  'export.firstListed': { zh: '{name}（排首位）', en: '{name} (listed first)' },
  'export.counts': {
    zh: '共 {n} 项：上图 {mapped}，未上图 {unlocated}',
    en: '{n} in all: {mapped} on the map, {unlocated} not',
  },
  'export.category': { zh: '类别', en: 'Category' },
  'export.sentence': { zh: '原句', en: 'Sentence' },
  'export.uncertaintyKm': { zh: '误差 km', en: 'Uncertainty km' },
  'export.lengthKm': { zh: '图上长 km', en: 'Drawn length km' },
  'export.remark': { zh: '备注', en: 'Note' },
  'export.dataDate': { zh: '数据日期', en: 'Date of the data' },
  'export.exportDate': { zh: '导出日期', en: 'Date of the export' },
  'export.tooLarge': {
    zh: '{n} 项太多，工作簿写不下。先用筛选减少项数，或改存 CSV。',
    en: '{n} projects are too many for the workbook. Narrow the filter, or take the CSV.',
  },
  'describe.ends': { zh: '从{from}到{to}', en: 'from {from} to {to}' },
  'describe.flow': { zh: '流向从{from}到{to}', en: 'flowing from {from} to {to}' },
  'describe.through': { zh: '依次经过{cities}', en: 'through {cities} in this order' },
  'describe.in': { zh: '在{cities}', en: 'in {cities}' },
  'describe.outside': { zh: '还到 13 市以外的{places}', en: 'and outside the 13 cities: {places}' },
  'describe.length': { zh: '图上长 {n} 公里', en: '{n} km as drawn' },
  'describe.exact': { zh: '位置准确', en: 'its place is exact' },
  'describe.approximate': { zh: '位置近似', en: 'its place is approximate' },
  'describe.schematic': { zh: '走向只是示意', en: 'its course is schematic only' },
  'describe.area': { zh: '按县域画出范围', en: 'drawn as an area of counties' },
  'describe.symbol': {
    zh: '位置未定或太短，只画符号',
    en: 'undecided or too short to draw, so only a symbol stands for it',
  },
  'describe.unlocated': { zh: '不在图上：{reason}', en: 'not on the map: {reason}' },
  'describe.within': { zh: '误差约 {n} 公里', en: 'within about {n} km' },
  'describe.withinRange': { zh: '误差约 {least} 至 {most} 公里', en: 'within about {least} to {most} km' },
  'describe.unit': { zh: '责任单位排首位的是{unit}', en: 'first-listed unit: {unit}' },

  'search.label': { zh: '搜索', en: 'Search' },
  'search.placeholder': { zh: '工程、城市、单位、原文，可用拼音首字母', en: 'Project, city, unit or text' },
  'search.none': {
    zh: '没有找到“{query}”。试试拼音首字母，或换一个词。',
    en: 'Nothing found for “{query}”. Try another word, or pinyin initials.',
  },
  'search.more': { zh: '还有 {n} 条', en: '{n} more' },
  'search.kind.city': { zh: '城市', en: 'Cities' },
  'search.kind.project': { zh: '工程', en: 'Projects' },
  'search.kind.unit': { zh: '责任单位', en: 'Units' },
  'search.kind.task': { zh: '任务', en: 'Tasks' },
  'search.kind.text': { zh: '原文', en: 'Text' },
} as const satisfies Record<string, Bilingual>;

export type MessageKey = keyof typeof messages;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Values<Key extends MessageKey> = Record<Placeholders<(typeof messages)[Key]['zh']>, string | number>;

/** The message in the language, its placeholders filled. */
export function tell<Key extends MessageKey>(
  language: Language,
  key: Key,
  ...[values]: Placeholders<(typeof messages)[Key]['zh']> extends never ? [] : [values: Values<Key>]
): string {
  const text: string = messages[key][language];
  if (!values) return text;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String((values as Record<string, unknown>)[name]));
}
