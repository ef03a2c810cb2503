import { useEffect, useRef, useState } from 'preact/hooks';
import type { ResolvedBriefing } from '../../../model/briefing/briefing.ts';
import type { Language } from '../../../model/language.ts';
import { openRemote, ownSession, presenterAddress, type Remote } from './remote.ts';

export interface Shown {
  briefing: ResolvedBriefing | null;
  chapter: number;
  black: boolean;
  language: Language;
}

/** Opens the presenter's window, tells it what is shown, and does what it asks. */
export function usePresenterLink(
  shown: Shown,
  go: (chapter: number) => void,
  blacken: (black: boolean) => void,
): { open: () => boolean } {
  const [session] = useState(ownSession);
  const peer = useRef<Window | null>(null);
  const remote = useRef<Remote | null>(null);
  const latest = useRef({ shown, go, blacken });
  latest.current = { shown, go, blacken };

  function sendBriefing() {
    const { briefing, language } = latest.current.shown;
    if (briefing) remote.current?.send({ type: 'briefing', briefing, language });
  }
  function sendPlace() {
    const { chapter, black } = latest.current.shown;
    remote.current?.send({ type: 'at', chapter, black });
  }

  useEffect(() => {
    remote.current = openRemote(
      session,
      () => peer.current,
      (message) => {
        if (message.type === 'hello') {
          sendBriefing();
          sendPlace();
        } else if (message.type === 'go') latest.current.go(message.chapter);
        else if (message.type === 'blacken') latest.current.blacken(message.black);
      },
    );
    const sayBye = () => remote.current?.send({ type: 'bye' });
    window.addEventListener('pagehide', sayBye);
    return () => {
      window.removeEventListener('pagehide', sayBye);
      sayBye();
      remote.current?.close();
    };
  }, [session]);
  useEffect(sendBriefing, [shown.briefing, shown.language]);
  useEffect(sendPlace, [shown.briefing, shown.chapter, shown.black]);

  return {
    open() {
      peer.current = window.open(
        presenterAddress(window.location, session),
        `presenter-${session}`,
        'popup,width=1100,height=760',
      );
      peer.current?.focus();
      return peer.current !== null;
    },
  };
}
