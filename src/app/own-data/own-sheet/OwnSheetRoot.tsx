import { detailOf } from '../../../model/error-detail.ts';
import './own-sheet.css';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import { StoreContext, useActions, useApp } from '../../context.ts';
import { wasUpdated } from '../../loading/site-version.ts';
import { acceptSheet, removeSheet } from './keep.ts';
import { OwnLedger } from './OwnLedger.tsx';
import { Preview } from './reading/Preview.tsx';
import { readFile } from './reading/read-file.ts';
import type { FileAnswer } from './reading/worker-messages.ts';
import { saveWorkbook } from './save-workbook.ts';
import { useTellOwn } from './wording.ts';

/** Reads the file that was asked for, and shows what was understood, or why it was not read. */
function Reading({ file, close }: { file: File; close: () => void }) {
  const store = useContext(StoreContext);
  const plan = useApp((state) => state.plan);
  const { report } = useActions();
  const [answer, setAnswer] = useState<FileAnswer | null>(null);
  const t = useTellOwn();
  useEffect(() => {
    let isAsked = true;
    readFile(file, plan).then(
      (said) => isAsked && setAnswer(said),
      async (error: unknown) => {
        const id = (await wasUpdated()) ? 'updated' : 'ownSheet';
        report({ id, detail: detailOf(error) });
        if (isAsked) close();
      },
    );
    return () => {
      isAsked = false;
    };
  }, [file, plan, report, close]);
  if (!answer)
    return (
      <p class="panel own-reading" role="status">
        {t('own.reading', { file: file.name })}
      </p>
    );
  if ('fault' in answer)
    return (
      <div class="panel own-reading notice notice-warning" role="alert">
        <p>{t(`own.fault.${answer.fault}`, { file: file.name })}</p>
        <button type="button" class="text-button" onClick={close}>
          {t('own.close')}
        </button>
      </div>
    );
  return (
    <Preview
      fileName={file.name}
      reading={answer.reading}
      cancel={close}
      accept={(sheet) => {
        if (store) void acceptSheet(store, sheet);
        close();
      }}
    />
  );
}

/** All that is shown of the office's own sheet beside the page's own views. */
export function OwnSheetRoot() {
  const store = useContext(StoreContext);
  const sheet = useApp((state) => state.ownSheet);
  const asked = useApp((state) => state.ownSheetAsked);
  const { askOwnSheet } = useActions();
  const close = useCallback(() => askOwnSheet(null), [askOwnSheet]);
  return (
    <>
      {asked !== null && asked !== 'list' && <Reading key={asked.file} file={asked.file} close={close} />}
      {asked === 'list' && sheet && store && (
        <OwnLedger
          sheet={sheet}
          close={close}
          save={() => void saveWorkbook(store, sheet)}
          remove={() => {
            void removeSheet(store);
            close();
          }}
        />
      )}
    </>
  );
}
