import './panels.css';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Pinned } from '../../state/slices/pins.ts';
import { PinButton } from '../compare/PinButton.tsx';
import { useActions, useTell } from '../context.ts';
import { copyText } from '../take-away/clipboard.ts';
import { shareUrl } from '../take-away/share-url.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { ReadAloud } from './ReadAloud.tsx';

/** The head of a detail panel: what kind of thing, its name, a link to it and the way out. */
export function PanelHead({
  kind,
  title,
  pin = null,
  speech,
  children,
}: {
  kind: ComponentChildren;
  title: string;
  pin?: Pinned | null;
  /** What is read aloud, where the browser can. */
  speech: string;
  children?: ComponentChildren;
}) {
  const { clearChoice } = useActions();
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const t = useTell();

  async function copyLink() {
    setCopied((await copyText(shareUrl().href)) ? 'yes' : 'no');
  }

  return (
    <header class="detail-head">
      <div class="detail-kind">
        <span class="detail-kind-name">{kind}</span>
        <ReadAloud text={speech} />
        {pin && <PinButton pin={pin} />}
        <button type="button" class="icon-button" aria-label={t('panel.copyLink')} onClick={copyLink}>
          <Glyph glyph="link" sizePx={18} />
        </button>
        <button type="button" class="icon-button" aria-label={t('panel.close')} onClick={clearChoice}>
          <Glyph glyph="close" sizePx={18} />
        </button>
      </div>
      <p class="detail-copied" role="status">
        {copied && t(copied === 'yes' ? 'panel.linkCopied' : 'panel.linkNotCopied')}
      </p>
      <h2 tabIndex={-1}>{title}</h2>
      {children}
    </header>
  );
}
