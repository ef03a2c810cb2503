/** How often a messenger encodes an address on its way at the most. */
const mostEncodings = 3;

/** What an address never ends in: it was written around it. */
const around = /[^A-Za-z0-9_~%=-]+$/;

/** Characters that an address is never written with, and what follows them: words, no parts of an address. */
const afterwards = /[^A-Za-z0-9_~%=&.!*'()-][^=&]*$/;

/** The sign between parts as pages write it, encoded once or more often, and the wide signs of input methods. */
const ampersand = /&(?:amp;|#38;|#x26;)+|＆/gi;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

/**
 * What an address may have been before it was passed on, the likeliest first: without what a sentence put after it,
 * without the encodings and entities of messengers, and at last as it stands.
 */
export function unwrapped(text: string): string[] {
  const forms = [withoutEntities(text)];
  for (let turn = 0; turn < mostEncodings && (forms.at(-1) ?? '').includes('%'); turn++) {
    const next = decoded(forms.at(-1) ?? '');
    if (next === null) break;
    forms.push(withoutEntities(next));
  }
  const tidy = forms.flatMap((form) => [
    form.replace(around, ''),
    form.replace(afterwards, '').replace(around, ''),
  ]);
  return [...new Set([...tidy, ...forms, text])];
}

function withoutEntities(text: string): string {
  return text.replace(ampersand, '&').replaceAll('＝', '=');
}
