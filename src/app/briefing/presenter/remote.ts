import * as v from 'valibot';
import { resolvedBriefingSchema } from '../../../model/briefing/briefing.ts';
import { languages } from '../../../model/language.ts';

/** What the audience window and the presenter's tell each other. Each message may come twice without harm. */
const messageSchema = v.variant('type', [
  /** The presenter's window is there and knows nothing. */
  v.object({ type: v.literal('hello') }),
  v.object({
    type: v.literal('briefing'),
    briefing: resolvedBriefingSchema,
    language: v.picklist(languages),
  }),
  v.object({ type: v.literal('at'), chapter: v.number(), black: v.boolean() }),
  /** The presenter asks for a chapter, or for black. */
  v.object({ type: v.literal('go'), chapter: v.number() }),
  v.object({ type: v.literal('blacken'), black: v.boolean() }),
  v.object({ type: v.literal('bye') }),
]);

export type RemoteMessage = v.InferOutput<typeof messageSchema>;

export interface Remote {
  send(message: RemoteMessage): void;
  close(): void;
}

const channelName = 'hubei-one-map.briefing';

/** The query that makes a window the presenter's, and names the audience window it belongs to. */
const parameter = 'presenter';

export function presenterAddress(location: Location, session: string): string {
  const url = new URL(location.href);
  url.search = `?${parameter}=${session}`;
  url.hash = '';
  return url.href;
}

/** The session that this window presents; null where it is an ordinary window. */
export function presenterSession(location: Location): string | null {
  const session = new URLSearchParams(location.search).get(parameter);
  return session && /^[a-z0-9]{4,40}$/.test(session) ? session : null;
}

const sessionKey = 'presenter-session';

/** The name by which the windows of a show find each other: kept while this window is, so over a reload too. */
export function ownSession(): string {
  const fresh = () =>
    [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('');
  try {
    const kept = sessionStorage.getItem(sessionKey) ?? fresh();
    sessionStorage.setItem(sessionKey, kept);
    return kept;
  } catch {
    // A browser that keeps nothing for this page: the name holds until a reload.
    return fresh();
  }
}

/**
 * Connects the windows of a session by a BroadcastChannel, and by `postMessage` too, as windows of files that
 * were opened by double click share no channel.
 */
export function openRemote(
  session: string,
  peer: () => Window | null,
  receive: (message: RemoteMessage) => void,
): Remote {
  const name = `${channelName}.${session}`;
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);

  function take(data: unknown) {
    const result = v.safeParse(messageSchema, data);
    if (result.success) receive(result.output);
  }
  function takeFromPeer({ source, data }: MessageEvent) {
    if (source && source === peer() && data?.channel === name) take(data.message);
  }
  if (channel) channel.onmessage = ({ data }) => take(data);
  window.addEventListener('message', takeFromPeer);

  return {
    send(message) {
      channel?.postMessage(message);
      const target = window.location.origin === 'null' ? '*' : window.location.origin;
      // Files have no origin to name; what is sent is what the screen shows anyway.
      if (window.location.protocol === 'file:') peer()?.postMessage({ channel: name, message }, '*');
      else peer()?.postMessage({ channel: name, message }, target);
    },
    close() {
      channel?.close();
      window.removeEventListener('message', takeFromPeer);
    },
  };
}
