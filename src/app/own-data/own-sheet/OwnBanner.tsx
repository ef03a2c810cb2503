import './own-sheet.css';
import { useContext } from 'preact/hooks';
import { StoreContext, useActions, useApp } from '../../context.ts';
import { removeSheet } from './keep.ts';
import { useTellOwn } from './wording.ts';

/** Says that the page holds internal data, for as long as it does. */
export function OwnBanner() {
  const sheet = useApp((state) => state.ownSheet);
  const isKept = useApp((state) => state.isOwnSheetKept);
  const { askOwnSheet } = useActions();
  const store = useContext(StoreContext);
  const t = useTellOwn();
  if (!sheet || !store) return null;
  const n = Object.keys(sheet.rows).length;
  return (
    <aside
      class="own-banner"
      aria-label={t('own.title')}
      title={t('own.about.sheet', { file: sheet.fileName, n, date: sheet.readOn })}
    >
      <p>
        <strong>{t('own.banner', { n })}</strong> {!isKept && t('own.bannerUnkept')}
      </p>
      <button type="button" class="text-button" onClick={() => askOwnSheet('list')}>
        {t('own.list')}
      </button>
      <button
        type="button"
        class="text-button"
        title={t('own.remove')}
        aria-label={t('own.remove')}
        onClick={() => void removeSheet(store)}
      >
        {t('own.removeShort')}
      </button>
    </aside>
  );
}
