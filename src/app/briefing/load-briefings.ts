import * as v from 'valibot';
import { briefingsSchema, type ResolvedBriefing } from '../../model/briefing/briefing.ts';

/** Reads briefings.json; throws an error that names the file and the place where it is not as documented. */
export async function loadBriefings(dataUrl: string): Promise<readonly ResolvedBriefing[]> {
  const url = `${dataUrl}briefings.json`;
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  const result = v.safeParse(briefingsSchema, await response.json());
  if (result.success) return result.output.briefings;
  const [issue] = result.issues;
  throw new Error(`${url}: ${v.getDotPath(issue) ?? ''} ${issue.message}`);
}
