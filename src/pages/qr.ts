import { encode } from 'uqr';
import { tell } from '../model/messages/messages.ts';
import { element, type SvgNode } from '../staticmap/node.ts';
import type { Context } from './parts.ts';

/** Light modules around the code, as readers need. */
const border = 4;

/** The address as a QR code, shown where the page is printed: from the sheet of paper back to the map. */
export function qrCode(address: string, { language }: Context): SvgNode {
  const { data, size } = encode(address, { border });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return element(
    'figure',
    { class: 'qr' },
    element(
      'svg',
      { viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': tell(language, 'pages.qr', { address }) },
      element('path', { d: dark.join('') }),
    ),
    element('figcaption', {}, address),
  );
}
