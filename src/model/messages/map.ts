import type { Bilingual } from '../language.ts';

/** The map, its legend and what it says aloud. */
export const mapMessages = {
  'map.label': { zh: '湖北重大工程地图', en: 'Map of Hubei projects' },
  'map.features': {
    zh: '地图上的 {n} 项工程，方向键到邻近的一项，L 沿线下一项，C 同城下一项，T 同任务下一项',
    en: '{n} projects on the map: arrows go to the nearest, L along a line, C to the next in the city, T of the task',
  },
  'map.zoomIn': { zh: '放大', en: 'Zoom in' },
  'map.zoomOut': { zh: '缩小', en: 'Zoom out' },
  'map.pan': { zh: '平移地图', en: 'Move the map' },
  'map.pan.north': { zh: '向北', en: 'North' },
  'map.pan.south': { zh: '向南', en: 'South' },
  'map.pan.west': { zh: '向西', en: 'West' },
  'map.pan.east': { zh: '向东', en: 'East' },
  'map.now': {
    zh: '地图宽约 {km} 公里，看得见 {n} 项工程',
    en: 'The map is about {km} km wide and shows {n} projects',
  },
  'map.bunching': { zh: '聚集：每格有几项工程', en: 'Density: projects in each cell' },
  'map.wholeView': { zh: '看全省', en: 'Whole province' },
  'map.loading': { zh: '正在载入地图组件，静态图可先看', en: 'Loading the map; the static one can be read' },
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
  'legend.outOfView': { zh: '不在视野内的 {n} 类', en: '{n} categories out of view' },
  'legend.accuracy': { zh: '位置精度', en: 'How certain the place is' },
  'legend.row': {
    zh: '{name}，上图 {mapped} 项，未上图 {unlocated} 项',
    en: '{name}: {mapped} on the map, {unlocated} not',
  },
  'legend.accuracyRow': { zh: '{name}：{meaning}，{n} 项', en: '{name}: {meaning}, {n}' },

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
} as const satisfies Record<string, Bilingual>;
