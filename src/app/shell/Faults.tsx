import './shell.css';
import { useActions, useApp, useTell } from '../context.ts';
import { askForLateFiles } from '../loading/fetch-file.ts';

/** A detail is shown as far as this; what is longer says no more. */
const longestDetail = 120;

function shortened(detail: string): string {
  return detail.length > longestDetail ? `${detail.slice(0, longestDetail)}…` : detail;
}

/** What went wrong, each in one sentence with what to do. */
export function Faults() {
  const faults = useApp((state) => state.faults);
  const { dismiss } = useActions();
  const t = useTell();
  if (faults.length === 0) return null;
  return (
    <div class="faults" role="alert">
      {faults.map((fault) => (
        <div key={fault.id} class="notice notice-warning">
          <p>
            {t(`fault.${fault.id}`)} {fault.trouble && t(`fault.trouble.${fault.trouble}`)}{' '}
            {fault.detail && <small>{t('fault.detail', { detail: shortened(fault.detail) })}</small>}
          </p>
          {fault.id === 'late' && (
            <button type="button" class="text-button" onClick={askForLateFiles}>
              {t('fault.askAgain')}
            </button>
          )}
          {fault.id === 'updated' && (
            <button type="button" class="text-button" onClick={() => window.location.reload()}>
              {t('fault.reload')}
            </button>
          )}
          <button type="button" class="text-button" onClick={() => dismiss(fault.id)}>
            {t('fault.dismiss')}
          </button>
        </div>
      ))}
    </div>
  );
}
