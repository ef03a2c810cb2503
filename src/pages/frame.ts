import { type Language, languages } from '../model/language.ts';
import { tell } from '../model/messages/messages.ts';
import { element, type SvgNode } from '../staticmap/node.ts';
import { appHash, appLink, otherLanguage, type PageKind, pageFile, pageLink, upFrom } from './address.ts';
import { htmlFile, htmlLanguage } from './html.ts';
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

function steps({ kind, previous, next }: Page, language: Language): SvgNode[] {
  const links = [
    previous && element('a', { rel: 'prev', href: pageLink(kind, previous.id) }, `← ${previous.name}`),
    next && element('a', { rel: 'next', href: pageLink(kind, next.id) }, `${next.name} →`),
  ].filter((entry) => entry !== null);
  return links.length > 0
    ? [element('nav', { class: 'steps', 'aria-label': tell(language, 'pages.steps') }, ...links)]
    : [];
}

/** The page in the words of schema.org: what it is about, what it rests on, and where it stands in the site. */
function graphOf(page: Page, { plan, language }: Context, address: string | null, canonical: string | null) {
  const { title, description, about } = page;
  const site = tell(language, 'app.title');
  return {
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
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: site, ...(address && { item: address }) },
          { '@type': 'ListItem', position: 2, name: title, ...(canonical && { item: canonical }) },
        ],
      },
    ],
  };
}

/** Links that only an address that is known makes whole. */
function canonicalLinks({ kind, id }: Page, address: string, canonical: string): SvgNode[] {
  return [
    element('link', { rel: 'canonical', href: canonical }),
    ...languages.map((language) =>
      element('link', {
        rel: 'alternate',
        hreflang: htmlLanguage[language],
        href: `${address}${pageFile(kind, id, language)}`,
      }),
    ),
    element('meta', { property: 'og:url', content: canonical }),
  ];
}

function header({ kind, id }: Page, language: Language): SvgNode {
  const up = upFrom(language);
  const other = otherLanguage(kind, id, language);
  return element(
    'header',
    {},
    element(
      'a',
      { class: 'home', href: up },
      element('img', { src: `${up}icon.svg`, alt: '', width: 28, height: 28 }),
      tell(language, 'app.title'),
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
}

function footer({ kind, id }: Page, context: Context, address: string | null): SvgNode {
  const { plan, language } = context;
  const { title, number } = plan.document;
  return element(
    'footer',
    {},
    element('p', {}, tell(language, 'pages.basis', { title, number })),
    element('p', {}, tell(language, 'pages.dates', { updated: plan.updated, asOf: plan.progressAsOf })),
    ...(address ? [qrCode(`${address}${appHash(kind, id, language)}`, context)] : []),
  );
}

/** The whole HTML of a page. `address` is where the site stands, with a slash at its end; null where that is not known. */
export function pageHtml(page: Page, context: Context, address: string | null, policy: string): string {
  const { language } = context;
  const { kind, id, title, description, body } = page;
  const up = upFrom(language);
  const site = tell(language, 'app.title');
  const canonical = address && `${address}${pageFile(kind, id, language)}`;
  return htmlFile({
    language,
    title: `${title} · ${site}`,
    policy,
    css: `${up}${pagesCss}`,
    head: [
      element('meta', { name: 'description', content: description }),
      ...(address && canonical ? canonicalLinks(page, address, canonical) : []),
      element('meta', { property: 'og:title', content: title }),
      element('meta', { property: 'og:description', content: description }),
      element('meta', { property: 'og:site_name', content: site }),
      element('meta', { property: 'og:type', content: 'article' }),
      element('link', { rel: 'icon', href: `${up}icon.svg`, type: 'image/svg+xml' }),
    ],
    data: graphOf(page, context, address, canonical),
    body: [
      header(page, language),
      element('main', {}, element('h1', {}, title), ...body, ...steps(page, language)),
      footer(page, context, address),
    ],
  });
}
