import './panel.css';
import { useContext } from 'preact/hooks';
import type { ResolvedBriefing } from '../../model/briefing/briefing.ts';
import { StoreContext, useTell } from '../context.ts';
import { deckOf } from '../take-away/deck.ts';
import { download, markInternal } from '../take-away/files.ts';
import { printBriefing } from '../take-away/print.ts';
import { useExportRun } from '../take-away/run-export.ts';

const kinds = ['pptx', 'pdf', 'html'] as const;

type Kind = (typeof kinds)[number];

const labels = { pptx: 'slides.pptx', pdf: 'print.handout', html: 'offline.html' } as const;

/** The ways to take a briefing along: slides that the office can edit, a handout on paper, and one page that opens without a network. */
export function BriefingExport({ briefing }: { briefing: ResolvedBriefing }) {
  const store = useContext(StoreContext);
  const { said, isBusy, cancel, run } = useExportRun();
  const t = useTell();

  function save(kind: Kind) {
    const state = store?.getState();
    if (!state) return;
    return run(async (progress) => {
      if (kind === 'pdf') {
        await printBriefing(state, briefing);
        return '';
      }
      const deck = await deckOf(state, briefing);
      const file =
        kind === 'pptx'
          ? await (await import('../../export/slides/pptx.ts')).writePptx(deck, progress)
          : await (await import('../../export/offline/offline-page.ts')).writeOfflinePage(deck, progress);
      download(deck.own ? markInternal(file, state.language) : file);
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
        kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="text-button"
            aria-label={`${briefing.title[store?.getState().language ?? 'zh']}：${t(labels[kind])}`}
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
