import type { Bilingual } from '../language.ts';

/** The pages for one project, task, city or unit, which need no script. */
export const pagesMessages = {
  'pages.onMap': { zh: '在地图上打开', en: 'Open on the map' },
  'pages.ways': { zh: '本页', en: 'This page' },
  'pages.steps': { zh: '上一页、下一页', en: 'Previous and next page' },
  'pages.words': { zh: '文件原句', en: 'The plan’s own words' },
  'pages.facts': { zh: '依据和数字', en: 'Basis and figures' },
  'pages.neighbours': { zh: '同城市的其他工程', en: 'Other projects in the same cities' },
  'pages.project': { zh: '工程', en: 'Project' },
  'pages.projects': { zh: '工程和进展', en: 'Projects and their progress' },
  'pages.sites': { zh: '其他点位', en: 'Other sites' },
  'pages.isFirst': { zh: '排首位', en: 'listed first' },
  'pages.isFurther': { zh: '另列', en: 'further listed' },
  'pages.basis': { zh: '依据《{title}》（{number}）整理。', en: 'Compiled from {number}: {title}.' },
  'pages.dates': {
    zh: '数据 {updated}；进展据公开消息整理，截至 {asOf}，不是官方统计。',
    en: 'Data of {updated}; progress compiled from public reports as of {asOf}, not official statistics.',
  },
  'pages.qr': { zh: '二维码：{address}', en: 'QR code: {address}' },
  'pages.moved': { zh: '这一页换了地址', en: 'This page has moved' },
  'pages.movedTo': { zh: '去新的地址', en: 'Go to where it is now' },
  'pages.gone': { zh: '没有这一页', en: 'There is no such page' },
  'pages.goneHelp': {
    zh: '链接可能抄漏了，或者这一页已经撤下。可以从首页查找工程、任务、城市和单位。',
    en: 'The link may be cut off, or the page was taken down. Projects, tasks, cities and units are found from the front page.',
  },
} as const satisfies Record<string, Bilingual>;
