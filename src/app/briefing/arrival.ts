import { useContext, useEffect, useState } from 'preact/hooks';
import { type BriefingProblem, readBriefing } from '../../model/briefing/read.ts';
import { adopted, withDraft } from '../../state/briefing/draft.ts';
import { StoreContext, useApp } from '../context.ts';
import { takeDrafts } from './drafts/keep.ts';
import { unpackBriefing } from './pack.ts';

/** What came with a link: its problems, or that it could not be read. */
export interface Arrival {
  id: string | null;
  problems: readonly BriefingProblem[];
  isBroken: boolean;
}

const noArrival: Arrival = { id: null, problems: [], isBroken: false };

/** Unpacks a briefing that came with the address, and opens it for reading or playing. */
export function useArrival(): Arrival {
  const store = useContext(StoreContext);
  const packed = useApp((state) => state.packedBriefing);
  const areDraftsThere = useApp((state) => state.drafts !== null);
  const [arrival, setArrival] = useState(noArrival);

  useEffect(() => {
    if (!store || !packed || !areDraftsThere) return;
    const { plan, openBriefings, dropPacked } = store.getState();
    dropPacked();
    unpackBriefing(packed).then(
      (json) => {
        const { briefing, problems } = readBriefing(json, plan);
        const drafts = store.getState().drafts ?? [];
        const draft = briefing && adopted(drafts, briefing, []);
        if (draft) takeDrafts(store, withDraft(drafts, draft));
        setArrival({ id: draft?.id ?? null, problems, isBroken: false });
        openBriefings({ draft: draft?.id ?? null });
      },
      () => {
        setArrival({ id: null, problems: [], isBroken: true });
        openBriefings({ draft: null });
      },
    );
  }, [store, packed, areDraftsThere]);
  return arrival;
}
