import type { RefObject } from 'preact';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Section } from '../../model/document.ts';
import type { Chosen } from '../../state/selection.ts';
import { useActions, useApp, useTell, useTitle } from '../context.ts';
import { ReadingSwitch } from '../panels/Quote.tsx';
import { usePresence } from '../ui/presence.ts';
import { Outline } from './Outline.tsx';
import { SectionText } from './SectionText.tsx';
import { isInSight, scrollTo, usePlaceKept, useReadingLine } from './scroll-link.ts';
import './document.css';

/** Scrolls to what is chosen, unless the choice was made in the text or its words are in sight. */
function useChosenInSight(scroller: RefObject<HTMLElement | null>) {
  const chosen = useApp((state) => state.chosen);
  const { choose } = useActions();
  const chosenHere = useRef<Chosen | null>(null);
  const isFirst = useRef(true);

  const chooseHere = useCallback(
    (mention: Chosen) => {
      chosenHere.current = mention;
      choose(mention);
    },
    [choose],
  );

  useEffect(() => {
    const root = scroller.current;
    const isAtOnce = isFirst.current;
    isFirst.current = false;
    if (!root || !('id' in chosen) || chosen === chosenHere.current) return;
    const words = [...root.querySelectorAll(`[aria-current][data-mention]`)];
    const [first] = words;
    if (first && !words.some((word) => isInSight(root, word))) scrollTo(root, first, isAtOnce);
  }, [chosen, scroller]);

  return chooseHere;
}

/** 文本视图: the whole plan, what it names as links; scrolled, the map follows, and the other way round. */
export function DocumentView() {
  const sections = useApp((state) => state.plan.sections);
  const reading = useApp((state) => state.reading);
  const scroller = useRef<HTMLElement>(null);
  const [readId, setReadId] = useState<string | null>(null);
  const { follow } = useActions();
  const chooseHere = useChosenInSight(scroller);
  const t = useTell();
  const titleOf = useTitle();

  usePresence('document');
  usePlaceKept(scroller, reading);
  useReadingLine(scroller, reading, (block) => {
    setReadId(block.dataset.section ?? null);
    follow(block.dataset.task || null);
  });
  useEffect(() => () => follow(null), [follow]);

  const read = sections.find((section) => section.id === readId && section.level > 0);
  const jump = useCallback(({ id }: Section) => {
    const target = scroller.current?.querySelector(`#document-${id}`);
    if (scroller.current && target) scrollTo(scroller.current, target);
  }, []);

  return (
    <div class="document-view">
      <header class="panel-head">
        <h2>{t('document.text')}</h2>
        <span class="document-place">{read && !read.gap && `${read.number} ${titleOf(read)}`}</span>
        {/* A form of its own keeps these radio buttons apart from the detail panel's. */}
        <form>
          <ReadingSwitch />
        </form>
      </header>
      <Outline readId={readId} onJump={jump} />
      <article
        ref={scroller}
        class={`document ${reading === 'seed' ? 'is-seed' : ''}`}
        lang="zh-CN"
        aria-label={t('document.text')}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard
        tabIndex={0}
      >
        {reading === 'seed' && <p class="document-note">{t('quote.seedNote')}</p>}
        {sections.map((section) => (
          <SectionText key={section.id} section={section} onChoose={chooseHere} />
        ))}
      </article>
    </div>
  );
}
