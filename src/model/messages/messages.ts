import type { Language } from '../language.ts';
import { briefingMessages } from './briefing.ts';
import { exploreMessages } from './explore.ts';
import { mapMessages } from './map.ts';
import { numbersMessages } from './numbers.ts';
import { panelsMessages } from './panels.ts';
import { progressMessages } from './progress.ts';
import { shellMessages } from './shell.ts';
import { spatialMessages } from './spatial.ts';
import { takeAwayMessages } from './take-away.ts';
import { viewsMessages } from './views.ts';

/** Every interface string, in both languages, by area. `{name}` marks what the caller fills in. */
export const messages = {
  ...shellMessages,
  ...mapMessages,
  ...exploreMessages,
  ...numbersMessages,
  ...panelsMessages,
  ...progressMessages,
  ...viewsMessages,
  ...spatialMessages,
  ...briefingMessages,
  ...takeAwayMessages,
} as const;

export type MessageKey = keyof typeof messages;

type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Values<Key extends MessageKey> = Record<Placeholders<(typeof messages)[Key]['zh']>, string | number>;

/** The message in the language, its placeholders filled. */
export function tell<Key extends MessageKey>(
  language: Language,
  key: Key,
  ...[values]: Placeholders<(typeof messages)[Key]['zh']> extends never ? [] : [values: Values<Key>]
): string {
  const text: string = messages[key][language];
  if (!values) return text;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String((values as Record<string, unknown>)[name]));
}
