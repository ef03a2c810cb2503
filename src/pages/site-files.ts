import { type Language, languages } from '../model/language.ts';
import { tell } from '../model/messages/messages.ts';
import type { Plan } from '../model/plan.ts';
import { element, toMarkup } from '../staticmap/node.ts';
import type { PictureLayers } from '../staticmap/picture.ts';
import { type PageKind, pageFile, upFrom } from './address.ts';
import { type Page, pageHtml, pagesCss } from './frame.ts';
import { htmlFile, htmlLanguage } from './html.ts';
import { cityPage, taskPage, unitPage } from './other-pages.ts';
import type { Context } from './parts.ts';
import { projectPage } from './project-page.ts';

/** What the site's further files are made from. */
export interface SiteInput {
  plan: Plan;
  layers: PictureLayers;
  /** Where the site stands, with a slash at its end: without it there is no sitemap and no canonical address. */
  address: string | null;
  /** The security policy of every page. */
  policy: string;
}

type Make = (context: Context) => Page;

/** How each page is made, in a language. */
function pagesOf({ plan, layers }: SiteInput): Make[] {
  return [
    ...plan.projects.map(
      (project): Make =>
        (context) =>
          projectPage(project, layers, context),
    ),
    ...plan.tasks.map(
      (task): Make =>
        (context) =>
          taskPage(task, layers, context),
    ),
    ...plan.cities.map(
      (city): Make =>
        (context) =>
          cityPage(city, layers, context),
    ),
    ...plan.units.map(
      (unit): Make =>
        (context) =>
          unitPage(unit, layers, context),
    ),
  ];
}

/** A page that leads on at once and says where to. */
function leadingOn(language: Language, to: string, css: string, policy: string): string {
  const title = tell(language, 'pages.moved');
  const link = element('a', { href: to }, tell(language, 'pages.movedTo'));
  return htmlFile({
    language,
    title,
    policy,
    css,
    head: [
      element('meta', { 'http-equiv': 'refresh', content: `0; url=${to}` }),
      element('meta', { name: 'robots', content: 'noindex' }),
    ],
    body: [element('main', {}, element('h1', {}, title), element('p', {}, link))],
  });
}

/** Pages for ids that were retired: a link that was printed or sent goes on working. */
function retired({ plan, policy }: SiteInput): [string, string][] {
  const kindOf = (id: string): PageKind | null =>
    plan.projects.some((entry) => entry.id === id)
      ? 'project'
      : plan.tasks.some((entry) => entry.id === id)
        ? 'task'
        : plan.units.some((entry) => entry.id === id)
          ? 'unit'
          : null;
  return Object.entries(plan.redirects).flatMap(([old, now]) => {
    const kind = kindOf(now);
    if (!kind) return [];
    return languages.map((language): [string, string] => [
      pageFile(kind, old, language),
      leadingOn(language, `./${now}.html`, `${upFrom(language)}${pagesCss}`, policy),
    ]);
  });
}

/** A server shows it at any depth, so its links start at the site's root. */
function notFound({ address, policy }: SiteInput): string {
  const root = address ? new URL(address).pathname : '/';
  const words = (language: Language) =>
    element(
      'section',
      { lang: htmlLanguage[language] },
      element(language === 'zh' ? 'h1' : 'h2', {}, tell(language, 'pages.gone')),
      element('p', {}, tell(language, 'pages.goneHelp')),
      element('p', {}, element('a', { href: root }, tell(language, 'app.title'))),
    );
  return htmlFile({
    language: 'zh',
    title: tell('zh', 'pages.gone'),
    policy,
    css: `${root}${pagesCss}`,
    head: [element('meta', { name: 'robots', content: 'noindex' })],
    body: [element('main', {}, words('zh'), words('en'))],
  });
}

function sitemap(files: readonly string[], address: string, updated: string): string {
  const urls = files.map((file) =>
    element('url', {}, element('loc', {}, `${address}${file}`), element('lastmod', {}, updated)),
  );
  const set = element('urlset', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }, ...urls);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${toMarkup(set)}\n`;
}

/**
 * The files beside the app, by their names under the site: a page for every project, task, city and unit in each
 * language, pages that lead on from retired ids, 404.html, robots.txt, and sitemap.xml where the address is known.
 */
export function siteFiles(input: SiteInput): Map<string, string> {
  const { plan, address, policy } = input;
  // Both languages of a page one after the other: they show the same ground, which is simplified once.
  const pages = pagesOf(input).flatMap((make) =>
    languages.map((language): [string, string] => {
      const context = { plan, language };
      const page = make(context);
      return [pageFile(page.kind, page.id, language), pageHtml(page, context, address, policy)];
    }),
  );
  const files = new Map([...pages, ...retired(input)]);
  files.set('404.html', notFound(input));
  files.set('robots.txt', `User-agent: *\nAllow: /\n${address ? `Sitemap: ${address}sitemap.xml\n` : ''}`);
  if (address) files.set('sitemap.xml', sitemap(['', ...pages.map(([file]) => file)], address, plan.updated));
  return files;
}
