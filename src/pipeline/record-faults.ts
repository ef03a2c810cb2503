import * as v from 'valibot';
import { detailOf } from '../model/error-detail.ts';

/** A value as a sentence can show it. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** `("a" | "b")` as Valibot writes what it expects → `"a", "b"`. */
function listed(expected: string): string {
  return expected.replace(/^\(|\)$/g, '').replaceAll(' | ', ', ');
}

/** What a rule beside the type wants, in words where Valibot has only the rule. */
function ruleOf(issue: v.BaseIssue<unknown>): string {
  switch (issue.type) {
    case 'non_empty':
      return 'it may not be empty';
    case 'iso_date':
      return 'a day is written 2025-09-28';
    case 'min_value':
      return `it is at least ${issue.requirement}`;
    case 'max_value':
      return `it is at most ${issue.requirement}`;
    case 'min_length':
      return `it has at least ${issue.requirement} entries`;
    case 'max_length':
      return `it has at most ${issue.requirement} entries or letters`;
    case 'integer':
      return 'it is a whole number';
    case 'regex':
      return issue.message.startsWith('Invalid') ? `it matches ${issue.requirement}` : issue.message;
    default:
      return issue.message;
  }
}

function faultOf(issue: v.BaseIssue<unknown>): string {
  const field = v.getDotPath(issue) ?? 'the record';
  const isKey = issue.path?.at(-1)?.origin === 'key';
  if (isKey && issue.expected === 'never') return `${field}: there is no such field.`;
  if (isKey) return `${field}: the field is missing.`;
  if (issue.kind === 'validation') return `${field}: ${shown(issue.input)}, but ${ruleOf(issue)}.`;
  const allowed = listed(issue.expected ?? 'something else');
  const list = /[",]/.test(allowed)
    ? `one of ${allowed}`
    : `${/^[aeiou]/i.test(allowed) ? 'an' : 'a'} ${allowed}`;
  if (issue.input === undefined) return `${field}: the field is missing; it is ${list}.`;
  return `${field}: ${shown(issue.input)} is not ${list}.`;
}

/** What is wrong with a record, each fault in one sentence: the field, its value, and what is allowed there. */
export function describeFaults(issues: readonly v.BaseIssue<unknown>[]): string {
  return issues.map(faultOf).join(' ');
}

/** What an editor needs to find the schema is no part of the record. */
export function withoutSchemaKey(json: unknown): unknown {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return json;
  const { $schema: _, ...record } = json as Record<string, unknown>;
  return record;
}

/** The file's JSON by a schema, or what is wrong with it in sentences. */
export function parseRecord<Schema extends v.GenericSchema>(
  text: string,
  schema: Schema,
): { record: v.InferOutput<Schema> } | { fault: string } {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { fault: `Not JSON: ${detailOf(error)}` };
  }
  const parsed = v.safeParse(schema, withoutSchemaKey(json));
  return parsed.success ? { record: parsed.output } : { fault: describeFaults(parsed.issues) };
}
