import { useEffect, useRef } from 'preact/hooks';
import { useStore } from 'zustand';
import { briefingGroups, type ResolvedBriefing } from '../../model/briefing/briefing.ts';
import type { BriefingProblem } from '../../model/briefing/read.ts';
import { useActions, useApp, useSay, useTell } from '../context.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { usePresence } from '../ui/presence.ts';
import type { Arrival } from './arrival.ts';
import { BriefingExport } from './BriefingExport.tsx';
import { Deleted } from './drafts/Deleted.tsx';
import { DraftEditor } from './drafts/DraftEditor.tsx';
import { useDraftActions } from './drafts/draft-actions.ts';
import { notices } from './drafts/notices.ts';
import { Problems } from './drafts/Problems.tsx';
import { enterFullScreen } from './stage/full-screen.ts';
import './panel.css';

function ListedBriefing({ briefing }: { briefing: ResolvedBriefing }) {
  const { play } = useActions();
  const say = useSay();
  const t = useTell();
  const title = say(briefing.title);
  return (
    <div class="briefing-entry">
      <button
        type="button"
        class="briefing-row"
        aria-label={t('briefing.play', { title })}
        onClick={() => {
          void enterFullScreen();
          play(briefing.id, 1);
        }}
      >
        <span>{title}</span>
        <small>{t('briefing.chapters', { n: briefing.chapters.length })}</small>
        <Glyph glyph="next" sizePx={16} />
      </button>
      <BriefingExport briefing={briefing} />
    </div>
  );
}

/** The person's own briefings, with the ways to make one. */
function OwnBriefings({ isRefused, opened }: { isRefused: boolean; opened: (file: File) => void }) {
  const drafts = useApp((state) => state.drafts);
  const own = useApp((state) => state.ownBriefings);
  const { openBriefings } = useActions();
  const { create, addView, putBack } = useDraftActions();
  const { deleted } = useStore(notices);
  const say = useSay();
  const t = useTell();
  return (
    <section aria-label={t('briefing.group.own')}>
      <h3>{t('briefing.group.own')}</h3>
      <div class="draft-actions">
        <button
          type="button"
          class="button"
          disabled={!drafts}
          onClick={() => openBriefings({ draft: addView(null).id })}
        >
          {t('briefing.addView')}
        </button>
        <button
          type="button"
          class="text-button"
          disabled={!drafts}
          onClick={() => openBriefings({ draft: create().id })}
        >
          {t('briefing.new')}
        </button>
        <label class="text-button briefing-file">
          {t('briefing.import')}
          <input
            class="visually-hidden"
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) opened(file);
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <p class={isRefused ? 'notice notice-warning' : 'soft'} role="status">
        {t(isRefused ? 'briefing.notKept' : 'briefing.kept')}
      </p>
      <Deleted title={deleted && say(deleted.draft.title)} undo={putBack} />
      <ul class="plain">
        {drafts?.map((draft) => {
          const playable = own.find(({ id }) => id === draft.id);
          return (
            <li key={draft.id} class="own-row">
              {playable ? <ListedBriefing briefing={playable} /> : <span>{say(draft.title)}</span>}
              <button
                type="button"
                class="text-button"
                aria-label={t('briefing.edit', { title: say(draft.title) })}
                onClick={() => openBriefings({ draft: draft.id })}
              >
                <Glyph glyph="list" sizePx={18} />
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** The list of briefings, or one that is being made. It stands beside the map, which stays in use. */
export function BriefingPanel({
  draftId,
  failure,
  isRefused,
  kept,
  arrival,
}: {
  draftId: string | null;
  failure: string | null;
  isRefused: boolean;
  /** Problems of what the browser kept, by the briefing's id. */
  kept: Record<string, BriefingProblem[]>;
  arrival: Arrival;
}) {
  const briefings = useApp((state) => state.briefings);
  const drafts = useApp((state) => state.drafts);
  const { openBriefings } = useActions();
  const { open } = useDraftActions();
  const { files, closed } = useStore(notices);
  const heading = useRef<HTMLHeadingElement>(null);
  const t = useTell();
  const draft = drafts?.find(({ id }) => id === draftId);

  usePresence('briefing-panel');
  useEffect(() => heading.current?.focus(), []);

  async function opened(chosen: File) {
    const read = await open(chosen);
    if (read) openBriefings({ draft: read.id });
  }

  const id = draft?.id ?? null;
  const lists = [
    files[id ?? ''],
    !arrival.isBroken && arrival.id === id ? arrival.problems : undefined,
    id ? kept[id] : undefined,
  ].filter((list) => list !== undefined && !closed.includes(list)) as (readonly BriefingProblem[])[];
  const problems = (
    <Problems
      problems={lists.flat()}
      isUsed={draft !== undefined}
      close={() => notices.setState({ closed: [...closed, ...lists] })}
    />
  );
  return (
    <aside
      class="panel briefing-panel"
      aria-label={t('briefing.title')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // Escape closes one thing at a time.
        event.stopPropagation();
        openBriefings(draft ? { draft: null } : null);
      }}
    >
      <button
        type="button"
        class="icon-button briefing-panel-close"
        aria-label={t('briefing.close')}
        onClick={() => openBriefings(null)}
      >
        <Glyph glyph="close" sizePx={18} />
      </button>
      {draft ? (
        <DraftEditor key={draft.id} draft={draft}>
          {problems}
        </DraftEditor>
      ) : (
        <>
          <header class="briefing-panel-head">
            <h2 ref={heading} tabIndex={-1}>
              {t('briefing.title')}
            </h2>
          </header>
          {arrival.isBroken && <p class="notice notice-warning">{t('briefing.notUnpacked')}</p>}
          {problems}
          {failure && <p class="notice notice-warning">{t('briefing.notLoaded', { detail: failure })}</p>}
          {!briefings && !failure && <p role="status">{t('briefing.loading')}</p>}
          <OwnBriefings isRefused={isRefused} opened={opened} />
          {briefings &&
            briefingGroups.map((group) => {
              const list = briefings.filter((briefing) => briefing.group === group);
              return (
                list.length > 0 && (
                  <section key={group} aria-label={t(`briefing.group.${group}`)}>
                    <h3>{t(`briefing.group.${group}`)}</h3>
                    <ul class="plain">
                      {list.map((briefing) => (
                        <li key={briefing.id}>
                          <ListedBriefing briefing={briefing} />
                        </li>
                      ))}
                    </ul>
                  </section>
                )
              );
            })}
        </>
      )}
    </aside>
  );
}
