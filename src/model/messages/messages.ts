import type { Bilingual, Language } from '../language.ts';
import { briefingMessages } from './briefing.ts';
import { exploreMessages } from './explore.ts';
import { mapMessages } from './map.ts';
import { numbersMessages } from './numbers.ts';
import { pagesMessages } from './pages.ts';
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
  ...pagesMessages,
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

/** What the caller of a message gives with it: nothing where it has no placeholders. */
export type ValuesOf<Text extends string> =
  Placeholders<Text> extends never ? [] : [values: Record<Placeholders<Text>, string | number>];

/** The message in the language, its placeholders filled. */
export function tellFrom(
  message: Bilingual,
  language: Language,
  values: Record<string, string | number> | undefined,
): string {
  const text = message[language];
  return values ? text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])) : text;
}

/** The message of the page's own table. */
export function tell<Key extends MessageKey>(
  language: Language,
  key: Key,
  ...[values]: ValuesOf<(typeof messages)[Key]['zh']>
): string {
  return tellFrom(messages[key], language, values);
}
