/** The readings that pinyin-match ships with: a syllable without tone, and all characters that can be read so. */
declare module 'pinyin-match/src/simplified_dict.js' {
  export const dict: Record<string, string>;
}
