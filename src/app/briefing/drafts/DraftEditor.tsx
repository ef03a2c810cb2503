import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Briefing, Chapter } from '../../../model/briefing/briefing.ts';
import { canGrow, restored } from '../../../state/briefing/draft.ts';
import { useActions, useSay, useTell } from '../../context.ts';
import { copyText } from '../../take-away/clipboard.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { saveBriefing } from '../files.ts';
import { longestLink, packBriefing } from '../pack.ts';
import { enterFullScreen } from '../stage/full-screen.ts';
import { ChapterEditor } from './ChapterEditor.tsx';
import { Deleted } from './Deleted.tsx';
import { useDraftActions } from './draft-actions.ts';
import { TitleField } from './fields.tsx';

/** A link that could not be copied is shown for copying by hand. */
interface Told {
  word: string;
  link: string | null;
}

async function linkOf(draft: Briefing): Promise<string> {
  const url = new URL(window.location.href);
  url.search = '';
  url.hash = `v=1&brief=~${await packBriefing(draft)}`;
  return url.href;
}

/** A person's own briefing: its words, its chapters, and the ways out of the browser. */
export function DraftEditor({ draft, children }: { draft: Briefing; children: ComponentChildren }) {
  const { play, openBriefings } = useActions();
  const { put, remove, retitled, addView } = useDraftActions();
  const [open, setOpen] = useState<string | null>(null);
  const [told, setTold] = useState<Told>({ word: '', link: null });
  const [deleted, setDeleted] = useState<{ chapter: Chapter; index: number } | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const say = useSay();
  const t = useTell();
  const title = say(draft.title);
  const announce = (word: string) => setTold({ word, link: null });

  useEffect(() => heading.current?.focus(), []);

  async function share() {
    let link: string;
    try {
      link = await linkOf(draft);
    } catch {
      announce(t('briefing.notPacked'));
      return;
    }
    if (link.length > longestLink) {
      announce(t('briefing.tooLong', { n: link.length, most: longestLink }));
      return;
    }
    if (await copyText(link)) announce(t('briefing.shared'));
    else setTold({ word: t('briefing.shareByHand'), link });
  }

  return (
    <>
      <header class="briefing-panel-head">
        <button
          type="button"
          class="icon-button"
          aria-label={t('briefing.back')}
          onClick={() => openBriefings({ draft: null })}
        >
          <Glyph glyph="previous" sizePx={18} />
        </button>
        <h2 ref={heading} tabIndex={-1}>
          {t('briefing.editor')}
        </h2>
      </header>
      {children}
      <TitleField
        label={t('briefing.name')}
        value={title}
        maxLength={60}
        done={(value) => put(retitled(draft, value))}
      />
      <div class="draft-actions">
        <button
          type="button"
          class="button"
          onClick={() => {
            announce(t('briefing.added', { n: addView(draft.id).chapters.length }));
          }}
        >
          {t('briefing.addView')}
        </button>
        <button
          type="button"
          class="button"
          disabled={draft.chapters.length === 0}
          onClick={() => {
            void enterFullScreen();
            play(draft.id, 1);
          }}
        >
          {t('briefing.play', { title })}
        </button>
      </div>
      <p class="draft-told" role="status">
        {told.word}
      </p>
      <Deleted
        title={deleted && say(deleted.chapter.title)}
        // A briefing that was filled up since has no room for it.
        canUndo={canGrow(draft)}
        undo={() => {
          if (deleted) put(restored(draft, deleted.chapter, deleted.index));
          setDeleted(null);
        }}
      />
      {told.link && (
        <input class="draft-link" type="text" readOnly value={told.link} aria-label={told.word} />
      )}
      {draft.chapters.length === 0 && <p class="soft">{t('briefing.empty')}</p>}
      <ol class="plain draft-chapters">
        {draft.chapters.map((chapter, index) => (
          <ChapterEditor
            key={chapter.id}
            draft={draft}
            index={index}
            isOpen={open === chapter.id}
            toggle={() => setOpen(open === chapter.id ? null : chapter.id)}
            say={announce}
            removed={(gone, at) => {
              setDeleted({ chapter: gone, index: at });
              announce('');
            }}
          />
        ))}
      </ol>
      {draft.chapters.length > 1 && <p class="soft draft-hint">{t('briefing.moveHint')}</p>}
      <div class="draft-actions">
        <button type="button" class="text-button" onClick={() => saveBriefing(draft, title)}>
          {t('briefing.export')}
        </button>
        <button type="button" class="text-button" onClick={share}>
          {t('briefing.share')}
        </button>
        <button
          type="button"
          class="text-button"
          onClick={() => {
            remove(draft);
            openBriefings({ draft: null });
          }}
        >
          {t('briefing.delete')}
        </button>
      </div>
    </>
  );
}
