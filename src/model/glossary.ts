import type { Language } from './language.ts';

/** The plan's verbs for its projects in English; the translation is this site's. */
const verbs: Readonly<Record<string, string>> = {
  实施: 'carry out',
  推进改造: 'go on renewing',
  建设: 'build',
  规划建设: 'plan and build',
  推进建设: 'go on building',
  加快建设: 'build faster',
  推动建设: 'promote building',
  支持发展: 'support development',
  筑牢: 'consolidate',
  高质量建设: 'build to a high quality',
  提高: 'raise',
  打造: 'develop',
  支持建成运行: 'support completion and operation',
  支持建设: 'support building',
  推进保护与展示: 'go on protecting and showing',
  支持申报: 'support the application',
  加强: 'strengthen',
  推进前期论证: 'go on with the preliminary study',
  建成: 'complete',
  有序推进: 'advance in due order',
};

/** Places outside of the 13 cities that projects reach. */
const places: Readonly<Record<string, string>> = {
  十堰: 'Shiyan',
  四川: 'Sichuan',
  宁夏: 'Ningxia',
  安徽: 'Anhui',
  恩施: 'Enshi',
  江西: 'Jiangxi',
  湖南: 'Hunan',
  神农架: 'Shennongjia',
  西藏: 'Tibet',
  重庆: 'Chongqing',
  随州: 'Suizhou',
};

/** A project's verb: in English the translation, and the plan's own word after it. */
export function verbIn(stage: string, language: Language): string {
  const verb = verbs[stage];
  return language === 'en' && verb ? `${verb} (${stage})` : stage;
}

/** A place outside of the 13 cities; one that is not known in English stays as it is. */
export function outsideIn(place: string, language: Language): string {
  return language === 'en' ? (places[place] ?? place) : place;
}

/** The places outside of the 13 cities that a project reaches. */
export function outsideNames({ outside }: { outside: readonly string[] }, language: Language): string[] {
  return outside.map((place) => outsideIn(place, language));
}
