import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ResolvedBriefing, ResolvedChapter } from '../../../model/briefing/briefing.ts';
import { aroundHubei } from '../../../model/extent.ts';
import { chapterBounds } from '../../../state/briefing/chapter-view.ts';
import type { Bounds } from '../../../state/camera.ts';
import { useActions, useApp, useSay, useTell } from '../../context.ts';
import { SmallMap } from '../../surface/SmallMap.tsx';
import { useStageKeys } from '../stage/stage-keys.ts';
import { openRemote, type Remote } from './remote.ts';
import './presenter.css';

const secondMs = 1000;

/** How often a window that heard nothing asks again. */
const askMs = 1500;

function clock(date: Date): string {
  return [date.getHours(), date.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

/** 1:02:03, or 02:03 within the first hour. */
function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / secondMs));
  const parts = [Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0'));
  const hours = Math.floor(seconds / 3600);
  return hours > 0 ? `${hours}:${parts.join(':')}` : parts.join(':');
}

/** When the show began, kept while the window is: a reload goes on counting. */
function useStart(session: string): [start: number, restart: () => void] {
  const key = `presenter-start-${session}`;
  const [start, setStart] = useState(() => readStart(key) ?? Date.now());
  useEffect(() => writeStart(key, start), [key, start]);
  return [start, () => setStart(Date.now())];
}

function readStart(key: string): number | null {
  try {
    const kept = Number(sessionStorage.getItem(key));
    return kept > 0 ? kept : null;
  } catch {
    // A browser that keeps nothing for this page counts from the reload.
    return null;
  }
}

function writeStart(key: string, start: number) {
  try {
    sessionStorage.setItem(key, String(start));
  } catch {
    // As above.
  }
}

function Times({ session }: { session: string }) {
  const [now, setNow] = useState(() => new Date());
  const [start, restart] = useStart(session);
  const t = useTell();
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), secondMs);
    return () => window.clearInterval(timer);
  }, []);
  return (
    <div class="presenter-times">
      <p>
        <small>{t('briefing.clock')}</small> <time>{clock(now)}</time>
      </p>
      <p>
        <small>{t('briefing.elapsed')}</small> <span role="timer">{duration(now.getTime() - start)}</span>
      </p>
      <button type="button" class="text-button" onClick={restart}>
        {t('briefing.resetTimer')}
      </button>
    </div>
  );
}

function aroundBoth(a: Bounds, b: Bounds): Bounds {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

function Preview({
  chapter,
  number,
  widthPx,
}: {
  chapter: ResolvedChapter;
  number: number;
  widthPx: number;
}) {
  const projects = useApp((state) => state.plan.projects);
  const say = useSay();
  const t = useTell();
  return (
    <>
      <h2>{t('briefing.chapterTitle', { n: number, title: say(chapter.title) })}</h2>
      <SmallMap
        widthPx={widthPx}
        mostHeightPx={widthPx * 0.62}
        bounds={aroundBoth(chapterBounds(chapter.camera), aroundHubei)}
        projectIds={
          chapter.focus.length > 0
            ? chapter.focus
            : projects.filter(({ kind }) => kind !== 'site').map(({ id }) => id)
        }
        label={t('briefing.preview', { n: number })}
      />
    </>
  );
}

const noteSizes = [16, 20, 24, 30, 38];

/** The second window: what only the presenter sees, in step with the audience window. */
export function PresenterView({ session }: { session: string }) {
  const [briefing, setBriefing] = useState<ResolvedBriefing | null>(null);
  const [number, setNumber] = useState(1);
  const [isBlack, setBlack] = useState(false);
  const [isOver, setOver] = useState(false);
  const [typed, setTyped] = useState('');
  const [size, setSize] = useState(2);
  const remote = useRef<Remote | null>(null);
  const notes = useRef<HTMLDivElement>(null);
  const language = useApp((state) => state.language);
  const { speak, paint } = useActions();
  const say = useSay();
  const t = useTell();

  useEffect(() => {
    let isAnswered = false;
    const link = openRemote(
      session,
      () => window.opener as Window | null,
      (message) => {
        if (message.type === 'briefing') {
          isAnswered = true;
          setBriefing(message.briefing);
          setOver(false);
          speak(message.language);
        } else if (message.type === 'at') {
          setNumber(message.chapter);
          setBlack(message.black);
        } else if (message.type === 'bye') setOver(true);
      },
    );
    remote.current = link;
    link.send({ type: 'hello' });
    const timer = window.setInterval(() => {
      if (!isAnswered) link.send({ type: 'hello' });
    }, askMs);
    return () => {
      window.clearInterval(timer);
      link.close();
    };
  }, [session, speak]);
  useEffect(() => paint('light'), [paint]);
  useEffect(() => {
    document.title = t('briefing.presenterTitle', { title: briefing ? say(briefing.title) : '' });
  }, [briefing, say, t]);
  useLayoutEffect(() => {
    notes.current?.scrollTo(0, 0);
  }, [number, language]);

  const count = briefing?.chapters.length ?? 0;
  function go(chapter: number) {
    if (briefing && chapter >= 1 && chapter <= count) remote.current?.send({ type: 'go', chapter });
  }
  function blacken() {
    remote.current?.send({ type: 'blacken', black: !isBlack });
  }
  useStageKeys(
    ({ kind }) => {
      // Black goes before the chapter changes, as on the stage: nobody pages on blindly.
      if (isBlack && (kind === 'next' || kind === 'previous')) blacken();
      else if (kind === 'next') go(number + 1);
      else if (kind === 'previous') go(number - 1);
      else if (kind === 'first') go(1);
      else if (kind === 'last') go(count);
      else if (kind === 'black') blacken();
    },
    setTyped,
    (to) => go(Math.min(to, count)),
  );

  const chapter = briefing?.chapters[number - 1];
  const next = briefing?.chapters[number];
  if (!briefing || !chapter)
    return (
      <main class="presenter is-waiting">
        <p role="status">{t('briefing.waiting')}</p>
      </main>
    );
  const text = say(chapter.notes);
  return (
    <main class="presenter" aria-label={t('briefing.presenterTitle', { title: say(briefing.title) })}>
      <header>
        <h1>{say(briefing.title)}</h1>
        <Times session={session} />
      </header>
      {isBlack && !isOver && (
        <p class="presenter-over" role="status">
          {t('briefing.isBlack')}
        </p>
      )}
      {isOver && (
        <p class="presenter-over" role="status">
          {t('briefing.ended')}
        </p>
      )}
      <section class="presenter-now" aria-label={t('briefing.now')}>
        <Preview chapter={chapter} number={number} widthPx={420} />
        <p>{say(chapter.caption)}</p>
      </section>
      <section class="presenter-next" aria-label={t('briefing.next')}>
        {next ? <Preview chapter={next} number={number + 1} widthPx={240} /> : <h2>{t('briefing.last')}</h2>}
      </section>
      <section class="presenter-notes" aria-label={t('briefing.notes')}>
        <header>
          <h2>{t('briefing.notes')}</h2>
          <button
            type="button"
            class="text-button"
            aria-label={t('briefing.smaller')}
            onClick={() => setSize(Math.max(0, size - 1))}
          >
            A−
          </button>
          <button
            type="button"
            class="text-button"
            aria-label={t('briefing.larger')}
            onClick={() => setSize(Math.min(noteSizes.length - 1, size + 1))}
          >
            A+
          </button>
        </header>
        <div
          ref={notes}
          aria-live="polite"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard.
          tabIndex={0}
          role="group"
          style={{ fontSize: `${noteSizes[size]}px` }}
        >
          {(text || t('briefing.noNotes')).split('\n').map((line, index) => (
            <p key={index}>{line}</p>
          ))}
        </div>
      </section>
      <footer>
        <button type="button" onClick={() => go(number - 1)} aria-disabled={number === 1}>
          {t('briefing.previous')}
        </button>
        <label>
          <span class="visually-hidden">{t('briefing.goTo')}</span>
          <select
            value={number}
            onChange={(event) => {
              go(Number(event.currentTarget.value));
              event.currentTarget.blur();
            }}
          >
            {briefing.chapters.map(({ id, title }, index) => (
              <option key={id} value={index + 1}>
                {t('briefing.chapterTitle', { n: index + 1, title: say(title) })}
              </option>
            ))}
          </select>
        </label>
        <span role="status">
          {typed ? t('briefing.jump', { n: typed }) : t('briefing.of', { i: number, n: count })}
        </span>
        <button type="button" onClick={() => go(number + 1)} aria-disabled={number === count}>
          {t('briefing.next')}
        </button>
        <button type="button" aria-pressed={isBlack} onClick={blacken}>
          {t('briefing.key.black')}
        </button>
      </footer>
    </main>
  );
}
