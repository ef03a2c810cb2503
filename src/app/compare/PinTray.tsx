import { useActions, useApp, useTell } from '../context.ts';
import { Glyph } from '../ui/Glyph.tsx';
import { usePinnedName } from './pinned-name.ts';
import './compare.css';

/** What is pinned, in a row over the ledger, and the way to the comparison. */
export function PinTray() {
  const pinned = useApp((state) => state.pinned);
  const comparing = useApp((state) => state.comparing);
  const { togglePin, unpinAll, setComparing } = useActions();
  const nameOf = usePinnedName();
  const t = useTell();
  if (pinned.length === 0 || comparing) return null;
  return (
    <section class="panel pin-tray" aria-label={t('compare.tray')}>
      <Glyph glyph="pin" sizePx={18} />
      <ul class="plain">
        {pinned.map((pin) => (
          <li key={`${pin.kind} ${pin.id}`}>
            <span>{nameOf(pin)}</span>
            <button
              type="button"
              class="icon-button"
              aria-label={t('compare.unpinOne', { name: nameOf(pin) })}
              onClick={() => togglePin(pin)}
            >
              <Glyph glyph="close" sizePx={14} />
            </button>
          </li>
        ))}
      </ul>
      {pinned.length > 1 ? (
        <button type="button" class="button pin-tray-open" onClick={() => setComparing(true)}>
          {t('compare.open', { n: pinned.length })}
        </button>
      ) : (
        <small>{t('compare.needsTwo')}</small>
      )}
      <button type="button" class="text-button" onClick={unpinAll}>
        {t('compare.unpinAll')}
      </button>
    </section>
  );
}
