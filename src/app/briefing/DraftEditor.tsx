import { useEffect, useRef, useState } from 'preact/hooks';
import type { Briefing } from '../../model/briefing.ts';
import { reworded } from '../../state/briefing-draft.ts';
import { useActions, useApp, useSay, useTell } from '../context.ts';
import { Glyph } from '../Glyph.tsx';
import { ChapterEditor } from './ChapterEditor.tsx';
import { useDraftActions } from './draft-actions.ts';
import { saveBriefing } from './files.ts';
import { enterFullScreen } from './full-screen.ts';
import { longestLink, packBriefing } from './pack.ts';

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
export function DraftEditor({ draft }: { draft: Briefing }) {
  const language = useApp((state) => state.language);
  const { play, openBriefings } = useActions();
  const { put, remove, addView } = useDraftActions();
  const [open, setOpen] = useState<string | null>(null);
  const [told, setTold] = useState<Told>({ word: '', link: null });
  const [undo, setUndo] = useState<Briefing | null>(null);
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
    try {
      await navigator.clipboard.writeText(link);
      announce(t('briefing.shared'));
    } catch {
      setTold({ word: t('briefing.shareByHand'), link });
    }
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
      <label class="draft-name">
        {t('briefing.name')}
        <input
          type="text"
          maxLength={60}
          value={title}
          onChange={(event) => {
            const value = event.currentTarget.value.trim();
            if (value) put({ ...draft, title: reworded(draft.title, language, value) });
            else event.currentTarget.value = title;
          }}
        />
      </label>
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
        {undo && (
          <button
            type="button"
            class="text-button"
            onClick={() => {
              put(undo);
              setUndo(null);
              announce('');
            }}
          >
            {t('briefing.undo')}
          </button>
        )}
      </p>
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
            removed={(before) => {
              setUndo(before);
              announce(t('briefing.deleted'));
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
            remove(draft.id);
            openBriefings({ draft: null });
          }}
        >
          {t('briefing.delete')}
        </button>
      </div>
    </>
  );
}
