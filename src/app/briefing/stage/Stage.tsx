import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { prefersReducedMotion } from '../../../map/reduced-motion.ts';
import type { ResolvedBriefing } from '../../../model/briefing/briefing.ts';
import { StoreContext, useActions, useApp, useSay, useTell } from '../../context.ts';
import { Glyph } from '../../ui/Glyph.tsx';
import { usePresenterLink } from '../presenter/presenter-link.ts';
import { useAutoplay } from './autoplay.ts';
import { Caption } from './Caption.tsx';
import { Footer, StageButton } from './Footer.tsx';
import { enterFullScreen, leaveFullScreen, toggleFullScreen } from './full-screen.ts';
import { Help } from './Help.tsx';
import { Pen, Spotlight } from './Ink.tsx';
import { NextPicture } from './NextPicture.tsx';
import { useStageKeys } from './stage-keys.ts';
import { useStagePadding } from './stage-padding.ts';
import './stage.css';

type Tool = 'pen' | 'spotlight' | null;

/** How long a word about a key stays. */
const toastMs = 2200;

/** A finger has to go this far, in px, to turn the page. */
const swipePx = 50;

/** A briefing over the real map: caption, footer, pen and light. Fills the window, or the screen. */
export function Stage({
  briefing,
  number,
  dataUrl,
}: {
  briefing: ResolvedBriefing;
  number: number;
  dataUrl: string;
}) {
  const store = useContext(StoreContext);
  const language = useApp((state) => state.language);
  const mapState = useApp((state) => state.mapState);
  const { play, stopPlaying } = useActions();
  const stage = useRef<HTMLDivElement>(null);
  const swipe = useRef<{ x: number; y: number } | null>(null);
  const [tool, setTool] = useState<Tool>(null);
  const [isBlack, setBlack] = useState(false);
  const [isAuto, setAuto] = useState(false);
  const [isHelp, setHelp] = useState(false);
  const [typed, setTyped] = useState('');
  const [toast, setToast] = useState('');
  const say = useSay();
  const t = useTell();
  const chapter = briefing.chapters[number - 1] ?? null;
  const count = briefing.chapters.length;

  function go(to: number) {
    setBlack(false);
    if (to >= 1 && to <= count && to !== number) play(briefing.id, to);
    if (to >= count) setAuto(false);
  }
  function end() {
    void leaveFullScreen();
    stopPlaying();
  }
  const presenter = usePresenterLink(
    { briefing, chapter: number, black: isBlack, language },
    (to) => go(Math.min(Math.max(1, to), count)),
    setBlack,
  );
  function openPresenter() {
    if (!presenter.open()) setToast(t('briefing.presenterBlocked'));
  }
  function leave() {
    if (isHelp) setHelp(false);
    else if (tool) {
      setTool(null);
      setToast('');
    } else if (isBlack) setBlack(false);
    else end();
  }
  function take(next: Exclude<Tool, null>) {
    const isOff = tool === next;
    setTool(isOff ? null : next);
    setToast(isOff ? '' : t(next === 'pen' ? 'briefing.penOn' : 'briefing.spotlightOn'));
  }
  function toggleAuto() {
    setAuto(!isAuto);
    setToast(t(isAuto ? 'briefing.autoplayOff' : 'briefing.autoplayOn'));
  }

  useStageKeys(
    ({ kind }) => {
      const actions: Record<typeof kind, () => void> = {
        // Black goes before the chapter changes: nobody pages on blindly.
        next: () => (isBlack ? setBlack(false) : go(number + 1)),
        previous: () => (isBlack ? setBlack(false) : go(number - 1)),
        first: () => go(1),
        last: () => go(count),
        leave,
        black: () => setBlack(!isBlack),
        pen: () => take('pen'),
        spotlight: () => take('spotlight'),
        autoplay: toggleAuto,
        fullScreen: () => void toggleFullScreen(),
        // A clicker's start button: what has begun is not begun anew.
        start: () => void (document.fullscreenElement ?? enterFullScreen()),
        help: () => setHelp(!isHelp),
        presenter: openPresenter,
      };
      actions[kind]();
    },
    setTyped,
    (to) => go(Math.min(to, count)),
  );
  useAutoplay(isAuto && !isBlack, chapter, language, () => go(number + 1));

  function showAgain() {
    const playing = store?.getState().playing;
    if (playing) play(playing.id, playing.chapter);
  }
  useStagePadding(
    stage,
    () => store?.getState().padding ?? { top: 0, right: 0, bottom: 0, left: 0 },
    showAgain,
  );
  // A map that starts after the chapter was shown has not heard of it.
  useEffect(() => {
    if (mapState === 'webgl') showAgain();
  }, [mapState]);

  useEffect(() => stage.current?.querySelector('h1')?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (!toast) return;
    const timer = window.setTimeout(() => setToast(''), toastMs);
    return () => window.clearTimeout(timer);
  }, [toast]);

  if (!chapter) return null;
  const waiting = mapState === 'starting' ? t('map.loading') : '';
  const word = typed ? t('briefing.jump', { n: typed }) : toast || waiting;
  return (
    <div
      class="briefing"
      ref={stage}
      role="region"
      aria-label={t('briefing.stage', { title: say(briefing.title) })}
      onPointerDown={(event) => {
        if (event.pointerType === 'touch') swipe.current = { x: event.clientX, y: event.clientY };
      }}
      onPointerUp={(event) => {
        const from = swipe.current;
        swipe.current = null;
        if (!from || tool) return;
        const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
        if (Math.abs(dx) > swipePx && Math.abs(dx) > Math.abs(dy)) go(number + (dx < 0 ? 1 : -1));
      }}
    >
      {mapState === 'webgl' && prefersReducedMotion() && (
        <NextPicture briefing={briefing} number={number} dataUrl={dataUrl} />
      )}
      <div class="briefing-touch" />
      <Caption briefing={briefing} chapter={chapter} number={number} />
      <button
        type="button"
        class="briefing-edge is-left"
        tabIndex={-1}
        aria-hidden="true"
        onClick={() => go(number - 1)}
      />
      <button
        type="button"
        class="briefing-edge is-right"
        tabIndex={-1}
        aria-hidden="true"
        onClick={() => go(number + 1)}
      />
      <Footer briefing={briefing} number={number} go={go}>
        <StageButton label={t('briefing.presenter')} onPress={openPresenter}>
          <Glyph glyph="document" sizePx={22} />
        </StageButton>
        <StageButton label={t('briefing.fullScreen')} onPress={() => void toggleFullScreen()}>
          <Glyph glyph="whole" sizePx={22} />
        </StageButton>
        <StageButton label={t('briefing.help')} isOn={isHelp} onPress={() => setHelp(!isHelp)}>
          <Glyph glyph="info" sizePx={22} />
        </StageButton>
        <StageButton label={t('briefing.end')} onPress={end}>
          <Glyph glyph="close" sizePx={22} />
        </StageButton>
      </Footer>
      {tool === 'pen' && <Pen />}
      {tool === 'spotlight' && <Spotlight />}
      {isBlack && (
        <button
          type="button"
          class="briefing-black"
          aria-label={t('briefing.black')}
          onClick={() => setBlack(false)}
        />
      )}
      {isHelp && <Help close={() => setHelp(false)} />}
      <p class={`briefing-toast ${word ? 'is-on' : ''}`} role="status">
        {word}
      </p>
    </div>
  );
}
