import { useEffect, useRef } from 'preact/hooks';
import type { MessageKey } from '../../../model/messages/messages.ts';
import { useTell } from '../../context.ts';
import { Glyph } from '../../ui/Glyph.tsx';

/** Keys as messages where they have words in them, as themselves where not, and what they do. */
const rows = [
  ['briefing.key.next', null, 'briefing.next'],
  ['briefing.key.previous', null, 'briefing.previous'],
  ['briefing.key.ends', null, 'briefing.key.endsWhat'],
  ['briefing.key.digits', null, 'briefing.key.digitsWhat'],
  [null, 'B', 'briefing.key.black'],
  [null, 'P', 'briefing.key.pen'],
  [null, 'L', 'briefing.key.spotlight'],
  [null, 'A', 'briefing.key.autoplay'],
  [null, 'F', 'briefing.fullScreen'],
  [null, 'N', 'briefing.presenter'],
  [null, '?', 'briefing.help'],
  [null, 'Esc', 'briefing.key.leave'],
] as const satisfies readonly (readonly [MessageKey | null, string | null, MessageKey])[];

/** The keys of a briefing. */
export function Help({ close }: { close: () => void }) {
  const panel = useRef<HTMLDivElement>(null);
  const t = useTell();
  useEffect(() => panel.current?.focus(), []);
  return (
    <div class="panel briefing-help" role="dialog" aria-label={t('briefing.help')} ref={panel} tabIndex={-1}>
      <header>
        <h2>{t('briefing.help')}</h2>
        <button type="button" class="icon-button" aria-label={t('panel.close')} onClick={close}>
          <Glyph glyph="close" sizePx={18} />
        </button>
      </header>
      <dl>
        {rows.map(([message, keys, what]) => (
          <div key={what}>
            <dt>
              <kbd>{message ? t(message) : keys}</kbd>
            </dt>
            <dd>{t(what)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
