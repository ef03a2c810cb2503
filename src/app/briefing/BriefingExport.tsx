import { useContext } from 'preact/hooks';
import type { DeckInput } from '../../export/slides/deck.ts';
import { mapApproval } from '../../model/approval.ts';
import type { ResolvedBriefing } from '../../model/briefing.ts';
import { tell } from '../../model/messages.ts';
import type { AppState } from '../../state/store.ts';
import { StoreContext, useTell } from '../context.ts';
import { download, today } from '../files.ts';
import { useExportRun } from '../run-export.ts';
import { pictureLayers } from '../view-export.ts';

async function deckOf(state: AppState, briefing: ResolvedBriefing): Promise<DeckInput> {
  const { plan, language } = state;
  const [{ slidesOf }, layers] = await Promise.all([
    import('../../export/slides/briefing-deck.ts'),
    pictureLayers(state),
  ]);
  return {
    plan,
    layers,
    language,
    date: today(),
    title: briefing.title[language],
    subtitle: tell(language, 'app.basis', { number: plan.document.number }),
    slides: slidesOf(briefing, state, language),
    approvalNumber: mapApproval ?? undefined,
  };
}

/** The ways to take a briefing along: slides that the office can edit, and one page that opens without a network. */
export function BriefingExport({ briefing }: { briefing: ResolvedBriefing }) {
  const store = useContext(StoreContext);
  const { said, isBusy, cancel, run } = useExportRun();
  const t = useTell();

  function save(kind: 'pptx' | 'html') {
    const state = store?.getState();
    if (!state) return;
    return run(async (progress) => {
      const deck = await deckOf(state, briefing);
      download(
        kind === 'pptx'
          ? await (await import('../../export/slides/pptx.ts')).writePptx(deck, progress)
          : await (await import('../../export/offline/offline-page.ts')).writeOfflinePage(deck, progress),
      );
      return '';
    });
  }

  return (
    <span class="briefing-export">
      {isBusy ? (
        <button type="button" class="text-button" onClick={cancel}>
          {t('picture.cancel')}
        </button>
      ) : (
        (['pptx', 'html'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            class="text-button"
            aria-label={`${briefing.title[store?.getState().language ?? 'zh']}：${t(kind === 'pptx' ? 'slides.pptx' : 'offline.html')}`}
            onClick={() => save(kind)}
          >
            {kind.toUpperCase()}
          </button>
        ))
      )}
      <small role="status">{said}</small>
    </span>
  );
}
