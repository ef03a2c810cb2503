import type { Language } from '../model/language.ts';
import { element, type SvgNode, toMarkup } from '../staticmap/node.ts';

export const htmlLanguage: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

/** A whole HTML file. */
export interface Html {
  language: Language;
  title: string;
  /** The security policy. */
  policy: string;
  /** The way to the style sheet. */
  css: string;
  /** What else stands in the head. */
  head: readonly SvgNode[];
  /** What the page is about, in the words of schema.org. */
  data?: object;
  body: readonly SvgNode[];
}

/** Data in a page, not a script: browsers don't run it, so the security policy has nothing to say about it. */
function dataScript(value: object): string {
  return `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}

export function htmlFile({ language, title, policy, css, head, data, body }: Html): string {
  const all = [
    element('meta', { 'http-equiv': 'Content-Security-Policy', content: policy }),
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    ...head,
    element('link', { rel: 'stylesheet', href: css }),
  ];
  return [
    '<!doctype html>',
    `<html lang="${htmlLanguage[language]}" data-palette="light">`,
    `<head>${all.map(toMarkup).join('')}${data ? dataScript(data) : ''}</head>`,
    `<body>${body.map(toMarkup).join('')}</body>`,
    '</html>\n',
  ].join('\n');
}
