import { useTell } from '../../context.ts';

/** What was deleted last, with the way back; stays until then or until something else is deleted. */
export function Deleted({
  title,
  canUndo = true,
  undo,
}: {
  title: string | null;
  canUndo?: boolean;
  undo: () => void;
}) {
  const t = useTell();
  // The place is there before its words, or no screen reader speaks them.
  return (
    <p class="draft-told" role="status">
      {title !== null && t('briefing.deleted', { title })}
      {title !== null && canUndo && (
        <button type="button" class="text-button" onClick={undo}>
          {t('briefing.undo')}
        </button>
      )}
    </p>
  );
}
