import type { Bilingual } from '../language.ts';

/** Shares and lengths, and what the lengths measure. */
export const numbersMessages = {
  'share.percent': { zh: '{n}%', en: '{n}%' },
  'share.under': { zh: '不足 1%', en: 'under 1%' },
  'share.over': { zh: '超过 99%', en: 'over 99%' },

  'length.km': { zh: '{n} km', en: '{n} km' },
  'length.under': { zh: '不足 {n}', en: 'under {n}' },
  'length.comma': { zh: '，', en: ', ' },
  'length.shorter': { zh: '比公布短 {share}', en: '{share} shorter than published' },
  'length.longer': { zh: '比公布长 {share}', en: '{share} longer than published' },
  'length.drawn': { zh: '{from}至{to}，按途经点连线', en: '{from} to {to}, drawn through known points' },
  'length.drawnSchematic': { zh: '{from}至{to}的示意线', en: '{from} to {to}, a schematic line' },
  'length.differs': {
    zh: '图上{difference}：图上量的是{drawn}，公布量的是{published}。',
    en: 'The drawn line is {difference}: it measures {drawn}; the published figure measures {published}.',
  },
  'length.notComparable': {
    zh: '不可比：图上量的是{drawn}，公布量的是{published}。',
    en: 'Not comparable: the drawn line measures {drawn}; the published figure measures {published}.',
  },
  'length.basis': { zh: '图上与公布为何不同', en: 'Why drawn and published differ' },
} as const satisfies Record<string, Bilingual>;
