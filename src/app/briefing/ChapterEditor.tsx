import type { Briefing, Chapter } from '../../model/briefing.ts';
import { changed, moved, reworded, without } from '../../state/briefing-draft.ts';
import { useApp, useSay, useTell } from '../context.ts';
import { Glyph } from '../Glyph.tsx';
import { useDraftActions } from './draft-actions.ts';

/** One chapter of a draft: its words, its place among the others, its view. */
export function ChapterEditor({
  draft,
  index,
  isOpen,
  toggle,
  say: announce,
  removed,
}: {
  draft: Briefing;
  index: number;
  isOpen: boolean;
  toggle: () => void;
  say: (word: string) => void;
  removed: (before: Briefing) => void;
}) {
  const language = useApp((state) => state.language);
  const { put, viewFor } = useDraftActions();
  const wording = useSay();
  const t = useTell();
  const chapter = draft.chapters[index];
  if (!chapter) return null;
  const number = index + 1;
  const change = (part: Partial<Chapter>) => put(changed(draft, index, part));

  function move(by: number) {
    const to = index + by;
    if (to < 0 || to >= draft.chapters.length) return;
    put(moved(draft, index, to));
    announce(t('briefing.moved', { n: to + 1 }));
  }

  return (
    <li
      class="draft-chapter"
      onKeyDown={(event) => {
        if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        move(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <div class="draft-row">
        <button type="button" class="draft-title" aria-expanded={isOpen} onClick={toggle}>
          <span class="numeral">{number}</span> {wording(chapter.title)}
        </button>
        <button
          type="button"
          class="icon-button is-up"
          aria-label={t('briefing.moveUp', { n: number })}
          aria-disabled={index === 0}
          onClick={() => move(-1)}
        >
          <Glyph glyph="more" sizePx={16} />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('briefing.moveDown', { n: number })}
          aria-disabled={index === draft.chapters.length - 1}
          onClick={() => move(1)}
        >
          <Glyph glyph="more" sizePx={16} />
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={t('briefing.deleteChapter', { n: number })}
          onClick={() => {
            put(without(draft, index));
            removed(draft);
          }}
        >
          <Glyph glyph="close" sizePx={16} />
        </button>
      </div>
      {isOpen && (
        <div class="draft-fields">
          <label>
            {t('briefing.chapterName')}
            <input
              type="text"
              maxLength={80}
              value={wording(chapter.title)}
              onChange={(event) => {
                const value = event.currentTarget.value.trim();
                if (value) change({ title: reworded(chapter.title, language, value) });
                else event.currentTarget.value = wording(chapter.title);
              }}
            />
          </label>
          <label>
            {t('briefing.caption')}
            <textarea
              rows={3}
              maxLength={600}
              value={wording(chapter.caption)}
              onInput={(event) =>
                change({ caption: reworded(chapter.caption, language, event.currentTarget.value) })
              }
            />
          </label>
          <label>
            {t('briefing.notes')}
            <textarea
              rows={3}
              maxLength={4000}
              value={wording(chapter.notes)}
              onInput={(event) =>
                change({ notes: reworded(chapter.notes, language, event.currentTarget.value) })
              }
            />
          </label>
          <button
            type="button"
            class="text-button"
            onClick={() => {
              const { camera, filter, chosen, focus, quote } = viewFor(chapter.id);
              change({ camera, filter, chosen, focus, quote });
              announce(t('briefing.viewTaken'));
            }}
          >
            {t('briefing.useView')}
          </button>
        </div>
      )}
    </li>
  );
}
