import type { ComponentChildren } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { detailOf } from '../../model/error-detail.ts';
import { briefingOf } from '../../state/briefing/slice.ts';
import { StoreContext, useActions, useApp, useTell } from '../context.ts';
import { useArrival } from './arrival.ts';
import { BriefingPanel } from './BriefingPanel.tsx';
import { useDrafts } from './drafts/drafts.ts';
import { loadBriefings } from './load-briefings.ts';
import { PresenterView } from './presenter/PresenterView.tsx';
import { presenterSession } from './presenter/remote.ts';
import { Stage } from './stage/Stage.tsx';

/** Where the address asks for a briefing that is not here. */
function Gone({ id }: { id: string }) {
  const { stopPlaying } = useActions();
  const t = useTell();
  return (
    <div class="panel briefing-gone" role="alert">
      <p>{t('briefing.gone', { id })}</p>
      <button type="button" class="text-button" onClick={stopPlaying}>
        {t('panel.close')}
      </button>
    </div>
  );
}

/**
 * Everything about briefings. `stage` takes the place of the whole interface where there is one; `panel`
 * stands beside it.
 */
export function useBriefings(dataUrl: string): {
  stage: ComponentChildren | null;
  panel: ComponentChildren | null;
} {
  const store = useContext(StoreContext);
  const playing = useApp((state) => state.playing);
  const applied = useApp((state) => state.applied);
  const before = useApp((state) => state.beforePlaying);
  const panel = useApp((state) => state.briefingPanel);
  const briefings = useApp((state) => state.briefings);
  const own = useApp((state) => state.ownBriefings);
  const areDraftsThere = useApp((state) => state.drafts !== null);
  const isPacked = useApp((state) => state.packedBriefing !== null);
  const [failure, setFailure] = useState<string | null>(null);
  const [session] = useState(() => presenterSession(window.location));
  const isNeeded = session === null && (playing !== null || panel !== null || isPacked);
  const { isRefused, problems } = useDrafts(isNeeded);
  const arrival = useArrival();
  const briefing = playing && briefingOf({ briefings, ownBriefings: own }, playing.id);

  useEffect(() => {
    if (!isNeeded || !store || store.getState().briefings) return;
    loadBriefings(dataUrl).then(
      (list) => {
        setFailure(null);
        store.getState().takeBriefings(list);
      },
      (error: unknown) => setFailure(detailOf(error)),
    );
  }, [isNeeded, store, dataUrl]);

  // An address, or the browser's Back, names a chapter without its view; or takes the briefing away.
  useEffect(() => {
    if (!store) return;
    const { play, stopPlaying } = store.getState();
    if (playing && briefing && playing !== applied) play(playing.id, playing.chapter);
    else if (!playing && before) stopPlaying();
  }, [store, playing, applied, before, briefing]);

  // The stage takes the focus with it when it goes; the panel, if it comes back, takes it itself.
  const isPlaying = playing !== null;
  const wasPlaying = useRef(false);
  useEffect(() => {
    if (wasPlaying.current && !isPlaying && !panel)
      document.querySelector<HTMLElement>('.briefing-open')?.focus();
    wasPlaying.current = isPlaying;
  }, [isPlaying, panel]);

  if (session) return { stage: <PresenterView session={session} />, panel: null };
  if (playing && briefing && applied)
    return { stage: <Stage briefing={briefing} number={applied.chapter} dataUrl={dataUrl} />, panel: null };
  if (playing && areDraftsThere && (briefings || failure))
    return { stage: null, panel: <Gone id={playing.id} /> };
  return {
    stage: null,
    panel: panel && (
      <BriefingPanel
        draftId={panel.draft}
        failure={failure}
        isRefused={isRefused}
        kept={problems}
        arrival={arrival}
      />
    ),
  };
}
