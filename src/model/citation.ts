import type { Language } from './language.ts';
import { anonymousPublisher, type Reference } from './source.ts';

/**
 * Publisher, title and date of a source, as one prints it beside a figure; a title in brackets is ours, where the
 * page's own is not known. Says so where a copy was read; of an anonymous page that goes without saying.
 */
export function citationOf(reference: Reference, language: Language): string {
  const { publisher, published, copy } = reference;
  const zh = language === 'zh';
  const name = zh ? reference.publisherName : reference.publisherNameEn;
  const title = zh ? reference.title : reference.titleEn;
  const isOurs = /^[〔[]/.test(title);
  const date = published === null ? '' : `${zh ? '，' : ', '}${published}`;
  const note = copy && publisher !== anonymousPublisher ? (zh ? '（经转载核对）' : ' (read in a copy)') : '';
  const quoted = zh ? `《${title}》` : ` “${title}”`;
  const own = zh ? title : ` ${title}`;
  return `${name}${isOurs ? own : quoted}${date}${note}`;
}

/** Several sources of one fact. */
export function citationsOf(references: readonly Reference[], language: Language): string {
  return references.map((reference) => citationOf(reference, language)).join(language === 'zh' ? '；' : '; ');
}
