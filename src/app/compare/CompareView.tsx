import { useEffect, useRef } from 'preact/hooks';
import { useActions, useApp, useTell } from '../context.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import './compare.css';

function Comparison() {
  const pinned = useApp((state) => state.pinned);
  const { setComparing } = useActions();
  const title = useRef<HTMLHeadingElement>(null);
  const t = useTell();

  useEffect(() => {
    const before = document.activeElement;
    title.current?.focus();
    // Ahead of the app's own Escape, which would clear the choice as well.
    function leave(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      setComparing(false);
    }
    window.addEventListener('keydown', leave, true);
    return () => {
      window.removeEventListener('keydown', leave, true);
      // The tray hides while things are compared: the button that opened this is another one by then.
      requestAnimationFrame(() => {
        const opener =
          before instanceof HTMLElement && before.isConnected && before !== document.body
            ? before
            : document.querySelector<HTMLElement>('.pin-tray-open');
        opener?.focus();
      });
    };
  }, [setComparing]);

  return (
    <div class="panel compare" role="dialog" aria-labelledby="compare-title">
      <header class="panel-head">
        <h2 id="compare-title" tabIndex={-1} ref={title}>
          {t('compare.title')}
        </h2>
        <span class="soft">{t('compare.note')}</span>
        <button
          type="button"
          class="icon-button"
          aria-label={t('panel.close')}
          onClick={() => setComparing(false)}
        >
          <Glyph glyph="close" sizePx={18} />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard */}
      <section class="compare-body" aria-labelledby="compare-title" tabIndex={0}>
        <ComparisonTable pinned={pinned} />
      </section>
    </div>
  );
}

/** Two to four pinned things side by side, over the map. */
export function CompareView() {
  const isOpen = useApp((state) => state.comparing && state.pinned.length > 0);
  return isOpen ? <Comparison /> : null;
}
