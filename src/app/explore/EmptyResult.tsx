import './explore.css';
import { waysToWiden } from '../../state/widening.ts';
import { useActions, useApp, useTell } from '../context.ts';

/** Where the filter leaves nothing: which one part of it to let go, and what comes back then. */
export function EmptyResult() {
  const ways = useApp(waysToWiden);
  const { narrow, clearFilter } = useActions();
  const t = useTell();
  return (
    <div class="empty">
      <p>{t('list.empty')}</p>
      <p class="soft">{t(ways.length > 0 ? 'widen.one' : 'widen.more')}</p>
      <ul class="plain empty-ways">
        {ways.map(({ part, change, count }) => (
          <li key={part}>
            <button type="button" class="chip chip-filter" onClick={() => narrow(change)}>
              {t(`widen.${part}`)} <small>{t('list.shown', { n: count })}</small>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={clearFilter}>
        {t('list.clear')}
      </button>
    </div>
  );
}
