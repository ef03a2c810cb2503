import { Converter } from 'opencc-js/t2cn';
import type { Traditional } from '../model/plan.ts';

/** The unified ideographs of everyday texts. */
const firstIdeograph = 0x4e00;
const lastIdeograph = 0x9fff;

/** The standards whose traditional forms people type: OpenCC's own, Taiwan's and Hong Kong's. */
const standards = ['t', 'tw', 'hk'] as const;

/** The traditional forms of the characters that `text` is written with. */
export function traditionalForms(text: string): Traditional {
  const used = new Set(text);
  const simplify = standards.map((from) => Converter({ from, to: 'cn' }));
  let from = '';
  let to = '';
  for (let code = firstIdeograph; code <= lastIdeograph; code++) {
    const character = String.fromCharCode(code);
    const simplified = simplify.map((convert) => convert(character)).find((form) => form !== character);
    if (simplified === undefined || used.has(character) || !used.has(simplified)) continue;
    from += character;
    to += simplified;
  }
  return { from, to };
}
