/**
 * The text as it is compared: lower case, without accents, full-width letters
 * as half-width. Every UTF-16 code unit stays one, so that offsets hold.
 */
export function fold(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at);
    const plain = unit.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    folded += plain.length === 1 ? plain : unit;
  }
  return folded.replaceAll('’', "'");
}

export function isLatin(character: string | undefined): boolean {
  return character !== undefined && /^[a-z0-9]$/.test(character);
}
