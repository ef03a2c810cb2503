import { type Language, languages } from '../../model/language.ts';
import { tell } from '../../model/messages/messages.ts';
import { oldestBrowserNames } from '../../model/site/browsers.ts';

/** Whether the browser lacks what the page is built on: `Array.at` came with Chrome 92, Firefox 90 and Safari 15.4. */
export function isTooOld(): boolean {
  return !('at' in Array.prototype);
}

function line(document: Document, language: Language): HTMLElement {
  const told = document.createElement('div');
  told.lang = language;
  told.textContent = tell(language, 'fault.oldBrowser', { browsers: oldestBrowserNames(language) });
  return told;
}

/** The page that needs no script stays, and says why. */
export function tellOfOldBrowser(document: Document) {
  const notice = document.querySelector('.without-script');
  notice?.replaceChildren(...languages.map((language) => line(document, language)));
  notice?.classList.add('is-now');
}
