import type { DeckInput } from '../../export/slides/deck.ts';
import type { ResolvedBriefing } from '../../model/briefing/briefing.ts';
import { tell } from '../../model/messages/messages.ts';
import { mapApproval } from '../../model/site/approval.ts';
import { forFiles } from '../../state/own-sheet.ts';
import type { AppState } from '../../state/store.ts';
import type { PictureLayers } from '../../staticmap/picture.ts';
import { today } from './files.ts';
import { pictureLayers } from './view-export.ts';

/** A briefing as slides, pages or paper take it, of layers that are there. */
export function deckWith(
  slidesOf: typeof import('../../export/slides/briefing-deck.ts').slidesOf,
  layers: PictureLayers,
  shown: AppState,
  briefing: ResolvedBriefing,
): DeckInput {
  const state = forFiles(shown);
  const { plan, language, ownSheet } = state;
  return {
    plan,
    layers,
    language,
    date: today(),
    title: briefing.title[language],
    subtitle: tell(language, 'app.basis', { number: plan.document.number }),
    slides: slidesOf(briefing, state, language),
    approvalNumber: mapApproval ?? undefined,
    own: ownSheet,
  };
}

/** The same; loads what it needs, and throws where the layers of the map cannot be read. */
export async function deckOf(state: AppState, briefing: ResolvedBriefing): Promise<DeckInput> {
  const [{ slidesOf }, layers] = await Promise.all([
    import('../../export/slides/briefing-deck.ts'),
    pictureLayers(state),
  ]);
  return deckWith(slidesOf, layers, state, briefing);
}
