export type Command =
  | { kind: 'next' | 'previous' | 'first' | 'last' | 'leave' }
  | { kind: 'enter' }
  | { kind: 'black' | 'pen' | 'spotlight' | 'autoplay' | 'fullScreen' | 'start' | 'help' | 'presenter' }
  | { kind: 'digit'; digit: string };

const commands = new Map<string, Command>(
  Object.entries({
    ArrowRight: { kind: 'next' },
    ArrowDown: { kind: 'next' },
    PageDown: { kind: 'next' },
    ' ': { kind: 'next' },
    ArrowLeft: { kind: 'previous' },
    ArrowUp: { kind: 'previous' },
    PageUp: { kind: 'previous' },
    Backspace: { kind: 'previous' },
    Home: { kind: 'first' },
    End: { kind: 'last' },
    Enter: { kind: 'enter' },
    Escape: { kind: 'leave' },
    '.': { kind: 'black' },
    b: { kind: 'black' },
    p: { kind: 'pen' },
    l: { kind: 'spotlight' },
    a: { kind: 'autoplay' },
    f: { kind: 'fullScreen' },
    F5: { kind: 'start' },
    n: { kind: 'presenter' },
    '?': { kind: 'help' },
  }),
);

/** What a key means while a briefing plays; clickers send PageUp and PageDown, `.` or B for black, and F5 to start. */
export function commandOf({
  key,
  ctrlKey,
  altKey,
  metaKey,
}: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>): Command | null {
  if (ctrlKey || altKey || metaKey) return null;
  if (/^\d$/.test(key)) return { kind: 'digit', digit: key };
  const name = key.length === 1 ? key.toLowerCase() : key;
  return commands.get(name) ?? null;
}
