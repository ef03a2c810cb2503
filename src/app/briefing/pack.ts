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

async function readAll(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let step = await reader.read(); !step.done; step = await reader.read()) {
    parts.push(step.value);
    length += step.value.length;
    if (length > most) throw new Error(`More than ${most} bytes.`);
  }
  const all = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  return new Blob([bytes]).stream().pipeThrough(stream as ReadableWritablePair<Uint8Array, BufferSource>);
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

/** The briefing as letters that an address takes. Throws where the browser cannot compress. */
export async function packBriefing(briefing: Briefing): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(lean(briefing)));
  const packed = await readAll(
    through(new Uint8Array(bytes), new CompressionStream('deflate-raw')),
    mostBytes,
  );
  return toBase64Url(packed);
}

/** What was packed, unchecked. Throws where it is none or is cut. */
export async function unpackBriefing(packed: string): Promise<unknown> {
  const bytes = await readAll(
    through(fromBase64Url(packed), new DecompressionStream('deflate-raw')),
    mostBytes,
  );
  return JSON.parse(new TextDecoder().decode(bytes));
}
