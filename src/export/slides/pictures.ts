import type PptxGenJS from 'pptxgenjs';
import { type SvgNode, toMarkup } from '../../staticmap/node.ts';
import type { Size } from '../../staticmap/projection.ts';
import type { Rasterise } from '../picture/rasterise.ts';
import { simplifyForOffice } from './office-svg.ts';
import type { Box } from './paper.ts';

/** A picture in both forms: vectors for programs that draw them, dots for those that do not. */
export interface SlidePicture {
  svg: string;
  png: string;
}

/** Base64 of bytes, in pieces that a call's arguments can hold. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 0x8000)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 0x8000)));
  return btoa(pieces.join(''));
}

export async function takePicture(
  node: SvgNode,
  size: Size,
  scale: number,
  draw: Rasterise,
): Promise<SlidePicture> {
  const png = await draw(toMarkup(node), size, scale);
  const svg = new TextEncoder().encode(toMarkup(simplifyForOffice(node)));
  return {
    svg: `image/svg+xml;base64,${base64(svg)}`,
    png: `image/png;base64,${base64(png)}`,
  };
}

/** What the library keeps of a picture; `isSvgPng` makes it draw dots of its own, at the size of one px a px. */
interface Media {
  isSvgPng?: boolean;
  data: string;
}

/** Puts the picture on the slide: the vectors, and our own dots for programs without vectors. */
export function placePicture(
  slide: PptxGenJS.Slide,
  { svg, png }: SlidePicture,
  box: Box,
  words: { objectName: string; altText: string },
): void {
  slide.addImage({ data: svg, ...box, ...words });
  const media = (slide as unknown as { _relsMedia: Media[] })._relsMedia.find((entry) => entry.isSvgPng);
  if (!media) throw new Error('The slide library keeps pictures in another way than it did.');
  media.data = png;
  media.isSvgPng = false;
}
