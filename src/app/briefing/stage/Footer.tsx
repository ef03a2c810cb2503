import type { ComponentChildren } from 'preact';
import type { ResolvedBriefing } from '../../../model/briefing/briefing.ts';
import { useApp, useSay, useTell } from '../../context.ts';
import { Glyph } from '../../ui/Glyph.tsx';

/** With more chapters than this a bar says how far it is; dots would be too small to hit. */
const mostDots = 16;

/** A button that gives the focus back after a mouse click, so that Space goes on and does not press it again. */
export function StageButton({
  label,
  onPress,
  isOn,
  isDisabled = false,
  children,
}: {
  label: string;
  onPress: () => void;
  isOn?: boolean;
  isDisabled?: boolean;
  children: ComponentChildren;
}) {
  return (
    <button
      type="button"
      class="briefing-button"
      aria-label={label}
      title={label}
      aria-pressed={isOn}
      aria-disabled={isDisabled}
      onClick={(event) => {
        if (event.detail > 0) event.currentTarget.blur();
        if (!isDisabled) onPress();
      }}
    >
      {children}
    </button>
  );
}

function Progress({
  briefing,
  number,
  go,
}: {
  briefing: ResolvedBriefing;
  number: number;
  go: (chapter: number) => void;
}) {
  const say = useSay();
  const t = useTell();
  const { chapters } = briefing;
  if (chapters.length > mostDots)
    return (
      <progress
        class="briefing-bar"
        max={chapters.length}
        value={number}
        aria-label={t('briefing.progress')}
      />
    );
  return (
    <nav class="briefing-dots" aria-label={t('briefing.progress')}>
      {chapters.map((chapter, index) => (
        <button
          key={chapter.id}
          type="button"
          class={index < number - 1 ? 'is-past' : ''}
          aria-current={index === number - 1 ? 'step' : undefined}
          aria-label={t('briefing.chapterTitle', { n: index + 1, title: say(chapter.title) })}
          title={say(chapter.title)}
          onClick={(event) => {
            if (event.detail > 0) event.currentTarget.blur();
            go(index + 1);
          }}
        >
          <span />
        </button>
      ))}
    </nav>
  );
}

/** The ledger, the sources, and where one is; the ledger never leaves. */
export function Footer({
  briefing,
  number,
  go,
  children,
}: {
  briefing: ResolvedBriefing;
  number: number;
  go: (chapter: number) => void;
  children: ComponentChildren;
}) {
  const ledger = useApp((state) => state.plan.ledger);
  const t = useTell();
  const count = briefing.chapters.length;
  return (
    <div class="briefing-footer">
      <img src="./icon.svg" alt="" />
      <b class="briefing-brand">{t('app.title')}</b>
      <p class="briefing-ledger">
        <b>{t('ledger.named', { n: ledger.named })}</b> {t('ledger.mapped', { n: ledger.mapped })} ·{' '}
        {t('ledger.unlocated', { n: ledger.unlocated })}
      </p>
      <p class="briefing-source">{t('briefing.source')}</p>
      <Progress briefing={briefing} number={number} go={go} />
      <span class="briefing-count">{t('briefing.of', { i: number, n: count })}</span>
      <StageButton label={t('briefing.previous')} isDisabled={number === 1} onPress={() => go(number - 1)}>
        <Glyph glyph="previous" sizePx={22} />
      </StageButton>
      <StageButton label={t('briefing.next')} isDisabled={number === count} onPress={() => go(number + 1)}>
        <Glyph glyph="next" sizePx={22} />
      </StageButton>
      {children}
    </div>
  );
}
