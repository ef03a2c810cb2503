import type { Language } from '../model/language.ts';
import { tell } from '../model/messages/messages.ts';
import { element, type SvgNode, toMarkup } from '../staticmap/node.ts';
import { appHash, appLink, otherLanguage, type PageKind, pageFile, upFrom } from './address.ts';
import type { Context } from './parts.ts';
import { qrCode } from './qr.ts';

/** The style sheet of all pages, from the site's root. */
export const pagesCss = 'pages.css';

/** One page: what it is about and what stands in it. */
export interface Page {
  kind: PageKind;
  id: string;
  title: string;
  /** One or two sentences: for search engines and link previews. */
  description: string;
  body: readonly SvgNode[];
  /** What it is about, in the words of schema.org. */
  about: Readonly<Record<string, unknown>>;
  previous: { id: string; name: string } | null;
  next: { id: string; name: string } | null;
}

const htmlLanguage: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

/** Data in a page, not a script: browsers don't run it, so the security policy has nothing to say about it. */
function data(value: object): string {
  return `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}

function steps({ kind, previous, next }: Page, language: Language): SvgNode[] {
  const links = [
    previous && element('a', { rel: 'prev', href: `../${kind}/${previous.id}.html` }, `← ${previous.name}`),
    next && element('a', { rel: 'next', href: `../${kind}/${next.id}.html` }, `${next.name} →`),
  ].filter((entry) => entry !== null);
  return links.length > 0
    ? [element('nav', { class: 'steps', 'aria-label': tell(language, 'pages.steps') }, ...links)]
    : [];
}

/** The whole HTML of a page. `address` is where the site stands, with a slash at its end; null where that is not known. */
export function pageHtml(page: Page, context: Context, address: string | null, policy: string): string {
  const { plan, language } = context;
  const { kind, id, title, description, body, about } = page;
  const up = upFrom(language);
  const site = tell(language, 'app.title');
  const other = otherLanguage(kind, id, language);
  const at = (file: string) => address && `${address}${file}`;
  const canonical = at(pageFile(kind, id, language));
  const crumbs = {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: site, ...(address && { item: address }) },
      { '@type': 'ListItem', position: 2, name: title, ...(canonical && { item: canonical }) },
    ],
  };
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'WebPage',
        name: title,
        description,
        inLanguage: htmlLanguage[language],
        dateModified: plan.updated,
        ...(canonical && { url: canonical }),
        isBasedOn: {
          '@type': 'DigitalDocument',
          name: plan.document.title,
          identifier: plan.document.number,
        },
        about,
      },
      crumbs,
    ],
  };
  const head = [
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, `${title} · ${site}`),
    element('meta', { name: 'description', content: description }),
    ...(canonical ? [element('link', { rel: 'canonical', href: canonical })] : []),
    ...(canonical
      ? (['zh', 'en'] as const).map((entry) =>
          element('link', {
            rel: 'alternate',
            hreflang: htmlLanguage[entry],
            href: at(pageFile(kind, id, entry)) ?? '',
          }),
        )
      : []),
    element('meta', { property: 'og:title', content: title }),
    element('meta', { property: 'og:description', content: description }),
    element('meta', { property: 'og:site_name', content: site }),
    element('meta', { property: 'og:type', content: 'article' }),
    ...(canonical ? [element('meta', { property: 'og:url', content: canonical })] : []),
    element('link', { rel: 'icon', href: `${up}icon.svg`, type: 'image/svg+xml' }),
    element('link', { rel: 'stylesheet', href: `${up}${pagesCss}` }),
  ];
  const header = element(
    'header',
    {},
    element(
      'a',
      { class: 'home', href: up },
      element('img', { src: `${up}icon.svg`, alt: '', width: 28, height: 28 }),
      site,
    ),
    element(
      'nav',
      { 'aria-label': tell(language, 'pages.ways') },
      element('a', { class: 'open', href: appLink(kind, id, language) }, tell(language, 'pages.onMap')),
      element(
        'a',
        { href: other.href, lang: htmlLanguage[other.language], hreflang: htmlLanguage[other.language] },
        tell(language, 'switch.language'),
      ),
    ),
  );
  const main = element('main', {}, element('h1', {}, title), ...body, ...steps(page, language));
  const footer = element(
    'footer',
    {},
    element(
      'p',
      {},
      tell(language, 'pages.basis', { title: plan.document.title, number: plan.document.number }),
    ),
    element('p', {}, tell(language, 'pages.dates', { updated: plan.updated, asOf: plan.progressAsOf })),
    ...(address ? [qrCode(`${address}${appHash(kind, id, language)}`, context)] : []),
  );
  return [
    '<!doctype html>',
    `<html lang="${htmlLanguage[language]}" data-palette="light">`,
    `<head>${head.map(toMarkup).join('')}${data(graph)}</head>`,
    `<body>${[header, main, footer].map(toMarkup).join('')}</body>`,
    '</html>\n',
  ].join('\n');
}
