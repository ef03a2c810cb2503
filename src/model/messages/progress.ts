export const progressMessages = {
  'progress.title': { zh: '五年之后：进展', en: 'Since then: progress' },
  'progress.state': { zh: '进展', en: 'Progress' },
  'progress.sinceWhen': { zh: '起始', en: 'Since' },
  'progress.lastEvent': { zh: '最近一条', en: 'Last event' },
  'progress.counts': { zh: '进展', en: 'Progress' },
  'progress.caption': {
    zh: '据公开消息整理，截至 {date}，不是官方统计。',
    en: 'Compiled from public reports as of {date}; not official statistics.',
  },
  'progress.withOwn': {
    zh: '本单位台账说了的，按台账。',
    en: ' Where the office’s own ledger speaks, it counts.',
  },
  'progress.unreadCount': {
    zh: '其中 {n} 项本站还没有查，计入“未见公开消息”。',
    en: ' {n} projects have not been looked through yet and count as “nothing published found”.',
  },
  'progress.later': {
    zh: '{date} 以后还有 {n} 条消息。',
    en: 'There are {n} events after {date}.',
  },
  'progress.since': { zh: '{date} 起', en: 'since {date}' },
  'progress.note': {
    zh: '据公开消息整理，截至 {date}，不是官方统计；不属于文件原文。',
    en: 'Compiled from public reports as of {date}; not official statistics, and no part of the plan’s text.',
  },
  'progress.unread': {
    zh: '本站还没有查这一项的公开消息。',
    en: 'The public record of this project has not been looked through yet.',
  },
  'progress.disputed': { zh: '来源说法不一', en: 'sources disagree' },
} as const;
