import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { StoreContext } from '../../context.ts';
import { browserStorage } from './browser-storage.ts';
import { keepDrafts, type ProblemsById } from './keep.ts';

/**
 * Reads the person's own briefings once they are needed, and keeps them from then on. Tells whether the browser keeps
 * them at all, and what of them the plan no longer has.
 */
export function useDrafts(isNeeded: boolean): { isRefused: boolean; problems: ProblemsById } {
  const store = useContext(StoreContext);
  const [isRefused, setRefused] = useState(false);
  const [problems, setProblems] = useState<ProblemsById>({});
  const keeper = useRef<ReturnType<typeof keepDrafts> | null>(null);

  useEffect(() => {
    if (!store) return;
    const kept = keepDrafts(store, browserStorage, {
      refused: setRefused,
      // What was told of a briefing stays until the person puts it away, also once it is kept without its faults.
      problems: (found) => setProblems((told) => ({ ...found, ...told })),
    });
    keeper.current = kept;
    window.addEventListener('pagehide', kept.write);
    return () => {
      window.removeEventListener('pagehide', kept.write);
      kept.stop();
    };
  }, [store]);

  useEffect(() => {
    if (isNeeded && store && !store.getState().drafts) void keeper.current?.read();
  }, [isNeeded, store]);

  return { isRefused, problems };
}
