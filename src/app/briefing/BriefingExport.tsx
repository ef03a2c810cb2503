import { useContext, useState } from 'preact/hooks';
import type { DeckInput } from '../../export/slides/deck.ts';
import { mapApproval } from '../../model/approval.ts';
import type { ResolvedBriefing } from '../../model/briefing.ts';
import { tell } from '../../model/messages.ts';
import type { AppState } from '../../state/store.ts';
import { StoreContext, useTell } from '../context.ts';
import { download, today } from '../files.ts';
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
  const [controller, setController] = useState<AbortController | null>(null);
  const [said, setSaid] = useState('');
  const t = useTell();

  async function save(kind: 'pptx' | 'html') {
    const state = store?.getState();
    if (!state) return;
    const current = new AbortController();
    const progress = {
      signal: current.signal,
      onProgress: (done: number, all: number) => setSaid(t('picture.progress', { done, all })),
    };
    setController(current);
    setSaid(t('export.writing'));
    try {
      const deck = await deckOf(state, briefing);
      download(
        kind === 'pptx'
          ? await (await import('../../export/slides/pptx.ts')).writePptx(deck, progress)
          : await (await import('../../export/offline/offline-page.ts')).writeOfflinePage(deck, progress),
      );
      setSaid('');
    } catch (error) {
      setSaid(
        current.signal.aborted
          ? t('picture.cancelled')
          : t('export.failed', { detail: error instanceof Error ? error.message : String(error) }),
      );
    } finally {
      setController(null);
    }
  }

  return (
    <span class="briefing-export">
      {controller ? (
        <button type="button" class="text-button" onClick={() => controller.abort()}>
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
