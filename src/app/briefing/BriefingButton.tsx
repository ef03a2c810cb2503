import { useActions, useApp, useTell } from '../context.ts';

/** Opens and closes the panel of briefings. */
export function BriefingButton() {
  const panel = useApp((state) => state.briefingPanel);
  const { openBriefings } = useActions();
  const t = useTell();
  return (
    <button
      type="button"
      class="text-button briefing-open"
      aria-expanded={panel !== null}
      aria-label={t(panel ? 'briefing.close' : 'briefing.open')}
      onClick={() => openBriefings(panel ? null : { draft: null })}
    >
      {t('briefing.title')}
    </button>
  );
}
