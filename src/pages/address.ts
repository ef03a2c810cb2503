import { type Language, languages } from '../model/language.ts';

/** What has a page of its own. */
export const pageKinds = ['project', 'task', 'city', 'unit'] as const;

export type PageKind = (typeof pageKinds)[number];

const folders: Record<Language, string> = { zh: '', en: 'en/' };

/** A page's file under the site, with forward slashes. */
export function pageFile(kind: PageKind, id: string, language: Language): string {
  return `${folders[language]}${kind}/${id}.html`;
}

/** The way from any page of the language up to the site's root. */
export function upFrom(language: Language): string {
  return '../'.repeat(pageFile('project', 'x', language).split('/').length - 1);
}

/** The link from a page to another one of the same language. */
export function pageLink(kind: PageKind, id: string): string {
  return `../${kind}/${id}.html`;
}

/** The link from a page to the same one in another language. */
export function otherLanguage(
  kind: PageKind,
  id: string,
  language: Language,
): { language: Language; href: string } {
  const other = languages.find((entry) => entry !== language) ?? language;
  return { language: other, href: `${upFrom(language)}${pageFile(kind, id, other)}` };
}

/** The app with the same thing chosen, from a page of the language. */
export function appLink(kind: PageKind, id: string, language: Language): string {
  return `${upFrom(language)}${appHash(kind, id, language)}`;
}

/** The app's address with the thing chosen, from the site's root. */
export function appHash(kind: PageKind, id: string, language: Language): string {
  return `#v=1&${kind}=${id}${language === 'zh' ? '' : `&lang=${language}`}`;
}
