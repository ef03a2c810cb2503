import type { Bilingual } from '../language.ts';

/** Finding and filtering. */
export const exploreMessages = {
  'filter.label': { zh: '筛选', en: 'Filters' },
  'filter.city': { zh: '城市', en: 'City' },
  'filter.unit': { zh: '责任单位', en: 'Unit' },
  'filter.stage': { zh: '文本用词', en: 'Verb' },
  'filter.progress': { zh: '进展', en: 'Progress' },
  'filter.section': { zh: '篇章', en: 'Part' },
  'filter.sharedByCities': { zh: '只看所选城市共有的', en: 'Only what the chosen cities share' },
  'filter.firstUnitOnly': { zh: '只看排首位的', en: 'Only where listed first' },
  'filter.inView': { zh: '只看视野内', en: 'In view only' },

  'widen.one': { zh: '放宽其中一项就有：', en: 'Let go of one of these:' },
  'widen.more': {
    zh: '要放宽两项以上，或者清除全部筛选。',
    en: 'More than one filter has to go; or clear them all.',
  },
  'widen.cities': { zh: '不限城市', en: 'Any city' },
  'widen.sharedByCities': { zh: '不必各市共有', en: 'Not shared by all the cities' },
  'widen.units': { zh: '不限责任单位', en: 'Any unit' },
  'widen.firstUnitOnly': { zh: '不必排首位', en: 'Not only listed first' },
  'widen.stages': { zh: '不限文本用词', en: 'Any verb' },
  'widen.progress': { zh: '不限进展', en: 'Any progress' },
  'widen.sections': { zh: '不限章节', en: 'Any chapter' },
  'widen.categoriesOff': { zh: '不限类别', en: 'Any category' },
  'widen.lightsOff': { zh: '不限台账灯', en: 'Any light' },
  'widen.accuraciesOff': { zh: '不限精度', en: 'Any accuracy' },
  'widen.inView': { zh: '不限视野', en: 'Beyond the view' },
  'widen.region': { zh: '不限圈定范围', en: 'Beyond the drawn region' },

  'search.label': { zh: '搜索', en: 'Search' },
  'search.placeholder': { zh: '工程、城市、单位、原文，可用拼音首字母', en: 'Project, city, unit or text' },
  'search.none': {
    zh: '没有找到“{query}”。试试拼音首字母，或换一个词。',
    en: 'Nothing found for “{query}”. Try another word, or pinyin initials.',
  },
  'search.nearest': {
    zh: '没有“{query}”，最接近的是：',
    en: 'Nothing for “{query}”. The nearest:',
  },
  'search.more': { zh: '还有 {n} 条', en: '{n} more' },
  'search.kind.city': { zh: '城市', en: 'Cities' },
  'search.kind.project': { zh: '工程', en: 'Projects' },
  'search.kind.unit': { zh: '责任单位', en: 'Units' },
  'search.kind.task': { zh: '任务', en: 'Tasks' },
  'search.kind.county': { zh: '县区', en: 'Counties' },
  'search.kind.text': { zh: '原文', en: 'Text' },

  'list.title': { zh: '工程清单', en: 'Projects' },
  'list.shown': { zh: '显示 {n} 项', en: '{n} shown' },
  'list.unlocated': { zh: '未上图', en: 'Not on the map' },
  'list.empty': { zh: '没有符合条件的工程', en: 'No project matches' },
  'list.clear': { zh: '清除筛选', en: 'Clear the filters' },
  'list.gaps': { zh: '原件缺这些部分，没有补写', en: 'The source lacks these parts; nothing was filled in' },

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

  'group.all': { zh: '全部', en: 'All' },

  'section.gap': { zh: '原文缺失', en: 'Missing in the source' },
} as const satisfies Record<string, Bilingual>;
