export const progressMessages = {
  'progress.title': { zh: '五年之后：进展', en: 'Since then: progress' },
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
