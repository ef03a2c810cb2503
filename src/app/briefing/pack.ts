import { type Briefing, briefingVersion } from '../../model/briefing/briefing.ts';

/** Longer links are cut by mail and chat programs. */
export const longestLink = 1800;

/** More than this no link of ours unpacks to: what does is not read. */
const mostBytes = 400_000;

function toBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

/** What a reader fills in by itself is left out of a link. */
function lean(briefing: Briefing) {
  return {
    version: briefingVersion,
    id: briefing.id,
    title: briefing.title,
    chapters: briefing.chapters,
  };
}

/** The briefing as letters that an address takes. The packer comes when it is asked for. */
export async function packBriefing(briefing: Briefing): Promise<string> {
  const { deflateSync } = await import('fflate');
  return toBase64Url(deflateSync(new TextEncoder().encode(JSON.stringify(lean(briefing)))));
}

/** What was packed, unchecked. Throws where it is none, is cut, or unpacks to more than a briefing can be. */
export async function unpackBriefing(packed: string): Promise<unknown> {
  const { inflateSync } = await import('fflate');
  const bytes = inflateSync(fromBase64Url(packed), { out: new Uint8Array(mostBytes + 1) });
  if (bytes.length > mostBytes) throw new Error(`More than ${mostBytes} bytes.`);
  return JSON.parse(new TextDecoder().decode(bytes));
}
