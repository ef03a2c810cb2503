import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Glyph } from '../../ui/Glyph.tsx';
import { useTellOwn } from './wording.ts';

/** A window over the page: it takes the focus, Escape closes it, and the focus goes back where it was. */
export function OwnDialog({
  title,
  note,
  close,
  foot,
  children,
}: {
  title: string;
  note?: string;
  close: () => void;
  foot: ComponentChildren;
  children: ComponentChildren;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const t = useTellOwn();
  useEffect(() => {
    const before = document.activeElement;
    heading.current?.focus();
    // Ahead of the app's own Escape, which would clear the choice as well.
    function leave(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.stopImmediatePropagation();
      close();
    }
    window.addEventListener('keydown', leave, true);
    return () => {
      window.removeEventListener('keydown', leave, true);
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [close]);
  return (
    <div class="panel own-dialog" role="dialog" aria-labelledby="own-dialog-title">
      <header class="panel-head">
        <h2 id="own-dialog-title" tabIndex={-1} ref={heading}>
          {title}
        </h2>
        {note && <span class="soft">{note}</span>}
        <button type="button" class="icon-button" aria-label={t('own.close')} onClick={close}>
          <Glyph glyph="close" sizePx={18} />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keyboard */}
      <section class="own-dialog-body" aria-labelledby="own-dialog-title" tabIndex={0}>
        {children}
      </section>
      <footer class="own-dialog-foot">{foot}</footer>
    </div>
  );
}
