import { useContext, useRef } from 'preact/hooks';
import { StoreContext, useActions, useApp } from '../../context.ts';
import { useExportRun } from '../../take-away/run-export.ts';
import { takeFile } from '../drop.ts';
import { saveWorkbook } from './save-workbook.ts';
import { useTellOwn } from './wording.ts';

/** The ledger's own part of the menu: template, a filled-in one back, and what counts now. */
export function OwnSheetMenu({ close }: { close: () => void }) {
  const store = useContext(StoreContext);
  const sheet = useApp((state) => state.ownSheet);
  const isInFiles = useApp((state) => state.isOwnInFiles);
  const { askOwnSheet, putOwnInFiles } = useActions();
  const { said, run } = useExportRun();
  const input = useRef<HTMLInputElement>(null);
  const t = useTellOwn();

  function save(which: typeof sheet) {
    if (!store) return;
    void run(async () => {
      await saveWorkbook(store, which);
      return '';
    });
  }

  return (
    <>
      <h3 class="legend-group">{t('own.title')}</h3>
      <p class="dropdown-note">{t('own.about')}</p>
      <ul class="plain">
        <li>
          <button type="button" class="row" onClick={() => save(null)}>
            <span class="row-name">{t('own.template')}</span>
            <small>.xlsx</small>
          </button>
        </li>
        <li>
          <button type="button" class="row" onClick={() => input.current?.click()}>
            <span class="row-name">{t('own.pick')}</span>
            <small>.xlsx</small>
          </button>
          <input
            ref={input}
            type="file"
            hidden
            accept=".xlsx"
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (!file || !store) return;
              close();
              takeFile(file, store);
            }}
          />
        </li>
        {sheet && (
          <>
            <li>
              <button
                type="button"
                class="row"
                onClick={() => {
                  close();
                  askOwnSheet('list');
                }}
              >
                <span class="row-name">{t('own.list')}</span>
              </button>
            </li>
            <li>
              <button type="button" class="row" onClick={() => save(sheet)}>
                <span class="row-name">{t('own.export')}</span>
                <small>{t('own.internal')}</small>
              </button>
            </li>
          </>
        )}
      </ul>
      {sheet && (
        <>
          <label class="check-row">
            <input
              type="checkbox"
              checked={isInFiles}
              onChange={(event) => putOwnInFiles(event.currentTarget.checked)}
            />
            <span>{t('own.inFiles')}</span>
          </label>
          <p class={`dropdown-note ${isInFiles ? 'own-in-files' : ''}`} role="status">
            {t(isInFiles ? 'own.inFilesOn' : 'own.inFilesOff')}
          </p>
        </>
      )}
      {said && (
        <p class="dropdown-note" role="status">
          {said}
        </p>
      )}
    </>
  );
}
