import type { Briefing, Chapter } from '../../../model/briefing/briefing.ts';
import { changed, moved, without } from '../../../state/briefing/draft.ts';
import { useSay, useTell } from '../../context.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { useDraftActions } from './draft-actions.ts';
import { TitleField, WordsField } from './fields.tsx';

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
  removed: (chapter: Chapter, index: number) => void;
}) {
  const { put, viewFor, titleOfChapter } = useDraftActions();
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
            removed(chapter, index);
          }}
        >
          <Glyph glyph="close" sizePx={16} />
        </button>
      </div>
      {isOpen && (
        <div class="draft-fields">
          <TitleField
            label={t('briefing.chapterName')}
            value={wording(chapter.title)}
            maxLength={80}
            done={(value) => change({ title: titleOfChapter(chapter, value) })}
          />
          <WordsField
            label={t('briefing.caption')}
            text={chapter.caption}
            maxLength={600}
            typed={(caption) => change({ caption })}
          />
          <WordsField
            label={t('briefing.notes')}
            text={chapter.notes}
            maxLength={4000}
            typed={(notes) => change({ notes })}
          />
          <button
            type="button"
            class="text-button"
            onClick={() => {
              change(viewFor(draft, chapter));
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
