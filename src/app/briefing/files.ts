import type { Briefing } from '../../model/briefing/briefing.ts';
import { download } from '../take-away/files.ts';

/** A file of ours is a few hundred kilobytes at most. */
const mostBytes = 4_000_000;

/** Letters that a file's name may not have somewhere. */
const forbidden = /[\\/:*?"<>|\p{C}]+/gu;

/** Hands a briefing out as a file. */
export function saveBriefing(briefing: Briefing, title: string) {
  download({
    name: `${title.replace(forbidden, ' ').trim() || briefing.id}.json`,
    mime: 'application/json',
    bytes: new TextEncoder().encode(`${JSON.stringify(briefing, null, 2)}\n`),
  });
}

/** The file's content, unchecked; null where it is far too large, undefined where it is no JSON or cut off. */
export async function openFile(file: File): Promise<unknown> {
  if (file.size > mostBytes) return null;
  try {
    return JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
